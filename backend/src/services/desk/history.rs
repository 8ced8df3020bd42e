//! What a listing was, each time it changed, and putting it back.

use super::{Difference, differences, may};
use crate::services::people::Person;
use crate::services::recording::about_listing;
use crate::services::{Refusal, blocking};
use crate::site::Site;
use crate::store::StoreError;
use crate::store::assets::{self, Expected, Revision, Stored};
use crate::store::decisions::{self, Decision, What};
use domain::staff::May;
use domain::{Asset, AssetId};
use std::sync::Arc;
use std::time::Duration;

/// Changes that are shown, the newest first.
const SHOWN: usize = 200;
/// How long whoever puts something back waits to see it, before they are answered without.
const SEEN_WITHIN: Duration = Duration::from_secs(5);

/// One change of a listing.
#[derive(Clone, Debug)]
pub struct Change {
    /// The revision it made.
    pub rev: i64,
    /// When, in microseconds since 1970.
    pub made_us: i64,
    /// By whom.
    pub by: String,
    /// Why.
    pub why: String,
    /// What changed.
    pub differences: Vec<Difference>,
}

/// Everything a listing was.
#[derive(Clone, Debug)]
pub struct History {
    /// The listing as it is now.
    pub stored: Stored,
    /// Its changes, the newest first.
    pub changes: Vec<Change>,
    /// What was decided of it, the newest first.
    pub decisions: Vec<Decision>,
    /// Whether this person may put it back.
    pub may_undo: bool,
}

/// Everything a listing was, for whoever may read it.
///
/// # Errors
/// Where it is not there, or not theirs to look after.
pub async fn history(site: Arc<Site>, person: Person, asset: AssetId) -> Result<History, Refusal> {
    blocking(move || {
        let register = site.register.current();
        let read = site.store.read(|c| {
            let Some(stored) = assets::find(c, asset)? else {
                return Ok(None);
            };
            Ok(Some((
                stored,
                assets::revisions(c, asset)?,
                decisions::of(c, asset)?,
            )))
        })?;
        let (stored, revisions, decisions) = read
            .filter(|(stored, ..)| may(&person, May::ReadHistory, &register, &stored.asset))
            .ok_or(Refusal::NotFound)?;
        Ok(History {
            may_undo: may(&person, May::Moderate, &register, &stored.asset),
            changes: changes(&revisions),
            stored,
            decisions,
        })
    })
    .await
}

fn changes(revisions: &[Revision]) -> Vec<Change> {
    let before = |at: usize| at.checked_sub(1).map(|before| &revisions[before].asset);
    let changes = revisions.iter().enumerate().map(|(at, revision)| Change {
        rev: revision.rev,
        made_us: revision.made_us,
        by: revision.made_by.name.clone(),
        why: revision.made_by.why.clone(),
        differences: differences(before(at), &revision.asset),
    });
    let mut changes: Vec<Change> = changes.collect();
    changes.reverse();
    changes.truncate(SHOWN);
    changes
}

/// Puts a listing back to what it was at a revision. Whether it shows stays as it is: that is decided at the desk.
///
/// # Errors
/// Where it is not there or not theirs, or somebody changed it first.
pub async fn undo(
    site: Arc<Site>,
    person: Person,
    asset: AssetId,
    (seen, to): (i64, i64),
) -> Result<(), Refusal> {
    let (now, register) = (site.moment(), site.register.current());
    blocking(move || {
        let saved = site.store.write(move |c| {
            let there = assets::find(c, asset)?.ok_or(StoreError::NotFound)?;
            if !may(&person, May::Moderate, &register, &there.asset) {
                return Err(StoreError::NotFound);
            }
            let old = assets::revisions(c, asset)?.into_iter().find(|old| old.rev == to);
            let back = Asset {
                status: there.asset.status,
                ..old.ok_or(StoreError::NotFound)?.asset
            };
            let author = person.author(format!("put back to revision {to}"));
            let saved = assets::save(c, &back, Expected::Rev(seen), &author)?;
            let account = &person.account;
            decisions::add(
                c,
                &Decision {
                    asset,
                    edit: None,
                    rev: saved.rev,
                    at_us: now.as_microsecond(),
                    by: (account.id, account.name.clone()),
                    what: What::Undone,
                    says: String::new(),
                },
            )?;
            let says = format!("back to revision {to}");
            person
                .doer(now)
                .record(c, "undone_listing", &about_listing(asset), &says)?;
            Ok(saved)
        })?;
        site.register.wait_for(saved.change_number, SEEN_WITHIN);
        Ok(())
    })
    .await
}
