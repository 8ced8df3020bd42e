//! What else goes on while people read: a write that is to be seen, and an import.

use anyhow::{Context, ensure};
use kith_tests::{Kith, Server};
use reqwest::blocking::Client;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

/// A reader looks about this often: far from the most that is possible, so that waiting is waiting for something.
const LOOK_EVERY: Duration = Duration::from_millis(3);
/// Writes that are timed.
const WRITES: usize = 20;

/// How long writes take until they are durable and found by a word of theirs: the middle one and the longest.
///
/// # Errors
/// Where one is refused, or not found at once.
pub fn write_to_seen(kith: &Kith, server: &Server) -> anyhow::Result<(Duration, Duration)> {
    let key = kith.ok(&["key", "add", "bench"]);
    let client = Client::new();
    let mut took = Vec::new();
    for n in 0..WRITES {
        let began = Instant::now();
        let name = format!("Zyzzyva {n}");
        let draft = json!({"name": name, "status": "published", "lat": "52.0", "lon": "0.5"});
        let assets = server.url("/api/v1/assets");
        client
            .post(assets)
            .bearer_auth(key.trim())
            .json(&draft)
            .send()?
            .error_for_status()?;
        let found: Value = client
            .get(server.url("/api/v1/listings?what=zyzzyva"))
            .send()?
            .json()?;
        ensure!(
            found["total"] == n + 1,
            "{name} was acknowledged and is not found"
        );
        took.push(began.elapsed());
    }
    took.sort_unstable();
    Ok((took[WRITES / 2], *took.last().context("no write")?))
}

/// How long one reader waits: half of the time at most, and in all but one of a hundred reads.
#[derive(Clone, Copy, Debug)]
pub struct Waited {
    /// The middle.
    pub p50: Duration,
    /// All but one in a hundred.
    pub p99: Duration,
}

/// Reads now and then, as long as `going` says.
///
/// # Errors
/// Where a read fails.
pub fn read_while(
    server: &Server,
    paths: &[String],
    mut going: impl FnMut() -> bool,
) -> anyhow::Result<Waited> {
    let client = Client::new();
    let mut took = Vec::new();
    for path in paths.iter().cycle() {
        let began = Instant::now();
        client.get(server.url(path)).send()?.error_for_status()?.bytes()?;
        took.push(began.elapsed());
        thread::sleep(LOOK_EVERY);
        if !going() {
            break;
        }
    }
    took.sort_unstable();
    let at = |share: f64| took.get((took.len() as f64 * share) as usize).copied();
    Ok(Waited {
        p50: at(0.5).context("nothing was read")?,
        p99: at(0.99).context("nothing was read")?,
    })
}

/// Reads while a file is imported beside the running server.
///
/// # Errors
/// Where a read or the import fails.
pub fn read_during_import(
    kith: &Kith,
    server: &Server,
    file: &Path,
    paths: &[String],
) -> anyhow::Result<Waited> {
    let file = file.to_string_lossy();
    let mut import = kith.command(&["import", &file, "--publish", "--source", "a second file"]);
    let mut import = import.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let waited = read_while(server, paths, || matches!(import.try_wait(), Ok(None)));
    ensure!(import.wait()?.success(), "the import failed");
    waited
}
