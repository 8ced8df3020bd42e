//! How much one feed may bring, and how long it may take. Beyond these it is not what it seems.

use std::time::Duration;

/// The most bytes of one answer: a county's register is about 30 MB.
pub(super) const ANSWER_BYTES: usize = 60 * 1024 * 1024;
/// How long one answer may take.
pub(super) const ANSWER_TIME: Duration = Duration::from_secs(60);
/// How long a whole run may take: thousands of services, each asked for on its own.
pub(super) const RUN_TIME: Duration = Duration::from_secs(30 * 60);
/// Pages of one feed.
pub(super) const MOST_PAGES: u64 = 1_000;
/// Services of one feed that are each asked for on their own.
pub(super) const MOST_DETAILS: usize = 20_000;
/// Services that are asked for on their own and are not there, before we believe that none is.
pub(super) const DETAILS_TRIED: usize = 3;
/// Runs of a feed that are remembered.
pub(super) const RUNS_KEPT: i64 = 50;
/// How often the keeper looks whether a feed is due.
pub(super) const LOOK_EVERY: Duration = Duration::from_secs(5);
