//! Feeds: addresses that are fetched again and again, and what came of each time.

use super::imports::Counts;
use super::schema::{feed_runs, feeds};
use super::{Connection, StoreError};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// The source its records are kept under; its name.
    pub source: String,
    /// Where it is.
    pub url: String,
    /// Its format's name. `None`: told by its content each time.
    pub format: Option<String>,
    /// How often it is fetched, in seconds.
    pub every_s: i64,
    /// The licence of what is in it.
    pub licence: Option<String>,
    /// Whether what is new is shown at once.
    pub publish: bool,
    /// Whether it rests.
    pub paused: bool,
    /// When it is due, in microseconds since 1970.
    pub next_us: i64,
    /// The validators of the last answer that was taken in whole.
    pub etag: Option<String>,
    /// As [`Self::etag`].
    pub last_modified: Option<String>,
    /// When it last worked, in microseconds since 1970.
    pub worked_us: Option<i64>,
    /// How often in a row it has not worked.
    pub failures: u32,
    /// What is wrong with it now, and what to do. Empty: nothing.
    pub problem: String,
    /// Of a neighbouring register: by what its changes are told, and how far we have them.
    #[serde(default)]
    pub following: Option<Following>,
}

/// How a neighbouring register is followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Following {
    /// The public key it had when it was first met, in base64.
    pub key: String,
    /// What to ask for next.
    pub since: i64,
}

/// What came of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Came {
    /// It was taken in.
    TakenIn,
    /// Whoever keeps it said that it has not changed.
    NotModified,
    /// Too much was missing: it waits for a person.
    HeldBack,
    /// It could not be had or read.
    Failed,
}

/// One time that a feed was fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// When it began and ended, in microseconds since 1970.
    pub began_us: i64,
    /// As [`Self::began_us`].
    pub ended_us: i64,
    /// What came of it.
    pub came: Came,
    /// What went wrong, and what to do. Empty: nothing.
    pub says: String,
    /// What it changed, in records.
    pub counts: Counts,
    /// Records that were there the last time and are not in it now.
    pub gone: i64,
    /// Records that were gone and are in it again.
    pub back: i64,
    /// The import that has its refused rows.
    pub import: Option<Uuid>,
}

/// Adds a feed, or replaces the one of its source.
///
/// # Errors
/// Where the database cannot be written.
pub fn save(c: &mut Connection, feed: &Feed) -> Result<(), StoreError> {
    diesel::delete(feeds::table.find(&feed.source)).execute(c)?;
    diesel::insert_into(feeds::table)
        .values((
            feeds::source_name.eq(&feed.source),
            feeds::next_us.eq(feed.next_us),
            feeds::body.eq(serde_json::to_string(feed)?),
        ))
        .execute(c)?;
    Ok(())
}

/// Takes a feed away, with what is known of its runs. Its records stay. Whether there was one.
///
/// # Errors
/// Where the database cannot be written.
pub fn remove(c: &mut Connection, source: &str) -> Result<bool, StoreError> {
    diesel::delete(feed_runs::table.filter(feed_runs::source_name.eq(source))).execute(c)?;
    Ok(diesel::delete(feeds::table.find(source)).execute(c)? > 0)
}

/// The feed of a source.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, source: &str) -> Result<Option<Feed>, StoreError> {
    let body: Option<String> = feeds::table
        .find(source)
        .select(feeds::body)
        .first(c)
        .optional()?;
    body.map(|body| Ok(serde_json::from_str(&body)?)).transpose()
}

/// Every feed, by name.
///
/// # Errors
/// Where the database cannot be read.
pub fn all(c: &mut Connection) -> Result<Vec<Feed>, StoreError> {
    let bodies: Vec<String> = feeds::table
        .order(feeds::source_name)
        .select(feeds::body)
        .load(c)?;
    bodies
        .iter()
        .map(|body| Ok(serde_json::from_str(body)?))
        .collect()
}

/// The feed that has been due the longest. It is put off to `until_us`, so that nobody else takes it meanwhile, and a
/// crash half way does not lose it.
///
/// # Errors
/// Where the database cannot be written.
pub fn claim_due(c: &mut Connection, now_us: i64, until_us: i64) -> Result<Option<Feed>, StoreError> {
    let due: Vec<String> = feeds::table
        .filter(feeds::next_us.le(now_us))
        .order(feeds::next_us)
        .select(feeds::body)
        .load(c)?;
    for body in due {
        let feed: Feed = serde_json::from_str(&body)?;
        if !feed.paused {
            let claimed = Feed {
                next_us: until_us,
                ..feed
            };
            save(c, &claimed)?;
            return Ok(Some(claimed));
        }
    }
    Ok(None)
}

/// Whether any feed is due.
///
/// # Errors
/// Where the database cannot be read.
pub fn is_any_due(c: &mut Connection, now_us: i64) -> Result<bool, StoreError> {
    let all = all(c)?;
    Ok(all.iter().any(|feed| !feed.paused && feed.next_us <= now_us))
}

/// Keeps a run, and forgets the oldest of its source beyond `most`.
///
/// # Errors
/// Where the database cannot be written.
pub fn add_run(c: &mut Connection, source: &str, run: &Run, most: i64) -> Result<(), StoreError> {
    diesel::insert_into(feed_runs::table)
        .values((
            feed_runs::id.eq(Uuid::now_v7().to_string()),
            feed_runs::source_name.eq(source),
            feed_runs::body.eq(serde_json::to_string(run)?),
        ))
        .execute(c)?;
    let oldest_kept: Option<String> = feed_runs::table
        .filter(feed_runs::source_name.eq(source))
        .order(feed_runs::id.desc())
        .offset(most - 1)
        .select(feed_runs::id)
        .first(c)
        .optional()?;
    if let Some(oldest) = oldest_kept {
        let older = feed_runs::table
            .filter(feed_runs::source_name.eq(source))
            .filter(feed_runs::id.lt(oldest));
        diesel::delete(older).execute(c)?;
    }
    Ok(())
}

/// The runs of a source, the newest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn runs(c: &mut Connection, source: &str, limit: i64) -> Result<Vec<Run>, StoreError> {
    let bodies: Vec<String> = feed_runs::table
        .filter(feed_runs::source_name.eq(source))
        .order(feed_runs::id.desc())
        .limit(limit)
        .select(feed_runs::body)
        .load(c)?;
    bodies
        .iter()
        .map(|body| Ok(serde_json::from_str(body)?))
        .collect()
}
