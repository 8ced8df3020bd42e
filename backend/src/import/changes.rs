//! Changes of a neighbouring register (`/api/v1/changes`): its entries as rows, known again by their ids there, and the
//! ids of what it no longer shows.
//!
//! Where an entry came from before is kept as a note: who wrote it down first is no secret, and no reason to have it
//! twice.

use super::failure::{ImportError, not_usable};
use super::json::{self, list, text};
use super::limits::MOST_ROWS;
use super::reading::Reading;
use super::table::Table;
use domain::columns::Row;
use serde_json::Value;

/// Notes of where an entry was before it was there.
const SOURCE_THERE: &str = "source_there";
const EXTERNAL_ID_THERE: &str = "external_id_there";
/// The note of what the neighbour last said of whether it is on.
pub(super) const STATUS_THERE: &str = "status_there";

/// Reads one page, or several put together.
///
/// # Errors
/// Where it is no page of changes, or a limit is passed.
pub(super) fn read(text: &str) -> Result<Reading, ImportError> {
    let whole = json::parse(text)?;
    let changes = changes(&whole);
    if changes.len() > MOST_ROWS {
        return not_usable(format!(
            "there are more than {MOST_ROWS} changes; take them in parts"
        ));
    }
    let entries = (1..)
        .zip(changes)
        .filter_map(|(number, change)| Some((number, row(change)?)));
    let rows: Vec<(u64, Row)> = entries.collect();
    Ok(Reading {
        speaks_kith: true,
        ..Reading::of(Table::of_rows("change", &rows, Vec::new())?)
    })
}

/// The ids, as they are there, of what is not shown any more.
pub fn gone(whole: &Value) -> Vec<String> {
    let gone = changes(whole)
        .into_iter()
        .filter(|change| change.get("gone") == Some(&Value::Bool(true)));
    gone.map(|change| text(change, &["id"])).collect()
}

fn changes(whole: &Value) -> Vec<&Value> {
    whole
        .get("signed")
        .map(|signed| list(signed, &["changes"]))
        .unwrap_or_default()
}

fn row(change: &Value) -> Option<Row> {
    let entry = change.get("entry")?.as_object()?;
    let mut row: Row = entry
        .iter()
        .filter_map(|(column, cell)| Some((column.clone(), cell.as_str()?.to_owned())))
        .collect();
    for (column, note) in [("source", SOURCE_THERE), ("external_id", EXTERNAL_ID_THERE)] {
        if let Some(cell) = row.remove(column) {
            row.insert(note.to_owned(), cell);
        }
    }
    let status = row.get("status").cloned().unwrap_or_default();
    row.insert(STATUS_THERE.to_owned(), status);
    row.insert("external_id".to_owned(), text(change, &["id"]));
    Some(row)
}
