//! What can go wrong with the store, in words that may be shown. What happened inside is only in `source()`, for logs.

use domain::AssetId;
use std::error::Error;
use std::sync::Arc;

/// What happened inside. Shared, because one failed commit fails every write of its group.
pub type Cause = Arc<dyn Error + Send + Sync>;

/// Why the store did not do what was asked.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the record first.
    #[error("this was changed by somebody else in the meantime; load it again and repeat the change")]
    Stale {
        /// The revision it has now.
        current_rev: i64,
    },
    /// Another record came from the same source with the same identity there.
    #[error("there is already a record with this source and external_id; change that one instead")]
    Taken {
        /// That record.
        by: AssetId,
    },
    /// The record was made one with another.
    #[error("this was made one with another record; change that one instead")]
    Merged {
        /// That record.
        into: AssetId,
    },
    /// There is no such record.
    #[error("there is no such record")]
    NotFound,
    /// Too many writes are waiting.
    #[error("too many changes are waiting to be saved; try again in a few seconds")]
    Full,
    /// The data was written by a newer Kith than this one.
    #[error(
        "this data was written by a newer version of Kith (it has the change {migration}); \
         run that version, or restore a backup made before it"
    )]
    Newer {
        /// The first change of the tables that this program does not know.
        migration: String,
    },
    /// The database cannot be reached or written just now.
    #[error("the register cannot be reached just now; try again in a minute")]
    Unavailable(#[source] Cause),
    /// A fault of ours.
    #[error("something went wrong on our side; nothing was changed")]
    Inside(#[source] Cause),
}

impl StoreError {
    /// The database cannot be reached or written just now, for this reason.
    pub(crate) fn unavailable(cause: impl Into<Box<dyn Error + Send + Sync>>) -> StoreError {
        StoreError::Unavailable(Arc::from(cause.into()))
    }

    /// A fault of ours, for this reason.
    pub(crate) fn inside(cause: impl Into<Box<dyn Error + Send + Sync>>) -> StoreError {
        StoreError::Inside(Arc::from(cause.into()))
    }
}

impl From<diesel::result::Error> for StoreError {
    fn from(error: diesel::result::Error) -> StoreError {
        use diesel::result::Error as Diesel;
        match error {
            Diesel::NotFound => StoreError::NotFound,
            error if passes(&error) => StoreError::unavailable(error),
            error => StoreError::inside(error),
        }
    }
}

/// Whether trying again later may help: the lock, the disk or the line, and not the statement.
fn passes(error: &diesel::result::Error) -> bool {
    use diesel::result::DatabaseErrorKind::{
        ClosedConnection, ReadOnlyTransaction, SerializationFailure, UnableToSendCommand,
    };
    use diesel::result::Error as Diesel;
    match error {
        Diesel::BrokenTransactionManager
        | Diesel::DatabaseError(
            ClosedConnection | UnableToSendCommand | SerializationFailure | ReadOnlyTransaction,
            _,
        ) => true,
        Diesel::DatabaseError(_, info) => {
            let says = info.message();
            [
                "locked",
                "is full",
                "disk I/O",
                "timeout",
                "terminating connection",
            ]
            .iter()
            .any(|word| says.contains(word))
        }
        _ => false,
    }
}

impl From<diesel::ConnectionError> for StoreError {
    fn from(error: diesel::ConnectionError) -> StoreError {
        StoreError::unavailable(error)
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> StoreError {
        StoreError::inside(error)
    }
}
