//! Formats that can be imported, and guessing which one some bytes are.

use super::contents::Contents;
use super::failure::{ImportError, not_usable};
use super::reading::Reading;
use super::{calendar, changes, csv, geojson, open_referral, page, pbf, shape, sheet, text, zipped};
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
    /// Services as Open Referral UK, HSDS or Outpost tell them: JSON, or a folder or zip file of tables.
    #[value(alias = "oruk", alias = "hsds", alias = "outpost")]
    OpenReferral,
    /// Changes of another Kith (/api/v1/changes).
    Changes,
    /// A group's own calendar (iCalendar).
    #[value(alias = "ics")]
    Calendar,
    /// The events that a page on the web tells of (schema.org JSON-LD).
    Page,
    /// Community places and seats of an OpenStreetMap extract (.osm.pbf).
    Osm,
}

impl Format {
    /// Guesses by what is in it, never by the name.
    ///
    /// # Errors
    /// Where it is a format we know and do not read.
    pub fn of(contents: &Contents) -> Result<Format, ImportError> {
        if !contents.files.is_empty() {
            return Ok(Format::OpenReferral);
        }
        if contents.bytes.starts_with(zipped::BEGINS) {
            return Ok(Format::Xlsx);
        }
        let top = &contents.bytes[..contents.bytes.len().min(pbf::HEADER_WITHIN)];
        if top.windows(pbf::HEADER.len()).any(|some| some == pbf::HEADER) {
            return Ok(Format::Osm);
        }
        let text = text::decode(&contents.bytes)?.text;
        let beginning = text.trim_start();
        Format::of_beginning(beginning)?.map_or_else(|| shape::of(beginning), Ok)
    }

    /// Whether a file that begins so is a table of separated values, which can be read a row at a time.
    pub(super) fn is_table(beginning: &[u8]) -> bool {
        let text = text::decode(beginning).map(|decoded| decoded.text);
        text.is_ok_and(|text| matches!(Format::of_beginning(text.trim_start()), Ok(Some(Format::Csv))))
    }

    /// The format of a text that begins so. Nothing where it is JSON, which has to be read whole to be told apart.
    fn of_beginning(beginning: &str) -> Result<Option<Format>, ImportError> {
        if beginning.starts_with('{') || beginning.starts_with('[') {
            Ok(None)
        } else if beginning.to_ascii_uppercase().starts_with(calendar::BEGINS) {
            Ok(Some(Format::Calendar))
        } else if beginning.starts_with("<?xml") {
            not_usable("this is XML. Ask for the same as CSV, .xlsx, GeoJSON or a calendar, and import that")
        } else if beginning.starts_with('<') {
            Ok(Some(Format::Page))
        } else {
            Ok(Some(Format::Csv))
        }
    }

    /// Its name in the register.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Geojson => "geojson",
            Format::OpenReferral => "open-referral",
            Format::Changes => "changes",
            Format::Calendar => "calendar",
            Format::Page => "page",
            Format::Osm => "osm",
        }
    }

    /// The format of this name.
    pub fn named(name: &str) -> Option<Format> {
        let all = Format::value_variants().iter().copied();
        all.into_iter().find(|format| format.name() == name)
    }

    /// Reads contents of this format. `sheet` names the sheet of a workbook.
    ///
    /// # Errors
    /// Where the whole of them cannot be used.
    pub fn read(self, contents: &Contents, sheet: Option<&str>) -> Result<Reading, ImportError> {
        // A slip in a library that takes files apart must cost one file, and not the server that reads feeds.
        let read = panic::catch_unwind(|| self.read_unguarded(contents, sheet));
        read.unwrap_or_else(|_| {
            not_usable(format!(
                "the file is broken in a way that Kith's reader of {} does not survive; save or fetch it again",
                self.name()
            ))
        })
    }

    fn read_unguarded(self, contents: &Contents, sheet: Option<&str>) -> Result<Reading, ImportError> {
        let bytes = &contents.bytes;
        let table = |table| Ok(Reading::of(table));
        match self {
            Format::Csv => Reading::of_text(bytes, |text| csv::read(text).and_then(table)),
            Format::Xlsx => sheet::read(bytes, sheet),
            Format::Geojson => Reading::of_text(bytes, |text| geojson::read(text).and_then(table)),
            Format::OpenReferral if contents.files.is_empty() => Reading::of_text(bytes, open_referral::read),
            Format::OpenReferral => open_referral::read_package(&contents.files),
            Format::Changes => Reading::of_text(bytes, changes::read),
            Format::Calendar => Reading::of_text(bytes, calendar::read),
            Format::Page => Reading::of_text(bytes, page::read),
            Format::Osm => pbf::read(bytes),
        }
    }
}
