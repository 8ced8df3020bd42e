//! A mapping as a file: printed, kept, mended by a person, and given back (`--mapping FILE`).
//!
//! It is TOML with two tables. What stands under `[columns]` is meant: a cell that cannot be read there refuses its
//! row. What stands under `[guessed]` is a guess: such a cell becomes a note.

use super::{Because, Mapping, Target, Told};
use crate::import::failure::{ImportError, not_usable};
use domain::rhythm::Day;
use std::fmt;
use toml::{Table, Value};

const ADDRESS_PART: &str = "part of address";
const TAGS: &str = "osm tags";
const CLOSED: &str = "closed";
const NOTE: &str = "note";
const HOURS_ON: &str = "hours on ";

const MEANT_TABLE: &str = "columns";
const GUESSED_TABLE: &str = "guessed";

impl Target {
    /// Reads what was written: one of Kith's columns, or one of the further things a column may become.
    pub(super) fn of(written: &str) -> Target {
        let written = written.trim().to_lowercase();
        let day = written
            .strip_prefix(HOURS_ON)
            .and_then(|day| Day::ALL.iter().find(|known| name_of(**known) == day));
        match (written.as_str(), day) {
            (_, Some(day)) => Target::HoursOn(*day),
            ("" | NOTE, _) => Target::Note,
            (ADDRESS_PART, _) => Target::AddressPart,
            (TAGS, _) => Target::Tags,
            (CLOSED, _) => Target::Closed,
            (column, _) => Target::Column(column.to_owned()),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Column(column) => f.write_str(column),
            Target::AddressPart => f.write_str(ADDRESS_PART),
            Target::Tags => f.write_str(TAGS),
            Target::HoursOn(day) => write!(f, "{HOURS_ON}{}", name_of(*day)),
            Target::Closed => f.write_str(CLOSED),
            Target::Note => f.write_str(NOTE),
        }
    }
}

fn name_of(day: Day) -> String {
    format!("{day:?}").to_lowercase()
}

impl fmt::Display for Mapping {
    /// A whole mapping file, each column on a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_guess = |because: Because| matches!(because, Because::Guessed | Because::Given);
        for (table, guessed) in [(MEANT_TABLE, false), (GUESSED_TABLE, true)] {
            let mut lines = self
                .columns
                .iter()
                .filter(|(.., because)| is_guess(*because) == guessed)
                .peekable();
            if lines.peek().is_some() {
                writeln!(f, "[{table}]")?;
            }
            for (name, target, _) in lines {
                let name = Value::String(name.clone());
                writeln!(f, "{name} = \"{target}\"")?;
            }
        }
        Ok(())
    }
}

/// Reads a mapping file.
///
/// # Errors
/// Where it is not one, with its line.
pub fn read(written: &str) -> Result<Vec<Told>, ImportError> {
    let whole: Table = written
        .parse()
        .map_err(|why| ImportError::NotUsable(format!("the mapping cannot be read: {why}")))?;
    let mut all = Vec::new();
    for (table, lines) in whole {
        let is_guess = match (table.as_str(), &lines) {
            (MEANT_TABLE, Value::Table(_)) => false,
            (GUESSED_TABLE, Value::Table(_)) => true,
            _ => return not_usable(format!("the mapping has \"{table}\" outside of {HOW}")),
        };
        for (from, to) in lines.as_table().into_iter().flatten() {
            let Some(to) = to.as_str() else {
                return not_usable(format!(
                    "the mapping of \"{from}\" has to stand in quotation marks"
                ));
            };
            all.push(Told {
                from: from.clone(),
                to: to.to_lowercase(),
                is_guess,
            });
        }
    }
    Ok(all)
}

const HOW: &str = "[columns] and [guessed]; below those write \"column of the file\" = \"column of Kith\"";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::csv;

    #[test]
    fn a_mapping_that_is_printed_and_given_back_is_the_same() {
        let table = csv::read(
            "Library \"name\",Address 1,tags_json,Monday hours,closed,phone,Odd\nElm,1 Elm St,{},10-1,,1234,x\n",
        );
        let table = table.unwrap();
        let told = ["library \"name\"=name".parse().unwrap()];
        let first = Mapping::of(&table, &[], &told).unwrap();
        let given_back = read(&first.to_string()).unwrap();
        let second = Mapping::of(&table, &[], &given_back).unwrap();
        assert_eq!(second.to_string(), first.to_string());
        for line in [
            "\"Address 1\" = \"part of address\"",
            "\"Monday hours\" = \"hours on monday\"",
        ] {
            assert!(first.to_string().contains(line), "{first}");
        }
    }

    #[test]
    fn what_is_no_mapping_says_how_one_is_written() {
        for written in [
            "name = \"title\"",
            "[colums]\n",
            "[columns]\nname = 3",
            "[columns",
        ] {
            assert!(read(written).is_err(), "{written}");
        }
    }
}
