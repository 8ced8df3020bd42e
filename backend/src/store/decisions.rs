//! Decisions: what somebody decided of a listing or of an edit, when and why. Never changed, never deleted.

use super::accounts::AccountId;
use super::edits::EditId;
use super::schema::decisions as table;
use super::{Connection, StoreError};
use diesel::prelude::*;
use domain::AssetId;
use uuid::Uuid;

/// What can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// It shows, or the edit is in.
    Published,
    /// Something has to be answered first.
    Asked,
    /// It does not show, or the edit stays out.
    Refused,
    /// It is taken away at once.
    Hidden,
    /// It is as it was at an earlier revision.
    Undone,
}

impl What {
    /// Everything that can be decided.
    pub const ALL: [What; 5] = [
        What::Published,
        What::Asked,
        What::Refused,
        What::Hidden,
        What::Undone,
    ];

    /// Its name in data.
    pub const fn slug(self) -> &'static str {
        match self {
            What::Published => "published",
            What::Asked => "asked",
            What::Refused => "refused",
            What::Hidden => "hidden",
            What::Undone => "undone",
        }
    }

    /// The one with this name.
    pub fn from_slug(slug: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.slug() == slug)
    }
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Of which record.
    pub asset: AssetId,
    /// Of which edit, where it was one.
    pub edit: Option<EditId>,
    /// The record's revision that was seen.
    pub rev: i64,
    /// When, in microseconds since 1970.
    pub at_us: i64,
    /// Who: their account, and what they were called.
    pub by: (AccountId, String),
    /// What.
    pub what: What,
    /// The reason or the question, as the group gets it. May be empty.
    pub says: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = table)]
struct DecisionRow {
    asset_id: String,
    edit_id: Option<String>,
    rev: i64,
    at_us: i64,
    by_id: String,
    by_name: String,
    what: String,
    says: String,
}

impl TryFrom<DecisionRow> for Decision {
    type Error = StoreError;

    fn try_from(row: DecisionRow) -> Result<Decision, StoreError> {
        let edit = row.edit_id.map(|id| id.parse().map_err(StoreError::inside));
        Ok(Decision {
            asset: row.asset_id.parse().map_err(StoreError::inside)?,
            edit: edit.transpose()?,
            rev: row.rev,
            at_us: row.at_us,
            by: (row.by_id.parse().map_err(StoreError::inside)?, row.by_name),
            what: What::from_slug(&row.what)
                .ok_or_else(|| StoreError::inside("a decision of an unknown sort"))?,
            says: row.says,
        })
    }
}

/// Adds a decision.
///
/// # Errors
/// Where the database cannot be written.
pub fn add(c: &mut Connection, decision: &Decision) -> Result<(), StoreError> {
    diesel::insert_into(table::table)
        .values((
            table::id.eq(Uuid::now_v7().hyphenated().to_string()),
            table::asset_id.eq(decision.asset.to_string()),
            table::edit_id.eq(decision.edit.map(|edit| edit.to_string())),
            table::rev.eq(decision.rev),
            table::at_us.eq(decision.at_us),
            table::by_id.eq(decision.by.0.to_string()),
            table::by_name.eq(&decision.by.1),
            table::what.eq(decision.what.slug()),
            table::says.eq(&decision.says),
        ))
        .execute(c)?;
    Ok(())
}

/// What was decided of a record, the newest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn of(c: &mut Connection, asset: AssetId) -> Result<Vec<Decision>, StoreError> {
    let rows: Vec<DecisionRow> = table::table
        .filter(table::asset_id.eq(asset.to_string()))
        .order(table::id.desc())
        .select(DecisionRow::as_select())
        .load(c)?;
    rows.into_iter().map(Decision::try_from).collect()
}
