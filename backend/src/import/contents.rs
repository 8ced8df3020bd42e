//! What an import is made from: the bytes of a file or of an answer, unpacked where they were packed; or several files
//! that belong together, in a folder or a zip file.

use super::failure::{ImportError, not_usable};
use super::limits::{LARGEST_FILE_BYTES, MOST_ZIPPED_FILES};
use super::zipped::{self, Zipped};
use flate2::read::MultiGzDecoder;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Bytes under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The file's own name, without its folder.
    pub name: String,
    /// What is in it. Nothing where it is several files.
    pub bytes: Vec<u8>,
    /// The files of a folder or a zip file, where they are several.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What a package of tables is made of; its other files are left where they are.
const OF_A_PACKAGE: &str = ".csv";

/// How a file begins that is packed with gzip.
pub(super) const GZIP: &[u8] = &[0x1f, 0x8b];

impl Contents {
    /// Reads a file, packed or not, or the tables of a folder, up to the limit.
    ///
    /// # Errors
    /// Where it cannot be read, or is too large.
    pub fn read(path: &Path) -> Result<Contents, ImportError> {
        let unreadable = |why| ImportError::Unreadable {
            path: path.to_owned(),
            why,
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            return Ok(Contents {
                name: name.into_owned(),
                bytes: Vec::new(),
                files: tables(path)?,
            });
        }
        let mut bytes = Vec::new();
        let file = File::open(path).map_err(unreadable)?;
        file.take(LARGEST_FILE_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        Contents::of(name.into_owned(), bytes)
    }

    /// Takes bytes that came under a name, packed or not.
    ///
    /// # Errors
    /// Where they are too many, or were cut short while packed.
    pub fn of(name: String, bytes: Vec<u8>) -> Result<Contents, ImportError> {
        let bytes = if bytes.starts_with(GZIP) {
            unpacked(&bytes)?
        } else {
            bytes
        };
        if bytes.len() as u64 > LARGEST_FILE_BYTES {
            let megabytes = LARGEST_FILE_BYTES / 1024 / 1024;
            return not_usable(format!(
                "the file is larger than {megabytes} MB; split it and import the parts"
            ));
        }
        let mut contents = Contents {
            name,
            bytes,
            files: BTreeMap::new(),
        };
        if contents.bytes.starts_with(zipped::BEGINS) {
            contents.unzip()?;
        }
        Ok(contents)
    }

    /// Takes the tables out of a zip file. One table alone is as good as unpacked; a workbook is left whole.
    fn unzip(&mut self) -> Result<(), ImportError> {
        let mut zipped = Zipped::open(&self.bytes)?;
        let names = zipped.names();
        if names.iter().any(|name| name == zipped::OF_A_SPREADSHEET) {
            return Ok(());
        }
        for name in names.iter().filter(|name| name.ends_with(OF_A_PACKAGE)) {
            self.files.insert(name.clone(), zipped.file(name)?);
        }
        self.bytes = Vec::new();
        if self.files.len() == 1 {
            self.bytes = self.files.pop_first().map(|(_, bytes)| bytes).unwrap_or_default();
        } else if self.files.is_empty() {
            return not_usable(
                "this is a zip file without tables in it. Unpack it, or save what is in it as .xlsx or CSV UTF-8, and \
                 import that",
            );
        }
        Ok(())
    }
}

/// The name of a file without its endings, for a source that nobody named.
pub fn stem(name: &str) -> &str {
    name.split('.')
        .next()
        .filter(|stem| !stem.is_empty())
        .unwrap_or("import")
}

/// The tables of a folder, by their names.
fn tables(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, ImportError> {
    let unreadable = |why| ImportError::Unreadable {
        path: folder.to_owned(),
        why,
    };
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(unreadable)?.take(MOST_ZIPPED_FILES) {
        let path = entry.map_err(unreadable)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(OF_A_PACKAGE) && path.is_file() {
            files.insert(name, Contents::read(&path)?.bytes);
        }
    }
    Ok(files)
}

fn unpacked(packed: &[u8]) -> Result<Vec<u8>, ImportError> {
    let mut bytes = Vec::new();
    match MultiGzDecoder::new(packed)
        .take(LARGEST_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
    {
        Ok(_) => Ok(bytes),
        Err(_) => not_usable("the file is packed with gzip and cannot be unpacked; fetch or save it again"),
    }
}
