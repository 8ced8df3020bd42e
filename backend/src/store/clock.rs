//! The change number: moves on with every write of an asset or a patch, in the order of commits.

use super::schema::clock::dsl::{change_number as number, clock, id};
use super::{Connection, StoreError};
use diesel::prelude::*;

/// The clock's only row.
const THE_ROW: i64 = 1;

/// The newest change number. 0: nothing was ever written.
///
/// # Errors
/// Where the database cannot be read.
pub fn change_number(c: &mut Connection) -> Result<i64, StoreError> {
    Ok(clock.filter(id.eq(THE_ROW)).select(number).first(c)?)
}

/// Moves the clock on and gives the new number.
pub(super) fn tick(c: &mut Connection) -> Result<i64, StoreError> {
    tick_by(c, 1)
}

/// Moves the clock on by so many at once and gives the last number.
pub(super) fn tick_by(c: &mut Connection, steps: i64) -> Result<i64, StoreError> {
    let next = diesel::update(clock.filter(id.eq(THE_ROW))).set(number.eq(number + steps));
    Ok(next.returning(number).get_result(c)?)
}
