//! From the bytes of a file to text: byte order marks, old encodings, files that are no text at all.

use super::failure::{ImportError, not_usable};
use encoding_rs::WINDOWS_1252;

/// A file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text, without a byte order mark.
    pub text: String,
    /// Something the person should know about how it was read.
    pub said: Option<&'static str>,
}

/// What is said of a file that was read as Windows-1252.
pub(super) const OLD_ENCODING: &str = "the file is not UTF-8; it was read as Windows-1252, as older Excel saves it. Look at names with \
     accents, and if they are wrong save the file as CSV UTF-8 and import it again";

pub(super) const UTF_8_MARK: &[u8] = &[0xef, 0xbb, 0xbf];
/// How files begin that are not text, and what to do with them.
const NOT_TEXT: &[(&[u8], &str)] = &[
    (
        b"PK\x03\x04",
        "This is a zip file or a document. Unpack it, or save what is in it as .xlsx or CSV UTF-8, and import that",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Excel file (.xls). Open it, choose Save as, .xlsx, and import that",
    ),
    (
        b"\xff\xfe",
        "This is saved as \"Unicode text\" (UTF-16). Save it as CSV UTF-8 and import that",
    ),
    (
        b"\xfe\xff",
        "This is saved as \"Unicode text\" (UTF-16). Save it as CSV UTF-8 and import that",
    ),
    (
        b"%PDF",
        "This is a PDF. Ask for the table it was made from, as .xlsx or CSV, and import that",
    ),
];

pub(super) fn no_text<T>() -> Result<T, ImportError> {
    not_usable("the file has bytes in it that no text has; save it as CSV UTF-8 and import that")
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
        return no_text();
    }
    let unmarked = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes);
    Ok(match str::from_utf8(unmarked) {
        Ok(text) => Text {
            text: text.to_owned(),
            said: None,
        },
        Err(_) => Text {
            text: WINDOWS_1252.decode_without_bom_handling(unmarked).0.into_owned(),
            said: Some(OLD_ENCODING),
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
    fn a_packed_file_is_refused_with_what_to_do() {
        let refused = decode(b"PK\x03\x04abc").unwrap_err().to_string();
        assert!(refused.contains("Unpack it"), "{refused}");
        assert!(decode(&[b'a', 0, b'b']).is_err());
    }
}
