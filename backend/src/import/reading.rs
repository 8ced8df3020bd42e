//! What came out of a file: its rows, and what a person should know about how they were read.

use super::failure::ImportError;
use super::table::Table;
use super::text;

/// A file as rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The rows.
    pub table: Table,
    /// What the person who imports should know, a sentence each.
    pub said: Vec<String>,
    /// Whether the columns are Kith's own by the nature of the format, so that none has to be guessed. What cannot be
    /// read there becomes a note, since whoever wrote the file never heard of Kith.
    pub speaks_kith: bool,
}

impl Reading {
    /// Rows, and nothing to say about them.
    pub fn of(table: Table) -> Reading {
        Reading {
            table,
            ..Reading::default()
        }
    }

    /// What is read from a text, with what is to be known of the text.
    pub(super) fn of_text(
        bytes: &[u8],
        read: impl FnOnce(&str) -> Result<Reading, ImportError>,
    ) -> Result<Reading, ImportError> {
        let text = text::decode(bytes)?;
        let mut reading = read(&text.text)?;
        reading.said.extend(text.said.map(str::to_owned));
        Ok(reading)
    }
}
