//! The cells of one row: read by kind, with every problem noted by its column.

use super::vocabulary::Vocabulary;
use super::{LONGEST_NAME, LONGEST_TEXT, Problem, Row};
use jiff::civil::Date;

/// A row being read.
pub(super) struct Cells<'a> {
    row: &'a Row,
    /// What could not be understood so far.
    pub problems: Vec<Problem>,
}

impl<'a> Cells<'a> {
    pub fn of(row: &'a Row) -> Cells<'a> {
        Cells {
            row,
            problems: Vec::new(),
        }
    }

    /// Notes a problem.
    pub fn problem(&mut self, column: &str, says: impl Into<String>) {
        self.problems.push(Problem {
            column: column.to_owned(),
            says: says.into(),
        });
    }

    /// What stands in a column. `None`: there is no such column; empty: nothing stands in it.
    pub fn get(&self, column: &str) -> Option<&'a str> {
        self.row.get(column).map(|cell| cell.trim())
    }

    /// What stands in a column, where something does.
    pub fn filled(&self, column: &str) -> Option<&'a str> {
        self.get(column).filter(|cell| !cell.is_empty())
    }

    /// Free text, or nothing where the column is not there.
    pub fn text(&mut self, column: &str, into: &mut String) {
        let Some(cell) = self.get(column) else { return };
        let longest = if column == "name" {
            LONGEST_NAME
        } else {
            LONGEST_TEXT
        };
        let length = cell.chars().count();
        if length > longest {
            let says = format!("is {length} characters long; {longest} is the most. Shorten it");
            self.problem(column, says);
            return;
        }
        *into = printable(cell);
    }

    /// One word of a closed vocabulary. An empty cell is `None`.
    pub fn word<T: Vocabulary>(&mut self, column: &str, into: &mut Option<T>) {
        let Some(cell) = self.get(column) else { return };
        if cell.is_empty() {
            *into = None;
        } else if let Some(value) = T::from_word(cell) {
            *into = Some(value);
        } else {
            self.unknown_word::<T>(column, cell);
        }
    }

    /// Words of a closed vocabulary, separated by `;`.
    pub fn words<T: Vocabulary>(&mut self, column: &str, into: &mut Vec<T>) {
        let Some(cell) = self.get(column) else { return };
        let mut values = Vec::new();
        for part in parts(cell) {
            match T::from_word(part) {
                Some(value) if !values.contains(&value) => values.push(value),
                Some(_) => {}
                None => self.unknown_word::<T>(column, part),
            }
        }
        *into = values;
    }

    /// Free words separated by `;`, or by `,` where there is no `;`.
    pub fn list(&mut self, column: &str, into: &mut Vec<String>) {
        if let Some(cell) = self.get(column) {
            *into = parts(cell).map(printable).collect();
        }
    }

    /// A day, written 2026-11-21 or 21/11/2026.
    pub fn date(&mut self, column: &str) -> Option<Date> {
        let cell = self.filled(column)?;
        let date = date(cell);
        if date.is_none() {
            let says = format!("says \"{}\"; write the day as 2026-11-21", shortened(cell));
            self.problem(column, says);
        }
        date
    }

    fn unknown_word<T: Vocabulary>(&mut self, column: &str, cell: &str) {
        let says = format!(
            "says \"{}\"; use one of {}, or leave it empty",
            shortened(cell),
            T::words()
        );
        self.problem(column, says);
    }
}

/// A list cell's parts.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let separator = if cell.contains(';') { ';' } else { ',' };
    cell.split(separator)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A day as 2026-11-21, with or without a time after it, or as British people write it.
pub(super) fn date(cell: &str) -> Option<Date> {
    let day = cell.split(['T', ' ']).next()?;
    day.parse().ok().or_else(|| {
        let mut numbers = day.split(['/', '.']).map(|number| number.parse::<i16>().ok());
        let (day, month, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
        let four_digits = (1000..=9999).contains(&year);
        Date::new(
            four_digits.then_some(year)?,
            i8::try_from(month).ok()?,
            i8::try_from(day).ok()?,
        )
        .ok()
    })
}

/// Text without the characters no page can show and some databases refuse.
fn printable(cell: &str) -> String {
    let shown = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    cell.chars().filter(shown).collect()
}

/// The start of a cell, for quoting in a message.
pub(super) fn shortened(cell: &str) -> String {
    const QUOTED: usize = 40;
    if cell.chars().count() <= QUOTED {
        return cell.to_owned();
    }
    cell.chars().take(QUOTED).chain(['…']).collect()
}
