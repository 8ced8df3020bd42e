//! Finding assets: by identity, by source, by what changed, and as they once were.

use super::rows::{AssetRow, RevisionRow};
use super::{Made, Revision, Stored, Unread};
use crate::store::schema::{asset_revisions, assets};
use crate::store::{Connection, StoreError};
use diesel::prelude::*;
use domain::AssetId;
use domain::asset::Status;

/// One asset.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, id: AssetId) -> Result<Option<Stored>, StoreError> {
    row(c, id)?.map(Stored::try_from).transpose()
}

/// The asset that came from this source with this identity there.
///
/// # Errors
/// Where the database cannot be read.
pub fn find_by_source(
    c: &mut Connection,
    source_name: &str,
    external_id: &str,
) -> Result<Option<Stored>, StoreError> {
    let row = assets::table
        .filter(assets::source_name.eq(source_name))
        .filter(assets::external_id.eq(external_id))
        .select(AssetRow::as_select())
        .first(c)
        .optional()?;
    row.map(Stored::try_from).transpose()
}

/// The identities that a source's assets have there, and our own.
///
/// # Errors
/// Where the database cannot be read.
pub fn of_source(c: &mut Connection, source_name: &str) -> Result<Vec<(String, AssetId)>, StoreError> {
    let rows: Vec<(Option<String>, String)> = assets::table
        .filter(assets::source_name.eq(source_name))
        .filter(assets::external_id.is_not_null())
        .order(assets::external_id)
        .select((assets::external_id, assets::id))
        .load(c)?;
    rows.into_iter()
        .map(|(external_id, id)| {
            Ok((
                external_id.unwrap_or_default(),
                id.parse().map_err(StoreError::inside)?,
            ))
        })
        .collect()
}

/// The assets that changed after `change_number`, each once and as it is now, in the order of their last changes.
///
/// # Errors
/// Where the database cannot be read.
pub fn changed_since(
    c: &mut Connection,
    change_number: i64,
    limit: usize,
) -> Result<Vec<Stored>, StoreError> {
    rows_since(c, change_number, limit)?
        .into_iter()
        .map(Stored::try_from)
        .collect()
}

fn rows_since(c: &mut Connection, change_number: i64, limit: usize) -> Result<Vec<AssetRow>, StoreError> {
    let rows = assets::table
        .filter(assets::change_number.gt(change_number))
        .order(assets::change_number)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(AssetRow::as_select());
    Ok(rows.load(c)?)
}

/// That something changed: what, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What changed.
    pub id: AssetId,
    /// The number of its last change.
    pub change_number: i64,
    /// When that was, in microseconds since 1970.
    pub changed_us: i64,
}

/// What changed after one change number and up to another, each once, in the order of their last changes.
///
/// # Errors
/// Where the database cannot be read.
pub fn changes_since(
    c: &mut Connection,
    after: i64,
    to: i64,
    limit: usize,
) -> Result<Vec<Change>, StoreError> {
    let rows: Vec<(String, i64, i64)> = assets::table
        .filter(assets::change_number.gt(after))
        .filter(assets::change_number.le(to))
        .order(assets::change_number)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select((assets::id, assets::change_number, assets::updated_us))
        .load(c)?;
    let change = |(id, change_number, changed_us): (String, i64, i64)| {
        let id = id.parse().map_err(StoreError::inside)?;
        Ok(Change {
            id,
            change_number,
            changed_us,
        })
    };
    rows.into_iter().map(change).collect()
}

/// Whether anybody could ever see an asset.
///
/// # Errors
/// Where the database cannot be read.
pub fn was_ever_shown(c: &mut Connection, id: AssetId) -> Result<bool, StoreError> {
    let all = revisions(c, id)?;
    Ok(all
        .iter()
        .any(|revision| !matches!(revision.asset.status, Status::Pending | Status::Hidden)))
}

/// As [`changed_since`], but not yet read: reading a country's records is work for several threads.
///
/// # Errors
/// Where the database cannot be read.
pub fn unread_since(c: &mut Connection, change_number: i64, limit: usize) -> Result<Vec<Unread>, StoreError> {
    Ok(rows_since(c, change_number, limit)?
        .into_iter()
        .map(Unread::from)
        .collect())
}

/// The last revision up to a change number.
///
/// # Errors
/// Where the database cannot be read.
pub fn last_made(c: &mut Connection, change_number: i64) -> Result<Option<Made>, StoreError> {
    let last: Option<(String, i64)> = assets::table
        .filter(assets::change_number.le(change_number))
        .order(assets::change_number.desc())
        .select((assets::id, assets::rev))
        .first(c)
        .optional()?;
    last.map(|(id, rev)| {
        Ok(asset_revisions::table
            .find((id, rev))
            .select(Made::as_select())
            .first(c)?)
    })
    .transpose()
}

/// Whether this very revision is in the database. Another database never has it, nor one that was put back to an
/// earlier day and went on otherwise.
///
/// # Errors
/// Where the database cannot be read.
pub fn was_made(c: &mut Connection, made: &Made) -> Result<bool, StoreError> {
    let there = asset_revisions::table
        .find((&made.asset_id, made.rev))
        .select(Made::as_select());
    Ok(there
        .first(c)
        .optional()?
        .is_some_and(|there: Made| there == *made))
}

/// Everything an asset ever was, the oldest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn revisions(c: &mut Connection, id: AssetId) -> Result<Vec<Revision>, StoreError> {
    let rows: Vec<RevisionRow> = asset_revisions::table
        .filter(asset_revisions::asset_id.eq(id.to_string()))
        .order(asset_revisions::rev)
        .select(RevisionRow::as_select())
        .load(c)?;
    rows.into_iter().map(Revision::try_from).collect()
}

define_sql_function! {
    /// A text in small letters, as far as the database knows any.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// The assets with these letters in their names, in whatever capitals, by name.
///
/// # Errors
/// Where the database cannot be read.
pub fn named(c: &mut Connection, letters: &str, limit: i64) -> Result<Vec<Stored>, StoreError> {
    let escaped: String = letters
        .to_lowercase()
        .chars()
        .flat_map(|letter| [Some('\\').filter(|_| "%_\\".contains(letter)), Some(letter)])
        .flatten()
        .collect();
    let rows: Vec<AssetRow> = assets::table
        .filter(lower(assets::name).like(format!("%{escaped}%")).escape('\\'))
        .order(assets::name)
        .limit(limit)
        .select(AssetRow::as_select())
        .load(c)?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// The assets in a state, and when each was made, the oldest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn with_status(
    c: &mut Connection,
    status: Status,
    limit: i64,
) -> Result<Vec<(AssetId, i64)>, StoreError> {
    let rows: Vec<(String, i64)> = assets::table
        .filter(assets::status.eq(status.slug()))
        .order(assets::created_us)
        .limit(limit)
        .select((assets::id, assets::created_us))
        .load(c)?;
    rows.into_iter()
        .map(|(id, made_us)| Ok((id.parse().map_err(StoreError::inside)?, made_us)))
        .collect()
}

/// An asset's row, not yet read.
pub(super) fn row(c: &mut Connection, id: AssetId) -> Result<Option<AssetRow>, StoreError> {
    let row = assets::table.find(id.to_string()).select(AssetRow::as_select());
    Ok(row.first(c).optional()?)
}
