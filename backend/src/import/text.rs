//! From the bytes of a file to text: byte order marks, old encodings, files that are no text at all.

use super::failure::{ImportError, not_usable};
use super::limits::LARGEST_FILE_BYTES;
use encoding_rs::WINDOWS_1252;
use flate2::read::MultiGzDecoder;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text, without a byte order mark.
    pub text: String,
    /// Something the person should know about how it was read.
    pub said: Option<&'static str>,
}

const GZIP: &[u8] = &[0x1f, 0x8b];
const UTF_8_MARK: &[u8] = &[0xef, 0xbb, 0xbf];
/// How files begin that are not text, and what to do with them.
const NOT_TEXT: &[(&[u8], &str)] = &[
    (
        b"PK\x03\x04",
        "This is a spreadsheet or a zip file. In the spreadsheet, choose Save as, CSV UTF-8, and import that",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Excel file. Open it, choose Save as, CSV UTF-8, and import that",
    ),
    (
        b"\xff\xfe",
        "This is saved as \"Unicode text\" (UTF-16). Save it as CSV UTF-8 and import that",
    ),
    (
        b"\xfe\xff",
        "This is saved as \"Unicode text\" (UTF-16). Save it as CSV UTF-8 and import that",
    ),
    (b"%PDF", "This is a PDF. Kith reads CSV and GeoJSON"),
];

/// Reads a file, packed with gzip or not, up to the limit.
pub(super) fn read_file(path: &Path) -> Result<Text, ImportError> {
    let unreadable = |why| ImportError::Unreadable {
        path: path.to_owned(),
        why,
    };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(LARGEST_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.starts_with(GZIP) {
        let packed = std::mem::take(&mut bytes);
        let unpacking = MultiGzDecoder::new(packed.as_slice())
            .take(LARGEST_FILE_BYTES + 1)
            .read_to_end(&mut bytes);
        unpacking.map_err(unreadable)?;
    }
    if bytes.len() as u64 > LARGEST_FILE_BYTES {
        let megabytes = LARGEST_FILE_BYTES / 1024 / 1024;
        return not_usable(format!(
            "the file is larger than {megabytes} MB; split it and import the parts"
        ));
    }
    decode(&bytes)
}

/// Reads bytes as text.
pub fn decode(bytes: &[u8]) -> Result<Text, ImportError> {
    if let Some((_, says)) = NOT_TEXT
        .iter()
        .find(|(beginning, _)| bytes.starts_with(beginning))
    {
        return not_usable(*says);
    }
    if bytes.contains(&0) {
        return not_usable("the file has bytes in it that no text has; save it as CSV UTF-8 and import that");
    }
    let unmarked = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes);
    Ok(match str::from_utf8(unmarked) {
        Ok(text) => Text {
            text: text.to_owned(),
            said: None,
        },
        Err(_) => Text {
            text: WINDOWS_1252.decode_without_bom_handling(unmarked).0.into_owned(),
            said: Some(
                "the file is not UTF-8; it was read as Windows-1252, as older Excel saves it. Look at names with \
                 accents, and if they are wrong save the file as CSV UTF-8 and import it again",
            ),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_first_name() {
        assert_eq!(decode(b"\xef\xbb\xbfname").unwrap().text, "name");
    }

    #[test]
    fn an_old_excel_file_is_read_and_said() {
        let text = decode(b"name\nCaf\xe9 \x96 \xa32").unwrap();
        assert_eq!(text.text, "name\nCafé – £2");
        assert!(text.said.is_some());
    }

    #[test]
    fn a_spreadsheet_is_refused_with_what_to_do() {
        let refused = decode(b"PK\x03\x04abc").unwrap_err().to_string();
        assert!(refused.contains("Save as, CSV UTF-8"), "{refused}");
        assert!(decode(&[b'a', 0, b'b']).is_err());
    }
}
