//! Brings a database to the tables this program knows, in one transaction, or leaves it as it was.
//!
//! A database with changes this program does not know is refused, never touched.

use super::{Connection, StoreError, writing};
use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::collections::BTreeSet;

const SQLITE: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../migrations/postgres");

/// Runs what is pending.
pub(super) fn run(connection: &mut Connection) -> Result<(), StoreError> {
    writing::begin_alone(connection)?;
    let done = match connection {
        Connection::Sqlite(inner) => bring_up(inner, SQLITE),
        Connection::Postgres(inner) => bring_up(inner, POSTGRES),
    };
    writing::end(connection, done)
}

/// Takes every change back, the newest first, and with them everything that was kept.
pub(super) fn revert_all(connection: &mut Connection) -> Result<(), StoreError> {
    writing::begin_alone(connection)?;
    let done = match connection {
        Connection::Sqlite(inner) => inner.revert_all_migrations(SQLITE).map(drop),
        Connection::Postgres(inner) => inner.revert_all_migrations(POSTGRES).map(drop),
    };
    writing::end(connection, done.map_err(StoreError::inside))
}

fn bring_up<C, DB>(connection: &mut C, known: EmbeddedMigrations) -> Result<(), StoreError>
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
{
    let applied = connection.applied_migrations().map_err(StoreError::inside)?;
    let ours: Vec<Box<dyn Migration<DB>>> = known.migrations().map_err(StoreError::inside)?;
    let ours: BTreeSet<String> = ours.iter().map(|m| m.name().version().to_string()).collect();
    let mut applied: Vec<String> = applied.iter().map(ToString::to_string).collect();
    applied.sort();
    if let Some(unknown) = applied.into_iter().find(|version| !ours.contains(version)) {
        return Err(StoreError::Newer { migration: unknown });
    }
    connection
        .run_pending_migrations(known)
        .map(drop)
        .map_err(StoreError::inside)
}
