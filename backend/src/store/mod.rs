//! The truth: assets, revisions, gazetteer and patches, on SQLite or PostgreSQL by one code path.
//!
//! Nothing outside this folder names diesel, and nothing in here decides anything about an asset. Reads go through a
//! small pool of connections that cannot write; writes go through [one thread](writer) that groups commits. Each
//! aggregate has a file of functions that take a [`Connection`], so that a use case puts several into one
//! transaction.

pub mod accounts;
pub mod appeals;
pub mod assets;
pub mod clock;
pub mod decisions;
pub mod differences;
pub mod edits;
pub mod feeds;
pub mod found_places;
pub mod gazetteer;
pub mod geopackage;
pub mod imports;
pub mod invitations;
pub mod keys;
pub mod mappings;
pub mod merges;
pub mod patches;
pub mod record;
pub mod sessions;
pub mod settings;
pub mod signing;
pub mod twins;

mod bulk;
mod connection;
mod error;
mod job;
mod migrations;
mod pool;
mod schema;
mod writer;
mod writing;

pub use clock::change_number;
pub use connection::EitherConnection as Connection;
pub use error::{Cause, StoreError};

use connection::For;
use crossbeam_channel::Receiver;
use diesel::Connection as _;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the truth is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// In this file, which is made where there is none.
    Sqlite(PathBuf),
    /// On this server: `postgres://…`.
    Postgres(String),
}

/// A handle to the truth. Cloning is cheap; the last clone to go waits for the writes under way.
#[derive(Clone)]
pub struct Store {
    readers: pool::Readers,
    writer: Arc<writer::Writer>,
    commits: Receiver<()>,
}

impl Store {
    /// Opens the database and brings its tables up to date.
    ///
    /// # Errors
    /// Where it cannot be reached, or was written by a newer version.
    pub fn open(at: &Database) -> Result<Store, StoreError> {
        let mut connection = connection::open_settled(at, For::Writing)?;
        migrations::run(&mut connection)?;
        let (committed, commits) = crossbeam_channel::bounded(1);
        Ok(Store {
            readers: pool::open(at)?,
            writer: Arc::new(writer::Writer::start(at.clone(), connection, committed)?),
            commits,
        })
    }

    /// Reads. Everything in `work` sees the same moment.
    ///
    /// # Errors
    /// What `work` gives, and [`StoreError::Unavailable`] where no connection is to be had.
    pub fn read<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.readers.get().map_err(StoreError::unavailable)?;
        (*connection).transaction(work)
    }

    /// Writes, and returns when it is durable. Blocks: never call it from an async thread.
    ///
    /// `work` is one transaction. It shares its commit with others, and neither sees nor suffers their failures.
    ///
    /// # Errors
    /// What `work` gives, [`StoreError::Full`] where too many writes are waiting, [`StoreError::Unavailable`] where
    /// the database cannot be written.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.writer.write(work)
    }

    /// Says when something was written through this handle or a clone of it. For one follower, which may miss
    /// repeats but never the last.
    pub fn commits(&self) -> &Receiver<()> {
        &self.commits
    }
}

/// Takes the tables away again, with everything in them: the way back from [`Store::open`], for trying it out.
///
/// # Errors
/// Where the database cannot be written.
pub fn take_down(at: &Database) -> Result<(), StoreError> {
    migrations::revert_all(&mut connection::open_settled(at, For::Writing)?)
}

/// Now, in microseconds since 1970, as every time in the tables is kept.
fn now_us() -> i64 {
    jiff::Timestamp::now().as_microsecond()
}
