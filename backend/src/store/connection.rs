//! One connection to either database, and how each is opened and settled.
//!
//! Settings of a connection are made here and nowhere else, and on every connection: SQLite forgets them otherwise.

use super::{Database, StoreError};
use diesel::connection::SimpleConnection;
use diesel::{Connection as _, MultiConnection, PgConnection, SqliteConnection};
use std::fs;

/// How long a write waits for another process that is writing (an import), before it gives up.
///
/// An import is one transaction. A hundred thousand rows take some ten seconds; clients wait rather than fail.
const BUSY_TIMEOUT_MS: u32 = 30_000;

/// What is left of SQLite's log after a large import has been taken into the file, in bytes.
const LOG_KEPT: u32 = 64 * 1024 * 1024;

/// A connection. Only the store looks inside, and calls it `Connection`: the derive needs that name for itself.
#[derive(MultiConnection)]
pub enum EitherConnection {
    /// To the file.
    Sqlite(SqliteConnection),
    /// To the server.
    Postgres(PgConnection),
}

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// Reading only: the database itself refuses anything else.
    Reading,
    /// Writing: there is one such connection in a process.
    Writing,
}

/// Opens a connection and settles it.
pub(super) fn open_settled(at: &Database, purpose: For) -> Result<EitherConnection, StoreError> {
    let mut connection = open(at)?;
    settle(&mut connection, purpose)?;
    Ok(connection)
}

/// Opens a connection. [`settle`] has to follow.
pub(super) fn open(at: &Database) -> Result<EitherConnection, StoreError> {
    match at {
        Database::Sqlite(file) => {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder).map_err(StoreError::unavailable)?;
            }
            let url = file
                .to_str()
                .ok_or_else(|| StoreError::unavailable("the file's path is not UTF-8"))?;
            Ok(EitherConnection::Sqlite(SqliteConnection::establish(url)?))
        }
        Database::Postgres(url) => Ok(EitherConnection::Postgres(PgConnection::establish(url)?)),
    }
}

/// Makes a connection safe for its purpose.
pub(super) fn settle(connection: &mut EitherConnection, purpose: For) -> Result<(), StoreError> {
    // `batch_execute`, because a query with several statements would run only the first.
    let settings = match connection {
        EitherConnection::Sqlite(_) => sqlite_settings(purpose),
        EitherConnection::Postgres(_) => postgres_settings(purpose),
    };
    Ok(connection.batch_execute(&settings)?)
}

/// `FULL`, because with `NORMAL` a power cut takes back what was acknowledged.
fn sqlite_settings(purpose: For) -> String {
    let query_only = match purpose {
        For::Reading => "ON",
        For::Writing => "OFF",
    };
    format!(
        "PRAGMA busy_timeout = {BUSY_TIMEOUT_MS};
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA journal_size_limit = {LOG_KEPT};
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA query_only = {query_only};"
    )
}

/// `REPEATABLE READ` for readers, so that one read sees one moment, as it does on SQLite.
fn postgres_settings(purpose: For) -> String {
    let (read_only, isolation) = match purpose {
        For::Reading => ("on", "repeatable read"),
        For::Writing => ("off", "read committed"),
    };
    format!(
        "SET synchronous_commit = on;
         SET lock_timeout = {BUSY_TIMEOUT_MS};
         SET idle_in_transaction_session_timeout = 60000;
         SET timezone = 'UTC';
         SET client_min_messages = warning;
         SET default_transaction_read_only = {read_only};
         SET default_transaction_isolation = '{isolation}';"
    )
}
