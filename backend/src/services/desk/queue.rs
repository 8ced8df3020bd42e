//! What waits for somebody to look: new listings, edits of public ones, and decisions somebody says were wrong.

use super::{may, patches_of};
use crate::register::Snapshot;
use crate::services::people::Person;
use crate::services::{Refusal, blocking};
use crate::site::Site;
use crate::store::assets::{self, Stored};
use crate::store::decisions::{self, What};
use crate::store::{Connection, StoreError, appeals, edits};
use domain::AssetId;
use domain::asset::Status;
use domain::staff::May;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most of each sort that is shown at once: more than anybody looks at in a day. The oldest come first.
const SHOWN: i64 = 200;

/// Why something waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Somebody says that a decision was wrong.
    Appeal,
    /// It is new.
    New,
    /// It is public, and somebody would like to change it.
    Edit,
    /// We asked something, and wait for the answer.
    Asked,
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The record.
    pub asset: AssetId,
    /// Its name.
    pub name: String,
    /// Why it waits.
    pub why: Why,
    /// Since when, in microseconds since 1970.
    pub since_us: i64,
    /// The slugs of the patches it lies in.
    pub patches: Vec<String>,
}

/// What waits for this person: what they may decide, the oldest first in each sort. Each record once.
///
/// # Errors
/// Where the database cannot be read.
pub async fn queue(site: Arc<Site>, person: Person) -> Result<Vec<Waiting>, Refusal> {
    blocking(move || {
        let register = site.register.current();
        let all = site.store.read(everything)?;
        let mut shown: Vec<Waiting> = all
            .into_iter()
            .filter(|(stored, _)| may(&person, May::Moderate, &register, &stored.asset))
            .map(|(stored, (why, since_us))| waiting(&register, stored, why, since_us))
            .collect();
        shown.sort_by_key(|waiting| (waiting.why, waiting.since_us, waiting.asset));
        Ok(shown)
    })
    .await
}

fn waiting(register: &Snapshot, stored: Stored, why: Why, since_us: i64) -> Waiting {
    let patches = patches_of(register, &stored.asset);
    Waiting {
        asset: stored.asset.id,
        patches: patches.into_iter().map(str::to_owned).collect(),
        name: stored.asset.name,
        why,
        since_us,
    }
}

type Found = (Stored, (Why, i64));

/// Each record that waits, with its most pressing reason.
fn everything(c: &mut Connection) -> Result<Vec<Found>, StoreError> {
    let mut reasons: BTreeMap<AssetId, (Why, i64)> = BTreeMap::new();
    let mut note = |asset: AssetId, why: Why, since_us: i64| {
        let known = reasons.entry(asset).or_insert((why, since_us));
        *known = (*known).min((why, since_us));
    };
    for appeal in appeals::open(c, SHOWN)? {
        note(appeal.asset, Why::Appeal, appeal.made_us);
    }
    for (asset, since_us) in assets::with_status(c, Status::Pending, SHOWN)? {
        note(asset, Why::New, since_us);
    }
    for edit in edits::waiting(c, SHOWN)? {
        note(edit.asset, Why::Edit, edit.made_us);
    }
    let mut found = Vec::new();
    for (asset, (why, since_us)) in reasons {
        let Some(stored) = assets::find(c, asset)? else {
            continue;
        };
        let why = if is_asked(c, &stored, why)? {
            Why::Asked
        } else {
            why
        };
        found.push((stored, (why, since_us)));
    }
    Ok(found)
}

/// Whether the last thing we did was to ask, and nothing came since.
fn is_asked(c: &mut Connection, stored: &Stored, why: Why) -> Result<bool, StoreError> {
    if why == Why::Appeal {
        return Ok(false);
    }
    let decided = decisions::of(c, stored.asset.id)?;
    let Some(last) = decided
        .first()
        .filter(|last| last.what == What::Asked && last.rev == stored.rev)
    else {
        return Ok(false);
    };
    let edits = edits::waiting_of(c, stored.asset.id)?;
    Ok(edits.iter().all(|edit| edit.made_us <= last.at_us))
}
