//! Tables of separated values: commas, semicolons or tabs, any line ends, quotes with line breaks in them.

use super::failure::{ImportError, not_usable};
use super::limits::{LONGEST_CELL_BYTES, LONGEST_ROW_BYTES, MOST_COLUMNS, MOST_ROWS};
use super::table::{self, Broken, Line, Record, Table};
use csv::{ReaderBuilder, StringRecord};
use domain::columns::unguarded;
use std::borrow::Cow;
use std::io::{self, Read};

/// Reads a table with a heading.
///
/// A row with too few or too many cells is set aside with its line, and does not stop the others.
///
/// # Errors
/// Where there is no heading, two columns have one name, or a limit is passed.
pub fn read(text: &str) -> Result<Table, ImportError> {
    let mut reader = reader(delimiter(text), text.as_bytes());
    let mut record = StringRecord::new();
    if !next(&mut reader, &mut record)? {
        return not_usable("the file is empty");
    }
    let mut table = headed(&record)?;
    while next(&mut reader, &mut record)? {
        if table.rows.len() + table.broken.len() >= MOST_ROWS {
            return too_many_rows();
        }
        table::fits(table.rows.len(), table.columns.len())?;
        if let Some(line) = taken_apart(&record, table.columns.len()) {
            table.add(line);
        }
    }
    Ok(table)
}

/// The next row, where there is one.
fn next<R: Read>(
    reader: &mut csv::Reader<Measured<R>>,
    record: &mut StringRecord,
) -> Result<bool, ImportError> {
    let read = reader
        .read_record(record)
        .map_err(|error| cannot_be_read_on(&error))?;
    reader.get_mut().begin_a_row();
    Ok(read)
}

pub(super) fn cannot_be_read_on(error: &csv::Error) -> ImportError {
    ImportError::NotUsable(format!("the file cannot be read on: {error}"))
}

/// Where a table's bytes come from. It ends with an error where one row goes on and on, as it does behind an open
/// quotation mark: a row is held whole, however large its file is.
pub(super) struct Measured<R> {
    from: R,
    bytes_of_row: usize,
}

impl<R> Measured<R> {
    /// What comes now is of another row.
    pub fn begin_a_row(&mut self) {
        self.bytes_of_row = 0;
    }
}

impl<R: Read> Read for Measured<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        self.bytes_of_row += read;
        if self.bytes_of_row > LONGEST_ROW_BYTES {
            let megabytes = LONGEST_ROW_BYTES / 1024 / 1024;
            return Err(io::Error::other(format!(
                "a row is longer than {megabytes} MB. Is a quotation mark missing?"
            )));
        }
        Ok(read)
    }
}

/// A reader of separated values that leaves ragged rows to us.
pub(super) fn reader<R: Read>(delimiter: u8, from: R) -> csv::Reader<Measured<R>> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(Measured {
            from,
            bytes_of_row: 0,
        })
}

/// A table with this heading, and no rows yet.
///
/// # Errors
/// Where two columns have one name, or there are too many.
pub(super) fn headed(heading: &StringRecord) -> Result<Table, ImportError> {
    Ok(Table {
        columns: table::heading(&heading.iter().collect::<Vec<_>>())?,
        unit: "line",
        ..Table::default()
    })
}

pub(super) fn too_many_rows<T>() -> Result<T, ImportError> {
    not_usable(format!(
        "the file has more than {MOST_ROWS} rows; split it and import the parts"
    ))
}

/// The separator that the heading has most of.
pub(super) fn delimiter(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or_default();
    let count = |sign: u8| heading.bytes().filter(|byte| *byte == sign).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|sign| count(*sign))
        .unwrap_or(b',')
}

/// Takes a row apart. Nothing where it is empty.
pub(super) fn taken_apart(record: &StringRecord, wanted: usize) -> Option<Line<'static>> {
    let line = record.position().map_or(0, csv::Position::line);
    let cells = record.len();
    let longest = record.iter().map(str::len).max().unwrap_or(0);
    let says = if cells != wanted {
        let cause = if cells < wanted {
            "a cell or a quotation mark is missing"
        } else {
            "a text with a comma in it needs quotation marks around it"
        };
        format!("has {cells} cells and the heading has {wanted}: {cause}")
    } else if longest > LONGEST_CELL_BYTES {
        format!(
            "has a cell of {longest} bytes; {LONGEST_CELL_BYTES} is the most. Is a quotation mark missing?"
        )
    } else if record.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    } else {
        let cells = record.iter().map(|cell| unguarded(cell).to_owned()).collect();
        return Some(Line::Whole(Cow::Owned(Record { line, cells })));
    };
    let written = record.iter().take(MOST_COLUMNS).map(shown).collect();
    Some(Line::Broken(Cow::Owned(Broken { line, says, written })))
}

/// The beginning of a cell that may be the rest of the file.
fn shown(cell: &str) -> String {
    const SHOWN_CHARS: usize = 2_000;
    cell.chars().take(SHOWN_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text)
            .unwrap()
            .rows
            .into_iter()
            .map(|row| row.cells)
            .collect()
    }

    #[test]
    fn quotes_may_hold_commas_line_breaks_and_quotes() {
        assert_eq!(
            cells("a,b\r\n\"1,\n2\",\"say \"\"hi\"\"\"\r\n"),
            [["1,\n2", "say \"hi\""]]
        );
    }

    #[test]
    fn a_cell_that_was_kept_from_being_a_formula_says_what_it_said() {
        assert_eq!(cells("a,b\n'+44 7700,'tis\n"), [["+44 7700", "'tis"]]);
    }

    #[test]
    fn semicolons_and_tabs_separate_too() {
        assert_eq!(cells("a;b\n1,5;2\n"), [["1,5", "2"]]);
        assert_eq!(cells("a\tb\n1\t2\n"), [["1", "2"]]);
    }

    #[test]
    fn a_ragged_row_is_set_aside_with_its_line_and_the_others_are_taken() {
        let table = read("name,cost\nShed,free\nChoir\nCafe,£1,,\nGym,£2\n").unwrap();
        assert_eq!(table.rows.len(), 2);
        assert_eq!(
            table.broken.iter().map(|row| row.line).collect::<Vec<_>>(),
            [3, 4]
        );
        assert!(table.broken[0].says.contains("1 cells and the heading has 2"));
    }

    #[test]
    fn two_columns_of_one_name_are_refused() {
        assert!(
            read("name,Name\na,b\n")
                .unwrap_err()
                .to_string()
                .contains("two columns")
        );
    }

    #[test]
    fn empty_lines_are_passed_over() {
        assert_eq!(cells("a,b\n\n1,2\n,\n"), [["1", "2"]]);
    }
}
