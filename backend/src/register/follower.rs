//! Follows the store: takes what changed, places only that anew, and shows a new snapshot.

use super::{Shown, Snapshot};
use crate::store::assets::{self, Stored};
use crate::store::{Connection, Store, StoreError, change_number, patches, settings};
use crossbeam_channel::{Receiver, select};
use domain::knowledge::Knowledge;
use domain::{Asset, AssetId, Listing, placing, public_view};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

/// How often the change number is looked at, for what other processes write. Ours are told of at once.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// Assets read at a time: some 20 MB of records.
const BATCH: usize = 5_000;

/// What the following thread works with.
pub(super) struct Follower {
    store: Store,
    knowledge: Arc<Knowledge>,
    change_number: i64,
    listings: BTreeMap<AssetId, Arc<Listing>>,
}

/// One look at the store.
struct Look {
    changed: Vec<Stored>,
    newest: i64,
}

impl Follower {
    pub(super) fn new(store: Store, knowledge: Arc<Knowledge>) -> Follower {
        Follower {
            store,
            knowledge,
            change_number: 0,
            listings: BTreeMap::new(),
        }
    }

    /// Follows until every handle to the register is gone.
    pub(super) fn follow(mut self, shown: &Shown, ended: &Receiver<()>) {
        let commits = self.store.commits().clone();
        let mut reachable = true;
        loop {
            select! {
                recv(ended) -> _ => return,
                recv(commits) -> _ => {}
                default(LOOK_EVERY) => {}
            }
            match self.catch_up_if_behind() {
                Ok(None) => reachable = true,
                Ok(Some(snapshot)) => {
                    reachable = true;
                    shown.show(snapshot);
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

    fn catch_up_if_behind(&mut self) -> Result<Option<Snapshot>, StoreError> {
        if self.store.read(change_number)? == self.change_number {
            return Ok(None);
        }
        self.catch_up().map(Some)
    }

    /// Takes every change there is, and gives the register as it is then.
    pub(super) fn catch_up(&mut self) -> Result<Snapshot, StoreError> {
        loop {
            let Look { changed, newest } = self.store.read(|c| look(c, self.change_number))?;
            changed.iter().for_each(|stored| self.take(&stored.asset));
            match changed.last() {
                Some(last) if changed.len() == BATCH => self.change_number = last.change_number,
                _ => {
                    self.change_number = newest;
                    break;
                }
            }
        }
        let (patches, settings) = self.store.read(|c| Ok((patches::all(c)?, settings::all(c)?)))?;
        let listings = self.listings.values().cloned().collect();
        Ok(Snapshot::new(
            self.change_number,
            listings,
            patches,
            settings,
            &self.knowledge,
        ))
    }

    fn take(&mut self, asset: &Asset) {
        match shown_as(&self.knowledge, asset) {
            Some(listing) => self.listings.insert(asset.id, Arc::new(listing)),
            None => self.listings.remove(&asset.id),
        };
    }
}

fn look(c: &mut Connection, after: i64) -> Result<Look, StoreError> {
    Ok(Look {
        changed: assets::changed_since(c, after, BATCH)?,
        newest: change_number(c)?,
    })
}

/// Places an asset and passes it through the one door. One that trips our rules is left out, not everybody's register.
fn shown_as(knowledge: &Knowledge, asset: &Asset) -> Option<Listing> {
    let shown = || public_view::listing(asset, &placing::place(knowledge, asset));
    catch_unwind(AssertUnwindSafe(shown)).unwrap_or_else(|_| {
        tracing::error!(id = %asset.id, "this asset cannot be placed, and is not shown");
        None
    })
}
