//! What the columns of each source's files become, so that nobody has to say it twice.

use super::schema::source_mappings as mappings;
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;

/// The mapping of a source's last import, as a mapping file.
///
/// # Errors
/// Where the database cannot be read.
pub fn of_source(c: &mut Connection, source_name: &str) -> Result<Option<String>, StoreError> {
    let written = mappings::table.find(source_name).select(mappings::written);
    Ok(written.first(c).optional()?)
}

/// Remembers a source's mapping.
///
/// # Errors
/// Where the database cannot be written.
pub fn remember(c: &mut Connection, source_name: &str, written: &str) -> Result<(), StoreError> {
    diesel::delete(mappings::table.find(source_name)).execute(c)?;
    diesel::insert_into(mappings::table)
        .values((
            mappings::source_name.eq(source_name),
            mappings::written.eq(written),
            mappings::updated_us.eq(now_us()),
        ))
        .execute(c)?;
    Ok(())
}
