//! A file that has been read and mapped, before anything is changed.

use super::failure::ImportError;
use super::format::Format;
use super::mapping::{Mapping, Told};
use super::table::Table;
use super::taking::{self, How, Report};
use super::text::{self, Text};
use crate::store::Store;
use std::path::Path;
use std::sync::Arc;

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
    /// Something the person should know about how it was read.
    pub said: Option<&'static str>,
}

impl Prepared {
    /// Opens and reads a file. Without a format it is guessed from the content.
    ///
    /// # Errors
    /// Where the whole file cannot be used.
    pub fn open(path: &Path, format: Option<Format>, told: &[Told]) -> Result<Prepared, ImportError> {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Prepared::of(name, &text::read_file(path)?, format, told)
    }

    /// Reads a text that came as a file of this name.
    ///
    /// # Errors
    /// Where the whole text cannot be used.
    pub fn of(
        file_name: String,
        text: &Text,
        format: Option<Format>,
        told: &[Told],
    ) -> Result<Prepared, ImportError> {
        let format = format.map_or_else(|| Format::of(&text.text), Ok)?;
        let table = format.read(&text.text)?;
        let mapping = Mapping::of(&table, told)?;
        Ok(Prepared {
            file_name,
            format,
            table: Arc::new(table),
            mapping,
            said: text.said,
        })
    }

    /// The file's name without its endings, for a source that nobody named.
    pub fn stem(&self) -> &str {
        self.file_name
            .split('.')
            .next()
            .filter(|stem| !stem.is_empty())
            .unwrap_or("import")
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
            store.write(move |c| taking::take(c, &prepared, &how, &progress))?
        })
    }
}
