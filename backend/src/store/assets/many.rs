//! Many assets at once, for imports: what one by one would be a journey to the database for each.

use super::Author;
use super::rows::{NewAsset, NewRevision};
use crate::store::{Connection, StoreError, bulk, clock};
use domain::Asset;

/// Adds assets that are not there yet, each with its first revision and a change number of its own, in their order.
///
/// # Errors
/// Where one of them is there already, or the database cannot be written. Then nothing may be kept of any.
pub fn add_all(c: &mut Connection, new: &[Asset], by: &Author) -> Result<(), StoreError> {
    if new.is_empty() {
        return Ok(());
    }
    let many = i64::try_from(new.len()).map_err(StoreError::inside)?;
    let first = clock::tick_by(c, many)? - many + 1;
    let bodies: Vec<String> = new.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
    let each = || (first..).zip(new.iter().zip(&bodies));
    let rows: Vec<NewAsset<'_>> = each()
        .map(|(number, (asset, body))| NewAsset::new(asset, body, number))
        .collect();
    let revisions: Vec<NewRevision<'_>> = each()
        .map(|(number, (asset, body))| NewRevision::first(asset, body, number, by))
        .collect();
    bulk::add_assets(c, rows)?;
    bulk::add_revisions(c, revisions)
}
