//! Gazetteers in: postcodes, and names of places, so that "ZZ2 5AF" and "Market Quarter" are found without asking
//! anybody.
//!
//! A file is read as a stream, in one transaction: all the postcodes of Britain need no more memory than a few
//! thousand. Afterwards every record that has a postcode and no position gets the postcode's.

mod columns;
mod settle;
mod stream;

pub use columns::{Holds, Layout};
pub use settle::settle_register;

use super::failure::ImportError;
use crate::store::gazetteer::{self, PlaceName, Postcode};
use crate::store::{Connection, Store, StoreError};
use std::io::Read;
use std::path::Path;
use stream::Rows;

/// What importing a gazetteer did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows read.
    pub rows: u64,
    /// Postcodes or names that are new or different.
    pub saved: u64,
    /// Rows that are no postcode or place.
    pub passed_over: u64,
    /// The line of the first of them.
    pub first_passed_over: Option<u64>,
    /// Records of the register that were given a place by it.
    pub placed: u64,
}

/// Rows saved at a time.
const BATCH: usize = 10_000;

/// Imports a file, packed with gzip or not. `progress` is told how many bytes of it are done.
///
/// # Errors
/// Where the file cannot be used or the database not written. Then nothing was changed.
pub fn import(
    store: &Store,
    path: &Path,
    progress: impl Fn(u64) + Send + 'static,
) -> Result<Report, ImportError> {
    let mut rows = stream::open(path, progress)?;
    let layout = Layout::of(rows.heading()?)?;
    let failed = std::sync::Arc::new(std::sync::Mutex::new(None));
    let told = std::sync::Arc::clone(&failed);
    let done = store.write(move |c| {
        save_all(c, &mut rows, &layout).map_err(|error| match error {
            ImportError::Store(error) => error,
            other => {
                if let Ok(mut told) = told.lock() {
                    *told = Some(other);
                }
                StoreError::inside("the gazetteer's file could not be read on")
            }
        })
    });
    let failure = failed.lock().ok().and_then(|mut failure| failure.take());
    match (done, failure) {
        (_, Some(failure)) => Err(failure),
        (done, None) => Ok(done?),
    }
}

/// Imports a text that is built in.
///
/// # Errors
/// As [`import`].
pub fn import_text(c: &mut Connection, text: &'static str) -> Result<Report, ImportError> {
    let mut rows = Rows::of(text.as_bytes());
    let layout = Layout::of(rows.heading()?)?;
    save_all(c, &mut rows, &layout)
}

fn save_all<R: Read>(c: &mut Connection, rows: &mut Rows<R>, layout: &Layout) -> Result<Report, ImportError> {
    let mut report = Report::default();
    let mut batch = Batch::default();
    while let Some((line, cells)) = rows.next_row()? {
        report.rows += 1;
        if !batch.add(layout, cells) {
            report.passed_over += 1;
            report.first_passed_over.get_or_insert(line);
        }
        if batch.is_full() {
            report.saved += batch.save(c)?;
        }
    }
    report.saved += batch.save(c)?;
    report.placed = settle_register(c)?;
    Ok(report)
}

/// Rows that wait to be saved together.
#[derive(Default)]
struct Batch {
    postcodes: Vec<Postcode>,
    places: Vec<PlaceName>,
}

impl Batch {
    /// Whether the row is a postcode or place.
    fn add(&mut self, layout: &Layout, cells: &csv::StringRecord) -> bool {
        match layout.holds {
            Holds::Postcodes => layout
                .postcode(cells)
                .map(|row| self.postcodes.push(row))
                .is_some(),
            Holds::Places => layout.place(cells).map(|row| self.places.push(row)).is_some(),
        }
    }

    fn is_full(&self) -> bool {
        self.postcodes.len() + self.places.len() >= BATCH
    }

    fn save(&mut self, c: &mut Connection) -> Result<u64, StoreError> {
        let saved = gazetteer::save_postcodes(c, &self.postcodes)? + gazetteer::save_places(c, &self.places)?;
        self.postcodes.clear();
        self.places.clear();
        Ok(saved as u64)
    }
}
