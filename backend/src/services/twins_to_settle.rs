//! What looks listed twice, for staff to settle: side by side, made one or said to be two, and taken back.

use super::recording::{Doer, about_listing};
use super::{Refusal, blocking};
use crate::site::Site;
use crate::store::merges::{self, Merge};
use crate::store::twins as pairs;
use crate::store::{Connection, StoreError, assets};
use crate::twins::merging::hides_its_place;
use crate::twins::{self, CannotMerge, Wanted};
use domain::asset::Status;
use domain::freshness::Evidence;
use domain::knowledge::Knowledge;
use domain::twins::Reason;
use domain::{Asset, AssetId};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// Pairs that are shown at once: enough for one sitting.
const SHOWN: i64 = 20;
/// Of what was settled, as much as somebody may still have second thoughts about.
const SETTLED_SHOWN: i64 = 10;
/// How long whoever settles waits to see it done, before they are answered without.
const SEEN_WITHIN: Duration = Duration::from_secs(5);

/// Who settles something: as revisions name them, and as the record of everything that was done does.
#[derive(Clone, Debug)]
pub struct By {
    /// What they are called.
    pub name: String,
    /// Who they are.
    pub doer: Doer,
}

/// Everything there is to settle, and what was settled last.
#[derive(Debug, Default)]
pub struct ToSettle {
    /// Pairs, the surest first. The better one of each stands first.
    pub pairs: Vec<Pair>,
    /// How many there are altogether.
    pub count: i64,
    /// The last merges, as the old one and the kept one.
    pub merged: Vec<(Asset, Asset)>,
    /// What was last said to be two things.
    pub two: Vec<(Asset, Asset)>,
}

/// Two records that look like one.
#[derive(Debug)]
pub struct Pair {
    /// The one that is better kept.
    pub one: Side,
    /// The other.
    pub other: Side,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// One of two records.
#[derive(Debug)]
pub struct Side {
    /// The record.
    pub asset: Asset,
    /// Whether nobody may see where it is.
    pub hides_its_place: bool,
}

/// What is to be settled.
///
/// # Errors
/// Where the database cannot be read.
pub async fn all(site: Arc<Site>) -> Result<ToSettle, Refusal> {
    blocking(move || {
        let knowledge = Arc::clone(&site.built_in.knowledge);
        Ok(site.store.read(|c| {
            let mut to_settle = ToSettle {
                count: pairs::count_open(c)?,
                ..ToSettle::default()
            };
            for pair in pairs::open(c, SHOWN)? {
                let (one, other) = both(c, pair.one, pair.other)?;
                let (one, other) = better_first(one, other);
                to_settle.pairs.push(Pair {
                    one: side(&knowledge, one),
                    other: side(&knowledge, other),
                    reasons: pair.reasons,
                });
            }
            for Merge { old, kept, .. } in merges::latest(c, SETTLED_SHOWN)? {
                to_settle.merged.push(both(c, old, kept)?);
            }
            for (one, other) in pairs::two_things(c, SETTLED_SHOWN)? {
                to_settle.two.push(both(c, one, other)?);
            }
            Ok(to_settle)
        })?)
    })
    .await
}

fn both(c: &mut Connection, one: AssetId, other: AssetId) -> Result<(Asset, Asset), StoreError> {
    let mut one_of = |id| Ok::<_, StoreError>(assets::find(c, id)?.ok_or(StoreError::NotFound)?.asset);
    Ok((one_of(one)?, one_of(other)?))
}

fn side(knowledge: &Knowledge, asset: Asset) -> Side {
    Side {
        hides_its_place: !asset.whereabouts.places.is_empty() && hides_its_place(knowledge, &asset),
        asset,
    }
}

/// What is shown is better kept than what waits, what was checked later than what was not, and the older at last.
fn better_first(one: Asset, other: Asset) -> (Asset, Asset) {
    let rank = |asset: &Asset| {
        let shown = match asset.status {
            Status::Published => 2,
            Status::Resting => 1,
            Status::Pending | Status::Finished | Status::Hidden => 0,
        };
        let checked: Option<Date> = asset.evidence.iter().map(|Evidence { on, .. }| *on).max();
        (shown, checked)
    };
    if rank(&other) > rank(&one) {
        (other, one)
    } else {
        (one, other)
    }
}

/// Looks through the whole register anew.
///
/// # Errors
/// Where the database cannot be read or written.
pub async fn look_again(site: Arc<Site>) -> Result<usize, Refusal> {
    blocking(move || Ok(twins::look_through(&site.store)?)).await
}

/// Makes two records one. The inner error says why that may not be done.
///
/// # Errors
/// Where the database cannot be read or written.
pub async fn merge(
    site: Arc<Site>,
    keep: AssetId,
    other: AssetId,
    from_other: BTreeSet<String>,
    by: By,
) -> Result<Result<(), CannotMerge>, Refusal> {
    let wanted = Wanted {
        keep,
        other,
        from_other,
        by: by.name,
        today: site.now().date(),
    };
    blocking(move || {
        let knowledge = Arc::clone(&site.built_in.knowledge);
        let merged = site.store.write(move |c| {
            let merged = twins::merge(c, &knowledge, &wanted)?;
            if merged.is_ok() {
                by.doer
                    .record(c, "merged", &about_listing(keep), &format!("{other} into it"))?;
            }
            Ok(merged)
        })?;
        Ok(merged.map(|merged| {
            site.register.wait_for(merged.change_number, SEEN_WITHIN);
        }))
    })
    .await
}

/// Takes a merge back.
///
/// # Errors
/// Where there is no such merge, or the database cannot be read or written.
pub async fn undo(site: Arc<Site>, old: AssetId, by: By) -> Result<(), Refusal> {
    blocking(move || {
        let undone = site.store.write(move |c| {
            by.doer.record(c, "parted", &about_listing(old), "")?;
            twins::undo(c, old, &by.name)?.ok_or(StoreError::NotFound)
        })?;
        site.register.wait_for(undone, SEEN_WITHIN);
        Ok(())
    })
    .await
}

/// Remembers that two records are two things.
///
/// # Errors
/// Where one of them is not there, or the database cannot be written.
pub async fn differ(site: Arc<Site>, one: AssetId, other: AssetId, by: By) -> Result<(), Refusal> {
    blocking(move || {
        site.store.write(move |c| {
            both(c, one, other)?;
            by.doer
                .record(c, "told_apart", &about_listing(one), &format!("from {other}"))?;
            pairs::differ(c, one, other, &by.name)
        })?;
        Ok(())
    })
    .await
}

/// Takes back that two records are two things.
///
/// # Errors
/// Where nobody said so, or the database cannot be written.
pub async fn ask_again(site: Arc<Site>, one: AssetId, other: AssetId, by: By) -> Result<(), Refusal> {
    blocking(move || {
        site.store.write(move |c| {
            by.doer
                .record(c, "asked_again", &about_listing(one), &format!("about {other}"))?;
            if pairs::ask_again(c, one, other)? {
                Ok(())
            } else {
                Err(StoreError::NotFound)
            }
        })?;
        Ok(())
    })
    .await
}
