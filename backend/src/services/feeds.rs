//! Feeds as their keepers see them: when each last worked, what it changed, what waits to be settled.

use super::recording::{Doer, about_listing};
use super::{Refusal, blocking};
use crate::site::Site;
use crate::store::assets::{self, Author, Expected};
use crate::store::differences::{self, Difference, State};
use crate::store::feeds::{self, Feed, Run};
use crate::store::imports::{self, Refused, RunId};
use crate::store::{Connection, StoreError, merges};
use domain::AssetId;
use domain::columns;
use jiff::civil::Date;
use std::sync::Arc;
use uuid::Uuid;

/// A feed with what came of it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The feed.
    pub feed: Feed,
    /// Its last runs, the newest first.
    pub runs: Vec<Run>,
    /// What somebody has to settle.
    pub differences: Vec<ToSettle>,
}

/// One column in which we and a source differ.
#[derive(Clone, Debug)]
pub struct ToSettle {
    /// The record.
    pub asset: AssetId,
    /// Its name here.
    pub name: String,
    /// The column.
    pub column: String,
    /// What it says here.
    pub ours: String,
    /// What the source says.
    pub theirs: String,
}

/// How a difference is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Ours stays, until the source says something else again.
    KeepOurs,
    /// Theirs is taken.
    TakeTheirs,
}

impl Settlement {
    /// What the record calls it.
    const fn deed(self) -> &'static str {
        match self {
            Settlement::KeepOurs => "kept_ours",
            Settlement::TakeTheirs => "took_theirs",
        }
    }
}

/// Runs of each feed that are shown.
const RUNS_SHOWN: i64 = 5;

/// Every feed.
///
/// # Errors
/// Where the database cannot be read.
pub async fn all(site: Arc<Site>) -> Result<Vec<Kept>, Refusal> {
    blocking(move || {
        Ok(site.store.read(|c| {
            let all = feeds::all(c)?;
            all.into_iter().map(|feed| kept(c, feed)).collect()
        })?)
    })
    .await
}

fn kept(c: &mut Connection, feed: Feed) -> Result<Kept, StoreError> {
    let mut to_settle = Vec::new();
    for difference in differences::of_source(c, &feed.source)? {
        if difference.state != State::Open {
            continue;
        }
        let shown = merges::leads_to(c, difference.asset)?.unwrap_or(difference.asset);
        let Some(there) = assets::find(c, shown)? else {
            continue;
        };
        let mut ours = columns::write(&there.asset);
        to_settle.push(ToSettle {
            asset: difference.asset,
            name: there.asset.name,
            ours: ours.remove(&difference.column).unwrap_or_default(),
            column: difference.column,
            theirs: difference.theirs,
        });
    }
    Ok(Kept {
        runs: feeds::runs(c, &feed.source, RUNS_SHOWN)?,
        differences: to_settle,
        feed,
    })
}

/// The rows that an import refused.
///
/// # Errors
/// Where the database cannot be read.
pub async fn refused(site: Arc<Site>, import: Uuid) -> Result<Vec<Refused>, Refusal> {
    blocking(move || Ok(site.store.read(|c| imports::refused(c, RunId(import)))?)).await
}

/// Settles a difference.
///
/// # Errors
/// Where it is not there, or theirs cannot be read.
pub async fn settle(
    site: Arc<Site>,
    (source, asset, column): (String, AssetId, String),
    how: Settlement,
    by: Author,
    doer: Doer,
) -> Result<(), Refusal> {
    let today = site.now().date();
    blocking(move || {
        let done = site.store.write(move |c| {
            let all = differences::of_source(c, &source)?.into_iter();
            let chosen: Vec<Difference> = all
                .filter(|one| one.asset == asset && goes_with(&one.column, &column))
                .collect();
            if chosen.is_empty() {
                return Err(StoreError::NotFound);
            }
            if how == Settlement::TakeTheirs && !take(c, asset, &chosen, today, by)? {
                return Ok(false);
            }
            let state = match how {
                Settlement::KeepOurs => State::Kept,
                Settlement::TakeTheirs => State::Agreed,
            };
            let says = format!("{} of {source}", columns_of(&chosen));
            doer.record(c, how.deed(), &about_listing(asset), &says)?;
            for difference in chosen {
                differences::note(c, &source, &Difference { state, ..difference })?;
            }
            Ok(true)
        })?;
        if done {
            Ok(())
        } else {
            Err(Refusal::field(
                "/column",
                "what the source says cannot be read; change it by hand",
            ))
        }
    })
    .await
}

/// Half an old position and half a new one is nowhere.
const POSITION: [&str; 2] = ["lat", "lon"];

fn goes_with(one: &str, other: &str) -> bool {
    one == other || (POSITION.contains(&one) && POSITION.contains(&other))
}

/// Takes what the source says into the record. Whether it could be read.
fn take(
    c: &mut Connection,
    asset: AssetId,
    chosen: &[Difference],
    today: Date,
    by: Author,
) -> Result<bool, StoreError> {
    // What the source of a merged record says is said of the one that is kept.
    let asset = merges::leads_to(c, asset)?.unwrap_or(asset);
    let there = assets::find(c, asset)?.ok_or(StoreError::NotFound)?;
    let mut row = columns::write(&there.asset);
    row.retain(|column, _| POSITION.contains(&column.as_str()));
    for difference in chosen {
        row.insert(difference.column.clone(), difference.theirs.clone());
    }
    let Ok(asset) = columns::read(&row, there.asset, today) else {
        return Ok(false);
    };
    let author = Author {
        why: format!("took {} from the source", columns_of(chosen)),
        ..by
    };
    assets::save(c, &asset, Expected::Rev(there.rev), &author)?;
    Ok(true)
}

fn columns_of(chosen: &[Difference]) -> String {
    let columns: Vec<&str> = chosen.iter().map(|one| one.column.as_str()).collect();
    columns.join(", ")
}
