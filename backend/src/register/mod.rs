//! The register in memory: what answers every read.
//!
//! It is a view of the store that can be made again at any time: loaded at start, then following the change number,
//! so that what another process writes shows too. Readers take the newest [`Snapshot`] and are never blocked. Only
//! the public view is in it: no page, tile or count can show what is not there.
//!
//! A country is a million listings, so nothing here costs as much as there are of them but the first load: listings
//! stay packed until they are shown, a change makes a small part of the register anew, and questions are answered from
//! the area they are asked in.

mod alike;
mod areas;
mod arena;
mod belongings;
mod bits;
mod cell;
mod columns;
mod follower;
mod keeping;
mod layers;
mod looking;
mod numbered;
mod ordered;
mod part;
mod pieces;
mod placed;
mod ready;
mod sections;
mod snapshot;
mod spots;
mod thinning;
mod vocabulary;

pub use areas::Area;
pub use belongings::Belongs;
pub use cell::Cell;
pub use keeping::{Keeping, Stamp};
pub use looking::{Found, Looked, Sight};
pub use ordered::{Asked, Ordered, That};
pub use pieces::{Form, Piece};
pub use snapshot::{Near, Snapshot};

use crate::store::{Store, StoreError};
use arc_swap::ArcSwap;
use crossbeam_channel::Sender;
use domain::knowledge::Knowledge;
use follower::Follower;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// A handle to the register. Cloning is cheap; following ends when the last clone goes.
#[derive(Clone)]
pub struct Register {
    shown: Arc<Shown>,
    _following: Sender<()>,
}

impl Register {
    /// Loads everything that may be shown, and begins to follow the store.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn start(store: Store, knowledge: Arc<Knowledge>) -> Result<Register, StoreError> {
        Register::start_keeping(store, knowledge, None)
    }

    /// The same, and keeps a copy in a file for the next start.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn start_keeping(
        store: Store,
        knowledge: Arc<Knowledge>,
        keeping: Option<Keeping>,
    ) -> Result<Register, StoreError> {
        let mut follower = Follower::new(store, knowledge, keeping);
        let shown = Arc::new(Shown::new(follower.load()?));
        let (following, ended) = crossbeam_channel::bounded(0);
        let showing = Arc::clone(&shown);
        thread::Builder::new()
            .name("kith-register".into())
            .spawn(move || follower.follow(&showing, &ended))
            .map_err(StoreError::unavailable)?;
        Ok(Register {
            shown,
            _following: following,
        })
    }

    /// Makes everything ready that may be shown, and only keeps it, for a start to come.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn keep(store: Store, knowledge: Arc<Knowledge>, keeping: Keeping) -> Result<(), StoreError> {
        Follower::new(store, knowledge, Some(keeping)).keep()
    }

    /// The register as it is now. Holding it costs memory only: take a new one for each request.
    pub fn current(&self) -> Arc<Snapshot> {
        self.shown.current()
    }

    /// Waits until a change can be seen, so that whoever made it sees it at once. Blocks. Whether it can.
    pub fn wait_for(&self, change_number: i64, at_most: Duration) -> bool {
        let reached = self.shown.reached.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .shown
            .moved
            .wait_timeout_while(reached, at_most, |reached| *reached < change_number);
        *waited.unwrap_or_else(PoisonError::into_inner).0 >= change_number
    }
}

/// What the follower shows and readers take.
struct Shown {
    current: ArcSwap<Snapshot>,
    reached: Mutex<i64>,
    moved: Condvar,
}

impl Shown {
    fn new(first: Snapshot) -> Shown {
        Shown {
            reached: Mutex::new(first.change_number),
            current: ArcSwap::from_pointee(first),
            moved: Condvar::new(),
        }
    }

    fn current(&self) -> Arc<Snapshot> {
        self.current.load_full()
    }

    fn show(&self, snapshot: Snapshot) {
        let change_number = snapshot.change_number;
        self.current.store(Arc::new(snapshot));
        *self.reached.lock().unwrap_or_else(PoisonError::into_inner) = change_number;
        self.moved.notify_all();
    }
}
