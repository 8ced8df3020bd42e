//! Which column of a file is which of Kith's: guessed by its name and by what stands in it, and always overridable.
//!
//! Nothing is thrown away: what is no column of Kith's is kept with the record as a note.

mod guess;
mod synonyms;
mod written;

pub use written::read;

use super::failure::{ImportError, not_usable};
use super::table::Table;
use domain::rhythm::Day;

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
    /// The format itself has it so, though whoever wrote the file never heard of Kith.
    Given,
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
    /// Kith's column, or one of the further things a column may become. Empty: a note.
    pub to: String,
    /// Whether it is only a guess, so that what cannot be read there becomes a note.
    pub is_guess: bool,
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
            is_guess: false,
        })
    }
}

impl Mapping {
    /// Guesses the mapping of a table. What is remembered of its source overrules the guess, and what is told now
    /// overrules both.
    ///
    /// # Errors
    /// Where something is told of a column that is not there, or no column gives the names.
    pub fn of(table: &Table, remembered: &[Told], told: &[Told]) -> Result<Mapping, ImportError> {
        guess::guess(table).overruled(remembered, told)
    }

    /// The mapping of a table that has Kith's own columns by the nature of its format, overruled as in [`Self::of`].
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn given(table: &Table, remembered: &[Told], told: &[Told]) -> Result<Mapping, ImportError> {
        let target = |name: &String| {
            if domain::columns::is_known(name) {
                Target::Column(name.clone())
            } else {
                Target::Note
            }
        };
        let columns = table.columns.iter();
        let mapping = Mapping {
            columns: columns
                .map(|name| (name.clone(), target(name), Because::Given))
                .collect(),
        };
        if table.rows.is_empty() {
            return Ok(mapping);
        }
        mapping.overruled(remembered, told)
    }

    fn overruled(mut self, remembered: &[Told], told: &[Told]) -> Result<Mapping, ImportError> {
        let mapping = &mut self;
        for remembered in remembered {
            if let Some(at) = mapping.position(&remembered.from) {
                mapping.tell(at, remembered)?;
            }
        }
        for told in told {
            let at = mapping
                .position(&told.from)
                .ok_or_else(|| mapping.no_column(&told.from))?;
            mapping.tell(at, told)?;
        }
        mapping.check()?;
        Ok(self)
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
            .all(|(_, _, because)| matches!(because, Because::Named | Because::Given))
    }

    fn position(&self, name: &str) -> Option<usize> {
        let lower = name.to_lowercase();
        self.columns
            .iter()
            .position(|(own, ..)| own.to_lowercase() == lower)
    }

    fn no_column(&self, name: &str) -> ImportError {
        let names: Vec<_> = self.columns.iter().map(|(name, ..)| name.as_str()).collect();
        ImportError::NotUsable(format!(
            "--map: there is no column \"{name}\"; there are {}",
            names.join(", ")
        ))
    }

    fn tell(&mut self, at: usize, told: &Told) -> Result<(), ImportError> {
        let target = Target::of(&told.to);
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
        self.columns[at].2 = if told.is_guess {
            Because::Guessed
        } else {
            Because::Told
        };
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
