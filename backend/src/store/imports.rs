//! Imports: which file, what it did, and every row that could not be taken, with the reason.

use super::schema::{import_runs as runs, refused_rows};
use super::{Connection, StoreError, now_us};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An import under way or done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunId(pub Uuid);

/// What is being imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The file's own name, without its folder.
    pub file_name: String,
    /// `csv`, `geojson` …
    pub format: String,
    /// The source its records are kept under.
    pub source_name: String,
}

/// What an import did, in rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Not there before.
    pub added: i64,
    /// Different now.
    pub changed: i64,
    /// Equal in everything.
    pub unchanged: i64,
    /// Could not be taken.
    pub refused: i64,
}

/// A row that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where it stands in the file, counted from 1, the header included.
    pub line: i64,
    /// Why, and what to do.
    pub says: String,
    /// The row as it was written.
    pub written: String,
}

/// Notes that an import begins.
///
/// # Errors
/// Where the database cannot be written.
pub fn start(c: &mut Connection, begun: &Begun) -> Result<RunId, StoreError> {
    let id = RunId(Uuid::now_v7());
    diesel::insert_into(runs::table)
        .values((
            runs::id.eq(id.0.to_string()),
            runs::file_name.eq(&begun.file_name),
            runs::format.eq(&begun.format),
            runs::source_name.eq(&begun.source_name),
            runs::started_us.eq(now_us()),
            (
                runs::added.eq(0),
                runs::changed.eq(0),
                runs::unchanged.eq(0),
                runs::refused.eq(0),
            ),
        ))
        .execute(c)?;
    Ok(id)
}

/// Keeps rows that could not be taken.
///
/// # Errors
/// Where the database cannot be written, or a line was refused twice.
pub fn refuse(c: &mut Connection, run: RunId, rows: &[Refused]) -> Result<(), StoreError> {
    for row in rows {
        diesel::insert_into(refused_rows::table)
            .values((
                refused_rows::run_id.eq(run.0.to_string()),
                refused_rows::line.eq(row.line),
                refused_rows::says.eq(&row.says),
                refused_rows::written.eq(&row.written),
            ))
            .execute(c)?;
    }
    Ok(())
}

/// Notes that it has ended, and what it did.
///
/// # Errors
/// Where the database cannot be written, or there is no such run.
pub fn finish(c: &mut Connection, run: RunId, counts: Counts) -> Result<(), StoreError> {
    let found = diesel::update(runs::table.find(run.0.to_string()))
        .set((
            runs::finished_us.eq(now_us()),
            runs::added.eq(counts.added),
            runs::changed.eq(counts.changed),
            runs::unchanged.eq(counts.unchanged),
            runs::refused.eq(counts.refused),
        ))
        .execute(c)?;
    if found == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// The run that began last.
///
/// # Errors
/// Where the database cannot be read.
pub fn latest(c: &mut Connection) -> Result<Option<RunId>, StoreError> {
    let newest = runs::table
        .order((runs::started_us.desc(), runs::id.desc()))
        .select(runs::id);
    let id: Option<String> = newest.first(c).optional()?;
    Ok(id.and_then(|id| id.parse().ok()).map(RunId))
}

/// The rows of a run that could not be taken, in the order of the file.
///
/// # Errors
/// Where the database cannot be read.
pub fn refused(c: &mut Connection, run: RunId) -> Result<Vec<Refused>, StoreError> {
    let rows: Vec<(i64, String, String)> = refused_rows::table
        .filter(refused_rows::run_id.eq(run.0.to_string()))
        .order(refused_rows::line)
        .select((refused_rows::line, refused_rows::says, refused_rows::written))
        .load(c)?;
    Ok(rows
        .into_iter()
        .map(|(line, says, written)| Refused { line, says, written })
        .collect())
}
