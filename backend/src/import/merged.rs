//! Rows of records that were made one with another. What they say goes on being kept where it was, hidden, and what is
//! new in it is taken to the kept one, or set beside it as a difference where the kept one says something else.

use super::local_edits::{self, NOT_COMPARED, TOGETHER};
use super::place_postcodes::{self, Unknown};
use crate::store::assets::{self, Author, Expected, Stored};
use crate::store::differences::{self, Difference, State};
use crate::store::merges;
use crate::store::{Connection, StoreError};
use domain::columns::{self, Row};
use domain::{Asset, AssetId};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

/// Every merged record, with the one it leads to.
#[derive(Default)]
pub(super) struct Merged(HashMap<AssetId, AssetId>);

/// What a source said of a merged record, and what it says now.
pub(super) struct News<'a> {
    /// The record as it was, by itself.
    pub there: &'a Stored,
    /// The record as the row makes it.
    pub now: &'a Asset,
    /// The source.
    pub source: &'a str,
    /// Settles years left unsaid.
    pub today: Date,
}

impl Merged {
    /// All there are.
    pub fn all(c: &mut Connection) -> Result<Merged, StoreError> {
        Ok(Merged(merges::all_lead_to(c)?))
    }

    /// Whether a record rests in another.
    pub fn has(&self, id: AssetId) -> bool {
        self.0.contains_key(&id)
    }

    /// Takes news of a merged record to the kept one. Call it before the record itself is saved. How many differences
    /// are newly to be settled.
    pub fn take_on(&self, c: &mut Connection, news: &News<'_>) -> Result<i64, StoreError> {
        let Some(kept) = self.0.get(&news.there.asset.id) else {
            return Ok(0);
        };
        let before = local_edits::last_imported(c, news.there)?.unwrap_or_else(|| news.there.asset.clone());
        let (said, says) = (columns::write(&before), columns::write(news.now));
        let changed = changed(&said, &says);
        let new_evidence = news.now.evidence.iter().any(|one| !before.evidence.contains(one));
        if changed.is_empty() && !new_evidence {
            return Ok(0);
        }
        let kept = assets::find(c, *kept)?.ok_or(StoreError::NotFound)?;
        let ours = columns::write(&kept.asset);
        let (follow, differ): (Vec<&String>, Vec<&String>) = changed
            .iter()
            .filter(|column| cell(&ours, column) != cell(&says, column))
            .partition(|column| may_follow(column, &ours, &said));
        follow_it(c, news, &kept, &before, &follow, &says)?;
        for column in &differ {
            let difference = Difference {
                asset: news.there.asset.id,
                column: (*column).clone(),
                theirs: cell(&says, column).to_owned(),
                state: State::Open,
            };
            differences::note(c, news.source, &difference)?;
        }
        Ok(i64::try_from(differ.len()).unwrap_or(i64::MAX))
    }
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(String::as_str).unwrap_or_default()
}

fn changed(said: &Row, says: &Row) -> BTreeSet<String> {
    let names = said.keys().chain(says.keys());
    let compared = names.filter(|column| !NOT_COMPARED.contains(&column.as_str()));
    compared
        .filter(|column| cell(said, column) != cell(says, column))
        .cloned()
        .collect()
}

/// The kept one follows where it says what the source said before: then nobody here chose otherwise.
fn may_follow(column: &str, ours: &Row, said: &Row) -> bool {
    let same = |column: &str| cell(ours, column) == cell(said, column);
    if TOGETHER.contains(&column) {
        TOGETHER.iter().all(|column| same(column))
    } else {
        same(column)
    }
}

fn follow_it(
    c: &mut Connection,
    news: &News<'_>,
    kept: &Stored,
    before: &Asset,
    columns: &[&String],
    says: &Row,
) -> Result<(), StoreError> {
    let row: Row = columns
        .iter()
        .map(|column| ((*column).clone(), cell(says, column).to_owned()))
        .collect();
    // What could be read for the record itself can be read here.
    let Ok(mut asset) = columns::read(&row, kept.asset.clone(), news.today) else {
        return Ok(());
    };
    for one in news
        .now
        .evidence
        .iter()
        .filter(|one| !before.evidence.contains(one))
    {
        if !asset.evidence.contains(one) {
            asset.evidence.push(one.clone());
        }
    }
    asset.evidence.sort_by_key(|evidence| evidence.on);
    place_postcodes::place(c, &mut asset, &mut Unknown::default())?;
    let author = Author {
        // Not an import's name: what the kept one's own source last said is still what it said.
        name: format!("feed of {}", news.source),
        why: format!("news of {}, which is one with this", news.there.asset.id),
    };
    assets::save(c, &asset, Expected::Rev(kept.rev), &author)?;
    Ok(())
}
