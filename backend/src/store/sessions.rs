//! Who is signed in, and with which browsers somebody signed in before. What a browser holds is kept only as its
//! SHA-256 in lower-case hexadecimal: a copy of these tables opens nothing.

use super::accounts::{Account, AccountId, AccountRow, with_posts};
use super::schema::{accounts, known_devices, sessions};
use super::{Connection, StoreError};
use diesel::prelude::*;

/// Somebody's session on one browser. Times are in microseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The hash of what the browser holds; also the session's name.
    pub sha256: String,
    /// Whether the second factor was given too.
    pub is_whole: bool,
    /// When somebody signed in.
    pub made_us: i64,
    /// When it was last used.
    pub seen_us: i64,
    /// What the browser called itself, in a few words.
    pub device: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions)]
struct SessionRow {
    sha256: String,
    is_whole: i64,
    made_us: i64,
    seen_us: i64,
    device: String,
}

impl From<SessionRow> for Session {
    fn from(row: SessionRow) -> Session {
        Session {
            sha256: row.sha256,
            is_whole: row.is_whole != 0,
            made_us: row.made_us,
            seen_us: row.seen_us,
            device: row.device,
        }
    }
}

/// Opens a session.
///
/// # Errors
/// Where the database cannot be written.
pub fn open(c: &mut Connection, of: AccountId, session: &Session) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::sha256.eq(&session.sha256),
            sessions::account_id.eq(of.to_string()),
            sessions::is_whole.eq(i64::from(session.is_whole)),
            sessions::made_us.eq(session.made_us),
            sessions::seen_us.eq(session.seen_us),
            sessions::device.eq(&session.device),
        ))
        .execute(c)?;
    Ok(())
}

/// The session with this hash, and whose it is. Nobody's where the account was shut out.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, sha256: &str) -> Result<Option<(Session, Account)>, StoreError> {
    let found: Option<(SessionRow, AccountRow)> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::sha256.eq(sha256))
        .filter(accounts::disabled_us.is_null())
        .select((SessionRow::as_select(), AccountRow::as_select()))
        .first(c)
        .optional()?;
    found
        .map(|(session, account)| Ok((session.into(), with_posts(c, account)?)))
        .transpose()
}

/// Somebody's sessions, the last used first.
///
/// # Errors
/// Where the database cannot be read.
pub fn of(c: &mut Connection, account: AccountId) -> Result<Vec<Session>, StoreError> {
    let rows: Vec<SessionRow> = sessions::table
        .filter(sessions::account_id.eq(account.to_string()))
        .order(sessions::seen_us.desc())
        .select(SessionRow::as_select())
        .load(c)?;
    Ok(rows.into_iter().map(Session::from).collect())
}

/// Notes that a session was used.
///
/// # Errors
/// Where the database cannot be written.
pub fn seen(c: &mut Connection, sha256: &str, at_us: i64) -> Result<(), StoreError> {
    diesel::update(sessions::table.find(sha256))
        .set(sessions::seen_us.eq(at_us))
        .execute(c)?;
    Ok(())
}

/// Ends one session of somebody's. Whether it was there.
///
/// # Errors
/// Where the database cannot be written.
pub fn end(c: &mut Connection, of: AccountId, sha256: &str) -> Result<bool, StoreError> {
    let one = sessions::table
        .filter(sessions::sha256.eq(sha256))
        .filter(sessions::account_id.eq(of.to_string()));
    Ok(diesel::delete(one).execute(c)? > 0)
}

/// Ends all of somebody's sessions, but `keeping`. How many.
///
/// # Errors
/// Where the database cannot be written.
pub fn end_all(c: &mut Connection, of: AccountId, keeping: Option<&str>) -> Result<usize, StoreError> {
    let others = sessions::table
        .filter(sessions::account_id.eq(of.to_string()))
        .filter(sessions::sha256.ne(keeping.unwrap_or_default()));
    Ok(diesel::delete(others).execute(c)?)
}

/// Forgets sessions that nobody can use any more.
///
/// # Errors
/// Where the database cannot be written.
pub fn forget(c: &mut Connection, made_before_us: i64, seen_before_us: i64) -> Result<usize, StoreError> {
    let gone = sessions::table.filter(
        sessions::made_us
            .lt(made_before_us)
            .or(sessions::seen_us.lt(seen_before_us)),
    );
    Ok(diesel::delete(gone).execute(c)?)
}

/// Notes that somebody signed in with this browser.
///
/// # Errors
/// Where the database cannot be written.
pub fn know_device(c: &mut Connection, of: AccountId, sha256: &str, at_us: i64) -> Result<(), StoreError> {
    diesel::delete(known_devices::table.find(sha256)).execute(c)?;
    diesel::insert_into(known_devices::table)
        .values((
            known_devices::sha256.eq(sha256),
            known_devices::account_id.eq(of.to_string()),
            known_devices::seen_us.eq(at_us),
        ))
        .execute(c)?;
    Ok(())
}

/// Whether somebody signed in with this browser since `since_us`.
///
/// # Errors
/// Where the database cannot be read.
pub fn knows_device(
    c: &mut Connection,
    of: AccountId,
    sha256: &str,
    since_us: i64,
) -> Result<bool, StoreError> {
    let known = known_devices::table
        .filter(known_devices::sha256.eq(sha256))
        .filter(known_devices::account_id.eq(of.to_string()))
        .filter(known_devices::seen_us.ge(since_us))
        .count();
    Ok(known.get_result::<i64>(c)? > 0)
}

/// Forgets the browsers somebody signed in with.
///
/// # Errors
/// Where the database cannot be written.
pub fn forget_devices(c: &mut Connection, of: AccountId) -> Result<(), StoreError> {
    diesel::delete(known_devices::table.filter(known_devices::account_id.eq(of.to_string()))).execute(c)?;
    Ok(())
}
