//! A command that writes beside a running server shows in what the server answers.

use crate::program::{Program, key};
use kith_tests::Kith;
use std::thread;
use std::time::{Duration, Instant};

/// It takes a second at most; the rest is for a slow machine.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn an_import_shows_in_a_running_server() {
    let kith = Kith::new();
    let key = key(&kith);
    let server = kith.serve();
    let program = Program::new(&server, &key);
    assert_eq!(program.shown_change().unwrap(), 0);
    let file = kith.folder().join("groups.csv");
    std::fs::write(&file, "name,external_id\nNet menders,1\nNet loft singers,2\n").unwrap();
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
