//! A workbook around any sheet, and a map around any block of it, so that nonsense gets past the wrapping.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Parts the pieces of a workbook: its sheet, its shared texts, its styles.
pub(crate) const NEXT_PART: &str = "<!--next-->";

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Groups" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELATED: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// A workbook with these parts.
pub fn workbook(parts: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(parts);
    let mut parts = text.split(NEXT_PART);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(name, stored).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    put("_rels/.rels", ROOT);
    put("xl/workbook.xml", BOOK);
    put("xl/_rels/workbook.xml.rels", RELATED);
    put("xl/worksheets/s1.xml", parts.next().unwrap_or_default());
    put("xl/sharedStrings.xml", parts.next().unwrap_or("<sst/>"));
    put("xl/styles.xml", parts.next().unwrap_or("<styleSheet/>"));
    zip.finish().unwrap().into_inner()
}

/// A map (.osm.pbf) of one block.
pub(crate) fn map(block: &[u8]) -> Vec<u8> {
    // The header's block says nothing but what it is.
    [blob("OSMHeader", &[]), blob("OSMData", block)].concat()
}

/// A block as the format wraps it: the size of its head, the head, and the block unpacked.
fn blob(kind: &str, block: &[u8]) -> Vec<u8> {
    let body = [&[0x0a], &*varint(block.len()), block].concat();
    let head = [
        &[0x0a],
        &*varint(kind.len()),
        kind.as_bytes(),
        &[0x18],
        &*varint(body.len()),
    ]
    .concat();
    let size = u32::try_from(head.len()).unwrap().to_be_bytes();
    [&size[..], &head, &body].concat()
}

fn varint(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
