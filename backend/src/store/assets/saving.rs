//! Saving an asset: its row, an immutable revision, and a new change number, or nothing where nothing changed.

use super::finding::row;
use super::rows::NewAsset;
use super::{Author, Expected, Outcome, Saved};
use crate::store::schema::{asset_revisions, assets};
use crate::store::{Connection, StoreError, clock, merges, now_us};
use diesel::prelude::*;
use domain::{Asset, AssetId};

/// Saves an asset. An equal one is left alone.
///
/// # Errors
/// [`StoreError::Stale`] where something else than `expected` is there, [`StoreError::NotFound`] where a revision
/// is expected and nothing is there, [`StoreError::Taken`] where another asset has its source and external id.
pub fn save(c: &mut Connection, asset: &Asset, expected: Expected, by: &Author) -> Result<Saved, StoreError> {
    let change = Change {
        asset,
        body: serde_json::to_string(asset)?,
        by,
    };
    let there = row(c, asset.id)?;
    match (expected, &there) {
        (Expected::Rev(_), None) => return Err(StoreError::NotFound),
        (Expected::New, None) | (Expected::Any, _) => {}
        (Expected::Rev(seen), Some(there)) if seen == there.rev => {}
        (Expected::New | Expected::Rev(_), Some(there)) => {
            return Err(StoreError::Stale {
                current_rev: there.rev,
            });
        }
    }
    match there {
        None => change.add(c),
        Some(there) if there.body == change.body => Ok(Saved {
            rev: there.rev,
            change_number: there.change_number,
            outcome: Outcome::Unchanged,
        }),
        Some(there) => change.replace(c, there.rev + 1),
    }
}

/// What is to be, and who wants it so.
struct Change<'a> {
    asset: &'a Asset,
    body: String,
    by: &'a Author,
}

impl Change<'_> {
    fn add(&self, c: &mut Connection) -> Result<Saved, StoreError> {
        refuse_a_twin(c, self.asset)?;
        let change_number = clock::tick(c)?;
        let row = NewAsset::new(self.asset, &self.body, change_number);
        diesel::insert_into(assets::table).values(row).execute(c)?;
        self.remember(
            c,
            Saved {
                rev: 1,
                change_number,
                outcome: Outcome::Added,
            },
        )
    }

    fn replace(&self, c: &mut Connection, rev: i64) -> Result<Saved, StoreError> {
        refuse_a_twin(c, self.asset)?;
        let change_number = clock::tick(c)?;
        diesel::update(assets::table.find(self.asset.id.to_string()))
            .set((
                assets::source_name.eq(&self.asset.source.name),
                assets::external_id.eq(&self.asset.source.external_id),
                assets::status.eq(self.asset.status.slug()),
                assets::name.eq(&self.asset.name),
                assets::rev.eq(rev),
                assets::change_number.eq(change_number),
                assets::body.eq(&self.body),
                assets::updated_us.eq(now_us()),
            ))
            .execute(c)?;
        self.remember(
            c,
            Saved {
                rev,
                change_number,
                outcome: Outcome::Changed,
            },
        )
    }

    /// Keeps the revision for good.
    fn remember(&self, c: &mut Connection, saved: Saved) -> Result<Saved, StoreError> {
        use asset_revisions as kept;
        diesel::insert_into(kept::table)
            .values((
                kept::asset_id.eq(self.asset.id.to_string()),
                kept::rev.eq(saved.rev),
                kept::change_number.eq(saved.change_number),
                kept::body.eq(&self.body),
                kept::made_us.eq(now_us()),
                kept::made_by.eq(&self.by.name),
                kept::why.eq(&self.by.why),
            ))
            .execute(c)?;
        Ok(saved)
    }
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
    let Some(twin) = twin else {
        return Ok(());
    };
    let twin: AssetId = twin.parse().map_err(StoreError::inside)?;
    // Where it was made one with another, that one is the record of it.
    Err(StoreError::Taken {
        by: merges::leads_to(c, twin)?.unwrap_or(twin),
    })
}
