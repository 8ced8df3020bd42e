//! R2: no answer leaves before the disk has been told to keep what it acknowledges.

use crate::program::{Program, key};
use kith_tests::Kith;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

const PROGRAMS: usize = 16;
const WRITES_EACH: usize = 12;
const PATIENCE: Duration = Duration::from_secs(30);
const HOW_TO_INSTALL: &str = "this test reads the server's system calls with strace. Install it (Debian, Ubuntu: \
    apt-get install strace); in a container it needs the right to trace (docker: --cap-add SYS_PTRACE)";

/// What was seen of one name: where in the trace it was written to the log, flushed, and acknowledged.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    written: Option<usize>,
    flushed: Option<usize>,
    acknowledged: Option<usize>,
}

#[test]
fn every_acknowledged_write_was_flushed_before() {
    assert!(
        Command::new("strace").arg("-V").output().is_ok(),
        "{HOW_TO_INSTALL}"
    );
    let kith = Kith::new();
    let key = key(&kith);
    let trace = kith.folder().join("trace");
    let calls = "--trace=pwrite64,pwritev,fdatasync,fsync,write,writev,sendto,sendmsg";
    let file = trace.to_str().expect("UTF-8");
    let options = ["-D", "-f", "-y", "-s", "9000", "-o", file, calls];
    let server = kith.serve_under("strace", &options);
    let names = write_at_once(&Program::new(&server, &key));
    server.kill();
    let lines = whole(&trace);
    let (seen, flushes) = read(&lines, &names);
    let ahead: Vec<_> = seen.iter().filter(|(_, seen)| !in_order(seen)).collect();
    println!(
        "{} acknowledged, {flushes} flushes of the log, {} ahead of theirs",
        seen.len(),
        ahead.len()
    );
    assert!(ahead.is_empty(), "the first of them: {:?}", ahead[0]);
    assert_eq!(seen.len(), names.len(), "every name was seen");
    assert!(
        flushes < names.len(),
        "{flushes} flushes: the commits were not grouped"
    );
}

/// Programs write at once. The names that were acknowledged.
fn write_at_once(program: &Program) -> Vec<String> {
    thread::scope(|scope| {
        let programs: Vec<_> = (0..PROGRAMS)
            .map(|number| {
                scope.spawn(move || -> Vec<String> {
                    let names = (0..WRITES_EACH).map(|write| format!("name-{number:03}-{write:03}-end"));
                    names
                        .inspect(|name| drop(program.add(name).expect("an answer").kept()))
                        .collect()
                })
            })
            .collect();
        programs
            .into_iter()
            .flat_map(|one| one.join().expect("a program ends"))
            .collect()
    })
}

/// The trace, once its last line is there.
fn whole(trace: &Path) -> Vec<String> {
    let started = Instant::now();
    loop {
        let text = String::from_utf8_lossy(&fs::read(trace).unwrap_or_default()).into_owned();
        if text.contains("+++ killed by SIGKILL +++") {
            return text.lines().map(str::to_owned).collect();
        }
        assert!(
            started.elapsed() < PATIENCE,
            "strace did not finish: {HOW_TO_INSTALL}"
        );
        thread::yield_now();
    }
}

/// Walks through the trace. Also how often the log was flushed.
fn read(lines: &[String], names: &[String]) -> (HashMap<String, Seen>, usize) {
    let mut seen: HashMap<String, Seen> = HashMap::new();
    // Names whose frames are written and wait for a flush to begin, and those a flush under way will keep.
    let (mut written, mut kept_by): (Vec<String>, HashMap<&str, Vec<String>>) = (Vec::new(), HashMap::new());
    let mut flushes = 0;
    for (number, line) in lines.iter().enumerate() {
        let thread = line.split(' ').next().unwrap_or_default();
        let to_the_log = line.contains("kith.sqlite-wal>");
        let flush = line.contains("fdatasync(") || line.contains("fsync(");
        if to_the_log && line.contains("pwrite") {
            for name in named(line, names) {
                seen.entry(name.clone())
                    .or_default()
                    .written
                    .get_or_insert(number);
                written.push(name);
            }
        } else if to_the_log && flush {
            flushes += 1;
            kept_by.insert(thread, std::mem::take(&mut written));
        } else if line.contains("HTTP/1.1 201") {
            for name in named(line, names) {
                seen.entry(name).or_default().acknowledged.get_or_insert(number);
            }
        }
        let ended = flush && !line.contains("<unfinished") || line.contains("sync resumed>");
        if ended && line.contains(" = 0") {
            for name in kept_by.remove(thread).unwrap_or_default() {
                seen.entry(name).or_default().flushed.get_or_insert(number);
            }
        }
    }
    (seen, flushes)
}

fn named(line: &str, names: &[String]) -> Vec<String> {
    names
        .iter()
        .filter(|name| line.contains(name.as_str()))
        .cloned()
        .collect()
}

fn in_order(seen: &Seen) -> bool {
    match (seen.written, seen.flushed, seen.acknowledged) {
        (Some(written), Some(flushed), Some(acknowledged)) => written < flushed && flushed < acknowledged,
        _ => false,
    }
}

#[test]
fn an_answer_ahead_of_its_flush_would_be_seen() {
    let trace = |order: [&str; 4]| order.map(str::to_owned);
    let (write, begin, end, answer) = (
        "7 pwrite64(9</data/kith.sqlite-wal>, \"name-1\", 4096, 32) = 4096",
        "7 fdatasync(9</data/kith.sqlite-wal> <unfinished ...>",
        "7 <... fdatasync resumed>) = 0",
        "8 writev(12<socket:[1]>, [{\"HTTP/1.1 201 Created name-1\"}], 1) = 99",
    );
    let names = ["name-1".to_owned()];
    let holds = |order| read(&trace(order), &names).0.values().all(in_order);
    assert!(holds([write, begin, end, answer]));
    assert!(!holds([write, begin, answer, end]));
    assert!(!holds([begin, write, end, answer]));
    assert!(!holds([write, answer, begin, end]));
}
