//! Links with which somebody chooses a password, once. Only a link's SHA-256 is kept.

use super::accounts::{Account, AccountId, AccountRow, with_posts};
use super::schema::{accounts, invitations};
use super::{Connection, StoreError};
use diesel::prelude::*;

/// Makes a link good until `ends_us`. Earlier ones of the same account stop being so.
///
/// # Errors
/// Where the database cannot be written.
pub fn make(c: &mut Connection, of: AccountId, sha256: &str, ends_us: i64) -> Result<(), StoreError> {
    take_back(c, of)?;
    diesel::insert_into(invitations::table)
        .values((
            invitations::sha256.eq(sha256),
            invitations::account_id.eq(of.to_string()),
            invitations::ends_us.eq(ends_us),
        ))
        .execute(c)?;
    Ok(())
}

/// Whom a link is for, while it is good.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, sha256: &str, now_us: i64) -> Result<Option<Account>, StoreError> {
    let row: Option<AccountRow> = invitations::table
        .inner_join(accounts::table)
        .filter(invitations::sha256.eq(sha256))
        .filter(invitations::ends_us.gt(now_us))
        .filter(accounts::disabled_us.is_null())
        .select(AccountRow::as_select())
        .first(c)
        .optional()?;
    row.map(|row| with_posts(c, row)).transpose()
}

/// Takes somebody's links back.
///
/// # Errors
/// Where the database cannot be written.
pub fn take_back(c: &mut Connection, of: AccountId) -> Result<(), StoreError> {
    diesel::delete(invitations::table.filter(invitations::account_id.eq(of.to_string()))).execute(c)?;
    Ok(())
}
