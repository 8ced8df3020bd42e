//! A table too large to hold: looked through once, then read again from its file, a row at a time.
//!
//! The first reading finds everything that would stop the second, so that a file still goes in whole or not at all.

use super::contents::GZIP;
use super::csv::{self, cannot_be_read_on, taken_apart, too_many_rows};
use super::failure::{ImportError, not_usable};
use super::limits::{LARGEST_HELD_BYTES, LARGEST_TABLE_BYTES, LOOKED_AT_ROWS, MOST_ROWS};
use super::table::{Line, Table};
use super::text::{self, OLD_ENCODING, UTF_8_MARK};
use crate::store::StoreError;
use ::csv::{ByteRecord, StringRecord};
use encoding_rs::WINDOWS_1252;
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

const BUFFER_BYTES: usize = 256 * 1024;

/// A table that is read from its file whenever its rows are wanted.
#[derive(Clone, Debug)]
pub struct Large {
    path: PathBuf,
    delimiter: u8,
    columns: usize,
    is_old_encoding: bool,
    rows: u64,
}

/// A large table, and what was seen of it.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The table.
    pub large: Large,
    /// Its heading and first rows, by which its columns are guessed.
    pub top: Table,
    /// What the person who imports should know.
    pub said: Option<&'static str>,
}

impl Large {
    /// Looks a table through, from its first row to its last.
    ///
    /// # Errors
    /// Whatever would stop its being read: no heading, too many rows, bytes that no text has.
    pub fn look_through(path: &Path) -> Result<Seen, ImportError> {
        let unreadable = |why| ImportError::Unreadable {
            path: path.to_owned(),
            why,
        };
        let heading = first_line(path).map_err(unreadable)?;
        let mut large = Large {
            path: path.to_owned(),
            delimiter: csv::delimiter(&text::decode(&heading)?.text),
            columns: 0,
            is_old_encoding: false,
            rows: 0,
        };
        let mut reader = csv::reader(large.delimiter, open(path).map_err(unreadable)?);
        let mut record = ByteRecord::new();
        let mut top: Vec<ByteRecord> = Vec::new();
        while next(&mut reader, &mut record).map_err(|error| cannot_be_read_on(&error))? {
            if record.as_slice().contains(&0) {
                return text::no_text();
            }
            large.is_old_encoding |= record.iter().any(|cell| str::from_utf8(cell).is_err());
            large.rows += 1;
            if large.rows > MOST_ROWS as u64 + 1 {
                return too_many_rows();
            }
            if top.len() <= LOOKED_AT_ROWS {
                top.push(record.clone());
            }
        }
        if reader.position().byte() >= LARGEST_TABLE_BYTES {
            let gigabytes = LARGEST_TABLE_BYTES / 1024 / 1024 / 1024;
            return not_usable(format!(
                "the file is larger than {gigabytes} GB; split it and import the parts"
            ));
        }
        // Decoded only now, since the last row may be the first that tells the encoding.
        let Some((heading, top)) = top.split_first() else {
            return not_usable("the file is empty");
        };
        let mut table = csv::headed(&large.decoded(heading))?;
        large.columns = table.columns.len();
        large.rows -= 1;
        for record in top {
            if let Some(line) = taken_apart(&large.decoded(record), large.columns) {
                table.add(line);
            }
        }
        Ok(Seen {
            said: large.is_old_encoding.then_some(OLD_ENCODING),
            top: table,
            large,
        })
    }

    /// How many rows it has, empty ones counted.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Its rows, from the file.
    ///
    /// # Errors
    /// Where the file is not there any more, or is another since it was looked through.
    pub(super) fn lines(&self) -> Result<impl Iterator<Item = Result<Line<'_>, StoreError>>, StoreError> {
        let file = open(&self.path).map_err(StoreError::unavailable)?;
        let mut reader = csv::reader(self.delimiter, file);
        let mut record = ByteRecord::new();
        next(&mut reader, &mut record).map_err(StoreError::unavailable)?;
        Ok(std::iter::from_fn(move || {
            loop {
                match next(&mut reader, &mut record) {
                    Err(error) => return Some(Err(StoreError::unavailable(error))),
                    Ok(false) => return None,
                    Ok(true) => {}
                }
                if let Some(line) = taken_apart(&self.decoded(&record), self.columns) {
                    return Some(Ok(line));
                }
            }
        }))
    }

    fn decoded(&self, record: &ByteRecord) -> StringRecord {
        let cell = |bytes| {
            if self.is_old_encoding {
                WINDOWS_1252.decode_without_bom_handling(bytes).0
            } else {
                String::from_utf8_lossy(bytes)
            }
        };
        let mut decoded: StringRecord = record.iter().map(cell).collect();
        decoded.set_position(record.position().cloned());
        decoded
    }
}

/// The next row, where there is one.
fn next<R: Read>(
    reader: &mut ::csv::Reader<csv::Measured<R>>,
    record: &mut ByteRecord,
) -> Result<bool, ::csv::Error> {
    let read = reader.read_byte_record(record)?;
    reader.get_mut().begin_a_row();
    Ok(read)
}

/// How a file begins that is too large to hold. Nothing of one that is not: only what is packed has to be unpacked to
/// know.
pub(super) fn beginning(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut begins = Vec::new();
    File::open(path)?
        .take(GZIP.len() as u64)
        .read_to_end(&mut begins)?;
    let is_large = if begins == GZIP {
        let held = &mut open(path)?.take(LARGEST_HELD_BYTES + 1);
        io::copy(held, &mut io::sink())? > LARGEST_HELD_BYTES
    } else {
        path.metadata()?.len() > LARGEST_HELD_BYTES
    };
    if !is_large {
        return Ok(None);
    }
    begins.clear();
    open(path)?.take(BUFFER_BYTES as u64).read_to_end(&mut begins)?;
    Ok(Some(begins))
}

/// The bytes of a table, unpacked and without a byte order mark.
fn open(path: &Path) -> io::Result<impl BufRead> {
    let mut file = BufReader::with_capacity(BUFFER_BYTES, File::open(path)?);
    let unpacked: Box<dyn Read> = if file.fill_buf()?.starts_with(GZIP) {
        Box::new(MultiGzDecoder::new(file))
    } else {
        Box::new(file)
    };
    let mut bytes = BufReader::with_capacity(BUFFER_BYTES, unpacked.take(LARGEST_TABLE_BYTES));
    if bytes.fill_buf()?.starts_with(UTF_8_MARK) {
        bytes.consume(UTF_8_MARK.len());
    }
    Ok(bytes)
}

/// The first line, or as much of it as a heading may have.
fn first_line(path: &Path) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    open(path)?
        .take(BUFFER_BYTES as u64)
        .read_until(b'\n', &mut line)?;
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write;

    fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    fn read(bytes: &[u8]) -> Table {
        let file = written(bytes);
        let Seen { large, top, .. } = Large::look_through(file.path()).unwrap();
        let mut table = Table {
            rows: Vec::new(),
            broken: Vec::new(),
            ..top
        };
        for line in large.lines().unwrap() {
            table.add(line.unwrap());
        }
        table
    }

    fn long() -> String {
        let rows = (0..2 * LOOKED_AT_ROWS).map(|number| format!("Shed {number};\"a, b\n\"\"c\"\"\"\n"));
        let rows: String = rows.collect();
        format!("\u{feff}name;note\n{rows}\nragged\n;\nCafé;é\n")
    }

    #[test]
    fn a_table_read_from_its_file_is_the_table_that_is_held() {
        let text = long();
        let held = csv::read(text.trim_start_matches('\u{feff}')).unwrap();
        assert_eq!(read(text.as_bytes()), held);
        assert_eq!((held.rows.len(), held.broken.len()), (2 * LOOKED_AT_ROWS + 1, 1));
    }

    #[test]
    fn a_packed_table_is_read_like_one_that_is_not() {
        let text = long();
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(text.as_bytes()).unwrap();
        assert_eq!(read(&packed.finish().unwrap()), read(text.as_bytes()));
    }

    #[test]
    fn the_last_row_may_be_the_first_that_tells_an_old_encoding() {
        let mut bytes = b"name\nCaf\xe9\n".to_vec();
        assert_eq!(read(&bytes).rows[0].cells, ["Café"]);
        bytes = long().replace("Café", "Cafe").into_bytes();
        bytes.extend(b"Caf\xe9;\n");
        assert_eq!(read(&bytes).rows.last().unwrap().cells[0], "Café");
    }

    #[test]
    fn bytes_that_no_text_has_stop_it_before_anything_is_taken() {
        let file = written(b"name\nShed\n\0\n");
        let error = Large::look_through(file.path()).unwrap_err();
        assert!(error.to_string().contains("no text has"), "{error}");
    }

    #[test]
    fn a_file_that_is_gone_since_stops_the_import() {
        let file = written(b"name\nShed\n");
        let large = Large::look_through(file.path()).unwrap().large;
        file.close().unwrap();
        assert!(large.lines().is_err());
    }
}
