//! What was changed here since a record was last imported is never overwritten: the row's own value is kept beside it
//! as a difference, for a person to settle.
//!
//! What was changed here is told by the revisions: the last one that an import made is what the source said, unless
//! the two are on record as having agreed, or differed, since.

use super::rows::Mapped;
use super::vanished::{GONE_SINCE, STATUS_BEFORE};
use crate::store::assets::{self, Author, Stored};
use crate::store::differences::{self, Difference, State};
use crate::store::{Connection, StoreError};
use domain::columns::{self, Row};
use domain::{Asset, AssetId};
use std::collections::{BTreeSet, HashMap};

/// How the authors of revisions that imports make are called. Nobody else's name may begin like it.
pub const IMPORT_AUTHOR: &str = "import of ";

/// Who changes a record that an import of `what` brings.
pub(super) fn author(what: &str) -> Author {
    Author {
        name: format!("{IMPORT_AUTHOR}{what}"),
        why: String::new(),
    }
}

/// Columns that a source never takes from us, or that only ever grow: evidence, identity, what the gazetteer found.
pub(super) const NOT_COMPARED: &[&str] = &[
    "id",
    "rev",
    "status",
    "external_id",
    "source",
    "licence",
    "checked_on",
    "checked_by",
    "also_checked",
    "neighbourhood",
    GONE_SINCE,
    STATUS_BEFORE,
];
/// Columns that stand and fall together: half an old position and half a new one is nowhere.
pub(super) const TOGETHER: &[&str] = &["address", "postcode", "lat", "lon"];

/// The differences of a source, by record.
#[derive(Default)]
pub(super) struct Differences(HashMap<AssetId, Vec<Difference>>);

/// What was held back of one row.
#[derive(Default)]
pub(super) struct Held {
    /// The columns that stay as they are here.
    pub columns: BTreeSet<String>,
    /// What is to be noted.
    pub noted: Vec<Difference>,
}

impl Differences {
    /// Those on record.
    pub fn of_source(c: &mut Connection, source: &str) -> Result<Differences, StoreError> {
        let mut by_asset: HashMap<AssetId, Vec<Difference>> = HashMap::new();
        for difference in differences::of_source(c, source)? {
            by_asset.entry(difference.asset).or_default().push(difference);
        }
        Ok(Differences(by_asset))
    }

    /// What has to be held back of a row that would make `theirs` of what is there. Asks the database only where
    /// something would change.
    pub fn held(&self, c: &mut Connection, there: &Stored, theirs: &Asset) -> Result<Held, StoreError> {
        let known = self.0.get(&there.asset.id);
        if known.is_none() && there.asset == *theirs {
            return Ok(Held::default());
        }
        let known = known.map(Vec::as_slice).unwrap_or_default();
        let (ours, theirs) = (columns::write(&there.asset), columns::write(theirs));
        let mut columns = changed_here(c, there)?;
        columns.extend(known.iter().map(|known| known.column.clone()));
        let mut held = Held::default();
        for column in columns {
            let (our, their) = (cell(&ours, &column), cell(&theirs, &column));
            let before = known.iter().find(|known| known.column == column);
            if before.is_some_and(|before| before.state == State::Agreed && before.theirs == our) {
                continue;
            }
            let state = if our == their { State::Agreed } else { State::Open };
            let is_known = |before: &Difference| before.theirs == their && before.state != State::Agreed;
            if !before.is_some_and(is_known) {
                held.noted.push(Difference {
                    asset: there.asset.id,
                    column: column.clone(),
                    theirs: their.to_owned(),
                    state,
                });
            }
            held.columns.insert(column);
        }
        Ok(held)
    }
}

impl Held {
    /// Takes what is held out of a row.
    pub fn take_out(&self, mapped: &mut Mapped) {
        let together = TOGETHER.iter().any(|column| self.columns.contains(*column));
        mapped.row.retain(|column, _| {
            let is_ours = self.columns.contains(column) || (together && TOGETHER.contains(&column.as_str()));
            !is_ours
        });
    }

    /// How many columns wait for somebody to settle them, newly.
    pub fn open(&self) -> usize {
        let open = self.noted.iter().filter(|noted| noted.state == State::Open);
        open.count()
    }

    /// Notes the differences.
    pub fn save(&self, c: &mut Connection, source: &str) -> Result<(), StoreError> {
        for difference in &self.noted {
            differences::note(c, source, difference)?;
        }
        Ok(())
    }
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(String::as_str).unwrap_or_default()
}

/// The columns that somebody changed here since the record was last imported, with what they said then.
pub(crate) fn changed_here(c: &mut Connection, there: &Stored) -> Result<BTreeSet<String>, StoreError> {
    let Some(base) = last_imported(c, there)? else {
        return Ok(BTreeSet::new());
    };
    let (before, now) = (columns::write(&base), columns::write(&there.asset));
    let names = before.keys().chain(now.keys());
    Ok(names
        .filter(|column| !NOT_COMPARED.contains(&column.as_str()))
        .filter(|column| cell(&before, column) != cell(&now, column))
        .cloned()
        .collect())
}

/// The record as an import last left it. `None` where that is how it is now. A record that no import ever made is
/// all ours.
pub(super) fn last_imported(c: &mut Connection, there: &Stored) -> Result<Option<Asset>, StoreError> {
    let revisions = assets::revisions(c, there.asset.id)?;
    let by_import = |revision: &&assets::Revision| revision.made_by.name.starts_with(IMPORT_AUTHOR);
    Ok(match revisions.iter().rev().find(by_import) {
        Some(last) if last.rev == there.rev => None,
        Some(last) => Some(last.asset.clone()),
        None => Some(Asset::named(there.asset.id, "")),
    })
}
