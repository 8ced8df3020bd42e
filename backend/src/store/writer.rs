//! The one thread that writes, with group commit.
//!
//! Jobs that arrive while a commit is on its way to the disk wait together and share the next one. Each has its own
//! savepoint, so a job that fails, or panics, takes nothing of its neighbours' with it. Nobody is answered before
//! the commit has returned.

use super::connection::{self, For};
use super::job::{Job, Task};
use super::{Connection, Database, StoreError, writing};
use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use diesel::r2d2::R2D2Connection;
use std::iter;
use std::thread::{self, JoinHandle};

/// Jobs in one transaction. Beyond this a group gains little, and its first job would wait for its last.
const GROUP_LIMIT: usize = 64;
/// Jobs that may wait. More means the disk cannot keep up, and saying so at once is kinder than a long wait.
const QUEUE_LIMIT: usize = 256;

/// A handle to the writing thread, which ends after its last job when this is dropped.
pub(super) struct Writer {
    jobs: Option<Sender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread. `connection` is settled for writing; `committed` is told of every commit.
    pub(super) fn start(
        at: Database,
        connection: Connection,
        committed: Sender<()>,
    ) -> Result<Writer, StoreError> {
        let (jobs, waiting) = bounded(QUEUE_LIMIT);
        let pen = Pen {
            at,
            connection: Some(connection),
        };
        let thread = thread::Builder::new()
            .name("kith-writer".into())
            .spawn(move || pen.write_all(&waiting, &committed))
            .map_err(StoreError::unavailable)?;
        Ok(Writer {
            jobs: Some(jobs),
            thread: Some(thread),
        })
    }

    /// Does `work` in a transaction and returns when it is durable.
    pub(super) fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (caller, answer) = bounded(1);
        let jobs = self.jobs.as_ref().ok_or_else(stopped)?;
        jobs.try_send(Box::new(Task::new(work, caller)))
            .map_err(|refused| match refused {
                TrySendError::Full(_) => StoreError::Full,
                TrySendError::Disconnected(_) => stopped(),
            })?;
        answer.recv().map_err(|_| stopped())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        // The last handle may be dropped by a job, on the thread itself, which cannot wait for its own end.
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != thread::current().id()
        {
            // A panic in there has been reported where it happened.
            let _ = thread.join();
        }
    }
}

fn stopped() -> StoreError {
    StoreError::unavailable("the writing thread has stopped")
}

/// What the thread writes with: a connection, or none after it broke.
struct Pen {
    at: Database,
    connection: Option<Connection>,
}

impl Pen {
    fn write_all(mut self, waiting: &Receiver<Box<dyn Job>>, committed: &Sender<()>) {
        while let Some(mut group) = next_group(waiting) {
            let fate = self.write(&mut group);
            match &fate {
                // A full channel means that the follower has been told and has not looked yet.
                Ok(()) => drop(committed.try_send(())),
                // It may be the connection, and a new one costs little beside a lost group.
                Err(_) => self.connection = None,
            }
            for job in group {
                job.answer(&fate);
            }
        }
    }

    fn write(&mut self, group: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
        let connection = self.begun()?;
        let done = group.iter_mut().try_for_each(|job| job.run(connection));
        writing::end(connection, done)
    }

    /// Begins, on a new connection where the line was cut since the last group: nothing was written on it yet.
    fn begun(&mut self) -> Result<&mut Connection, StoreError> {
        let begun = writing::begin(self.connected()?);
        if begun.is_err() && self.connected()?.ping().is_err() {
            self.connection = None;
            writing::begin(self.connected()?)?;
        } else {
            begun?;
        }
        self.connected()
    }

    fn connected(&mut self) -> Result<&mut Connection, StoreError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => connection::open_settled(&self.at, For::Writing)?,
        };
        Ok(self.connection.insert(connection))
    }
}

/// The next job with whatever else is already waiting. `None` when there will be no more.
fn next_group(waiting: &Receiver<Box<dyn Job>>) -> Option<Vec<Box<dyn Job>>> {
    let first = waiting.recv().ok()?;
    Some(
        iter::once(first)
            .chain(waiting.try_iter().take(GROUP_LIMIT - 1))
            .collect(),
    )
}
