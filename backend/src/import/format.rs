//! Formats that can be imported, and guessing which one some bytes are.

use super::failure::{ImportError, not_usable};
use super::reading::Reading;
use super::zipped::{self, Zipped};
use super::{csv, geojson, sheet, text};
use clap::ValueEnum;
use std::panic;

/// A format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table with a heading: Kith's own columns, or any others.
    Csv,
    /// A spreadsheet (.xlsx): one of its sheets.
    Xlsx,
    /// Features with properties named as the columns.
    Geojson,
}

/// The file of a zip file that makes it a spreadsheet.
const OF_A_SPREADSHEET: &str = "xl/workbook.xml";

impl Format {
    /// Guesses by what is in the bytes, never by the name.
    ///
    /// # Errors
    /// Where it is a format we know and do not read.
    pub fn of(bytes: &[u8]) -> Result<Format, ImportError> {
        if bytes.starts_with(zipped::BEGINS) {
            return Format::of_zipped(&Zipped::open(bytes)?.names());
        }
        let text = text::decode(bytes)?.text;
        let beginning = text.trim_start();
        if beginning.starts_with('{') || beginning.starts_with('[') {
            Ok(Format::Geojson)
        } else if beginning.starts_with("BEGIN:VCALENDAR") || beginning.starts_with('<') {
            not_usable("this is a calendar, a web page or XML; Kith imports CSV and GeoJSON")
        } else {
            Ok(Format::Csv)
        }
    }

    fn of_zipped(names: &[String]) -> Result<Format, ImportError> {
        if names.iter().any(|name| name == OF_A_SPREADSHEET) {
            return Ok(Format::Xlsx);
        }
        not_usable(
            "this is a zip file or a document. Unpack it, or save what is in it as .xlsx or CSV UTF-8, and import that",
        )
    }

    /// Its name in the register.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Geojson => "geojson",
        }
    }

    /// Reads bytes of this format. `sheet` names the sheet of a workbook.
    ///
    /// # Errors
    /// Where the whole of them cannot be used.
    pub fn read(self, bytes: &[u8], sheet: Option<&str>) -> Result<Reading, ImportError> {
        // A slip in a library that takes files apart must cost one file, and not the server that reads feeds.
        let read = panic::catch_unwind(|| self.read_unguarded(bytes, sheet));
        read.unwrap_or_else(|_| {
            not_usable(format!(
                "the file is broken in a way that Kith's reader of {} does not survive; save or fetch it again",
                self.name()
            ))
        })
    }

    fn read_unguarded(self, bytes: &[u8], sheet: Option<&str>) -> Result<Reading, ImportError> {
        match self {
            Format::Csv => Reading::of_text(bytes, csv::read),
            Format::Xlsx => sheet::read(bytes, sheet),
            Format::Geojson => Reading::of_text(bytes, geojson::read),
        }
    }
}
