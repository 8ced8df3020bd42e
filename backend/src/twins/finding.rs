//! Looking for pairs: through the whole register, or for what an import has just brought.
//!
//! Records are read a batch at a time, and only what they are known by is kept of each.

use crate::store::twins::{self, Pair};
use crate::store::{Connection, Store, StoreError, assets};
use domain::asset::Status;
use domain::twins::{Common, Keys, Marks, Sure, Twins, find_among, keys};
use domain::{Asset, AssetId};
use std::collections::HashSet;

/// Records that are read at once.
const BATCH: usize = 2_000;
/// More new records than this are not compared as they come in: it would take longer than the import. `kith twins` does.
const NEW_MAX: usize = 50_000;

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// New records that look like one that was here already.
    pub like_what_was_here: usize,
    /// New records that look like another new one.
    pub like_each_other: usize,
    /// Whether there were too many to compare.
    pub too_many: bool,
}

/// A record, by what it is known by.
struct Known {
    id: AssetId,
    marks: Marks,
}

/// Looks through the whole register, and writes down what is to be settled in place of what was. How many pairs.
///
/// # Errors
/// Where the database cannot be read or written.
pub fn look_through(store: &Store) -> Result<usize, StoreError> {
    let mut all: Vec<Known> = Vec::new();
    each_since(store, 0, i64::MAX, |asset| all.push(known(&asset)))?;
    let marks: Vec<Marks> = all
        .iter_mut()
        .map(|known| std::mem::take(&mut known.marks))
        .collect();
    let found = find_among(&marks, &Common::of(&marks));
    let pairs: Vec<Pair> = likely(&found).map(|twins| pair(&all, twins)).collect();
    store.write(move |c| {
        twins::clear_open(c)?;
        for pair in &pairs {
            twins::note(c, pair)?;
        }
        Ok(usize::try_from(twins::count_open(c)?).unwrap_or(usize::MAX))
    })
}

/// Compares what came after a change with what was here before and with each other, and writes down what is to be
/// settled. Where nothing was here before, there is nothing to compare with.
///
/// # Errors
/// Where the database cannot be read or written.
pub fn note_new(store: &Store, since: i64, added: usize) -> Result<Found, StoreError> {
    if added == 0 || since == 0 {
        return Ok(Found::default());
    }
    if added > NEW_MAX {
        return Ok(Found {
            too_many: true,
            ..Found::default()
        });
    }
    let mut common = Common::default();
    let (mut all, mut their_keys): (Vec<Known>, HashSet<u64>) = (Vec::new(), HashSet::new());
    each_since(store, since, i64::MAX, |asset| {
        let known = known(&asset);
        common.add(&known.marks);
        their_keys.extend(keys(&known.marks));
        all.push(known);
    })?;
    let new = all.len();
    each_since(store, 0, since, |asset| {
        let known = known(&asset);
        common.add(&known.marks);
        let keys: Keys = keys(&known.marks);
        if keys.iter().any(|key| their_keys.contains(key)) {
            all.push(known);
        }
    })?;
    let marks: Vec<Marks> = all
        .iter_mut()
        .map(|known| std::mem::take(&mut known.marks))
        .collect();
    let found = find_among(&marks, &common);
    let with_a_new_one: Vec<&Twins> = likely(&found).filter(|twins| twins.one < new).collect();
    let pairs: Vec<Pair> = with_a_new_one.iter().map(|twins| pair(&all, twins)).collect();
    let noted = store.write(move |c| {
        pairs
            .iter()
            .map(|pair| twins::note(c, pair))
            .collect::<Result<Vec<bool>, _>>()
    })?;
    Ok(counted(&with_a_new_one, &noted, new))
}

fn counted(pairs: &[&Twins], noted: &[bool], new: usize) -> Found {
    let newly = pairs
        .iter()
        .zip(noted)
        .filter(|(_, newly)| **newly)
        .map(|(twins, _)| twins);
    let (mut here, mut each_other) = (HashSet::new(), HashSet::new());
    for twins in newly {
        if twins.other < new {
            each_other.insert(twins.other);
        } else {
            here.insert(twins.one);
        }
    }
    Found {
        like_what_was_here: here.len(),
        like_each_other: each_other.difference(&here).count(),
        too_many: false,
    }
}

fn likely(found: &[Twins]) -> impl Iterator<Item = &Twins> {
    found
        .iter()
        .filter(|twins| twins.verdict.sure == Some(Sure::Likely))
}

fn pair(all: &[Known], twins: &Twins) -> Pair {
    let verdict = &twins.verdict;
    Pair::of(
        all[twins.one].id,
        all[twins.other].id,
        verdict.weight,
        verdict.reasons.clone(),
    )
}

fn known(asset: &Asset) -> Known {
    Known {
        id: asset.id,
        marks: Marks::of_asset(asset),
    }
}

/// Tells every record that changed after one change and not after another. What is hidden or has finished is passed
/// over: nobody is asked about it.
fn each_since(store: &Store, since: i64, until: i64, mut tell: impl FnMut(Asset)) -> Result<(), StoreError> {
    let mut reached = since;
    loop {
        let batch = store.read(|c: &mut Connection| assets::unread_since(c, reached, BATCH))?;
        let Some(last) = batch.last() else {
            return Ok(());
        };
        reached = last.change_number;
        for unread in batch.into_iter().filter(|unread| unread.change_number <= until) {
            let asset = unread.read()?;
            if !matches!(asset.status, Status::Hidden | Status::Finished) {
                tell(asset);
            }
        }
        if reached >= until {
            return Ok(());
        }
    }
}
