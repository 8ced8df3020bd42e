//! Keys of programs that may write. A key itself is never kept, only its SHA-256 in lower-case hexadecimal.

use super::schema::api_keys;
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;
use domain::staff::Role;

/// A program that has a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// What it is called; revisions name it as their author.
    pub name: String,
    /// What it may do.
    pub role: Role,
}

/// Adds a key under a name of its own. A name that is there gets the new key, and its old one stops working.
///
/// # Errors
/// Where the database cannot be written.
pub fn add(c: &mut Connection, holder: &Holder, sha256: &str) -> Result<(), StoreError> {
    remove(c, &holder.name)?;
    diesel::insert_into(api_keys::table)
        .values((
            api_keys::sha256.eq(sha256),
            api_keys::name.eq(&holder.name),
            api_keys::role.eq(holder.role.slug()),
            api_keys::made_us.eq(now_us()),
        ))
        .execute(c)?;
    Ok(())
}

/// Whose key has this hash. A role this program does not know opens nothing.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, sha256: &str) -> Result<Option<Holder>, StoreError> {
    let found: Option<(String, String)> = api_keys::table
        .find(sha256)
        .select((api_keys::name, api_keys::role))
        .first(c)
        .optional()?;
    Ok(found.and_then(|(name, role)| {
        let role = Role::from_slug(&role)?;
        Some(Holder { name, role })
    }))
}

/// Takes a key away. Whether there was one.
///
/// # Errors
/// Where the database cannot be written.
pub fn remove(c: &mut Connection, name: &str) -> Result<bool, StoreError> {
    let gone = diesel::delete(api_keys::table.filter(api_keys::name.eq(name))).execute(c)?;
    Ok(gone > 0)
}
