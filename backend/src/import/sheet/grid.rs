//! A sheet as rows of filled cells, with what is merged written into every row and column it stands for.

use super::cell;
use crate::import::failure::{ImportError, not_usable};
use crate::import::limits::{LARGEST_FILE_BYTES, LONGEST_CELL_BYTES, MOST_COLUMNS, MOST_MERGED, MOST_ROWS};
use calamine::{Dimensions, Xlsx};
use std::collections::BTreeMap;
use std::io::{Read, Seek};

/// The filled cells of a row by column, counted from 0.
pub(super) type Cells = BTreeMap<usize, String>;

/// A sheet's filled cells. A sheet may say that it reaches to its last corner: only what is filled takes room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grid {
    /// The rows with something in them, by their number, counted from 1.
    pub rows: BTreeMap<u64, Cells>,
    /// The regions merged into one cell.
    pub merged: Vec<Region>,
}

/// A region merged into one cell: first and last rows, counted from 1, and columns, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub rows: (u64, u64),
    pub columns: (usize, usize),
}

impl From<Dimensions> for Region {
    fn from(given: Dimensions) -> Region {
        Region {
            rows: (u64::from(given.start.0) + 1, u64::from(given.end.0) + 1),
            columns: (given.start.1 as usize, given.end.1 as usize),
        }
    }
}

/// Reads a sheet.
pub(super) fn read<R: Read + Seek>(book: &mut Xlsx<R>, sheet: &str) -> Result<Grid, ImportError> {
    let mut grid = Grid::default();
    let mut bytes = 0_u64;
    let mut cells = book.worksheet_cells_reader(sheet).map_err(cannot_be_read)?;
    while let Some(found) = cells.next_cell().map_err(cannot_be_read)? {
        let (row, column) = found.get_position();
        let text = cell::text(found.get_value());
        if text.trim().is_empty() {
            continue;
        }
        bytes += text.len() as u64;
        grid.put(u64::from(row) + 1, column as usize, text, bytes)?;
    }
    drop(cells);
    if let Ok(merged) = book.merge_cells_by_sheet_name(sheet) {
        grid.merged = merged.into_iter().take(MOST_MERGED).map(Region::from).collect();
    }
    grid.fill_down();
    Ok(grid)
}

impl Grid {
    fn put(&mut self, row: u64, column: usize, text: String, bytes: u64) -> Result<(), ImportError> {
        if column >= MOST_COLUMNS {
            return not_usable(format!(
                "row {row} has something in its column {}; {MOST_COLUMNS} columns are the most",
                column + 1
            ));
        }
        if text.len() > LONGEST_CELL_BYTES {
            return not_usable(format!(
                "row {row}, column {}: the cell holds {} bytes; {LONGEST_CELL_BYTES} is the most",
                column + 1,
                text.len()
            ));
        }
        self.rows.entry(row).or_default().insert(column, text);
        if self.rows.len() > MOST_ROWS || bytes > LARGEST_FILE_BYTES {
            return not_usable(format!(
                "the sheet is too large: {MOST_ROWS} rows are the most, and {} MB; split it and import the parts",
                LARGEST_FILE_BYTES / 1024 / 1024
            ));
        }
        Ok(())
    }

    /// A venue merged over three rows is the venue of all three.
    fn fill_down(&mut self) {
        for region in &self.merged {
            let (first, last) = region.rows;
            let (column, last_column) = region.columns;
            let Some(text) = self
                .rows
                .get(&first)
                .and_then(|cells| cells.get(&column))
                .cloned()
            else {
                continue;
            };
            if column != last_column {
                continue;
            }
            for (_, cells) in self.rows.range_mut(first..=last.max(first)) {
                cells.entry(column).or_insert_with(|| text.clone());
            }
        }
    }

    /// How many columns there are up to the last that is filled.
    pub fn width(&self) -> usize {
        let last = self.rows.values().filter_map(|cells| cells.last_key_value());
        last.map(|(column, _)| column + 1).max().unwrap_or(0)
    }
}

fn cannot_be_read(why: impl std::fmt::Display) -> ImportError {
    ImportError::NotUsable(format!(
        "the sheet cannot be read ({why}). Open it in a spreadsheet program, save it again as .xlsx, and import that"
    ))
}
