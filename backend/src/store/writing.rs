//! Transactions that write: how one begins, how a job's own part can be undone, how it ends.
//!
//! Two writers never overlap, in this process or another: SQLite gives its one write lock at `BEGIN IMMEDIATE`, and
//! on PostgreSQL the clock's row is locked first. So change numbers appear in the order of commits, and no deadlock
//! is possible.

use super::{Connection, StoreError};
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use std::num::NonZeroU32;

/// The depth at which nothing has begun.
const NOTHING: u32 = 0;
/// The depth of a group's transaction: what is deeper belongs to one job.
pub(super) const GROUP: u32 = 1;
/// Any number that nothing else of Kith's locks.
const MIGRATION_LOCK: i64 = 0x4b69_7468;

/// Begins a transaction that holds the write lock.
pub(super) fn begin(connection: &mut Connection) -> Result<(), StoreError> {
    begin_with(
        connection,
        "SELECT change_number FROM clock WHERE id = 1 FOR UPDATE",
    )
}

/// Begins a transaction that holds the lock for changing tables, also where there are none yet.
pub(super) fn begin_alone(connection: &mut Connection) -> Result<(), StoreError> {
    begin_with(
        connection,
        &format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"),
    )
}

fn begin_with(connection: &mut Connection, postgres_lock: &str) -> Result<(), StoreError> {
    match connection {
        // A deferred transaction would take the lock at its first write, where waiting for it can fail at once.
        Connection::Sqlite(inner) => AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN IMMEDIATE")?,
        Connection::Postgres(inner) => {
            AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN")?;
            inner.batch_execute(postgres_lock)?;
        }
    }
    Ok(())
}

/// Commits where the work was done, and otherwise takes it back.
pub(super) fn end(connection: &mut Connection, done: Result<(), StoreError>) -> Result<(), StoreError> {
    let ended = done.and_then(|()| Ok(Connection::commit_transaction(connection)?));
    if ended.is_err() {
        undo_to(connection, NOTHING)?;
    }
    ended
}

/// Rolls back until no more than `depth` transactions are open, one inside the other.
pub(super) fn undo_to(connection: &mut Connection, depth: u32) -> Result<(), StoreError> {
    while open_depth(connection)? > depth {
        Connection::rollback_transaction(connection)?;
    }
    Ok(())
}

fn open_depth(connection: &mut Connection) -> Result<u32, StoreError> {
    let status = Connection::transaction_manager_status_mut(connection);
    Ok(status.transaction_depth()?.map_or(0, NonZeroU32::get))
}
