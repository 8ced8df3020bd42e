//! Commands that write: beside a running server they show in what it answers; cut off, they leave nothing.

use crate::eyes;
use crate::program::{Program, key};
use kith_tests::Kith;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

/// It takes a second at most; the rest is for a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than SQLite keeps in memory before it begins to write, so that the cut falls inside the import.
const MANY: usize = 6_000;
const SOME_WRITTEN: u64 = 1_000_000;

fn groups(kith: &Kith, count: usize) -> PathBuf {
    let file = kith.folder().join("groups.csv");
    let rows: String = (0..count)
        .map(|n| format!("Net menders {n},{n},We mend nets. All of us.\n"))
        .collect();
    fs::write(&file, format!("name,external_id,what_happens\n{rows}")).expect("written");
    file
}

#[test]
fn an_import_shows_in_a_running_server() {
    let kith = Kith::new();
    let key = key(&kith);
    let server = kith.serve();
    let program = Program::new(&server, &key);
    assert_eq!(program.shown_change().unwrap(), 0);
    let file = groups(&kith, 2);
    kith.ok(&["import", file.to_str().unwrap(), "--publish"]);
    let imported = Instant::now();
    while program.shown_change().unwrap() < 2 {
        assert!(
            imported.elapsed() < PATIENCE,
            "the server does not show the import"
        );
        thread::yield_now();
    }
    println!("shown {:?} after the import ended", imported.elapsed());
}

#[test]
fn an_import_that_is_cut_off_leaves_nothing_half_done() {
    let kith = Kith::new();
    key(&kith);
    let file = groups(&kith, MANY);
    let arguments = ["import", file.to_str().unwrap(), "--publish"];
    let mut import = kith.command(&arguments).spawn().unwrap();
    let log = kith.folder().join("kith.sqlite-wal");
    let started = Instant::now();
    while fs::metadata(&log).map_or(0, |log| log.len()) < SOME_WRITTEN {
        assert!(started.elapsed() < PATIENCE, "the import writes nothing");
        thread::yield_now();
    }
    import.kill().unwrap();
    import.wait().unwrap();
    assert_eq!(eyes::everything(&kith), []);
    assert_eq!(eyes::faults(&kith), Vec::<String>::new());
    kith.ok(&arguments);
    assert_eq!(eyes::everything(&kith).len(), MANY);
}
