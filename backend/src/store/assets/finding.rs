//! Finding assets: by identity, by source, by what changed, and as they once were.

use super::rows::{AssetRow, RevisionRow};
use super::{Revision, Stored};
use crate::store::schema::{asset_revisions, assets};
use crate::store::{Connection, StoreError};
use diesel::prelude::*;
use domain::AssetId;

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

/// The assets that changed after `change_number`, each once and as it is now, in the order of their last changes.
///
/// # Errors
/// Where the database cannot be read.
pub fn changed_since(
    c: &mut Connection,
    change_number: i64,
    limit: usize,
) -> Result<Vec<Stored>, StoreError> {
    let rows: Vec<AssetRow> = assets::table
        .filter(assets::change_number.gt(change_number))
        .order(assets::change_number)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(AssetRow::as_select())
        .load(c)?;
    rows.into_iter().map(Stored::try_from).collect()
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

/// An asset's row, not yet read.
pub(super) fn row(c: &mut Connection, id: AssetId) -> Result<Option<AssetRow>, StoreError> {
    let row = assets::table.find(id.to_string()).select(AssetRow::as_select());
    Ok(row.first(c).optional()?)
}
