//! Differences: what was changed here, and what the source it came from says of it instead.

use super::schema::differences as table;
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;
use domain::AssetId;

/// One column of one record in which we and its source differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The record.
    pub asset: AssetId,
    /// The column, as in Kith CSV.
    pub column: String,
    /// What the source says.
    pub theirs: String,
    /// Where it stands.
    pub state: State,
}

/// Where a difference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody has to settle it.
    Open,
    /// A person chose to keep ours, until the source says something else again.
    Kept,
    /// The two agreed on this: it is ours no longer, unless it is changed here again.
    Agreed,
}

impl State {
    const ALL: [State; 3] = [State::Open, State::Kept, State::Agreed];

    fn number(self) -> i64 {
        self as i64
    }

    fn of(number: i64) -> State {
        let known = State::ALL.into_iter().find(|state| state.number() == number);
        known.unwrap_or(State::Open)
    }
}

/// Every difference with a source.
///
/// # Errors
/// Where the database cannot be read.
pub fn of_source(c: &mut Connection, source: &str) -> Result<Vec<Difference>, StoreError> {
    let rows: Vec<(String, String, String, i64)> = table::table
        .filter(table::source_name.eq(source))
        .order((table::asset_id, table::column_name))
        .select((table::asset_id, table::column_name, table::theirs, table::state))
        .load(c)?;
    rows.into_iter()
        .map(|(asset, column, theirs, state)| {
            Ok(Difference {
                asset: asset.parse().map_err(StoreError::inside)?,
                column,
                theirs,
                state: State::of(state),
            })
        })
        .collect()
}

/// Notes a difference, in place of what was noted of the same column.
///
/// # Errors
/// Where the database cannot be written.
pub fn note(c: &mut Connection, source: &str, difference: &Difference) -> Result<(), StoreError> {
    let known = table::table.find((difference.asset.to_string(), &difference.column));
    diesel::delete(known).execute(c)?;
    diesel::insert_into(table::table)
        .values((
            table::asset_id.eq(difference.asset.to_string()),
            table::column_name.eq(&difference.column),
            table::source_name.eq(source),
            table::theirs.eq(&difference.theirs),
            table::since_us.eq(now_us()),
            table::state.eq(difference.state.number()),
        ))
        .execute(c)?;
    Ok(())
}

/// Forgets every difference of a record.
///
/// # Errors
/// Where the database cannot be written.
pub fn forget(c: &mut Connection, asset: AssetId) -> Result<(), StoreError> {
    diesel::delete(table::table.filter(table::asset_id.eq(asset.to_string()))).execute(c)?;
    Ok(())
}
