//! Starting: the first time, when every record is placed, and again, with what was kept beside the database.

use crate::process;
use kith_tests::{Kith, Server};
use std::thread;
use std::time::{Duration, Instant};

/// How long the file may take to be written, after which it is taken that there will be none.
const PATIENCE: Duration = Duration::from_secs(90);

/// Starts twice, says how long each took, and gives the second server.
///
/// # Errors
/// Where the system does not say what a process has used.
pub fn measure(kith: &Kith) -> anyhow::Result<Server> {
    let first = start(kith, "the first time")?;
    let kept = kith.folder().join("register.cache");
    let began = Instant::now();
    while !kept.exists() && began.elapsed() < PATIENCE && first.log().contains("takes in") {
        thread::sleep(Duration::from_millis(100));
    }
    drop(first);
    if !kept.exists() {
        println!("- nothing was kept for the next start: there is too little for that to pay");
    }
    start(kith, "again")
}

fn start(kith: &Kith, when: &str) -> anyhow::Result<Server> {
    let began = Instant::now();
    let server = kith.serve();
    let took = began.elapsed();
    println!(
        "- ready to answer {when} after {took:.2?}, with {:.2?} of processor time",
        process::cpu(server.pid())?
    );
    Ok(server)
}
