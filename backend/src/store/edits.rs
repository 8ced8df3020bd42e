//! Edits: changes that wait beside the public version, which stays as it is until somebody decides.

use super::schema::edits as table;
use super::{Connection, StoreError};
use diesel::prelude::*;
use domain::AssetId;
use domain::columns::Row;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// An edit's identity: a UUIDv7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EditId(pub Uuid);

impl fmt::Display for EditId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for EditId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<EditId, uuid::Error> {
        Uuid::try_parse(text).map(EditId)
    }
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody decided yet.
    Waiting,
    /// It is in the listing now.
    Published,
    /// It was refused, with a reason.
    Refused,
    /// Whoever made it took it back.
    Withdrawn,
}

impl State {
    const ALL: [State; 4] = [State::Waiting, State::Published, State::Refused, State::Withdrawn];

    /// Its name in the table.
    const fn slug(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Published => "published",
            State::Refused => "refused",
            State::Withdrawn => "withdrawn",
        }
    }

    fn of(slug: &str) -> State {
        let known = State::ALL.into_iter().find(|state| state.slug() == slug);
        known.unwrap_or(State::Waiting)
    }
}

/// A change somebody would like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Its identity.
    pub id: EditId,
    /// Of which record.
    pub asset: AssetId,
    /// The revision it was written against.
    pub base_rev: i64,
    /// The columns that would change, with what they would say.
    pub changes: Row,
    /// When, in microseconds since 1970.
    pub made_us: i64,
    /// Who, as the author of a revision is named.
    pub made_by: String,
    /// A few words. May be empty.
    pub why: String,
    /// What became of it.
    pub state: State,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = table)]
struct EditRow {
    id: String,
    asset_id: String,
    base_rev: i64,
    changes: String,
    made_us: i64,
    made_by: String,
    why: String,
    state: String,
}

impl TryFrom<EditRow> for Edit {
    type Error = StoreError;

    fn try_from(row: EditRow) -> Result<Edit, StoreError> {
        Ok(Edit {
            id: row.id.parse().map_err(StoreError::inside)?,
            asset: row.asset_id.parse().map_err(StoreError::inside)?,
            base_rev: row.base_rev,
            changes: serde_json::from_str(&row.changes)?,
            made_us: row.made_us,
            made_by: row.made_by,
            why: row.why,
            state: State::of(&row.state),
        })
    }
}

/// Adds an edit.
///
/// # Errors
/// Where the database cannot be written.
pub fn add(c: &mut Connection, edit: &Edit) -> Result<(), StoreError> {
    diesel::insert_into(table::table)
        .values((
            table::id.eq(edit.id.to_string()),
            table::asset_id.eq(edit.asset.to_string()),
            table::base_rev.eq(edit.base_rev),
            table::changes.eq(serde_json::to_string(&edit.changes)?),
            table::made_us.eq(edit.made_us),
            table::made_by.eq(&edit.made_by),
            table::why.eq(&edit.why),
            table::state.eq(edit.state.slug()),
        ))
        .execute(c)?;
    Ok(())
}

/// One edit.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, id: EditId) -> Result<Option<Edit>, StoreError> {
    let row = table::table.find(id.to_string()).select(EditRow::as_select());
    row.first(c).optional()?.map(Edit::try_from).transpose()
}

/// What waits, the oldest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn waiting(c: &mut Connection, limit: i64) -> Result<Vec<Edit>, StoreError> {
    let rows: Vec<EditRow> = table::table
        .filter(table::state.eq(State::Waiting.slug()))
        .order((table::made_us, table::id))
        .limit(limit)
        .select(EditRow::as_select())
        .load(c)?;
    rows.into_iter().map(Edit::try_from).collect()
}

/// What waits of one record, the oldest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn waiting_of(c: &mut Connection, asset: AssetId) -> Result<Vec<Edit>, StoreError> {
    let rows: Vec<EditRow> = table::table
        .filter(table::asset_id.eq(asset.to_string()))
        .filter(table::state.eq(State::Waiting.slug()))
        .order((table::made_us, table::id))
        .select(EditRow::as_select())
        .load(c)?;
    rows.into_iter().map(Edit::try_from).collect()
}

/// Settles an edit that waits. `false`: it does not wait any more.
///
/// # Errors
/// Where the database cannot be written.
pub fn settle(c: &mut Connection, id: EditId, state: State) -> Result<bool, StoreError> {
    let waiting = table::table
        .filter(table::id.eq(id.to_string()))
        .filter(table::state.eq(State::Waiting.slug()));
    let settled = diesel::update(waiting).set(table::state.eq(state.slug()));
    Ok(settled.execute(c)? > 0)
}
