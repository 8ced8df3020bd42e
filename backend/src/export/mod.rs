//! Files out: what anybody may see, or for the operator the whole register, as Kith CSV, GeoJSON or Open Referral.
//!
//! The public export goes through the same door as every page. Importing an export gives the same register back.

mod csv;
mod geojson;
pub mod icalendar;
pub mod news;
pub mod open_referral;
pub mod schema_org;
pub mod site_map;
mod xml;

use crate::store::assets::Stored;
use crate::store::{Connection, Store, StoreError, assets};
use clap::ValueEnum;
use domain::browsing::Filters;
use domain::columns::{self, Row};
use domain::knowledge::Knowledge;
use domain::{Asset, Listing, placing, public_view};
use std::io::Write;
use std::sync::Arc;

/// A format that can be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Kith CSV.
    #[default]
    Csv,
    /// A FeatureCollection with properties named as the columns.
    Geojson,
    /// Open Referral UK 3 and HSDS 3.0: every service whole, on one page.
    #[value(alias = "oruk", alias = "hsds")]
    OpenReferral,
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
    /// What was asked for cannot be had.
    #[error("Open Referral holds only what anybody may see; leave --all out, or write Kith CSV")]
    OnlyPublic,
}

/// Records read at a time.
const BATCH: usize = 1_000;

/// What is exported, and what is needed for it.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// What sorts of things there are: it decides what may be shown.
    pub knowledge: &'a Knowledge,
    /// What Open Referral is told beside the register.
    pub told: open_referral::Told<'a>,
    /// What the entries have to be, of those that anybody may see.
    pub filters: &'a Filters,
    /// How much is written.
    pub extent: Extent,
    /// How.
    pub format: Format,
}

/// An entry as anybody may see it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What may be seen.
    pub listing: Arc<Listing>,
    /// When it last changed, in microseconds since 1970.
    pub changed_us: i64,
}

/// Writes the register and says how many records were written.
///
/// # Errors
/// Where the database cannot be read or the file not written.
pub fn write(store: &Store, export: &Export<'_>, into: impl Write) -> Result<usize, ExportError> {
    let format = export.format;
    match (export.extent, format) {
        (Extent::All, Format::OpenReferral) => Err(ExportError::OnlyPublic),
        (Extent::All, _) => {
            let records = store.read(|c| each(c, |stored| Some(whole_row(&stored.asset))))?;
            Ok(write_records(records, format, into)?)
        }
        (Extent::Public, _) => {
            let mut all = store.read(|c| each(c, |stored| shown(stored, export)))?;
            all.sort_by_cached_key(|shown| listing_key(&shown.listing));
            Ok(write_shown(|| all.iter().cloned(), format, export.told, into)?)
        }
    }
}

/// Writes entries as anybody may see them, and says how many there were. They are gone through twice where the heading
/// has to be known before the first row, so that a country need not be held at once.
///
/// # Errors
/// Where they cannot be written.
pub fn write_shown<I: Iterator<Item = Shown>>(
    each: impl Fn() -> I,
    format: Format,
    told: open_referral::Told<'_>,
    into: impl Write,
) -> std::io::Result<usize> {
    let rows = || each().map(|shown| columns::write_listing(&shown.listing));
    match format {
        Format::Csv => csv::write(&csv::heading(rows()), rows(), into),
        Format::Geojson => geojson::write(rows(), into),
        Format::OpenReferral => open_referral::write(each(), told, into),
    }
}

fn write_records(mut rows: Vec<Row>, format: Format, into: impl Write) -> std::io::Result<usize> {
    rows.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
    match format {
        Format::Csv => csv::write(&csv::heading(rows.iter().cloned()), rows.into_iter(), into),
        Format::Geojson | Format::OpenReferral => geojson::write(rows.into_iter(), into),
    }
}

/// The same register is written in the same order, whenever and wherever its records were saved.
fn sort_key(row: &Row) -> [&str; 3] {
    ["source", "external_id", "name"].map(|column| row.get(column).map_or("", String::as_str))
}

fn each<T>(c: &mut Connection, of: impl Fn(&Stored) -> Option<T>) -> Result<Vec<T>, StoreError> {
    let (mut all, mut from) = (Vec::new(), 0);
    loop {
        let batch = assets::changed_since(c, from, BATCH)?;
        let Some(last) = batch.last() else { return Ok(all) };
        from = last.change_number;
        all.extend(batch.iter().filter_map(&of));
    }
}

fn shown(stored: &Stored, export: &Export<'_>) -> Option<Shown> {
    let listing = public_view::listing(&stored.asset, &placing::place(export.knowledge, &stored.asset))?;
    export.filters.keep_also_finished(&listing).then(|| Shown {
        listing: Arc::new(listing),
        changed_us: stored.changed_us,
    })
}

/// As [`sort_key`].
fn listing_key(listing: &Listing) -> [String; 3] {
    let source = &listing.source;
    [
        source.name.clone(),
        source.external_id.clone().unwrap_or_default(),
        listing.name.clone(),
    ]
}

fn whole_row(asset: &Asset) -> Row {
    let mut row = columns::write(asset);
    row.insert("id".to_owned(), asset.id.to_string());
    row.insert("status".to_owned(), asset.status.slug().to_owned());
    row
}
