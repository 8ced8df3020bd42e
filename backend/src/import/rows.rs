//! From a record of a file to a row of Kith CSV, by a mapping.

use super::mapping::{Because, Mapping, Target};
use super::osm;
use super::table::Record;
use domain::Asset;
use domain::asset::Status;
use domain::columns::{self, Problem, Row};
use domain::rhythm::Day;
use jiff::civil::Date;

/// A record as a row, and the columns in it that were only guessed.
#[derive(Clone, Debug)]
pub(super) struct Mapped {
    /// The cells by Kith's columns, and notes.
    pub row: Row,
    /// Kith's column, and the note that takes what cannot be read there. None: a note has it already.
    guessed: Vec<(String, Option<String>)>,
}

/// Columns without which a row is worth nothing, so that a guess is not given up for them.
const NEVER_A_NOTE: &[&str] = &["name", "external_id"];

impl Mapped {
    /// Puts the cells under Kith's columns.
    pub fn of(record: &Record, mapping: &Mapping) -> Mapped {
        let mut mapped = Mapped {
            row: Row::new(),
            guessed: Vec::new(),
        };
        let mut address: Vec<&str> = Vec::new();
        let mut hours: Vec<String> = Vec::new();
        let mut tags = None;
        for ((name, target, because), cell) in mapping.columns.iter().zip(&record.cells) {
            match target {
                Target::Column(column) => {
                    if matches!(because, Because::Guessed | Because::Given) {
                        mapped.guessed.push((column.clone(), Some(name.clone())));
                    }
                    mapped.row.insert(column.clone(), cell.clone());
                }
                Target::AddressPart if cell.trim().is_empty() => {}
                Target::AddressPart => address.push(cell.trim()),
                Target::HoursOn(day) => hours.extend(hours_on(*day, cell)),
                Target::Closed => {
                    if !cell.trim().is_empty() {
                        mapped
                            .row
                            .insert("status".to_owned(), Status::Finished.slug().to_owned());
                    }
                    mapped.row.insert(name.clone(), cell.clone());
                }
                Target::Tags => tags = Some((name, cell)),
                Target::Note => drop(mapped.row.insert(name.clone(), cell.clone())),
            }
        }
        if mapping
            .columns
            .iter()
            .any(|(_, target, _)| *target == Target::AddressPart)
        {
            mapped.row.insert("address".to_owned(), address.join(", "));
        }
        if mapping
            .columns
            .iter()
            .any(|(_, target, _)| matches!(target, Target::HoursOn(_)))
        {
            mapped.row.insert("when".to_owned(), hours.join("; "));
        }
        if let Some((name, cell)) = tags {
            mapped.spread_tags(name, cell);
        }
        mapped
    }

    fn spread_tags(&mut self, name: &str, cell: &str) {
        if osm::spread(cell, &mut self.row) {
            for column in osm::filled_columns() {
                self.guessed.push((column.to_owned(), None));
            }
        } else {
            self.row.insert(name.to_owned(), cell.to_owned());
        }
    }

    /// Reads the row onto an asset. What cannot be read in a guessed column becomes a note instead of a problem:
    /// the file never promised to say it our way.
    ///
    /// # Errors
    /// What cannot be read in the columns that are Kith's own.
    pub fn read(&self, onto: Asset, today: Date) -> Result<Asset, Vec<Problem>> {
        let problems = match columns::read(&self.row, onto.clone(), today) {
            Ok(asset) => return Ok(asset),
            Err(problems) => problems,
        };
        let mut row = self.row.clone();
        for problem in &problems {
            let own = self.guessed.iter().find(|(column, _)| *column == problem.column);
            let Some((column, name)) = own.filter(|_| !NEVER_A_NOTE.contains(&problem.column.as_str()))
            else {
                return Err(problems);
            };
            let cell = row.insert(column.clone(), String::new()).unwrap_or_default();
            if let Some(name) = name {
                row.insert(name.clone(), cell);
            }
        }
        columns::read(&row, onto, today)
    }
}

/// "Monday 10:00-13:00 & 14:00-17:00". Nothing for a day without hours.
fn hours_on(day: Day, cell: &str) -> Option<String> {
    let has_hours = cell.contains(|sign: char| sign.is_ascii_digit());
    has_hours.then(|| format!("{day:?} {}", cell.trim().replace(',', " & ")))
}
