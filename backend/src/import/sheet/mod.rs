//! Spreadsheets (.xlsx): one sheet of a workbook as a table.
//!
//! Titles above the heading are passed over, headings of two rows are joined, merged cells stand for every row they
//! cover, dates and numbers are written as people read them. Formulas are never worked out: what the program that
//! saved the file last showed is taken.

mod cell;
mod grid;
mod heading;

use super::failure::{ImportError, not_usable};
use super::reading::Reading;
use super::table::{self, Record, Table};
use super::zipped::Zipped;
use calamine::{Reader, SheetType, SheetVisible, Xlsx};
use grid::Grid;
use heading::Heading;
use std::io::Cursor;

/// Reads a sheet: the one that was named, or else the first that is shown and has rows under a heading.
///
/// # Errors
/// Where it is no workbook, has no such sheet or nothing in it, or a limit is passed.
pub fn read(bytes: &[u8], named: Option<&str>) -> Result<Reading, ImportError> {
    Zipped::open(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|why| {
        ImportError::NotUsable(format!(
            "the spreadsheet cannot be opened ({why}). Open it in a spreadsheet program, save it again as .xlsx, and \
             import that"
        ))
    })?;
    let sheets = shown_sheets(&book);
    let candidates: Vec<&String> = match named {
        Some(named) => vec![find(&sheets, named)?],
        None => sheets.iter().collect(),
    };
    for sheet in candidates {
        let grid = grid::read(&mut book, sheet)?;
        let heading = heading::find(&grid);
        let has_rows = |heading: &Heading| grid.rows.range(heading.last_row + 1..).next().is_some();
        if let Some(heading) = heading.filter(has_rows) {
            let mut reading = Reading::of(table(&grid, &heading)?);
            reading.said.extend(which_sheet(&sheets, sheet));
            return Ok(reading);
        }
    }
    not_usable("the spreadsheet has no sheet with rows under a heading")
}

fn shown_sheets(book: &Xlsx<Cursor<&[u8]>>) -> Vec<String> {
    let is_shown = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let shown = book.sheets_metadata().iter().filter(is_shown);
    shown.map(|sheet| sheet.name.clone()).collect()
}

fn find<'a>(sheets: &'a [String], named: &str) -> Result<&'a String, ImportError> {
    let found = sheets
        .iter()
        .find(|sheet| sheet.trim().eq_ignore_ascii_case(named.trim()));
    found.map_or_else(
        || {
            not_usable(format!(
                "--sheet: there is no sheet \"{named}\"; there are {}",
                sheets.join(", ")
            ))
        },
        Ok,
    )
}

fn which_sheet(sheets: &[String], read: &str) -> Option<String> {
    let others: Vec<&str> = sheets
        .iter()
        .map(String::as_str)
        .filter(|sheet| *sheet != read)
        .collect();
    (!others.is_empty()).then(|| {
        format!(
            "The sheet \"{read}\" is read. For another say --sheet \"{}\"; there are also {}",
            others[0],
            others.join(", ")
        )
    })
}

fn table(grid: &Grid, heading: &Heading) -> Result<Table, ImportError> {
    let body = || grid.rows.range(heading.last_row + 1..);
    let filled = |column: &usize| {
        heading.names.contains_key(column) || body().any(|(_, cells)| cells.contains_key(column))
    };
    let columns: Vec<usize> = (0..grid.width()).filter(filled).collect();
    let named = |column: &usize| heading.names.get(column).map(String::as_str).unwrap_or_default();
    let names: Vec<&str> = columns.iter().map(named).collect();
    table::fits(body().count(), columns.len())?;
    Ok(Table {
        columns: table::heading(&names)?,
        rows: body()
            .map(|(row, cells)| Record {
                line: *row,
                cells: columns
                    .iter()
                    .map(|column| cells.get(column).cloned().unwrap_or_default())
                    .collect(),
            })
            .collect(),
        unit: "row",
        ..Table::default()
    })
}

#[cfg(test)]
mod tests;
