//! What this register signs with. It is made once, at the first start, and never leaves the database.

use super::schema::signing_keys;
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;

/// The secret of the key with this name, in base64, where there is one.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, name: &str) -> Result<Option<String>, StoreError> {
    let seed = signing_keys::table.find(name).select(signing_keys::seed);
    Ok(seed.first(c).optional()?)
}

/// Keeps a secret under a name, unless there is one already. Gives the one that is kept.
///
/// # Errors
/// Where the database cannot be written.
pub fn keep(c: &mut Connection, name: &str, seed: &str) -> Result<String, StoreError> {
    if let Some(kept) = find(c, name)? {
        return Ok(kept);
    }
    diesel::insert_into(signing_keys::table)
        .values((
            signing_keys::name.eq(name),
            signing_keys::seed.eq(seed),
            signing_keys::made_us.eq(now_us()),
        ))
        .execute(c)?;
    Ok(seed.to_owned())
}
