//! Taking the rows of a file into the register: each is known again or new, read, placed and saved.

use super::changes::STATUS_THERE;
use super::identity::{self, Met};
use super::local_edits::{self, Differences, Held};
use super::merged::{Merged, News};
use super::place_postcodes::{self, Unknown};
use super::prepared::Prepared;
use super::rows::Mapped;
use super::table::{Broken, Line, Record};
use super::vanished::{self, Lost};
use crate::store::assets::{self, Expected, Outcome, Stored};
use crate::store::imports::{self, Begun, Counts, Refused, RunId};
use crate::store::mappings;
use crate::store::{Connection, StoreError, change_number};
use crate::twins::Found;
use domain::asset::Status;
use domain::columns::{Problem, Row};
use domain::{Asset, AssetId};
use jiff::civil::Date;
use uuid::Uuid;

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
    /// Whether the file is the whole of its source, so that what it does not have is gone.
    pub whole: bool,
    /// Whether a person said that it is right where more than half of the source is gone.
    pub believe_losses: bool,
}

impl How {
    /// The careful way, for a file that may be a part of its source: what is new waits for a person to look.
    pub fn of(source: impl Into<String>, today: Date) -> How {
        How {
            source: source.into(),
            licence: None,
            publish: false,
            dry_run: false,
            today,
            whole: false,
            believe_losses: false,
        }
    }
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
    /// Records that were there the last time and are not in it now: marked, and resting.
    pub gone: i64,
    /// Records that were gone and are in it again.
    pub back: i64,
    /// Columns in which the file says something else than was changed here, and which stay as they are.
    pub held: i64,
    /// Where too much was missing to be believed. Then nothing was changed.
    pub lost: Option<Lost>,
    /// The run that has the refused rows.
    pub run: Option<RunId>,
    /// The last change before it.
    pub since: i64,
    /// What looks like something that is listed already.
    pub twins: Found,
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
/// New rows that are saved together: few enough that memory stays flat.
const LOT: usize = 250;

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
    let missing = if how.whole {
        match vanished::missing(c, file, how)? {
            Ok(missing) => missing,
            Err(lost) => {
                return Ok(Report {
                    lost: Some(lost),
                    ..Report::default()
                });
            }
        }
    } else {
        Vec::new()
    };
    let author = local_edits::author(&file.file_name);
    let run = imports::start(c, &begun)?;
    let since = change_number(c)?;
    let merged = Merged::all(c)?;
    let mut new: Vec<Asset> = Vec::new();
    let mut held_of_merged = 0;
    let mut report = go_through(c, file, how, progress, |c, asset, there, held| {
        held.save(c, &how.source)?;
        let Some(there) = there else {
            new.push(with_an_id_of_its_own(asset, &new));
            if new.len() == LOT {
                assets::add_all(c, &std::mem::take(&mut new), &author)?;
            }
            return Ok(Outcome::Added);
        };
        let news = News {
            there,
            now: asset,
            source: &how.source,
            today: how.today,
        };
        held_of_merged += merged.take_on(c, &news)?;
        Ok(assets::save(c, asset, Expected::Rev(there.rev), &author)?.outcome)
    })?;
    assets::add_all(c, &new, &author)?;
    report.since = since;
    report.held += held_of_merged;
    report.gone = vanished::mark(c, &missing, how.today, &vanished::author(&how.source))?;
    let refused: Vec<Refused> = report.refused.iter().map(Refusal::kept).collect();
    imports::refuse(c, run, &refused)?;
    imports::finish(c, run, report.counts)?;
    report.run = Some(run);
    if !file.mapping.is_plain() {
        mappings::remember(c, &how.source, &file.mapping.to_string())?;
    }
    Ok(report)
}

/// Two rows of one file may bring the same id along. The second gets another.
fn with_an_id_of_its_own(asset: &Asset, new: &[Asset]) -> Asset {
    let mut own = asset.clone();
    if new.iter().any(|other| other.id == own.id) {
        own.id = AssetId(Uuid::now_v7());
    }
    own
}

/// Tells what taking a file would do.
pub(super) fn try_out(
    c: &mut Connection,
    file: &Prepared,
    how: &How,
    progress: &dyn Fn(u64),
) -> Result<Report, StoreError> {
    go_through(c, file, how, progress, |_, asset, there, _| {
        Ok(match there {
            None => Outcome::Added,
            Some(there) if there.asset == *asset => Outcome::Unchanged,
            Some(_) => Outcome::Changed,
        })
    })
}

type Save<'a> =
    dyn FnMut(&mut Connection, &Asset, Option<&Stored>, &Held) -> Result<Outcome, StoreError> + 'a;

fn go_through(
    c: &mut Connection,
    file: &Prepared,
    how: &How,
    progress: &dyn Fn(u64),
    mut save: impl FnMut(&mut Connection, &Asset, Option<&Stored>, &Held) -> Result<Outcome, StoreError>,
) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let mut met = Met::default();
    let differences = Differences::of_source(c, &how.source)?;
    let merged = Merged::all(c)?;
    for (done, line) in (1..).zip(file.lines()?) {
        let record = match line? {
            Line::Whole(record) => record,
            Line::Broken(row) => {
                report.refused.push(Refusal::from(row.into_owned()));
                continue;
            }
        };
        match take_one(
            c,
            file,
            &record,
            how,
            (&mut met, &differences, &merged),
            &mut report.unknown_postcodes,
            &mut save,
        )? {
            Ok(taken) => {
                count(&mut report.counts, taken.outcome);
                report.back += i64::from(taken.is_back);
                report.held += taken.held;
            }
            Err(says) => report.refused.push(Refusal {
                line: record.line,
                says,
                written: record.into_owned().cells,
            }),
        }
        if done % STEP == 0 {
            progress(done);
        }
    }
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
    (met, differences, merged): (&mut Met, &Differences, &Merged),
    unknown: &mut Unknown,
    save: &mut Save<'_>,
) -> Result<Result<Taken, String>, StoreError> {
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
    let is_back = vanished::welcome_back(&mut onto);
    if let Some(there) = &there
        && follows(&there.asset, &onto)
    {
        onto.status = status(&mapped.row, how);
    }
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
    let mut read = |c: &mut Connection, mapped: &Mapped| -> Result<Result<Asset, String>, StoreError> {
        match mapped.read(onto.clone(), how.today) {
            Ok(mut asset) => {
                place_postcodes::place(c, &mut asset, unknown)?;
                Ok(Ok(asset))
            }
            Err(problems) => Ok(Err(reasons(&problems))),
        }
    };
    let mut asset = match read(c, &mapped)? {
        Ok(asset) => asset,
        Err(reasons) => return Ok(Err(reasons)),
    };
    let mut held = Held::default();
    if let Some(there) = there.as_ref().filter(|there| !merged.has(there.asset.id)) {
        held = differences.held(c, there, &asset)?;
    }
    if !held.columns.is_empty() {
        held.take_out(&mut mapped);
        asset = match read(c, &mapped)? {
            Ok(asset) => asset,
            Err(reasons) => return Ok(Err(reasons)),
        };
    }
    let taken = Taken {
        outcome: save(c, &asset, there.as_ref(), &held)?,
        is_back,
        held: i64::try_from(held.open()).unwrap_or(i64::MAX),
    };
    Ok(Ok(taken))
}

/// A row that was taken.
struct Taken {
    outcome: Outcome,
    /// Whether it was gone, and is there again.
    is_back: bool,
    /// Columns that say something else than was changed here.
    held: i64,
}

/// Whether an entry is on, rests or has finished as its register said the last time, so that it goes on as that says.
/// What was decided here stays.
fn follows(there: &Asset, now: &Asset) -> bool {
    let said = there.notes.get(STATUS_THERE);
    said.is_some_and(|said| said == now.status.slug())
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

impl From<Broken> for Refusal {
    fn from(row: Broken) -> Refusal {
        Refusal {
            line: row.line,
            says: row.says,
            written: row.written,
        }
    }
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
