//! What an import is made from: the bytes of a file or of an answer, unpacked where they were packed with gzip.

use super::failure::{ImportError, not_usable};
use super::limits::LARGEST_FILE_BYTES;
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Bytes under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The file's own name, without its folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

const GZIP: &[u8] = &[0x1f, 0x8b];

impl Contents {
    /// Reads a file, packed with gzip or not, up to the limit.
    ///
    /// # Errors
    /// Where it cannot be read, or is too large.
    pub fn read(path: &Path) -> Result<Contents, ImportError> {
        let unreadable = |why| ImportError::Unreadable {
            path: path.to_owned(),
            why,
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut bytes = Vec::new();
        let file = File::open(path).map_err(unreadable)?;
        file.take(LARGEST_FILE_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        Contents::of(name.into_owned(), bytes)
    }

    /// Takes bytes that came under a name, packed with gzip or not.
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
        Ok(Contents { name, bytes })
    }

    /// The name without its endings, for a source that nobody named.
    pub fn stem(&self) -> &str {
        self.name
            .split('.')
            .next()
            .filter(|stem| !stem.is_empty())
            .unwrap_or("import")
    }
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
