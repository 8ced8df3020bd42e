//! A file that has been read and mapped, before anything is changed.

use super::contents::Contents;
use super::failure::ImportError;
use super::format::Format;
use super::mapping::{Mapping, Told};
use super::reading::Reading;
use super::table::Table;
use super::taking::{self, How, Report};
use crate::store::Store;
use crate::twins;
use std::path::Path;
use std::sync::Arc;

/// How to read a file, as far as somebody said so. Whatever nobody said is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it is.
    pub format: Option<Format>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// What was said of columns when the source was last imported. A column that is gone since does not matter.
    pub remembered: Vec<Told>,
    /// What is said of columns now.
    pub told: Vec<Told>,
}

/// A file, ready to be imported.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The file's own name.
    pub file_name: String,
    /// What it is.
    pub format: Format,
    /// Its rows.
    pub table: Arc<Table>,
    /// What becomes of its columns.
    pub mapping: Mapping,
    /// What the person should know about how it was read, a sentence each.
    pub said: Vec<String>,
}

impl Prepared {
    /// Opens and reads a file.
    ///
    /// # Errors
    /// Where the whole file cannot be used.
    pub fn open(path: &Path, choice: &Choice) -> Result<Prepared, ImportError> {
        Prepared::of(&Contents::read(path)?, choice)
    }

    /// Reads bytes that came as a file.
    ///
    /// # Errors
    /// Where the whole of them cannot be used.
    pub fn of(contents: &Contents, choice: &Choice) -> Result<Prepared, ImportError> {
        let format = choice.format.map_or_else(|| Format::of(contents), Ok)?;
        let reading = format.read(contents, choice.sheet.as_deref())?;
        Prepared::mapped(contents.name.clone(), format, reading, choice)
    }

    /// Gives what was read its mapping.
    pub(super) fn mapped(
        file_name: String,
        format: Format,
        reading: Reading,
        choice: &Choice,
    ) -> Result<Prepared, ImportError> {
        let mapping = if reading.speaks_kith {
            Mapping::given
        } else {
            Mapping::of
        };
        let mapping = mapping(&reading.table, &choice.remembered, &choice.told)?;
        Ok(Prepared {
            file_name,
            format,
            table: Arc::new(reading.table),
            mapping,
            said: reading.said,
        })
    }

    /// Imports it, or only tells what that would do. `progress` is told how many rows are done.
    ///
    /// # Errors
    /// Where the database cannot be read or written. Then nothing was changed.
    pub fn import(
        &self,
        store: &Store,
        how: How,
        progress: impl Fn(u64) + Send + 'static,
    ) -> Result<Report, ImportError> {
        Ok(if how.dry_run {
            store.read(|c| taking::try_out(c, self, &how, &progress))?
        } else {
            let prepared = self.clone();
            let mut report = store.write(move |c| taking::take(c, &prepared, &how, &progress))?;
            let added = usize::try_from(report.counts.added).unwrap_or(usize::MAX);
            report.twins = twins::note_new(store, report.since, added)?;
            report
        })
    }
}
