//! The keeper: a thread of `kith serve` that runs whichever feed is due, one at a time.
//!
//! Several servers on one database share the work: a feed is claimed before it is run.

use super::limits::{LOOK_EVERY, RUN_TIME};
use super::running::{Workshop, run};
use crate::config::Config;
use crate::store::{Store, StoreError, feeds};
use jiff::Timestamp;
use std::thread;

/// Starts the keeper. It ends with the process: whatever it is in the midst of is one transaction, or none.
///
/// # Errors
/// Where the system gives no way out or no thread.
pub fn keep(store: Store, config: &Config) -> anyhow::Result<()> {
    let workshop = Workshop::new(store.clone(), config)?;
    thread::Builder::new().name("kith-feeds".into()).spawn(move || {
        loop {
            match run_one(&store, &workshop) {
                Ok(true) => {}
                Ok(false) => thread::sleep(LOOK_EVERY),
                Err(error) => {
                    tracing::warn!(%error, "feeds cannot be looked after just now");
                    thread::sleep(LOOK_EVERY);
                }
            }
        }
    })?;
    Ok(())
}

/// Runs the feed that has been due the longest. Whether there was one.
fn run_one(store: &Store, workshop: &Workshop) -> Result<bool, StoreError> {
    let now_us = Timestamp::now().as_microsecond();
    // A look costs no write where nothing is due.
    if !store.read(|c| feeds::is_any_due(c, now_us))? {
        return Ok(false);
    }
    let lease_us = i64::try_from(RUN_TIME.as_micros()).unwrap_or(i64::MAX / 4) * 2;
    let Some(feed) = store.write(move |c| feeds::claim_due(c, now_us, now_us + lease_us))? else {
        return Ok(false);
    };
    let source = feed.source.clone();
    let came = run(workshop, feed, false)?;
    tracing::info!(source, came = ?came.came, says = came.says, "a feed was run");
    Ok(true)
}
