//! What a running Kith remembers about itself: `is_demo`, `site_name`.

use super::schema::settings;
use super::{Connection, StoreError, clock};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// What a setting is, where it was ever set.
///
/// # Errors
/// Where the database cannot be read.
pub fn get(c: &mut Connection, name: &str) -> Result<Option<String>, StoreError> {
    let value = settings::table.find(name).select(settings::value);
    Ok(value.first(c).optional()?)
}

/// Every setting, by name.
///
/// # Errors
/// Where the database cannot be read.
pub fn all(c: &mut Connection) -> Result<BTreeMap<String, String>, StoreError> {
    let rows: Vec<(String, String)> = settings::table
        .select((settings::name, settings::value))
        .load(c)?;
    Ok(rows.into_iter().collect())
}

/// Sets it, with a new change number, so that a running server takes it up.
///
/// # Errors
/// Where the database cannot be written.
pub fn set(c: &mut Connection, name: &str, value: &str) -> Result<(), StoreError> {
    if get(c, name)?.as_deref() == Some(value) {
        return Ok(());
    }
    clock::tick(c)?;
    let changed = diesel::update(settings::table.find(name))
        .set(settings::value.eq(value))
        .execute(c)?;
    if changed == 0 {
        diesel::insert_into(settings::table)
            .values((settings::name.eq(name), settings::value.eq(value)))
            .execute(c)?;
    }
    Ok(())
}
