//! Files out: what anybody may see, or for the operator the whole register, as Kith CSV or GeoJSON.
//!
//! The public export goes through the same door as every page. Importing an export gives the same register back.

mod csv;
mod geojson;
pub mod icalendar;

use crate::store::{Connection, Store, StoreError, assets};
use clap::ValueEnum;
use domain::columns::{self, Row};
use domain::knowledge::Knowledge;
use domain::{placing, public_view};
use std::io::Write;

/// A format that can be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Kith CSV.
    #[default]
    Csv,
    /// A FeatureCollection with properties named as the columns.
    Geojson,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What anybody may see, and nothing else.
    Public,
    /// Every record whole, with its identity and status: for the operator alone.
    All,
}

/// Why an export failed.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file.
    #[error("the export cannot be written: {0}")]
    Unwritable(#[from] std::io::Error),
}

/// Records read at a time.
const BATCH: usize = 1_000;

/// Writes the register and says how many records were written.
///
/// # Errors
/// Where the database cannot be read or the file not written.
pub fn write(
    store: &Store,
    knowledge: &Knowledge,
    extent: Extent,
    format: Format,
    into: impl Write,
) -> Result<usize, ExportError> {
    let mut rows = store.read(|c| rows(c, knowledge, extent))?;
    rows.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
    match format {
        Format::Csv => csv::write(&rows, into)?,
        Format::Geojson => geojson::write(&rows, into)?,
    }
    Ok(rows.len())
}

/// The same register is written in the same order, whenever and wherever its records were saved.
fn sort_key(row: &Row) -> [&str; 3] {
    ["source", "external_id", "name"].map(|column| row.get(column).map_or("", String::as_str))
}

fn rows(c: &mut Connection, knowledge: &Knowledge, extent: Extent) -> Result<Vec<Row>, StoreError> {
    let (mut rows, mut from) = (Vec::new(), 0);
    loop {
        let batch = assets::changed_since(c, from, BATCH)?;
        let Some(last) = batch.last() else { return Ok(rows) };
        from = last.change_number;
        rows.extend(
            batch
                .iter()
                .filter_map(|stored| row(&stored.asset, knowledge, extent)),
        );
    }
}

fn row(asset: &domain::Asset, knowledge: &Knowledge, extent: Extent) -> Option<Row> {
    match extent {
        Extent::Public => {
            let listing = public_view::listing(asset, &placing::place(knowledge, asset))?;
            Some(columns::write_listing(&listing))
        }
        Extent::All => {
            let mut row = columns::write(asset);
            row.insert("id".to_owned(), asset.id.to_string());
            row.insert("status".to_owned(), asset.status.slug().to_owned());
            Some(row)
        }
    }
}
