//! A gazetteer's file, read row by row.

use crate::import::failure::{ImportError, not_usable};
use crate::import::limits::LARGEST_GAZETTEER_BYTES;
use csv::{Reader, ReaderBuilder, StringRecord};
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// How a file packed with gzip begins.
const GZIP: &[u8] = &[0x1f, 0x8b];

/// Rows of separated values.
pub(super) struct Rows<R> {
    reader: Reader<R>,
    row: StringRecord,
}

/// A file's bytes, counted as they go by.
struct Counted<F> {
    file: File,
    done: u64,
    progress: F,
}

impl<F: Fn(u64)> Read for Counted<F> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(into)?;
        self.done += read as u64;
        (self.progress)(self.done);
        Ok(read)
    }
}

/// Opens a file, packed with gzip or not.
pub(super) fn open(
    path: &Path,
    progress: impl Fn(u64) + Send + 'static,
) -> Result<Rows<Box<dyn Read + Send>>, ImportError> {
    const BUFFER_BYTES: usize = 256 * 1024;
    let unreadable = |why| ImportError::Unreadable {
        path: path.to_owned(),
        why,
    };
    let file = File::open(path).map_err(unreadable)?;
    let counted = Counted {
        file,
        done: 0,
        progress,
    };
    let mut bytes = BufReader::with_capacity(BUFFER_BYTES, counted);
    // Looked at in the buffer and not taken out of it, so that a pipe can be read too.
    let packed = bytes.fill_buf().map_err(unreadable)?.starts_with(GZIP);
    let bytes: Box<dyn Read + Send> = if packed {
        Box::new(MultiGzDecoder::new(bytes).take(LARGEST_GAZETTEER_BYTES))
    } else {
        Box::new(bytes.take(LARGEST_GAZETTEER_BYTES))
    };
    Ok(Rows::of(bytes))
}

impl<R: Read> Rows<R> {
    /// Rows of any bytes.
    pub fn of(bytes: R) -> Rows<R> {
        let reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
        Rows {
            reader,
            row: StringRecord::new(),
        }
    }

    /// The names of the columns.
    pub fn heading(&mut self) -> Result<&StringRecord, ImportError> {
        match self.reader.headers() {
            Ok(heading) => Ok(heading),
            Err(error) => not_usable(format!("the heading cannot be read: {error}")),
        }
    }

    /// The next row and its line.
    pub fn next_row(&mut self) -> Result<Option<(u64, &StringRecord)>, ImportError> {
        match self.reader.read_record(&mut self.row) {
            Ok(false) => Ok(None),
            Ok(true) => {
                let line = self.row.position().map_or(0, csv::Position::line);
                Ok(Some((line, &self.row)))
            }
            Err(error) => not_usable(format!("the file cannot be read on: {error}")),
        }
    }
}
