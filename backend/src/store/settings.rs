//! What a running Kith remembers about itself: `is_demo`, `site_name`.

use super::schema::settings;
use super::{Connection, StoreError};
use diesel::prelude::*;

/// What a setting is, where it was ever set.
///
/// # Errors
/// Where the database cannot be read.
pub fn get(c: &mut Connection, name: &str) -> Result<Option<String>, StoreError> {
    let value = settings::table.find(name).select(settings::value);
    Ok(value.first(c).optional()?)
}

/// Sets it.
///
/// # Errors
/// Where the database cannot be written.
pub fn set(c: &mut Connection, name: &str, value: &str) -> Result<(), StoreError> {
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
