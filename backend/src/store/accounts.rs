//! Accounts of those who look after the register: who they are, how they prove it, and which roles they have where.
//!
//! Passwords come here hashed. Recovery codes are kept as their SHA-256 in lower-case hexadecimal.

use super::schema::{accounts, posts, recovery_codes};
use super::{Connection, StoreError};
use diesel::prelude::*;
use domain::staff::{Post, Role};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// An account's lasting identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AccountId(pub Uuid);

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for AccountId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<AccountId, uuid::Error> {
        Uuid::try_parse(text).map(AccountId)
    }
}

/// Somebody who looks after the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Their identity.
    pub id: AccountId,
    /// Their e-mail address, in lower case.
    pub email: String,
    /// What they are called here.
    pub name: String,
    /// Their password's Argon2id hash. Empty: none was chosen yet.
    pub password: String,
    /// The secret of their second factor, in base 32, where they have one.
    pub totp: Option<String>,
    /// The last half-minute whose code was used.
    pub totp_step: i64,
    /// When they were let in for good, in microseconds since 1970.
    pub made_us: i64,
    /// When they were shut out, where they were.
    pub disabled_us: Option<i64>,
    /// What they are, and where.
    pub posts: Vec<Post>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub(super) struct AccountRow {
    id: String,
    email: String,
    name: String,
    password: String,
    totp: Option<String>,
    totp_step: i64,
    made_us: i64,
    disabled_us: Option<i64>,
}

/// Adds an account.
///
/// # Errors
/// Where there is one with this address, or the database cannot be written.
pub fn add(c: &mut Connection, account: &Account) -> Result<(), StoreError> {
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(account.id.to_string()),
            accounts::email.eq(&account.email),
            accounts::name.eq(&account.name),
            accounts::password.eq(&account.password),
            accounts::totp.eq(&account.totp),
            accounts::totp_step.eq(account.totp_step),
            accounts::made_us.eq(account.made_us),
            accounts::disabled_us.eq(account.disabled_us),
        ))
        .execute(c)?;
    give_posts(c, account.id, &account.posts)
}

/// One account.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, id: AccountId) -> Result<Option<Account>, StoreError> {
    let row = accounts::table
        .find(id.to_string())
        .select(AccountRow::as_select());
    let row = row.first(c).optional()?;
    whole(c, row)
}

/// The account with this address, whatever its capitals.
///
/// # Errors
/// Where the database cannot be read.
pub fn find_by_email(c: &mut Connection, email: &str) -> Result<Option<Account>, StoreError> {
    let row = accounts::table
        .filter(accounts::email.eq(email.trim().to_lowercase()))
        .select(AccountRow::as_select());
    let row = row.first(c).optional()?;
    whole(c, row)
}

/// Every account, by name.
///
/// # Errors
/// Where the database cannot be read.
pub fn all(c: &mut Connection) -> Result<Vec<Account>, StoreError> {
    let rows: Vec<AccountRow> = accounts::table
        .order((accounts::name, accounts::email))
        .select(AccountRow::as_select())
        .load(c)?;
    rows.into_iter().map(|row| with_posts(c, row)).collect()
}

/// Gives the account these posts and no others.
///
/// # Errors
/// Where the database cannot be written.
pub fn give_posts(c: &mut Connection, id: AccountId, given: &[Post]) -> Result<(), StoreError> {
    diesel::delete(posts::table.filter(posts::account_id.eq(id.to_string()))).execute(c)?;
    for post in given {
        let patch = post.patch.as_deref().unwrap_or_default();
        diesel::delete(posts::table.find((id.to_string(), patch))).execute(c)?;
        diesel::insert_into(posts::table)
            .values((
                posts::account_id.eq(id.to_string()),
                posts::patch_slug.eq(patch),
                posts::role.eq(post.role.slug()),
            ))
            .execute(c)?;
    }
    Ok(())
}

/// Sets the password's hash.
///
/// # Errors
/// Where the database cannot be written.
pub fn set_password(c: &mut Connection, id: AccountId, hash: &str) -> Result<(), StoreError> {
    diesel::update(accounts::table.find(id.to_string()))
        .set(accounts::password.eq(hash))
        .execute(c)?;
    Ok(())
}

/// Sets the second factor, or takes it away. Old recovery codes go in any case.
///
/// # Errors
/// Where the database cannot be written.
pub fn set_totp(c: &mut Connection, id: AccountId, secret: Option<&str>) -> Result<(), StoreError> {
    diesel::update(accounts::table.find(id.to_string()))
        .set((accounts::totp.eq(secret), accounts::totp_step.eq(0)))
        .execute(c)?;
    set_recovery_codes(c, id, &[])
}

/// Notes that the code of a half-minute was used. `false`: it, or a later one, was used before.
///
/// # Errors
/// Where the database cannot be written.
pub fn use_totp_step(c: &mut Connection, id: AccountId, step: i64) -> Result<bool, StoreError> {
    let unused = accounts::table
        .filter(accounts::id.eq(id.to_string()))
        .filter(accounts::totp_step.lt(step));
    let used = diesel::update(unused).set(accounts::totp_step.eq(step));
    Ok(used.execute(c)? > 0)
}

/// Gives the account these recovery codes and no others.
///
/// # Errors
/// Where the database cannot be written.
pub fn set_recovery_codes(c: &mut Connection, id: AccountId, sha256s: &[String]) -> Result<(), StoreError> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(id.to_string()))).execute(c)?;
    for sha256 in sha256s {
        diesel::insert_into(recovery_codes::table)
            .values((
                recovery_codes::sha256.eq(sha256),
                recovery_codes::account_id.eq(id.to_string()),
            ))
            .execute(c)?;
    }
    Ok(())
}

/// Uses up a recovery code of the account. Whether it had that one.
///
/// # Errors
/// Where the database cannot be written.
pub fn use_recovery_code(c: &mut Connection, id: AccountId, sha256: &str) -> Result<bool, StoreError> {
    let own = recovery_codes::table
        .filter(recovery_codes::sha256.eq(sha256))
        .filter(recovery_codes::account_id.eq(id.to_string()));
    Ok(diesel::delete(own).execute(c)? > 0)
}

/// How many recovery codes are left.
///
/// # Errors
/// Where the database cannot be read.
pub fn recovery_codes_left(c: &mut Connection, id: AccountId) -> Result<i64, StoreError> {
    let own = recovery_codes::table.filter(recovery_codes::account_id.eq(id.to_string()));
    Ok(own.count().get_result(c)?)
}

/// Shuts somebody out, or lets them in again.
///
/// # Errors
/// Where the database cannot be written.
pub fn set_disabled(c: &mut Connection, id: AccountId, at_us: Option<i64>) -> Result<(), StoreError> {
    diesel::update(accounts::table.find(id.to_string()))
        .set(accounts::disabled_us.eq(at_us))
        .execute(c)?;
    Ok(())
}

fn whole(c: &mut Connection, row: Option<AccountRow>) -> Result<Option<Account>, StoreError> {
    row.map(|row| with_posts(c, row)).transpose()
}

/// The account with its posts. A role this program does not know gives nothing.
pub(super) fn with_posts(c: &mut Connection, row: AccountRow) -> Result<Account, StoreError> {
    let rows: Vec<(String, String)> = posts::table
        .filter(posts::account_id.eq(&row.id))
        .order(posts::patch_slug)
        .select((posts::patch_slug, posts::role))
        .load(c)?;
    let posts = rows.into_iter().filter_map(|(patch, role)| {
        Some(Post {
            role: Role::from_slug(&role)?,
            patch: Some(patch).filter(|patch| !patch.is_empty()),
        })
    });
    Ok(Account {
        posts: posts.collect(),
        id: row.id.parse().map_err(StoreError::inside)?,
        email: row.email,
        name: row.name,
        password: row.password,
        totp: row.totp,
        totp_step: row.totp_step,
        made_us: row.made_us,
        disabled_us: row.disabled_us,
    })
}
