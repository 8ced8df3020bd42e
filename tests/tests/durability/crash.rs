//! R1: the server is killed two hundred times under load, and nothing that it acknowledged is lost.

use crate::eyes;
use crate::program::{Kept, Program, key};
use kith_tests::{Kith, Server};
use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

const KILLS: usize = 200;
const PROGRAMS: usize = 8;
/// The most writes acknowledged before a kill.
const ACKNOWLEDGED_AT_MOST: u64 = 40;
/// About as long as a commit, so that kills fall before, in and after one.
const COMMIT_US: u64 = 8_000;
/// How long a start may take. It takes a small part of a second; the rest is for a slow machine.
const READY_WITHIN: Duration = Duration::from_secs(10);

/// A row of numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[test]
fn nothing_acknowledged_is_lost_in_two_hundred_crashes() {
    let kith = Kith::new();
    let key = key(&kith);
    let mut chance = Chance(7);
    let mut acknowledged = Vec::new();
    let mut slowest = Duration::ZERO;
    for kill in 0..KILLS {
        let started = Instant::now();
        let server = kith.serve();
        let ready = started.elapsed();
        assert!(ready <= READY_WITHIN, "ready after {ready:?}");
        slowest = slowest.max(ready);
        check_a_few(&Program::new(&server, &key), &acknowledged);
        assert_eq!(eyes::faults(&kith), Vec::<String>::new(), "after kill {kill}");
        acknowledged.extend(load_until_killed(server, &key, kill, &mut chance));
    }
    let kept: HashSet<(String, i64, String)> = eyes::everything(&kith)
        .into_iter()
        .map(|kept| (kept.id, kept.rev, kept.name))
        .collect();
    let lost = acknowledged
        .iter()
        .filter(|a| !kept.contains(&(a.id.clone(), a.rev, a.name.clone())))
        .count();
    println!(
        "{KILLS} kills, {} writes acknowledged, {lost} lost, slowest start {slowest:?}",
        acknowledged.len()
    );
    assert_eq!(lost, 0);
    assert!(
        acknowledged.len() > KILLS,
        "the load was too small to show anything"
    );
}

/// The newest writes, through the API, as those who made them would look.
fn check_a_few(program: &Program, acknowledged: &[Kept]) {
    for last in acknowledged.iter().rev().take(5) {
        let now = program.read(&last.id).expect("an answer").kept();
        assert!(now.rev > last.rev || now == *last, "{last:?} became {now:?}");
    }
}

/// Programs add and change until the server dies under them. What it acknowledged before.
fn load_until_killed(server: Server, key: &str, round: usize, chance: &mut Chance) -> Vec<Kept> {
    let enough = 1 + chance.below(ACKNOWLEDGED_AT_MOST) as usize;
    let pause = Duration::from_micros(chance.below(COMMIT_US));
    let program = Program::new(&server, key);
    let count = AtomicUsize::new(0);
    thread::scope(|scope| {
        let programs: Vec<_> = (0..PROGRAMS)
            .map(|number| {
                let (program, count) = (program.clone(), &count);
                scope.spawn(move || write_until_dead(&program, &format!("{round}.{number}"), count))
            })
            .collect();
        while count.load(Ordering::Relaxed) < enough {
            thread::yield_now();
        }
        // Not to wait for anything: to fall at any point of a commit.
        thread::sleep(pause);
        server.kill();
        programs
            .into_iter()
            .flat_map(|one| one.join().expect("a program ends"))
            .collect()
    })
}

/// Adds an asset, changes it twice, and so on. Ends with the first answer that does not come.
fn write_until_dead(program: &Program, name: &str, count: &AtomicUsize) -> Vec<Kept> {
    let mut acknowledged = Vec::new();
    for number in 0.. {
        let mut last: Option<Kept> = None;
        for change in 0..3 {
            let name = format!("{name}.{number}.{change}");
            let answer = match &last {
                None => program.add(&name),
                Some(last) => program.rename(&last.id, last.rev, &name),
            };
            let Ok(answer) = answer else { return acknowledged };
            let kept = answer.kept();
            count.fetch_add(1, Ordering::Relaxed);
            acknowledged.push(kept.clone());
            last = Some(kept);
        }
    }
    acknowledged
}
