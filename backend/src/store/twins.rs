//! Pairs of records that look like one thing: to be settled, or settled as two. What was said once is remembered.

use super::schema::twins as table;
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;
use domain::AssetId;
use domain::twins::Reason;

/// Two records that look like one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The one with the lesser id.
    pub one: AssetId,
    /// The other.
    pub other: AssetId,
    /// How much speaks for one thing, in hundredths.
    pub weight_hundredths: i64,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Somebody has to settle it.
const OPEN: i64 = 0;
/// A person said that they are two things.
const TWO_THINGS: i64 = 1;

impl Pair {
    /// Two records, whichever comes first.
    pub fn of(a: AssetId, b: AssetId, weight: f64, reasons: Vec<Reason>) -> Pair {
        let (one, other) = in_order(a, b);
        Pair {
            one,
            other,
            weight_hundredths: (weight * 100.0).round() as i64,
            reasons,
        }
    }
}

fn in_order(a: AssetId, b: AssetId) -> (AssetId, AssetId) {
    if a <= b { (a, b) } else { (b, a) }
}

fn row_of(a: AssetId, b: AssetId) -> (String, String) {
    let (one, other) = in_order(a, b);
    (one.to_string(), other.to_string())
}

/// Notes a pair to be settled, unless it is there or was settled. Whether it is new.
///
/// # Errors
/// Where the database cannot be written.
pub fn note(c: &mut Connection, pair: &Pair) -> Result<bool, StoreError> {
    let row = row_of(pair.one, pair.other);
    let there: Option<i64> = table::table
        .find(row.clone())
        .select(table::state)
        .first(c)
        .optional()?;
    let values = (
        table::weight_hundredths.eq(pair.weight_hundredths),
        table::because.eq(serde_json::to_string(&pair.reasons)?),
    );
    match there {
        Some(OPEN) => {
            diesel::update(table::table.find(row.clone()))
                .set(values)
                .execute(c)?;
        }
        Some(_) => {}
        None => {
            let new = (
                table::one_id.eq(row.0),
                table::other_id.eq(row.1),
                table::state.eq(OPEN),
                table::found_us.eq(now_us()),
                table::settled_by.eq(""),
            );
            diesel::insert_into(table::table)
                .values((new, values))
                .execute(c)?;
        }
    }
    Ok(there.is_none())
}

/// Remembers that two records are two things. The pair is not offered again.
///
/// # Errors
/// Where the database cannot be written.
pub fn differ(c: &mut Connection, a: AssetId, b: AssetId, by: &str) -> Result<(), StoreError> {
    note(c, &Pair::of(a, b, 0.0, Vec::new()))?;
    diesel::update(table::table.find(row_of(a, b)))
        .set((
            table::state.eq(TWO_THINGS),
            table::found_us.eq(now_us()),
            table::settled_by.eq(by),
        ))
        .execute(c)?;
    Ok(())
}

/// Takes back that two records are two things: the pair is to be settled again. Whether it was said.
///
/// # Errors
/// Where the database cannot be written.
pub fn ask_again(c: &mut Connection, a: AssetId, b: AssetId) -> Result<bool, StoreError> {
    let settled = table::table
        .filter(table::one_id.eq(row_of(a, b).0))
        .filter(table::other_id.eq(row_of(a, b).1))
        .filter(table::state.eq(TWO_THINGS));
    let asked = diesel::update(settled).set((table::state.eq(OPEN), table::settled_by.eq("")));
    Ok(asked.execute(c)? > 0)
}

/// Takes away all that is still to be settled, before it is all found anew.
///
/// # Errors
/// Where the database cannot be written.
pub fn clear_open(c: &mut Connection) -> Result<(), StoreError> {
    diesel::delete(table::table.filter(table::state.eq(OPEN))).execute(c)?;
    Ok(())
}

/// What is to be settled, the surest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn open(c: &mut Connection, limit: i64) -> Result<Vec<Pair>, StoreError> {
    let rows: Vec<(String, String, i64, String)> = table::table
        .filter(table::state.eq(OPEN))
        .order((table::weight_hundredths.desc(), table::one_id, table::other_id))
        .limit(limit)
        .select((
            table::one_id,
            table::other_id,
            table::weight_hundredths,
            table::because,
        ))
        .load(c)?;
    rows.into_iter()
        .map(|(one, other, weight_hundredths, because)| {
            Ok(Pair {
                one: one.parse().map_err(StoreError::inside)?,
                other: other.parse().map_err(StoreError::inside)?,
                weight_hundredths,
                reasons: serde_json::from_str(&because)?,
            })
        })
        .collect()
}

/// How many are to be settled.
///
/// # Errors
/// Where the database cannot be read.
pub fn count_open(c: &mut Connection) -> Result<i64, StoreError> {
    Ok(table::table.filter(table::state.eq(OPEN)).count().get_result(c)?)
}

/// Those that were settled as two things, the last settled first.
///
/// # Errors
/// Where the database cannot be read.
pub fn two_things(c: &mut Connection, limit: i64) -> Result<Vec<(AssetId, AssetId)>, StoreError> {
    let rows: Vec<(String, String)> = table::table
        .filter(table::state.eq(TWO_THINGS))
        .order((table::found_us.desc(), table::one_id, table::other_id))
        .limit(limit)
        .select((table::one_id, table::other_id))
        .load(c)?;
    let read = |id: &str| id.parse().map_err(StoreError::inside);
    rows.iter()
        .map(|(one, other)| Ok((read(one)?, read(other)?)))
        .collect()
}

/// Takes away what is to be settled of a record that is no longer shown by itself.
///
/// # Errors
/// Where the database cannot be written.
pub fn clear_open_of(c: &mut Connection, id: AssetId) -> Result<(), StoreError> {
    let id = id.to_string();
    let with = table::one_id.eq(&id).or(table::other_id.eq(&id));
    diesel::delete(table::table.filter(table::state.eq(OPEN)).filter(with)).execute(c)?;
    Ok(())
}
