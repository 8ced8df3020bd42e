//! A file that has been read and mapped, before anything is changed.

use super::contents::Contents;
use super::failure::ImportError;
use super::format::Format;
use super::large::{self, Large, Seen};
use super::mapping::{Mapping, Told};
use super::reading::Reading;
use super::table::{Line, Table};
use super::taking::{self, How, Report};
use crate::store::{Store, StoreError};
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

/// Rows as they come.
pub(super) type Lines<'a> = Box<dyn Iterator<Item = Result<Line<'a>, StoreError>> + 'a>;

/// A file, ready to be imported.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The file's own name.
    pub file_name: String,
    /// What it is.
    pub format: Format,
    /// Its rows; of a table too large to hold, only the first.
    pub table: Arc<Table>,
    /// All the rows of a table too large to hold.
    large: Option<Large>,
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
        if !is_large_table(path, choice) {
            return Prepared::of(&Contents::read(path)?, choice);
        }
        let Seen { large, top, said } = Large::look_through(path)?;
        let reading = Reading {
            table: top,
            said: said.map(str::to_owned).into_iter().collect(),
            ..Reading::default()
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(Prepared {
            large: Some(large),
            ..Prepared::mapped(name.into_owned(), Format::Csv, reading, choice)?
        })
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
            large: None,
            mapping,
            said: reading.said,
        })
    }

    /// How many rows there are to take.
    pub fn rows(&self) -> u64 {
        let held = self.table.rows.len() as u64;
        self.large.as_ref().map_or(held, Large::rows)
    }

    /// The rows.
    ///
    /// # Errors
    /// Where they are read from a file, and it cannot be read any more.
    pub(super) fn lines(&self) -> Result<Lines<'_>, StoreError> {
        Ok(match &self.large {
            None => Box::new(self.table.lines().map(Ok)),
            Some(large) => Box::new(large.lines()?),
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

/// Whether a file is a table that is better read a row at a time. What is wrong with a file is said by whoever reads it.
fn is_large_table(path: &Path, choice: &Choice) -> bool {
    let beginning = match choice.format {
        None | Some(Format::Csv) => large::beginning(path).ok().flatten(),
        Some(_) => None,
    };
    beginning.is_some_and(|beginning| choice.format.is_some() || Format::is_table(&beginning))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::limits::LARGEST_HELD_BYTES;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    fn file_of(bytes: &[u8]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    fn opened(file: &tempfile::NamedTempFile) -> Result<Prepared, ImportError> {
        Prepared::open(file.path(), &Choice::default())
    }

    /// More spaces than are held of a table.
    fn spaces() -> String {
        " ".repeat(LARGEST_HELD_BYTES as usize + 1)
    }

    #[test]
    fn a_large_file_that_is_no_table_is_read_whole() {
        let feature = r#"{"type":"Feature","geometry":null,"properties":{"name":"Shed"}}"#;
        let collection = format!(
            r#"{{"type":"FeatureCollection","features":[{feature}]{}}}"#,
            spaces()
        );
        let prepared = opened(&file_of(collection.as_bytes())).unwrap();
        assert_eq!((prepared.format, prepared.rows()), (Format::Geojson, 1));
        assert!(prepared.large.is_none());
    }

    #[test]
    fn a_large_table_is_read_from_its_file_packed_or_not() {
        let row = format!("{},\n", "x".repeat(100_000));
        let table = format!(
            "name,note\n{}",
            row.repeat(LARGEST_HELD_BYTES as usize / row.len() + 1)
        );
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(table.as_bytes()).unwrap();
        for bytes in [table.into_bytes(), packed.finish().unwrap()] {
            let file = file_of(&bytes);
            let prepared = opened(&file).unwrap();
            assert!(prepared.large.is_some());
            assert_eq!(prepared.rows(), prepared.lines().unwrap().count() as u64);
        }
    }

    #[test]
    fn a_packed_file_that_breaks_off_is_said_to_be_broken() {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(b"name\nShed\n").unwrap();
        let packed = packed.finish().unwrap();
        let error = opened(&file_of(&packed[..packed.len() - 12]))
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("cannot be unpacked; fetch or save it again"),
            "{error}"
        );
    }
}
