//! Patches: each co-ordinator's area, whole.

use super::schema::patches;
use super::{Connection, StoreError, clock, now_us};
use diesel::prelude::*;
use domain::patch::Patch;

/// Saves a patch under its slug, with a new change number. An equal one is left alone.
///
/// # Errors
/// Where the database cannot be written.
pub fn save(c: &mut Connection, patch: &Patch) -> Result<(), StoreError> {
    let body = serde_json::to_string(patch)?;
    let there: Option<String> = patches::table
        .find(&patch.slug)
        .select(patches::body)
        .first(c)
        .optional()?;
    if there.as_ref() == Some(&body) {
        return Ok(());
    }
    let columns = (
        patches::change_number.eq(clock::tick(c)?),
        patches::body.eq(&body),
        patches::updated_us.eq(now_us()),
    );
    if there.is_some() {
        diesel::update(patches::table.find(&patch.slug))
            .set(columns)
            .execute(c)?;
    } else {
        diesel::insert_into(patches::table)
            .values((patches::slug.eq(&patch.slug), columns))
            .execute(c)?;
    }
    Ok(())
}

/// Every patch, by slug.
///
/// # Errors
/// Where the database cannot be read.
pub fn all(c: &mut Connection) -> Result<Vec<Patch>, StoreError> {
    let bodies: Vec<String> = patches::table
        .order(patches::slug)
        .select(patches::body)
        .load(c)?;
    bodies
        .iter()
        .map(|body| Ok(serde_json::from_str(body)?))
        .collect()
}
