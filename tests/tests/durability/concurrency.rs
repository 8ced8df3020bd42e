//! R13: many programs change the same rows, and no change of theirs is lost or refused for a reason of ours.

use crate::program::{Kept, Program, key};
use kith_tests::{Kith, postgres};
use reqwest::StatusCode;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

const WRITERS: usize = 32;
const ROWS: usize = 100;
/// A number of writes rather than a time, so that a slow machine shows the same.
const WRITES_EACH: usize = 40;

#[test]
fn thirty_two_writers_lose_no_change_of_each_other() {
    crowd(&Kith::new());
}

#[test]
fn nor_do_they_on_postgres() {
    if let Some(url) = postgres::fresh_database() {
        crowd(&Kith::new().setting("KITH_DATABASE_URL", &url));
    }
}

fn crowd(kith: &Kith) {
    let key = key(kith);
    let server = kith.serve();
    let program = Program::new(&server, &key);
    let rows: Vec<String> = (0..ROWS)
        .map(|row| program.add(&named(row, 0)).expect("an answer").kept().id)
        .collect();
    let (stale, done) = (AtomicUsize::new(0), AtomicBool::new(false));
    thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let (program, rows, stale) = (&program, &rows, &stale);
                scope.spawn(move || {
                    for write in 0..WRITES_EACH {
                        // Few rows at a time, so that writers do meet.
                        let row = (write * 3 + writer % 4) % ROWS;
                        count_one(program, &rows[row], row, stale);
                    }
                })
            })
            .collect();
        // Another process writes at the same time, as an import would.
        let beside = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                kith.ok(&["key", "add", "beside"]);
            }
        });
        writers
            .into_iter()
            .for_each(|writer| writer.join().expect("a writer ends"));
        done.store(true, Ordering::Relaxed);
        beside.join().expect("the other process ends");
    });
    let counts = rows
        .iter()
        .map(|id| counted(&program.read(id).expect("an answer").kept()));
    assert_eq!(counts.sum::<usize>(), WRITERS * WRITES_EACH);
    println!(
        "{} writes, {} were told to look again",
        WRITERS * WRITES_EACH,
        stale.load(Ordering::Relaxed)
    );
    assert!(
        stale.load(Ordering::Relaxed) > 0,
        "the writers never met, which shows nothing"
    );
    assert!(!server.log().contains("locked"), "{}", server.log());
}

/// Adds one to the count in an asset's name, looking again as often as somebody else was first.
fn count_one(program: &Program, id: &str, row: usize, stale: &AtomicUsize) {
    loop {
        let seen = program.read(id).expect("an answer").kept();
        let answer = program
            .rename(id, seen.rev, &named(row, counted(&seen) + 1))
            .expect("an answer");
        if answer.status != StatusCode::CONFLICT {
            assert_eq!(answer.kept().rev, seen.rev + 1);
            return;
        }
        assert!(!answer.says().contains("locked"), "{}", answer.says());
        stale.fetch_add(1, Ordering::Relaxed);
    }
}

fn named(row: usize, count: usize) -> String {
    format!("row {row} counted {count}")
}

fn counted(kept: &Kept) -> usize {
    kept.name
        .rsplit(' ')
        .next()
        .and_then(|count| count.parse().ok())
        .expect("a count")
}

#[test]
fn a_change_of_an_older_revision_is_refused() {
    let kith = Kith::new();
    let key = key(&kith);
    let server = kith.serve();
    let program = Program::new(&server, &key);
    let first = program.add("first").unwrap().kept();
    program.rename(&first.id, first.rev, "second").unwrap().kept();
    let stale = program.rename(&first.id, first.rev, "third").unwrap();
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert_eq!(program.read(&first.id).unwrap().kept().name, "second");
}
