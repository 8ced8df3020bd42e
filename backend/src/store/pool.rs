//! The connections that read. Every one of them is settled as it is acquired.

use super::connection::{self, For};
use super::{Connection, Database, StoreError};
use diesel::r2d2::{CustomizeConnection, Error, ManageConnection, Pool, R2D2Connection};
use std::time::Duration;

/// Readers at once. Pages are answered from memory, so few reads ever come here.
const READERS: u32 = 4;
/// How long a read waits for a free connection before it is told to try later.
const CONNECTION_TIMEOUT: Duration = Duration::from_secs(2);

/// A pool of connections that can only read.
pub(super) type Readers = Pool<Opener>;

/// Opens the pool.
pub(super) fn open(at: &Database) -> Result<Readers, StoreError> {
    Pool::builder()
        .max_size(READERS)
        .min_idle(Some(1))
        .connection_timeout(CONNECTION_TIMEOUT)
        .connection_customizer(Box::new(SettledForReading))
        .build(Opener(at.clone()))
        .map_err(StoreError::unavailable)
}

/// Opens connections for the pool, and tells which are still good.
pub(super) struct Opener(Database);

impl ManageConnection for Opener {
    type Connection = Connection;
    type Error = Error;

    fn connect(&self) -> Result<Connection, Error> {
        connection::open(&self.0).map_err(|error| as_pool_error(&error))
    }

    fn is_valid(&self, connection: &mut Connection) -> Result<(), Error> {
        connection.ping().map_err(Error::QueryError)
    }

    fn has_broken(&self, connection: &mut Connection) -> bool {
        std::thread::panicking() || connection.is_broken()
    }
}

/// Settles each connection before anybody has it.
#[derive(Debug)]
struct SettledForReading;

impl CustomizeConnection<Connection, Error> for SettledForReading {
    fn on_acquire(&self, connection: &mut Connection) -> Result<(), Error> {
        connection::settle(connection, For::Reading).map_err(|error| as_pool_error(&error))
    }
}

/// The pool only counts its errors and logs them; the words are enough.
fn as_pool_error(error: &StoreError) -> Error {
    let inner = std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string);
    Error::ConnectionError(diesel::ConnectionError::BadConnection(inner))
}

#[cfg(test)]
mod tests {
    use super::*;
    use diesel::RunQueryDsl;
    use diesel::sql_types::{BigInt, Text};

    #[derive(diesel::QueryableByName, Debug, PartialEq)]
    struct Settings {
        #[diesel(sql_type = Text)]
        journal_mode: String,
        #[diesel(sql_type = BigInt)]
        synchronous: i64,
        #[diesel(sql_type = BigInt)]
        foreign_keys: i64,
        #[diesel(sql_type = BigInt)]
        recursive_triggers: i64,
        #[diesel(sql_type = BigInt)]
        query_only: i64,
        #[diesel(sql_type = BigInt)]
        timeout: i64,
        #[diesel(sql_type = BigInt)]
        journal_size_limit: i64,
    }

    fn settings(connection: &mut Connection) -> Settings {
        let Connection::Sqlite(connection) = connection else {
            panic!("not SQLite")
        };
        diesel::sql_query(
            "SELECT * FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_recursive_triggers,
                           pragma_query_only, pragma_busy_timeout, pragma_journal_size_limit",
        )
        .get_result(connection)
        .expect("the settings")
    }

    fn settled(query_only: i64) -> Settings {
        Settings {
            journal_mode: "wal".into(),
            synchronous: 2,
            foreign_keys: 1,
            recursive_triggers: 1,
            query_only,
            timeout: 30_000,
            journal_size_limit: 67_108_864,
        }
    }

    #[test]
    fn every_connection_has_every_setting() {
        let folder = tempfile::tempdir().unwrap();
        let at = Database::Sqlite(folder.path().join("kith.db"));
        let writing = &mut connection::open_settled(&at, For::Writing).unwrap();
        assert_eq!(settings(writing), settled(0));
        let readers = open(&at).unwrap();
        let all: Vec<_> = (0..READERS).map(|_| readers.get().unwrap()).collect();
        for mut reader in all {
            assert_eq!(settings(&mut reader), settled(1));
        }
    }
}
