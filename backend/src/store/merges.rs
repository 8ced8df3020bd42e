//! Merges: which record was made one with which, so that old addresses lead on, and how to take it back.

use super::schema::merges as table;
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;
use domain::AssetId;
use domain::asset::Status;
use std::collections::HashMap;

/// One record that was made one with another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The record that rests.
    pub old: AssetId,
    /// The record that is kept.
    pub kept: AssetId,
    /// The kept one's revision before, and after.
    pub kept_revs: (i64, i64),
    /// How the old one was shown before.
    pub old_status: Status,
    /// When, in microseconds since 1970.
    pub merged_us: i64,
    /// Who.
    pub by: String,
}

/// A record that was merged, into one that was merged, and so on: no longer than this.
const CHAIN: usize = 32;

type Row = (String, String, i64, i64, String, i64, String);
type Columns = (
    table::old_id,
    table::kept_id,
    table::kept_rev_before,
    table::kept_rev_after,
    table::old_status,
    table::merged_us,
    table::merged_by,
);
const COLUMNS: Columns = (
    table::old_id,
    table::kept_id,
    table::kept_rev_before,
    table::kept_rev_after,
    table::old_status,
    table::merged_us,
    table::merged_by,
);

fn read(row: Row) -> Result<Merge, StoreError> {
    let (old, kept, before, after, status, merged_us, by) = row;
    Ok(Merge {
        old: old.parse().map_err(StoreError::inside)?,
        kept: kept.parse().map_err(StoreError::inside)?,
        kept_revs: (before, after),
        old_status: Status::from_slug(&status).unwrap_or(Status::Hidden),
        merged_us,
        by,
    })
}

/// Notes a merge.
///
/// # Errors
/// Where the database cannot be written, or the old one was merged before.
pub fn add(c: &mut Connection, merge: &Merge) -> Result<(), StoreError> {
    diesel::insert_into(table::table)
        .values((
            table::old_id.eq(merge.old.to_string()),
            table::kept_id.eq(merge.kept.to_string()),
            table::kept_rev_before.eq(merge.kept_revs.0),
            table::kept_rev_after.eq(merge.kept_revs.1),
            table::old_status.eq(merge.old_status.slug()),
            table::merged_us.eq(now_us()),
            table::merged_by.eq(&merge.by),
        ))
        .execute(c)?;
    Ok(())
}

/// The merge by which a record rests.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, old: AssetId) -> Result<Option<Merge>, StoreError> {
    let row = table::table.find(old.to_string()).select(COLUMNS);
    row.first(c).optional()?.map(read).transpose()
}

/// Takes a merge back.
///
/// # Errors
/// Where the database cannot be written.
pub fn remove(c: &mut Connection, old: AssetId) -> Result<(), StoreError> {
    diesel::delete(table::table.find(old.to_string())).execute(c)?;
    Ok(())
}

/// The record that another leads to. `None` where it stands for itself.
///
/// # Errors
/// Where the database cannot be read.
pub fn leads_to(c: &mut Connection, id: AssetId) -> Result<Option<AssetId>, StoreError> {
    let mut at = None;
    for _ in 0..CHAIN {
        match find(c, at.unwrap_or(id))? {
            Some(merge) => at = Some(merge.kept),
            None => break,
        }
    }
    Ok(at)
}

/// Every merged record, with the one that it leads to.
///
/// # Errors
/// Where the database cannot be read.
pub fn all_lead_to(c: &mut Connection) -> Result<HashMap<AssetId, AssetId>, StoreError> {
    let rows: Vec<(String, String)> = table::table
        .order(table::old_id)
        .select((table::old_id, table::kept_id))
        .load(c)?;
    let mut next: HashMap<AssetId, AssetId> = HashMap::new();
    for (old, kept) in rows {
        let read = |id: String| id.parse().map_err(StoreError::inside);
        next.insert(read(old)?, read(kept)?);
    }
    let last = |from: AssetId| (0..CHAIN).fold(from, |at, _| next.get(&at).copied().unwrap_or(at));
    Ok(next.keys().map(|old| (*old, last(*old))).collect())
}

/// The records that were merged into this one, straight.
///
/// # Errors
/// Where the database cannot be read.
pub fn into(c: &mut Connection, kept: AssetId) -> Result<Vec<Merge>, StoreError> {
    let rows: Vec<Row> = table::table
        .filter(table::kept_id.eq(kept.to_string()))
        .order(table::merged_us)
        .select(COLUMNS)
        .load(c)?;
    rows.into_iter().map(read).collect()
}

/// The last merges, the newest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn latest(c: &mut Connection, limit: i64) -> Result<Vec<Merge>, StoreError> {
    let rows: Vec<Row> = table::table
        .order((table::merged_us.desc(), table::old_id.desc()))
        .limit(limit)
        .select(COLUMNS)
        .load(c)?;
    rows.into_iter().map(read).collect()
}
