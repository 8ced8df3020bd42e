//! Assets: each as it is now, and each as it was at every change.

use super::rows::{AssetRow, NewAsset, RevisionRow};
use super::schema::{asset_revisions, assets};
use super::{Connection, StoreError, clock, now_us};
use diesel::prelude::*;
use domain::{Asset, AssetId};

/// An asset as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// The record.
    pub asset: Asset,
    /// How many times it was saved, from 1. Whoever changes it says which revision they saw.
    pub rev: i64,
    /// When it last changed, in the order of all changes.
    pub change_number: i64,
}

/// Who changes something, and why. Kept with the revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// A person, program or import ("import of larkmouth.csv").
    pub name: String,
    /// A few words. May be empty.
    pub why: String,
}

/// What whoever saves believes to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing with this identity yet.
    New,
    /// This revision.
    Rev(i64),
    /// Anything or nothing.
    Any,
}

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there before.
    Added,
    /// It was there and is different now.
    Changed,
    /// It was there, equal in everything: nothing was written.
    Unchanged,
}

/// An asset after saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its revision now.
    pub rev: i64,
    /// The change number it has now.
    pub change_number: i64,
    /// What was done.
    pub outcome: Outcome,
}

/// An asset as it once was.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The record.
    pub asset: Asset,
    /// Its revision then.
    pub rev: i64,
    /// The change that made it so.
    pub change_number: i64,
    /// When, in microseconds since 1970.
    pub made_us: i64,
    /// Who, and why.
    pub made_by: Author,
}

/// Saves an asset: its row, an immutable revision and a new change number. An equal asset is left alone.
///
/// # Errors
/// [`StoreError::Stale`] where something else than `expected` is there, [`StoreError::NotFound`] where a revision
/// is expected and nothing is there, [`StoreError::Taken`] where another asset has its source and external id.
pub fn save(c: &mut Connection, asset: &Asset, expected: Expected, by: &Author) -> Result<Saved, StoreError> {
    let body = serde_json::to_string(asset)?;
    let Some(there) = row(c, asset.id)? else {
        return match expected {
            Expected::Rev(_) => Err(StoreError::NotFound),
            Expected::New | Expected::Any => add(c, asset, &body, by),
        };
    };
    match expected {
        Expected::Any => {}
        Expected::Rev(rev) if rev == there.rev => {}
        Expected::New | Expected::Rev(_) => {
            return Err(StoreError::Stale {
                current_rev: there.rev,
            });
        }
    }
    if there.body == body {
        return Ok(Saved {
            rev: there.rev,
            change_number: there.change_number,
            outcome: Outcome::Unchanged,
        });
    }
    change(c, asset, &body, there.rev + 1, by)
}

/// One asset.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, id: AssetId) -> Result<Option<Stored>, StoreError> {
    row(c, id)?.map(Stored::try_from).transpose()
}

/// The asset that came from this source with this identity there.
///
/// # Errors
/// Where the database cannot be read.
pub fn find_by_source(
    c: &mut Connection,
    source_name: &str,
    external_id: &str,
) -> Result<Option<Stored>, StoreError> {
    let row = assets::table
        .filter(assets::source_name.eq(source_name))
        .filter(assets::external_id.eq(external_id))
        .select(AssetRow::as_select())
        .first(c)
        .optional()?;
    row.map(Stored::try_from).transpose()
}

/// The assets that changed after `change_number`, each once and as it is now, in the order of their last changes.
///
/// # Errors
/// Where the database cannot be read.
pub fn changed_since(
    c: &mut Connection,
    change_number: i64,
    limit: usize,
) -> Result<Vec<Stored>, StoreError> {
    let rows: Vec<AssetRow> = assets::table
        .filter(assets::change_number.gt(change_number))
        .order(assets::change_number)
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(AssetRow::as_select())
        .load(c)?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// Everything an asset ever was, the oldest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn revisions(c: &mut Connection, id: AssetId) -> Result<Vec<Revision>, StoreError> {
    let rows: Vec<RevisionRow> = asset_revisions::table
        .filter(asset_revisions::asset_id.eq(id.to_string()))
        .order(asset_revisions::rev)
        .select(RevisionRow::as_select())
        .load(c)?;
    rows.into_iter().map(Revision::try_from).collect()
}

fn row(c: &mut Connection, id: AssetId) -> Result<Option<AssetRow>, StoreError> {
    let row = assets::table.find(id.to_string()).select(AssetRow::as_select());
    Ok(row.first(c).optional()?)
}

fn add(c: &mut Connection, asset: &Asset, body: &str, by: &Author) -> Result<Saved, StoreError> {
    refuse_a_twin(c, asset)?;
    let change_number = clock::tick(c)?;
    let row = NewAsset::new(asset, body, change_number);
    diesel::insert_into(assets::table).values(row).execute(c)?;
    remember(
        c,
        asset.id,
        Saved {
            rev: 1,
            change_number,
            outcome: Outcome::Added,
        },
        body,
        by,
    )
}

fn change(c: &mut Connection, asset: &Asset, body: &str, rev: i64, by: &Author) -> Result<Saved, StoreError> {
    refuse_a_twin(c, asset)?;
    let change_number = clock::tick(c)?;
    diesel::update(assets::table.find(asset.id.to_string()))
        .set((
            assets::source_name.eq(&asset.source.name),
            assets::external_id.eq(&asset.source.external_id),
            assets::status.eq(asset.status.slug()),
            assets::name.eq(&asset.name),
            assets::rev.eq(rev),
            assets::change_number.eq(change_number),
            assets::body.eq(body),
            assets::updated_us.eq(now_us()),
        ))
        .execute(c)?;
    remember(
        c,
        asset.id,
        Saved {
            rev,
            change_number,
            outcome: Outcome::Changed,
        },
        body,
        by,
    )
}

/// The same source and external id are the same thing: a second record of it would be shown twice.
fn refuse_a_twin(c: &mut Connection, asset: &Asset) -> Result<(), StoreError> {
    let Some(external_id) = &asset.source.external_id else {
        return Ok(());
    };
    let twin: Option<String> = assets::table
        .filter(assets::source_name.eq(&asset.source.name))
        .filter(assets::external_id.eq(external_id))
        .filter(assets::id.ne(asset.id.to_string()))
        .select(assets::id)
        .first(c)
        .optional()?;
    match twin {
        Some(id) => Err(StoreError::Taken {
            by: id.parse().map_err(StoreError::inside)?,
        }),
        None => Ok(()),
    }
}

fn remember(
    c: &mut Connection,
    id: AssetId,
    saved: Saved,
    body: &str,
    by: &Author,
) -> Result<Saved, StoreError> {
    use asset_revisions as kept;
    diesel::insert_into(kept::table)
        .values((
            kept::asset_id.eq(id.to_string()),
            kept::rev.eq(saved.rev),
            kept::change_number.eq(saved.change_number),
            kept::body.eq(body),
            kept::made_us.eq(now_us()),
            kept::made_by.eq(&by.name),
            kept::why.eq(&by.why),
        ))
        .execute(c)?;
    Ok(saved)
}
