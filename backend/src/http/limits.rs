//! How much of anything a request may bring, and how long it may take. One place, each with its reason.

use std::time::Duration;

/// The most bytes of a question. Words, a place and a few settings are far less; a novel is not a question.
pub const QUESTION_BYTES: usize = 64 * 1024;
/// The most bytes of an asset as JSON: every column at its longest fits several times over.
pub const ASSET_BYTES: usize = 256 * 1024;
/// The most bytes of a form for staff: the longest reason, in letters that take several bytes each, escaped.
pub const STAFF_FORM_BYTES: usize = 64 * 1024;
/// The longest query string. Every filter at its longest fits; what is longer is not ours.
pub const QUERY_BYTES: usize = 2 * 1024;
/// The longest query string of `/ogc`: a filter may hold the outline of a ward.
pub const OGC_QUERY_BYTES: usize = 16 * 1024;

/// How long the head of a request may take: a telephone on one bar manages, a drip-feed does not.
pub const HEAD_TIME: Duration = Duration::from_secs(5);
/// How long the body of a request may take, for the same reasons.
pub const BODY_TIME: Duration = Duration::from_secs(10);
/// How long a connection may stand open unused, so that a browser's next click needs no new one.
pub const KEEP_ALIVE: Duration = Duration::from_secs(75);
/// How long requests under way may take to finish after we were told to stop. A deploy waits for ten seconds.
pub const SHUTDOWN_S: u64 = 9;
/// Open connections per worker. Each costs about 20 KiB; a thousand drip-feeders leave room for the rest.
pub const CONNECTIONS_PER_WORKER: usize = 8_192;
/// Connections that wait for a worker.
pub const BACKLOG: u32 = 1_024;
