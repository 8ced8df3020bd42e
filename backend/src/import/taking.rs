//! Taking the rows of a file into the register: each is known again or new, read, placed and saved.

use super::identity::{self, Met};
use super::place_postcodes::{self, Unknown};
use super::prepared::Prepared;
use super::rows::Mapped;
use super::table::Record;
use crate::store::assets::{self, Author, Expected, Outcome, Stored};
use crate::store::imports::{self, Begun, Counts, Refused};
use crate::store::mappings;
use crate::store::{Connection, StoreError};
use domain::Asset;
use domain::asset::Status;
use domain::columns::{Problem, Row};
use jiff::civil::Date;

/// How to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct How {
    /// The source of rows that do not name their own.
    pub source: String,
    /// The licence of rows that do not name their own.
    pub licence: Option<String>,
    /// Whether what is new is shown at once. Else it waits for a person to look.
    pub publish: bool,
    /// Whether to tell what would happen, and change nothing.
    pub dry_run: bool,
    /// Settles years left unsaid.
    pub today: Date,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// In rows.
    pub counts: Counts,
    /// The rows that could not be taken, in the order of the file.
    pub refused: Vec<Refusal>,
    /// Postcodes that the gazetteer does not have.
    pub unknown_postcodes: Unknown,
}

/// A row that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Where it stands in the file, counted from 1.
    pub line: u64,
    /// Why, and what to do.
    pub says: String,
    /// Its cells as written.
    pub written: Vec<String>,
}

/// How often progress is told, in rows.
const STEP: u64 = 64;

/// Takes a file, and keeps what was refused with the run.
pub(super) fn take(
    c: &mut Connection,
    file: &Prepared,
    how: &How,
    progress: &dyn Fn(u64),
) -> Result<Report, StoreError> {
    let begun = Begun {
        file_name: file.file_name.clone(),
        format: file.format.name().to_owned(),
        source_name: how.source.clone(),
    };
    let author = Author {
        name: format!("import of {}", file.file_name),
        why: String::new(),
    };
    let run = imports::start(c, &begun)?;
    let report = go_through(c, file, how, progress, |c, asset, there| {
        let expected = there.map_or(Expected::New, |there| Expected::Rev(there.rev));
        Ok(assets::save(c, asset, expected, &author)?.outcome)
    })?;
    let refused: Vec<Refused> = report.refused.iter().map(Refusal::kept).collect();
    imports::refuse(c, run, &refused)?;
    imports::finish(c, run, report.counts)?;
    if !file.mapping.is_plain() {
        mappings::remember(c, &how.source, &file.mapping.to_string())?;
    }
    Ok(report)
}

/// Tells what taking a file would do.
pub(super) fn try_out(
    c: &mut Connection,
    file: &Prepared,
    how: &How,
    progress: &dyn Fn(u64),
) -> Result<Report, StoreError> {
    go_through(c, file, how, progress, |_, asset, there| {
        Ok(match there {
            None => Outcome::Added,
            Some(there) if there.asset == *asset => Outcome::Unchanged,
            Some(_) => Outcome::Changed,
        })
    })
}

type Save<'a> = dyn FnMut(&mut Connection, &Asset, Option<&Stored>) -> Result<Outcome, StoreError> + 'a;

fn go_through(
    c: &mut Connection,
    file: &Prepared,
    how: &How,
    progress: &dyn Fn(u64),
    mut save: impl FnMut(&mut Connection, &Asset, Option<&Stored>) -> Result<Outcome, StoreError>,
) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let mut met = Met::default();
    for (done, record) in (1..).zip(&file.table.rows) {
        match take_one(
            c,
            file,
            record,
            how,
            &mut met,
            &mut report.unknown_postcodes,
            &mut save,
        )? {
            Ok(outcome) => count(&mut report.counts, outcome),
            Err(says) => report.refused.push(Refusal {
                line: record.line,
                says,
                written: record.cells.clone(),
            }),
        }
        if done % STEP == 0 {
            progress(done);
        }
    }
    report.refused.extend(file.table.broken.iter().map(|row| Refusal {
        line: row.line,
        says: row.says.clone(),
        written: row.written.clone(),
    }));
    report.refused.sort_by_key(|row| row.line);
    report.counts.refused = i64::try_from(report.refused.len()).unwrap_or(i64::MAX);
    Ok(report)
}

/// The inner result is the row's own: a reason for refusing it.
fn take_one(
    c: &mut Connection,
    file: &Prepared,
    record: &Record,
    how: &How,
    met: &mut Met,
    unknown: &mut Unknown,
    save: &mut Save<'_>,
) -> Result<Result<Outcome, String>, StoreError> {
    let mut mapped = Mapped::of(record, &file.mapping);
    let identity = match met.identify(&mapped.row, record.line, &how.source) {
        Ok(identity) => identity,
        Err(line) => {
            let unit = file.table.unit;
            return Ok(Err(format!(
                "external_id is the same as in {unit} {line}; each row needs its own"
            )));
        }
    };
    let there = assets::find_by_source(c, &identity.source, &identity.external_id)?;
    let mut onto = match &there {
        Some(there) => there.asset.clone(),
        None => Asset {
            status: status(&mapped.row, how),
            ..Asset::named(identity::id_of(c, &mapped.row)?, "")
        },
    };
    identity::mark(&mut onto, &identity);
    if how.licence.is_some() {
        onto.source.licence.clone_from(&how.licence);
    }
    // Settled above: an empty cell there does not clear them.
    mapped.row.retain(|column, cell| {
        let settled = matches!(column.as_str(), "source" | "external_id")
            || (column == "licence" && cell.trim().is_empty());
        !settled
    });
    let mut asset = match mapped.read(onto, how.today) {
        Ok(asset) => asset,
        Err(problems) => return Ok(Err(reasons(&problems))),
    };
    place_postcodes::place(c, &mut asset, unknown)?;
    save(c, &asset, there.as_ref()).map(Ok)
}

/// What is new waits for a look, unless it is published; then an export's own status holds.
fn status(row: &Row, how: &How) -> Status {
    let said = row
        .get("status")
        .and_then(|status| Status::from_slug(status.trim()));
    if how.publish {
        said.unwrap_or(Status::Published)
    } else {
        Status::Pending
    }
}

fn count(counts: &mut Counts, outcome: Outcome) {
    match outcome {
        Outcome::Added => counts.added += 1,
        Outcome::Changed => counts.changed += 1,
        Outcome::Unchanged => counts.unchanged += 1,
    }
}

fn reasons(problems: &[Problem]) -> String {
    let reasons: Vec<_> = problems
        .iter()
        .map(|problem| format!("{} {}", problem.column, problem.says))
        .collect();
    reasons.join("; ")
}

impl Refusal {
    fn kept(&self) -> Refused {
        Refused {
            line: i64::try_from(self.line).unwrap_or(i64::MAX),
            says: self.says.clone(),
            written: self.written.join(" | "),
        }
    }
}
