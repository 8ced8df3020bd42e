//! Appeals: somebody says that a decision was wrong, and somebody else looks again.

use super::schema::appeals as table;
use super::{Connection, StoreError};
use diesel::prelude::*;
use domain::AssetId;
use uuid::Uuid;

/// An appeal that nobody answered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appeal {
    /// About which record.
    pub asset: AssetId,
    /// When, in microseconds since 1970.
    pub made_us: i64,
    /// Who, as the author of a revision is named.
    pub made_by: String,
    /// Why, in their words.
    pub says: String,
}

/// Adds an appeal.
///
/// # Errors
/// Where the database cannot be written.
pub fn add(c: &mut Connection, appeal: &Appeal) -> Result<(), StoreError> {
    diesel::insert_into(table::table)
        .values((
            table::id.eq(Uuid::now_v7().hyphenated().to_string()),
            table::asset_id.eq(appeal.asset.to_string()),
            table::made_us.eq(appeal.made_us),
            table::made_by.eq(&appeal.made_by),
            table::says.eq(&appeal.says),
        ))
        .execute(c)?;
    Ok(())
}

/// What nobody answered yet, the oldest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn open(c: &mut Connection, limit: i64) -> Result<Vec<Appeal>, StoreError> {
    read(c, None, limit)
}

/// What nobody answered yet of one record.
///
/// # Errors
/// Where the database cannot be read.
pub fn open_of(c: &mut Connection, asset: AssetId) -> Result<Vec<Appeal>, StoreError> {
    read(c, Some(asset), i64::MAX)
}

fn read(c: &mut Connection, asset: Option<AssetId>, limit: i64) -> Result<Vec<Appeal>, StoreError> {
    let mut open = table::table.filter(table::answered_us.is_null()).into_boxed();
    if let Some(asset) = asset {
        open = open.filter(table::asset_id.eq(asset.to_string()));
    }
    let rows: Vec<(String, i64, String, String)> = open
        .order(table::id)
        .limit(limit)
        .select((table::asset_id, table::made_us, table::made_by, table::says))
        .load(c)?;
    rows.into_iter()
        .map(|(asset, made_us, made_by, says)| {
            Ok(Appeal {
                asset: asset.parse().map_err(StoreError::inside)?,
                made_us,
                made_by,
                says,
            })
        })
        .collect()
}

/// Answers every open appeal of a record: a decision was made again.
///
/// # Errors
/// Where the database cannot be written.
pub fn answer(c: &mut Connection, asset: AssetId, at_us: i64) -> Result<usize, StoreError> {
    let open = table::table
        .filter(table::asset_id.eq(asset.to_string()))
        .filter(table::answered_us.is_null());
    let answered = diesel::update(open).set(table::answered_us.eq(Some(at_us)));
    Ok(answered.execute(c)?)
}
