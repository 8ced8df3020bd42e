//! Keys of programs that may write. A key itself is never kept, only its SHA-256 in lower-case hexadecimal.

use super::schema::api_keys;
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;

/// Adds a key under a name of its own. A name that is there gets the new key, and its old one stops working.
///
/// # Errors
/// Where the database cannot be written.
pub fn add(c: &mut Connection, name: &str, sha256: &str) -> Result<(), StoreError> {
    remove(c, name)?;
    diesel::insert_into(api_keys::table)
        .values((
            api_keys::sha256.eq(sha256),
            api_keys::name.eq(name),
            api_keys::made_us.eq(now_us()),
        ))
        .execute(c)?;
    Ok(())
}

/// The name of the key with this hash.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, sha256: &str) -> Result<Option<String>, StoreError> {
    let name = api_keys::table.find(sha256).select(api_keys::name);
    Ok(name.first(c).optional()?)
}

/// Takes a key away. Whether there was one.
///
/// # Errors
/// Where the database cannot be written.
pub fn remove(c: &mut Connection, name: &str) -> Result<bool, StoreError> {
    let gone = diesel::delete(api_keys::table.filter(api_keys::name.eq(name))).execute(c)?;
    Ok(gone > 0)
}
