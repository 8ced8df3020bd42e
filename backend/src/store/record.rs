//! The record: everything that was done, by whom and when. Each line is sealed with the seal of the one before it, so
//! that a line changed, moved or taken out of the middle breaks every seal from there on.
//!
//! Taking away the last lines leaves a shorter record that still holds: whoever wants to notice keeps a [`Head`]
//! somewhere else and asks for it.

use super::schema::record as table;
use super::{Connection, StoreError};
use diesel::prelude::*;
use sha2::{Digest, Sha256};

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Who: `account:ID` or `command line`. Never a name or an address, which may have to be erased.
    pub who: String,
    /// What, in `snake_case`.
    pub what: String,
    /// Of what: `account:ID`, `listing:ID`. May be empty.
    pub about: String,
    /// A few words more. Never a resident's.
    pub says: String,
}

/// A line of the record.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = table)]
pub struct Line {
    /// Its number, from 1, without gaps.
    pub number: i64,
    /// When, in microseconds since 1970.
    pub at_us: i64,
    /// As in [`Deed`].
    pub who: String,
    /// As in [`Deed`].
    pub what: String,
    /// As in [`Deed`].
    pub about: String,
    /// As in [`Deed`].
    pub says: String,
    /// Its seal.
    pub sha256: String,
}

/// The last line's number and seal. `0` and nothing for a record without lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The number.
    pub number: i64,
    /// The seal.
    pub sha256: String,
}

/// What checking the record found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Every seal holds.
    Holds(Head),
    /// The first line whose seal does not hold, or that is missing.
    Broken {
        /// Its number.
        number: i64,
    },
}

/// Lines read at once when all are checked.
const LINES_AT_ONCE: i64 = 1_000;

/// Adds a line. In the transaction of what it tells of, so that neither is there without the other.
///
/// # Errors
/// Where the database cannot be written.
pub fn add(c: &mut Connection, deed: &Deed, at_us: i64) -> Result<(), StoreError> {
    let last = head(c)?;
    let mut line = Line {
        number: last.number + 1,
        at_us,
        who: deed.who.clone(),
        what: deed.what.clone(),
        about: deed.about.clone(),
        says: deed.says.clone(),
        sha256: String::new(),
    };
    line.sha256 = seal(&last.sha256, &line);
    diesel::insert_into(table::table)
        .values((
            table::number.eq(line.number),
            table::at_us.eq(line.at_us),
            table::who.eq(&line.who),
            table::what.eq(&line.what),
            table::about.eq(&line.about),
            table::says.eq(&line.says),
            table::sha256.eq(&line.sha256),
        ))
        .execute(c)?;
    Ok(())
}

/// The last line's number and seal.
///
/// # Errors
/// Where the database cannot be read.
pub fn head(c: &mut Connection) -> Result<Head, StoreError> {
    let last: Option<(i64, String)> = table::table
        .order(table::number.desc())
        .select((table::number, table::sha256))
        .first(c)
        .optional()?;
    Ok(last
        .map(|(number, sha256)| Head { number, sha256 })
        .unwrap_or_default())
}

/// The lines before `before`, the newest first.
///
/// # Errors
/// Where the database cannot be read.
pub fn before(c: &mut Connection, before: i64, limit: i64) -> Result<Vec<Line>, StoreError> {
    let lines = table::table
        .filter(table::number.lt(before))
        .order(table::number.desc())
        .limit(limit)
        .select(Line::as_select());
    Ok(lines.load(c)?)
}

/// One line.
///
/// # Errors
/// Where the database cannot be read.
pub fn find(c: &mut Connection, number: i64) -> Result<Option<Line>, StoreError> {
    let line = table::table.find(number).select(Line::as_select());
    Ok(line.first(c).optional()?)
}

/// Checks every seal from the first line on.
///
/// # Errors
/// Where the database cannot be read.
pub fn check(c: &mut Connection) -> Result<Checked, StoreError> {
    let mut head = Head::default();
    loop {
        let lines: Vec<Line> = table::table
            .filter(table::number.gt(head.number))
            .order(table::number)
            .limit(LINES_AT_ONCE)
            .select(Line::as_select())
            .load(c)?;
        if lines.is_empty() {
            return Ok(Checked::Holds(head));
        }
        for line in lines {
            let expected = head.number + 1;
            if line.number != expected || line.sha256 != seal(&head.sha256, &line) {
                return Ok(Checked::Broken { number: expected });
            }
            head = Head {
                number: line.number,
                sha256: line.sha256,
            };
        }
    }
}

/// The seal of a line after one with this seal. Each part goes in with its length, so that no two lines read alike.
fn seal(before: &str, line: &Line) -> String {
    let mut hash = Sha256::new();
    let (number, at) = (line.number.to_string(), line.at_us.to_string());
    for part in [
        before,
        &number,
        &at,
        &line.who,
        &line.what,
        &line.about,
        &line.says,
    ] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
