//! Making two records one: the kept one takes what it lacks and what was chosen, the old one rests, and all that led to
//! the old one leads to the kept one from now on. Nothing is deleted, and all of it can be taken back.

use crate::import::vanished::is_a_mark;
use crate::store::assets::{self, Author, Expected, Stored};
use crate::store::differences::{self, Difference, State};
use crate::store::merges::{self, Merge};
use crate::store::{Connection, StoreError, twins};
use domain::asset::{AccessFeature, Known, Precision, Status};
use domain::columns::{self, COLUMNS, Row};
use domain::knowledge::Knowledge;
use domain::{Asset, AssetId, placing, public_view};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What is to be made one.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The record that is kept.
    pub keep: AssetId,
    /// The record that rests.
    pub other: AssetId,
    /// Columns in which what the other says is taken, also where the kept one says something.
    pub from_other: BTreeSet<String>,
    /// Who wants it.
    pub by: String,
    /// Settles years left unsaid.
    pub today: Date,
}

/// Two records that were made one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The kept one as it is now.
    pub kept: Asset,
    /// The newest change.
    pub change_number: i64,
}

/// Why two records cannot be made one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotMerge {
    /// They are one record.
    #[error("that is one record, twice; give two")]
    OneRecord,
    /// One of them is not there.
    #[error("there is no record {0}; kith twins shows those that are there")]
    NotThere(AssetId),
    /// One of them was merged before.
    #[error(
        "{old} was made one with {kept} before; merge that one, or take that back with kith twins undo {old}"
    )]
    MergedBefore {
        /// The one that rests.
        old: AssetId,
        /// Where it leads.
        kept: AssetId,
    },
    /// What was chosen cannot be read.
    #[error("what the other record says of {0} cannot be read; leave it, and change it by hand after")]
    Unreadable(String),
}

/// Columns of where it is: they stand and fall together.
pub const PLACE: [&str; 4] = ["address", "postcode", "lat", "lon"];
/// Columns that say where a record comes from and who checked it. They are joined, or stay, and are never chosen.
const NOT_CHOSEN: [&str; 5] = ["external_id", "source", "licence", "checked_on", "checked_by"];
/// Columns beyond Kith CSV's own that hold facts and not notes.
const FURTHER: [&str; 3] = ["area_served", "comes_to_you", "says_it_welcomes"];

/// The columns in which one value of two is kept.
pub fn chosen_columns() -> impl Iterator<Item = &'static str> {
    let own = COLUMNS.iter().filter(|column| !NOT_CHOSEN.contains(*column));
    own.chain(&FURTHER).copied()
}

/// Makes two records one, in the transaction it is called in.
///
/// # Errors
/// Where the database cannot be read or written. The inner one says why it may not be done.
pub fn merge(
    c: &mut Connection,
    knowledge: &Knowledge,
    wanted: &Wanted,
) -> Result<Result<Merged, CannotMerge>, StoreError> {
    if wanted.keep == wanted.other {
        return Ok(Err(CannotMerge::OneRecord));
    }
    for old in [wanted.keep, wanted.other] {
        if let Some(kept) = merges::leads_to(c, old)? {
            return Ok(Err(CannotMerge::MergedBefore { old, kept }));
        }
    }
    let Some(keep) = assets::find(c, wanted.keep)? else {
        return Ok(Err(CannotMerge::NotThere(wanted.keep)));
    };
    let Some(other) = assets::find(c, wanted.other)? else {
        return Ok(Err(CannotMerge::NotThere(wanted.other)));
    };
    let (joined, taken) = match joined(knowledge, &keep.asset, &other.asset, wanted) {
        Ok(joined) => joined,
        Err(why) => return Ok(Err(why)),
    };
    let author = |why: String| Author {
        name: wanted.by.clone(),
        why,
    };
    remember_what_its_source_says(c, &keep.asset, &taken)?;
    let saved = assets::save(
        c,
        &joined,
        Expected::Rev(keep.rev),
        &author(format!("made one with {}", wanted.other)),
    )?;
    rest(c, &other, &author(format!("made one with {}", wanted.keep)))?;
    merges::add(
        c,
        &Merge {
            old: wanted.other,
            kept: wanted.keep,
            kept_revs: (keep.rev, saved.rev),
            old_status: other.asset.status,
            merged_us: 0,
            by: wanted.by.clone(),
        },
    )?;
    twins::clear_open_of(c, wanted.other)?;
    Ok(Ok(Merged {
        kept: joined,
        change_number: crate::store::change_number(c)?,
    }))
}

/// Nothing that leads to it shows it any more; its history stays.
fn rest(c: &mut Connection, other: &Stored, by: &Author) -> Result<(), StoreError> {
    let hidden = Asset {
        status: Status::Hidden,
        ..other.asset.clone()
    };
    assets::save(c, &hidden, Expected::Rev(other.rev), by)?;
    differences::forget(c, other.asset.id)
}

/// What was chosen over what the kept one's own source says is no news when that source says it again.
fn remember_what_its_source_says(
    c: &mut Connection,
    keep: &Asset,
    taken: &BTreeSet<String>,
) -> Result<(), StoreError> {
    let said = columns::write(keep);
    for column in taken {
        let difference = Difference {
            asset: keep.id,
            column: column.clone(),
            theirs: said.get(column).cloned().unwrap_or_default(),
            state: State::Kept,
        };
        differences::note(c, &keep.source.name, &difference)?;
    }
    Ok(())
}

/// The kept record with what it takes, and the columns that it takes.
fn joined(
    knowledge: &Knowledge,
    keep: &Asset,
    other: &Asset,
    wanted: &Wanted,
) -> Result<(Asset, BTreeSet<String>), CannotMerge> {
    let (ours, theirs) = (columns::write(keep), columns::write(other));
    let mut row = Row::new();
    for column in chosen_columns().filter(|column| !PLACE.contains(column)) {
        let is_access = AccessFeature::ALL.iter().any(|feature| feature.slug() == column);
        if !is_access && column != "location_shown" && takes(column, &ours, &theirs, wanted) {
            row.insert(column.to_owned(), said(&theirs, column).to_owned());
        }
    }
    let mut taken: BTreeSet<String> = row.keys().cloned().collect();
    let mut joined = columns::read(&row, keep.clone(), wanted.today).map_err(|problems| {
        CannotMerge::Unreadable(
            problems
                .first()
                .map_or_else(String::new, |one| one.column.clone()),
        )
    })?;
    for feature in AccessFeature::ALL {
        let fact = other
            .access
            .0
            .get(&feature)
            .filter(|fact| fact.known != Known::Unknown);
        let is_unknown = keep.access.known(feature) == Known::Unknown;
        if let Some(fact) = fact.filter(|_| is_unknown || wanted.from_other.contains(feature.slug())) {
            joined.access.0.insert(feature, fact.clone());
            taken.insert(feature.slug().to_owned());
        }
    }
    if takes_place(knowledge, keep, other, wanted) {
        joined.whereabouts.places.clone_from(&other.whereabouts.places);
        taken.extend(PLACE.map(str::to_owned));
    }
    joined.whereabouts.shown = more_private(keep.whereabouts.shown, other.whereabouts.shown);
    join_the_rest(&mut joined, other);
    Ok((joined, taken))
}

fn said<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(String::as_str).unwrap_or_default()
}

fn takes(column: &str, ours: &Row, theirs: &Row, wanted: &Wanted) -> bool {
    let they_say = !said(theirs, column).is_empty();
    they_say && (said(ours, column).is_empty() || wanted.from_other.contains(column))
}

/// Where the other one is hidden, its place is never taken: it would be shown with the kept one.
fn takes_place(knowledge: &Knowledge, keep: &Asset, other: &Asset, wanted: &Wanted) -> bool {
    let is_wanted =
        keep.whereabouts.places.is_empty() || PLACE.iter().any(|column| wanted.from_other.contains(*column));
    is_wanted && !other.whereabouts.places.is_empty() && !hides_its_place(knowledge, other)
}

/// Whether nobody may see where it is.
pub fn hides_its_place(knowledge: &Knowledge, asset: &Asset) -> bool {
    let shown = Asset {
        status: Status::Published,
        ..asset.clone()
    };
    let listing = public_view::listing(&shown, &placing::place(knowledge, &shown));
    listing.is_none_or(|listing| listing.places.is_empty())
}

/// Whichever shows less. Where nobody chose for either, nobody chose.
fn more_private(ours: Option<Precision>, theirs: Option<Precision>) -> Option<Precision> {
    match theirs {
        Some(theirs) if theirs > ours.unwrap_or(Precision::Exact) => Some(theirs),
        _ => ours,
    }
}

/// Evidence, notes and what nobody chooses between.
fn join_the_rest(joined: &mut Asset, other: &Asset) {
    for one in &other.evidence {
        if !joined.evidence.contains(one) {
            joined.evidence.push(one.clone());
        }
    }
    joined.evidence.sort_by_key(|evidence| evidence.on);
    for (column, note) in other.notes.iter().filter(|(column, _)| !is_a_mark(column)) {
        joined.notes.entry(column.clone()).or_insert_with(|| note.clone());
    }
    let was_waiting = matches!(joined.status, Status::Pending | Status::Resting);
    if was_waiting && other.status == Status::Published {
        joined.status = Status::Published;
    }
}
