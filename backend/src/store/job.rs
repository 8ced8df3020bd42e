//! One write: its work, done in a savepoint of its own, and its answer, given when the group's fate is known.

use super::{Connection, StoreError, writing};
use crossbeam_channel::Sender;
use diesel::connection::TransactionManager;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A write as the writing thread sees it.
pub(super) trait Job: Send {
    /// Does the work inside the group's transaction.
    ///
    /// # Errors
    /// Where the whole group is lost. A failure of the job itself is kept for its own answer.
    fn run(&mut self, connection: &mut Connection) -> Result<(), StoreError>;

    /// Tells whoever waits. `group` says whether the group was committed.
    fn answer(self: Box<Self>, group: &Result<(), StoreError>);
}

/// A write with a result of type `T`.
pub(super) struct Task<T, F> {
    work: Option<F>,
    worked: Option<Result<T, StoreError>>,
    caller: Sender<Result<T, StoreError>>,
}

impl<T, F> Task<T, F> {
    pub(super) fn new(work: F, caller: Sender<Result<T, StoreError>>) -> Task<T, F> {
        Task {
            work: Some(work),
            worked: None,
            caller,
        }
    }
}

impl<T, F> Job for Task<T, F>
where
    T: Send,
    F: FnOnce(&mut Connection) -> Result<T, StoreError> + Send,
{
    fn run(&mut self, connection: &mut Connection) -> Result<(), StoreError> {
        if let Some(work) = self.work.take() {
            self.worked = Some(in_savepoint(connection, work)?);
        }
        Ok(())
    }

    fn answer(self: Box<Self>, group: &Result<(), StoreError>) {
        let answer = match (self.worked, group) {
            (Some(Err(own)), _) => Err(own),
            (_, Err(lost)) => Err(lost.clone()),
            (Some(done), Ok(())) => done,
            (None, Ok(())) => Err(StoreError::inside("a write was committed without being done")),
        };
        // A caller that has gone away needs no answer.
        let _ = self.caller.send(answer);
    }
}

/// The inner result is the job's own; the outer one is an error where its part could not be undone.
fn in_savepoint<T>(
    connection: &mut Connection,
    work: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
) -> Result<Result<T, StoreError>, StoreError> {
    Connection::begin_transaction(connection)?;
    // What a panic leaves half done in the connection is undone just below.
    let worked = catch_unwind(AssertUnwindSafe(|| work(connection)))
        .unwrap_or_else(|_| Err(StoreError::inside("a write panicked")))
        .and_then(|done| Ok(Connection::commit_transaction(connection).map(|()| done)?));
    if worked.is_err() {
        writing::undo_to(connection, writing::GROUP)?;
    }
    Ok(worked)
}
