//! Which rows of a sheet are its heading: below titles and notes, and sometimes two rows, the upper of them merged.

use super::grid::{Cells, Grid};
use crate::import::limits::HEADING_WITHIN_ROWS;
use std::collections::BTreeSet;

/// A heading: the last row that belongs to it, and the name over each column that has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub last_row: u64,
    pub names: Cells,
}

/// A heading fills at least this share of the columns that the fullest of the first rows fills.
const FILLED_SHARE: f64 = 0.6;

/// Finds the heading. `None` for a sheet with nothing in it.
pub(super) fn find(grid: &Grid) -> Option<Heading> {
    let top: Vec<(u64, Cells)> = grid
        .rows
        .iter()
        .take(HEADING_WITHIN_ROWS)
        .map(|(row, cells)| (*row, spread(grid, *row, cells)))
        .collect();
    let widest = top.iter().map(|(_, cells)| cells.len()).max()?;
    let enough = (widest as f64 * FILLED_SHARE).ceil() as usize;
    let at = top
        .iter()
        .position(|(_, cells)| cells.len() >= enough && (widest < 2 || distinct(cells) > 1))?;
    let (row, upper) = &top[at];
    let below = top.get(at + 1).filter(|(next, _)| *next == row + 1);
    Some(match below.filter(|_| reaches_over_several(grid, *row)) {
        Some((last_row, lower)) => Heading {
            last_row: *last_row,
            names: joined(upper, lower),
        },
        None => Heading {
            last_row: *row,
            names: upper.clone(),
        },
    })
}

/// A row's cells, with what is merged over several columns written over each of them.
fn spread(grid: &Grid, row: u64, cells: &Cells) -> Cells {
    let mut cells = cells.clone();
    let here = grid.merged.iter().filter(|region| region.rows.0 == row);
    for region in here {
        let (first, last) = region.columns;
        let Some(text) = cells.get(&first).cloned() else {
            continue;
        };
        for column in first..=last.min(grid.width()) {
            cells.entry(column).or_insert_with(|| text.clone());
        }
    }
    cells
}

fn distinct(cells: &Cells) -> usize {
    cells.values().collect::<BTreeSet<_>>().len()
}

/// Whether something in the row stands over several columns, so that the row below names each of them.
fn reaches_over_several(grid: &Grid, row: u64) -> bool {
    let mut here = grid.merged.iter().filter(|region| region.rows.0 == row);
    here.any(|region| region.columns.0 < region.columns.1)
}

/// "Opening hours" over "Monday" is "Opening hours Monday"; one name over both rows is that name.
fn joined(upper: &Cells, lower: &Cells) -> Cells {
    let mut names = upper.clone();
    for (column, below) in lower {
        let name = match upper.get(column) {
            Some(above) if above != below => format!("{} {}", above.trim(), below.trim()),
            _ => below.clone(),
        };
        names.insert(*column, name);
    }
    names
}
