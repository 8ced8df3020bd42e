//! Zip files: what is in them, and that they are not made to burst.
//!
//! A zip file says itself how large it becomes, and may lie. So everything is unpacked once into nothing, counted,
//! before anybody keeps a byte of it.

use super::failure::{ImportError, not_usable};
use super::limits::{LARGEST_FILE_BYTES, MOST_ZIPPED_FILES};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// How a zip file begins.
pub(super) const BEGINS: &[u8] = b"PK\x03\x04";

/// The file of a zip file that makes it a spreadsheet.
pub(super) const OF_A_SPREADSHEET: &str = "xl/workbook.xml";

/// A zip file that was found to be of a bearable size.
pub(super) struct Zipped<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Zipped<'a> {
    /// Opens a zip file and counts what it unpacks to.
    pub fn open(bytes: &'a [u8]) -> Result<Zipped<'a>, ImportError> {
        Zipped::within(bytes, LARGEST_FILE_BYTES)
    }

    fn within(bytes: &'a [u8], most_bytes: u64) -> Result<Zipped<'a>, ImportError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(cannot_be_unpacked)?;
        if archive.len() > MOST_ZIPPED_FILES {
            return not_usable(format!(
                "the zip file holds {} files; {MOST_ZIPPED_FILES} is the most",
                archive.len()
            ));
        }
        let mut zipped = Zipped { archive };
        zipped.count(most_bytes)?;
        Ok(zipped)
    }

    fn count(&mut self, most_bytes: u64) -> Result<(), ImportError> {
        let mut left = most_bytes;
        for index in 0..self.archive.len() {
            let file = self.archive.by_index(index).map_err(cannot_be_unpacked)?;
            let unpacked = std::io::copy(&mut file.take(left + 1), &mut std::io::sink());
            let unpacked = unpacked.map_err(cannot_be_unpacked)?;
            left = match left.checked_sub(unpacked) {
                Some(left) => left,
                None => {
                    let megabytes = most_bytes / 1024 / 1024;
                    return not_usable(format!(
                        "the file unpacks to more than {megabytes} MB; it is not what it seems, or has to be split"
                    ));
                }
            };
        }
        Ok(())
    }

    /// The names of the files in it.
    pub fn names(&self) -> Vec<String> {
        let names = self.archive.file_names().filter_map(Result::ok);
        names.map(std::borrow::Cow::into_owned).collect()
    }

    /// The bytes of one of its files.
    pub fn file(&mut self, name: &str) -> Result<Vec<u8>, ImportError> {
        let mut bytes = Vec::new();
        let file = self.archive.by_name(name).map_err(cannot_be_unpacked)?;
        file.take(LARGEST_FILE_BYTES)
            .read_to_end(&mut bytes)
            .map_err(cannot_be_unpacked)?;
        Ok(bytes)
    }
}

fn cannot_be_unpacked(why: impl std::fmt::Display) -> ImportError {
    ImportError::NotUsable(format!(
        "the file cannot be unpacked ({why}); save or fetch it again"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    const MEGABYTE: usize = 1024 * 1024;

    #[test]
    fn a_zip_that_unpacks_to_far_more_than_it_is_is_refused() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", SimpleFileOptions::default())
            .unwrap();
        zip.write_all(&vec![b' '; 3 * MEGABYTE]).unwrap();
        let bomb = zip.finish().unwrap().into_inner();
        assert!(bomb.len() < MEGABYTE / 10);
        let refused = Zipped::within(&bomb, 2 * MEGABYTE as u64)
            .err()
            .unwrap()
            .to_string();
        assert!(refused.contains("unpacks to more than 2 MB"), "{refused}");
        assert!(Zipped::within(&bomb, 3 * MEGABYTE as u64).is_ok());
    }
}
