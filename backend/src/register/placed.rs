//! Records become listings here: each is placed and passes the one door, on as many cores as there are.

use super::columns::Columns;
use crate::store::StoreError;
use crate::store::assets::Unread;
use crossbeam_channel::bounded;
use domain::knowledge::Knowledge;
use domain::{Asset, AssetId, Listing, placing, public_view};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// Records that one core takes at a time.
pub(super) const LOT: usize = 500;

/// What became of some records: those that may be shown, packed, and the ids of those that may not.
#[derive(Default)]
pub(super) struct Placed {
    pub(super) columns: Columns,
    pub(super) withdrawn: Vec<AssetId>,
}

impl Placed {
    /// Places assets that changed at the beginning of all time.
    #[cfg(test)]
    pub(super) fn of<'a>(knowledge: &Knowledge, assets: impl IntoIterator<Item = &'a Asset>) -> Placed {
        Placed::of_changed(knowledge, assets.into_iter().map(|asset| (asset, 0)))
    }

    /// Places assets, each with when it last changed.
    pub(super) fn of_changed<'a>(
        knowledge: &Knowledge,
        assets: impl IntoIterator<Item = (&'a Asset, i64)>,
    ) -> Placed {
        let mut placed = Placed::default();
        for (asset, changed_us) in assets {
            let shown = shown_as(knowledge, asset);
            if !shown.is_some_and(|listing| placed.columns.add(&listing, changed_us)) {
                placed.withdrawn.push(asset.id);
            }
        }
        placed
    }

    fn read(knowledge: &Knowledge, unread: Vec<Unread>) -> Result<Placed, StoreError> {
        let read = |unread: Unread| {
            let changed_us = unread.changed_us;
            Ok((unread.read()?, changed_us))
        };
        let assets: Vec<(Asset, i64)> = unread.into_iter().map(read).collect::<Result<_, StoreError>>()?;
        Ok(Placed::of_changed(
            knowledge,
            assets.iter().map(|(asset, at)| (asset, *at)),
        ))
    }
}

/// Places all that `next` gives, lot by lot, in the order it is given.
pub(super) fn all(
    knowledge: &Knowledge,
    mut next: impl FnMut() -> Result<Vec<Unread>, StoreError>,
) -> Result<Vec<Placed>, StoreError> {
    let first = next()?;
    if first.len() < LOT {
        return Ok(vec![Placed::read(knowledge, first)?]);
    }
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (lots, waiting) = bounded::<(usize, Vec<Unread>)>(2 * cores);
    let work = || {
        let lots = waiting.iter();
        lots.map(|(n, lot)| (n, Placed::read(knowledge, lot)))
            .collect::<Vec<_>>()
    };
    thread::scope(move |scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let mut given = hand_out(first, 0, &lots);
        let read = loop {
            match next() {
                Ok(unread) if unread.is_empty() => break Ok(()),
                Ok(unread) => given = hand_out(unread, given, &lots),
                Err(error) => break Err(error),
            }
        };
        drop(lots);
        let worked = workers
            .into_iter()
            .map(|worker| worker.join().map_err(|_| panicked()));
        let mut done: Vec<_> = worked
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .collect();
        read?;
        done.sort_unstable_by_key(|(n, _)| *n);
        done.into_iter().map(|(_, placed)| placed).collect()
    })
}

/// Hands out lots, numbered on from `given`. Gives the next number.
fn hand_out(
    mut unread: Vec<Unread>,
    mut given: usize,
    lots: &crossbeam_channel::Sender<(usize, Vec<Unread>)>,
) -> usize {
    while !unread.is_empty() {
        let rest = unread.split_off(unread.len().min(LOT));
        // Workers go on until this end is dropped.
        let _ = lots.send((given, unread));
        (given, unread) = (given + 1, rest);
    }
    given
}

fn panicked() -> StoreError {
    StoreError::inside("a thread that places records has panicked")
}

/// Places an asset and passes it through the one door. One that trips our rules is left out, not everybody's register.
fn shown_as(knowledge: &Knowledge, asset: &Asset) -> Option<Listing> {
    let shown = || public_view::listing(asset, &placing::place(knowledge, asset));
    catch_unwind(AssertUnwindSafe(shown)).unwrap_or_else(|_| {
        tracing::error!(id = %asset.id, "this asset cannot be placed, and is not shown");
        None
    })
}
