//! Follows the store: takes what changed, places only that anew, and shows a new snapshot.

use super::areas::Areas;
use super::keeping::Keeping;
use super::layers::{Layers, Touched};
use super::numbered::Numbered;
use super::part::Part;
use super::placed;
use super::ready::Ready;
use super::{Shown, Snapshot};
use crate::store::assets::{self, Unread};
use crate::store::{Connection, Store, StoreError, change_number, patches, settings};
use crossbeam_channel::{Receiver, never, select};
use domain::AssetId;
use domain::knowledge::Knowledge;
use domain::patch::Patch;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How often the change number is looked at, for what other processes write. Ours are told of at once.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// Assets read at a time: some 20 MB of records.
const BATCH: usize = 5_000;
/// How often loading says how far it is, in assets.
const TELL_EVERY: usize = 100_000;
/// Beyond so many places that changed, every area is made anew rather than looked at.
const TOUCHED_MAX: usize = 1_000;

/// What the following thread works with.
pub(super) struct Follower {
    store: Store,
    knowledge: Arc<Knowledge>,
    keeping: Option<Keeping>,
    change_number: i64,
    layers: Layers,
    /// Listings prepared for questions.
    ready: Ready,
    /// Changes that are in the layers and not in the file that is kept.
    unkept: usize,
    folding: Option<Folding>,
}

/// Everything being folded into one part, in a thread of its own.
struct Folding {
    made_from: Layers,
    changed: Vec<AssetId>,
    folded: Receiver<Part>,
}

/// One look at the store.
struct Look {
    changed: Vec<Unread>,
    newest: i64,
}

impl Follower {
    pub(super) fn new(store: Store, knowledge: Arc<Knowledge>, keeping: Option<Keeping>) -> Follower {
        Follower {
            store,
            knowledge,
            keeping,
            change_number: 0,
            layers: Layers::default(),
            ready: Ready::default(),
            unkept: 0,
            folding: None,
        }
    }

    /// Follows until every handle to the register is gone.
    pub(super) fn follow(mut self, shown: &Shown, ended: &Receiver<()>) {
        let commits = self.store.commits().clone();
        let mut reachable = true;
        loop {
            let folded = self
                .folding
                .as_ref()
                .map_or_else(never, |folding| folding.folded.clone());
            select! {
                recv(ended) -> _ => return,
                recv(commits) -> _ => {}
                recv(folded) -> part => self.settle(part.ok(), shown),
                default(LOOK_EVERY) => {}
            }
            match self.catch_up_if_behind(&shown.current().areas) {
                Ok(None) => reachable = true,
                Ok(Some(snapshot)) => {
                    reachable = true;
                    shown.show(snapshot);
                    self.tidy();
                }
                // Said once for each outage: what is in memory goes on being shown.
                Err(error) if reachable => {
                    reachable = false;
                    tracing::warn!(
                        error = &error as &dyn std::error::Error,
                        "the register cannot follow the store"
                    );
                }
                Err(_) => {}
            }
        }
    }

    /// Loads what was kept, takes every change since, and gives the register as it is then.
    pub(super) fn load(&mut self) -> Result<Snapshot, StoreError> {
        if let Some(keeping) = self.keeping.clone() {
            self.load_kept(&keeping)?;
        }
        let snapshot = self.catch_up(&Areas::default())?;
        self.tidy();
        Ok(snapshot)
    }

    fn load_kept(&mut self, keeping: &Keeping) -> Result<(), StoreError> {
        if let Some((part, change_number)) = keeping.load(&self.store)? {
            tracing::info!(listings = part.len(), "the register was read from what was kept");
            self.layers = Layers::lowest(part);
            self.change_number = change_number;
        }
        Ok(())
    }

    /// Loads as for a start, and keeps what there is as one part.
    pub(super) fn keep(mut self) -> Result<(), StoreError> {
        let Some(keeping) = self.keeping.clone() else {
            return Ok(());
        };
        self.load_kept(&keeping)?;
        self.catch_up(&Areas::default())?;
        let part = self
            .layers
            .only()
            .unwrap_or_else(|| Arc::new(self.layers.folded()));
        if keeping.is_worth(&part, self.unkept) {
            keeping.keep_or_warn(&self.store, &part, self.change_number);
        }
        Ok(())
    }

    fn catch_up_if_behind(&mut self, areas: &Areas) -> Result<Option<Snapshot>, StoreError> {
        if self.store.read(change_number)? == self.change_number {
            return Ok(None);
        }
        self.catch_up(areas).map(Some)
    }

    /// Takes every change there is. `areas` are those that were ready before it.
    fn catch_up(&mut self, areas: &Areas) -> Result<Snapshot, StoreError> {
        let (mut reached, mut taken) = (self.change_number, 0);
        let knowledge = Arc::clone(&self.knowledge);
        let changes = placed::all(&knowledge, || {
            let Look { changed, newest } = self.store.read(|c| look(c, reached))?;
            reached = match changed.last() {
                Some(last) if changed.len() == BATCH => last.change_number,
                _ => newest.max(reached),
            };
            tell_of(&mut taken, changed.len());
            Ok(changed)
        })?;
        self.unkept += taken;
        let touched = self.layers.take(&changes);
        if let Some(folding) = &mut self.folding {
            folding.changed.extend(touched.iter().map(|(id, _)| *id));
        }
        self.change_number = reached;
        self.snapshot(&touched, areas)
    }

    fn snapshot(&self, touched: &[Touched], areas: &Areas) -> Result<Snapshot, StoreError> {
        let (patches, settings) = self.store.read(|c| Ok((patches::all(c)?, settings::all(c)?)))?;
        let areas = if touched.len() > TOUCHED_MAX {
            Areas::default()
        } else {
            let places: Vec<_> = touched.iter().map(|(_, at)| *at).collect();
            areas.untouched_by(&places)
        };
        let mut snapshot = Snapshot {
            change_number: self.change_number,
            home: patches.iter().find_map(Patch::middle),
            patches,
            settings,
            parts: self.layers.0.clone(),
            areas,
            ready: self.ready.clone(),
            numbered: Numbered::default(),
        };
        snapshot.home = snapshot.home.or_else(|| snapshot.middle());
        snapshot.make_ready(&self.knowledge);
        Ok(snapshot)
    }

    /// Begins what keeps the register quick and is not worth waiting for.
    fn tidy(&mut self) {
        if self.folding.is_none() && self.layers.want_folding() {
            self.folding = fold(&self.layers);
        }
        let Some(keeping) = &self.keeping else {
            return;
        };
        if let Some(part) = self
            .layers
            .only()
            .filter(|part| keeping.is_worth(part, self.unkept))
        {
            keeping.keep_in_background(self.store.clone(), part, self.change_number);
            self.unkept = 0;
        }
    }

    /// Shows what was folded. Where that failed, the layers do as well.
    fn settle(&mut self, folded: Option<Part>, shown: &Shown) {
        let folding = self.folding.take();
        if let (Some(part), Some(folding)) = (folded, folding) {
            self.layers.settle(part, &folding.made_from, &folding.changed);
            let current = shown.current();
            // The areas go too: they hold on to the parts that were folded.
            shown.show(Snapshot {
                change_number: current.change_number,
                patches: current.patches.clone(),
                home: current.home,
                settings: current.settings.clone(),
                parts: self.layers.0.clone(),
                areas: Areas::default(),
                ready: self.ready.clone(),
                numbered: Numbered::default(),
            });
            self.tidy();
        }
    }
}

fn fold(layers: &Layers) -> Option<Folding> {
    let made_from = layers.clone();
    let (send, folded) = crossbeam_channel::bounded(1);
    let begun = thread::Builder::new().name("kith-folding".into()).spawn(move || {
        // Whoever waited may have gone.
        let _ = send.send(made_from.folded());
    });
    begun.ok().map(|_| Folding {
        made_from: layers.clone(),
        changed: Vec::new(),
        folded,
    })
}

fn tell_of(taken: &mut usize, more: usize) {
    let before = *taken / TELL_EVERY;
    *taken += more;
    if *taken / TELL_EVERY > before {
        tracing::info!(assets = *taken, "the register takes in what changed");
    }
}

fn look(c: &mut Connection, after: i64) -> Result<Look, StoreError> {
    Ok(Look {
        changed: assets::unread_since(c, after, BATCH)?,
        newest: change_number(c)?,
    })
}
