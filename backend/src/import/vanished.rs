//! What is no longer in a feed is marked and rests; it is never deleted, and comes back when it is there again.
//!
//! A feed that has suddenly lost more than half is held back: far more often the feed is broken than the town.

use super::identity::Met;
use super::prepared::Prepared;
use super::rows::Mapped;
use super::table::Line;
use super::taking::How;
use crate::store::assets::{self, Author, Expected, Stored};
use crate::store::{Connection, StoreError, merges};
use domain::asset::Status;
use domain::{Asset, AssetId};
use jiff::civil::Date;
use std::collections::HashSet;

/// The note of a record that its source no longer has: since when.
pub const GONE_SINCE: &str = "gone_upstream_since";
/// The note that keeps how the record was shown before.
pub(super) const STATUS_BEFORE: &str = "status_before_gone";
/// Whether a note is one of these, and says nothing of the group.
pub(crate) fn is_a_mark(column: &str) -> bool {
    matches!(column, GONE_SINCE | STATUS_BEFORE)
}

/// A feed with fewer records than this may lose any of them: half of three is no sign of anything.
const FEW: usize = 4;

/// How much of what a feed had is not in it any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Records that it had.
    pub of: usize,
    /// Records of those that are missing.
    pub missing: usize,
}

impl Lost {
    fn is_too_much(self) -> bool {
        self.of >= FEW && self.missing * 2 > self.of
    }
}

/// The records of the source that the file does not have.
///
/// # Errors
/// How much is missing, where that is too much to be believed.
pub(super) fn missing(
    c: &mut Connection,
    file: &Prepared,
    how: &How,
) -> Result<Result<Vec<AssetId>, Lost>, StoreError> {
    let (there, is_whole) = identities(file, how)?;
    let mut had = Vec::new();
    for (external_id, id) in assets::of_source(c, &how.source)? {
        let is_missing = !there.contains(&external_id);
        // Looked at only where it is missing: what was marked before is not missed a second time.
        if !is_missing || !is_marked(c, id)? {
            had.push((id, is_missing));
        }
    }
    let missing: Vec<AssetId> = had
        .iter()
        .filter(|(_, missing)| *missing)
        .map(|(id, _)| *id)
        .collect();
    let lost = Lost {
        of: had.len(),
        missing: missing.len(),
    };
    Ok(if lost.is_too_much() && !how.believe_losses {
        Err(lost)
    } else if is_whole {
        Ok(missing)
    } else {
        // A row that could not be taken apart may be one that seems to be missing.
        Ok(Vec::new())
    })
}

/// The identities that a file has of its source, and whether each of its rows could be taken apart.
fn identities(file: &Prepared, how: &How) -> Result<(HashSet<String>, bool), StoreError> {
    let (mut met, mut there, mut is_whole) = (Met::default(), HashSet::new(), true);
    for line in file.lines()? {
        let Line::Whole(record) = line? else {
            is_whole = false;
            continue;
        };
        let row = Mapped::of(&record, &file.mapping).row;
        let identity = met.identify(&row, record.line, &how.source).ok();
        if let Some(identity) = identity.filter(|identity| identity.source == how.source) {
            there.insert(identity.external_id);
        }
    }
    Ok((there, is_whole))
}

fn is_marked(c: &mut Connection, id: AssetId) -> Result<bool, StoreError> {
    Ok(assets::find(c, id)?.is_some_and(|there| there.asset.notes.contains_key(GONE_SINCE)))
}

/// Marks the missing records, and says how many there were to mark.
pub(super) fn mark(
    c: &mut Connection,
    missing: &[AssetId],
    today: Date,
    by: &Author,
) -> Result<i64, StoreError> {
    let mut marked = 0;
    for id in missing {
        if is_in_another_source(c, *id)? {
            continue;
        }
        let Some(Stored { asset, rev, .. }) = assets::find(c, *id)? else {
            continue;
        };
        let by = Author {
            why: format!("gone upstream since {today}"),
            ..by.clone()
        };
        assets::save(c, &rested(asset, today), Expected::Rev(rev), &by)?;
        marked += 1;
    }
    Ok(marked)
}

/// Whether a record that was made one with this is still there where it came from: then the group is not gone.
fn is_in_another_source(c: &mut Connection, id: AssetId) -> Result<bool, StoreError> {
    for merge in merges::into(c, id)? {
        if !is_marked(c, merge.old)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What was shown rests, and says why. What had finished stays finished.
fn rested(mut asset: Asset, today: Date) -> Asset {
    asset.notes.insert(GONE_SINCE.to_owned(), today.to_string());
    if matches!(asset.status, Status::Published | Status::Pending) {
        let before = asset.status.slug().to_owned();
        asset.notes.insert(STATUS_BEFORE.to_owned(), before);
        asset.status = Status::Resting;
    }
    asset
}

/// Hides what its source does not show any more, at once: there may be somebody to protect. Gives how many there were.
///
/// # Errors
/// Where the database cannot be read or written.
pub fn withdraw(
    c: &mut Connection,
    source: &str,
    external_ids: &[String],
    today: Date,
) -> Result<i64, StoreError> {
    let mut hidden = 0;
    for external_id in external_ids {
        let Some(Stored { mut asset, rev, .. }) = assets::find_by_source(c, source, external_id)? else {
            continue;
        };
        if asset.status == Status::Hidden {
            continue;
        }
        let before = asset.status.slug().to_owned();
        asset.notes.insert(GONE_SINCE.to_owned(), today.to_string());
        asset.notes.insert(STATUS_BEFORE.to_owned(), before);
        asset.status = Status::Hidden;
        let by = Author {
            why: format!("not shown upstream since {today}"),
            ..author(source)
        };
        assets::save(c, &asset, Expected::Rev(rev), &by)?;
        hidden += 1;
    }
    Ok(hidden)
}

/// Takes the mark off a record that is there again. Whether it had one. What staff decided meanwhile stays.
pub(super) fn welcome_back(asset: &mut Asset) -> bool {
    let was_gone = asset.notes.remove(GONE_SINCE).is_some();
    let before = asset.notes.remove(STATUS_BEFORE);
    let before = before.and_then(|before| Status::from_slug(&before));
    if let (Status::Resting | Status::Hidden, Some(before)) = (asset.status, before) {
        asset.status = before;
    }
    was_gone
}

/// The author of marks: not an import's, since a mark says nothing of what the source said of the record.
pub(super) fn author(source: &str) -> Author {
    Author {
        name: format!("feed of {source}"),
        why: String::new(),
    }
}
