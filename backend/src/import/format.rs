//! Formats that can be imported, and guessing which one a text is.

use super::failure::{ImportError, not_usable};
use super::table::Table;
use super::{csv, geojson};
use clap::ValueEnum;

/// A format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table with a heading: Kith's own columns, or any others.
    Csv,
    /// Features with properties named as the columns.
    Geojson,
}

impl Format {
    /// Guesses by how the text begins.
    ///
    /// # Errors
    /// Where it is a format we know and do not read.
    pub fn of(text: &str) -> Result<Format, ImportError> {
        let beginning = text.trim_start();
        if beginning.starts_with('{') || beginning.starts_with('[') {
            Ok(Format::Geojson)
        } else if beginning.starts_with("BEGIN:VCALENDAR") || beginning.starts_with('<') {
            not_usable("this is a calendar, a web page or XML; Kith imports CSV and GeoJSON")
        } else {
            Ok(Format::Csv)
        }
    }

    /// Its name in the register.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Geojson => "geojson",
        }
    }

    /// Reads a text of this format.
    ///
    /// # Errors
    /// Where the whole text cannot be used.
    pub fn read(self, text: &str) -> Result<Table, ImportError> {
        match self {
            Format::Csv => csv::read(text),
            Format::Geojson => geojson::read(text),
        }
    }
}
