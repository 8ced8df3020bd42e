//! Which column of a file is which of Kith's: guessed by its name and by what stands in it, and always overridable.
//!
//! Nothing is thrown away: what is no column of Kith's is kept with the record as a note.

mod guess;
mod synonyms;

use super::failure::{ImportError, not_usable};
use super::table::Table;
use domain::rhythm::Day;
use std::fmt;

/// What becomes of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// It is Kith's column of this name.
    Column(String),
    /// It is a part of the address; parts are joined in the order of the file.
    AddressPart,
    /// It holds OpenStreetMap tags as a JSON object: each becomes a column or a note of its own.
    Tags,
    /// It holds the hours of one day of the week.
    HoursOn(Day),
    /// Where something stands in it, the place has closed for good.
    Closed,
    /// It is kept as a note under its own name.
    Note,
}

/// How sure a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// It has the very name.
    Named,
    /// The person who imports said so.
    Told,
    /// Its name or what stands in it suggests so.
    Guessed,
}

/// What becomes of each column of a file, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// For each column its name as written, and what becomes of it.
    pub columns: Vec<(String, Target, Because)>,
}

/// A column told by the person who imports: `--map "Library name=name"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The file's column.
    pub from: String,
    /// Kith's column. Empty: a note.
    pub to: String,
}

impl std::str::FromStr for Told {
    type Err = String;

    fn from_str(written: &str) -> Result<Told, String> {
        let (from, to) = written.rsplit_once('=').ok_or(
            "write it as \"column of the file=column of Kith\", or \"column of the file=\" for a note",
        )?;
        Ok(Told {
            from: from.trim().to_owned(),
            to: to.trim().to_lowercase(),
        })
    }
}

impl Mapping {
    /// Guesses the mapping of a table, with what was told overruling.
    ///
    /// # Errors
    /// Where something was told of a column that is not there, or no column gives the names.
    pub fn of(table: &Table, told: &[Told]) -> Result<Mapping, ImportError> {
        let mut mapping = guess::guess(table);
        for told in told {
            mapping.tell(told)?;
        }
        mapping.check()?;
        Ok(mapping)
    }

    /// The column that gives one of Kith's columns.
    pub fn source_of(&self, column: &str) -> Option<usize> {
        let wanted = Target::Column(column.to_owned());
        self.columns.iter().position(|(_, target, _)| *target == wanted)
    }

    /// Whether every column is simply Kith's own or a note, so that there is nothing to show.
    pub fn is_plain(&self) -> bool {
        self.columns
            .iter()
            .all(|(_, _, because)| *because == Because::Named)
    }

    fn tell(&mut self, told: &Told) -> Result<(), ImportError> {
        let lower = told.from.to_lowercase();
        let Some(at) = self
            .columns
            .iter()
            .position(|(name, ..)| name.to_lowercase() == lower)
        else {
            let names: Vec<_> = self.columns.iter().map(|(name, ..)| name.as_str()).collect();
            return not_usable(format!(
                "--map: there is no column \"{}\"; there are {}",
                told.from,
                names.join(", ")
            ));
        };
        let target = if told.to.is_empty() || told.to == "note" {
            Target::Note
        } else {
            Target::Column(told.to.clone())
        };
        if let Target::Column(column) = &target {
            if !domain::columns::is_known(column) {
                return not_usable(format!(
                    "--map: Kith has no column \"{column}\"; it has {}",
                    domain::columns::COLUMNS.join(", ")
                ));
            }
            if let Some(before) = self.source_of(column) {
                self.columns[before].1 = Target::Note;
            }
        }
        self.columns[at].1 = target;
        self.columns[at].2 = Because::Told;
        Ok(())
    }

    fn check(&self) -> Result<(), ImportError> {
        if self.source_of("name").is_some() {
            return Ok(());
        }
        let names: Vec<_> = self.columns.iter().map(|(name, ..)| name.as_str()).collect();
        not_usable(format!(
            "no column gives the names of the groups and places. Say which, for instance --map \"{}=name\". \
             The columns are: {}",
            names.first().unwrap_or(&"Title"),
            names.join(", ")
        ))
    }
}

impl fmt::Display for Mapping {
    /// One line for each column.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, target, because) in &self.columns {
            let becomes = match target {
                Target::Column(column) => column.as_str(),
                Target::AddressPart => "a part of address",
                Target::Tags => "OpenStreetMap tags, each a column or a note",
                Target::HoursOn(_) => "a part of when",
                Target::Closed => "kept as a note; a row with something in it has finished",
                Target::Note => "kept as a note",
            };
            let how = if *because == Because::Told {
                " (as you said)"
            } else {
                ""
            };
            writeln!(f, "  {name} → {becomes}{how}")?;
        }
        Ok(())
    }
}
