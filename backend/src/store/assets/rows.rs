//! Rows of assets and revisions, between the tables and the domain. A record that cannot be read is a fault of ours.

use super::{Author, Revision, Stored};
use crate::store::schema::{asset_revisions, assets};
use crate::store::{StoreError, now_us};
use diesel::prelude::*;
use domain::Asset;
use serde::{Deserialize, Serialize};

/// What is read of an asset.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assets)]
pub(super) struct AssetRow {
    pub(super) rev: i64,
    pub(super) change_number: i64,
    pub(super) body: String,
    pub(super) updated_us: i64,
}

impl TryFrom<AssetRow> for Stored {
    type Error = StoreError;

    fn try_from(row: AssetRow) -> Result<Stored, StoreError> {
        Ok(Stored {
            asset: serde_json::from_str(&row.body)?,
            rev: row.rev,
            change_number: row.change_number,
            changed_us: row.updated_us,
        })
    }
}

/// A record as it is kept, not yet read.
#[derive(Clone, Debug)]
pub struct Unread {
    /// When it last changed, in the order of all changes.
    pub change_number: i64,
    /// When that was, in microseconds since 1970.
    pub changed_us: i64,
    body: String,
}

impl From<AssetRow> for Unread {
    fn from(row: AssetRow) -> Unread {
        Unread {
            change_number: row.change_number,
            changed_us: row.updated_us,
            body: row.body,
        }
    }
}

impl Unread {
    /// Reads it.
    ///
    /// # Errors
    /// Where it cannot be read: a fault of ours.
    pub fn read(self) -> Result<Asset, StoreError> {
        Ok(serde_json::from_str(&self.body)?)
    }
}

/// One revision, by what no other database has in common with it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = asset_revisions)]
pub struct Made {
    /// The asset.
    pub asset_id: String,
    /// Its revision.
    pub rev: i64,
    /// The change that made it.
    pub change_number: i64,
    /// When, in microseconds since 1970.
    pub made_us: i64,
}

/// A new asset as it is inserted.
#[derive(Insertable)]
#[diesel(table_name = assets)]
pub(in crate::store) struct NewAsset<'a> {
    id: String,
    source_name: &'a str,
    external_id: Option<&'a str>,
    status: &'a str,
    name: &'a str,
    rev: i64,
    change_number: i64,
    body: &'a str,
    created_us: i64,
    updated_us: i64,
}

impl<'a> NewAsset<'a> {
    pub(super) fn new(asset: &'a Asset, body: &'a str, change_number: i64) -> NewAsset<'a> {
        let now_us = now_us();
        NewAsset {
            id: asset.id.to_string(),
            source_name: &asset.source.name,
            external_id: asset.source.external_id.as_deref(),
            status: asset.status.slug(),
            name: &asset.name,
            rev: 1,
            change_number,
            body,
            created_us: now_us,
            updated_us: now_us,
        }
    }
}

/// A new revision as it is inserted.
#[derive(Insertable)]
#[diesel(table_name = asset_revisions)]
pub(in crate::store) struct NewRevision<'a> {
    asset_id: String,
    rev: i64,
    change_number: i64,
    body: &'a str,
    made_us: i64,
    made_by: &'a str,
    why: &'a str,
}

impl<'a> NewRevision<'a> {
    pub(super) fn first(asset: &Asset, body: &'a str, change_number: i64, by: &'a Author) -> NewRevision<'a> {
        NewRevision {
            asset_id: asset.id.to_string(),
            rev: 1,
            change_number,
            body,
            made_us: now_us(),
            made_by: &by.name,
            why: &by.why,
        }
    }
}

/// What is read of a revision.
#[derive(Queryable, Selectable)]
#[diesel(table_name = asset_revisions)]
pub(super) struct RevisionRow {
    rev: i64,
    change_number: i64,
    body: String,
    made_us: i64,
    made_by: String,
    why: String,
}

impl TryFrom<RevisionRow> for Revision {
    type Error = StoreError;

    fn try_from(row: RevisionRow) -> Result<Revision, StoreError> {
        Ok(Revision {
            asset: serde_json::from_str(&row.body)?,
            rev: row.rev,
            change_number: row.change_number,
            made_us: row.made_us,
            made_by: Author {
                name: row.made_by,
                why: row.why,
            },
        })
    }
}
