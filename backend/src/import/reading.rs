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
}

impl Reading {
    /// Rows, and nothing to say about them.
    pub fn of(table: Table) -> Reading {
        Reading {
            table,
            said: Vec::new(),
        }
    }

    /// Rows that are read from a text.
    pub(super) fn of_text(
        bytes: &[u8],
        read: impl FnOnce(&str) -> Result<Table, ImportError>,
    ) -> Result<Reading, ImportError> {
        let text = text::decode(bytes)?;
        Ok(Reading {
            table: read(&text.text)?,
            said: text.said.map(str::to_owned).into_iter().collect(),
        })
    }
}
