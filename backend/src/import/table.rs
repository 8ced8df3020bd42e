//! A file as rows and columns, whatever its format was.

use super::failure::{ImportError, not_usable};
use super::limits::{MOST_CELLS, MOST_COLUMNS};
use domain::columns::Row;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Rows under named columns, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names as written, each once.
    pub columns: Vec<String>,
    /// The rows that have a cell for each column.
    pub rows: Vec<Record>,
    /// The rows that could not even be taken apart.
    pub broken: Vec<Broken>,
    /// What a row is called in messages: "line" of a table, "feature" of a map.
    pub unit: &'static str,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Where it stands in the file, counted from 1.
    pub line: u64,
    /// One for each column.
    pub cells: Vec<String>,
}

/// A row that could not be taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Where it stands in the file, counted from 1.
    pub line: u64,
    /// Why, and what to do.
    pub says: String,
    /// What was written, as far as it can be shown.
    pub written: Vec<String>,
}

/// A row of a file, as far as it could be taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// With a cell for each column.
    Whole(Cow<'a, Record>),
    /// With its reason.
    Broken(Cow<'a, Broken>),
}

impl Table {
    /// The rows, and after them those that could not be taken apart.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let whole = self.rows.iter().map(|row| Line::Whole(Cow::Borrowed(row)));
        whole.chain(self.broken.iter().map(|row| Line::Broken(Cow::Borrowed(row))))
    }

    /// Adds a row.
    pub(super) fn add(&mut self, line: Line<'_>) {
        match line {
            Line::Whole(row) => self.rows.push(row.into_owned()),
            Line::Broken(row) => self.broken.push(row.into_owned()),
        }
    }

    /// Puts rows of different columns under one heading.
    ///
    /// # Errors
    /// Where they have too many different columns.
    pub(super) fn of_rows(
        unit: &'static str,
        rows: &[(u64, Row)],
        broken: Vec<Broken>,
    ) -> Result<Table, ImportError> {
        let mut columns: Vec<String> = Vec::new();
        for name in rows.iter().flat_map(|(_, row)| row.keys()) {
            if let Err(at) = columns.binary_search(name) {
                columns.insert(at, name.clone());
            }
            if columns.len() > MOST_COLUMNS {
                return not_usable(format!(
                    "each {unit} has other properties: more than {MOST_COLUMNS} different ones in all"
                ));
            }
        }
        fits(rows.len(), columns.len())?;
        let cells = |row: &Row| {
            let cells = columns
                .iter()
                .map(|name| row.get(name).cloned().unwrap_or_default());
            cells.collect()
        };
        let rows = rows.iter().map(|(line, row)| Record {
            line: *line,
            cells: cells(row),
        });
        Ok(Table {
            rows: rows.collect(),
            columns,
            broken,
            unit,
        })
    }

    /// What stands in one column, over a few rows, empty cells left out.
    pub fn sample(&self, column: usize) -> impl Iterator<Item = &str> {
        let rows = self.rows.iter().take(super::limits::SAMPLE_ROWS);
        rows.map(move |row| row.cells[column].trim())
            .filter(|cell| !cell.is_empty())
    }
}

/// Whether so many rows of so many columns are still a table that a small machine can hold.
///
/// # Errors
/// Where they are not.
pub(super) fn fits(rows: usize, columns: usize) -> Result<(), ImportError> {
    if rows.saturating_mul(columns) > MOST_CELLS {
        return not_usable(format!(
            "{rows} rows of {columns} columns are more than {MOST_CELLS} cells; leave out columns that are empty, or split it \
             and import the parts"
        ));
    }
    Ok(())
}

/// The names of columns from what stands over them: each once, and none empty.
///
/// # Errors
/// Where there are too many, or two have one name.
pub(super) fn heading(names: &[&str]) -> Result<Vec<String>, ImportError> {
    if names.len() > MOST_COLUMNS {
        return not_usable(format!(
            "the heading has {} columns; {MOST_COLUMNS} is the most",
            names.len()
        ));
    }
    let mut seen = BTreeSet::new();
    let mut columns = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if name.is_empty() {
            format!("column {}", index + 1)
        } else {
            name
        };
        if !seen.insert(name.to_lowercase()) {
            return not_usable(format!(
                "two columns are called \"{name}\"; give each its own name"
            ));
        }
        columns.push(name);
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_nothing_but_cells_is_refused() {
        assert!(fits(1_000_000, 34).is_ok());
        let refused = fits(200_000, 500).unwrap_err().to_string();
        assert!(refused.contains("leave out columns"), "{refused}");
    }
}
