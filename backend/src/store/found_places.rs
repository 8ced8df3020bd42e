//! Answers of a geocoding service, so that the same place is not asked for twice.
//!
//! What was asked is kept as a hash only: somebody may have typed their own address.

use super::schema::found_places::{self, answer, asked_sha256, found_us};
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;
use jiff::SignedDuration;
use sha2::{Digest, Sha256};

/// The answer to `asked`, where one was kept within `max_age`.
///
/// # Errors
/// Where the database cannot be read.
pub fn get(c: &mut Connection, asked: &str, max_age: SignedDuration) -> Result<Option<String>, StoreError> {
    let kept = found_places::table
        .find(sha256(asked))
        .filter(found_us.ge(us_ago(max_age)))
        .select(answer);
    Ok(kept.first(c).optional()?)
}

/// Keeps an answer, "nothing" included, in whatever form the caller reads back.
///
/// # Errors
/// Where the database cannot be written.
pub fn put(c: &mut Connection, asked: &str, found: &str) -> Result<(), StoreError> {
    let key = sha256(asked);
    let values = (answer.eq(found), found_us.eq(now_us()));
    let changed = diesel::update(found_places::table.find(&key))
        .set(values)
        .execute(c)?;
    if changed == 0 {
        diesel::insert_into(found_places::table)
            .values((asked_sha256.eq(&key), answer.eq(found), found_us.eq(now_us())))
            .execute(c)?;
    }
    Ok(())
}

/// Throws away what is older than `max_age`, and says how many answers that were.
///
/// # Errors
/// Where the database cannot be written.
pub fn forget(c: &mut Connection, max_age: SignedDuration) -> Result<usize, StoreError> {
    let old = found_places::table.filter(found_us.lt(us_ago(max_age)));
    Ok(diesel::delete(old).execute(c)?)
}

fn us_ago(age: SignedDuration) -> i64 {
    let age_us = i64::try_from(age.as_micros()).unwrap_or(i64::MAX);
    now_us().saturating_sub(age_us)
}

fn sha256(asked: &str) -> String {
    let folded = asked.trim().to_lowercase();
    Sha256::digest(folded)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
