//! Workbooks as people keep them, made here cell by cell.

use super::*;
use std::io::Write;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A workbook of these sheets: each a name, its rows as XML, and its merged regions.
fn workbook(sheets: &[(&str, &str, &[&str])]) -> Vec<u8> {
    let mut listed = String::new();
    let mut related = String::new();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (number, (name, rows, merged)) in (1..).zip(sheets) {
        listed += &format!(r#"<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>"#);
        related += &format!(
            r#"<Relationship Id="r{number}" Type="{RELATION}/worksheet" Target="worksheets/s{number}.xml"/>"#
        );
        let regions: String = merged
            .iter()
            .map(|region| format!(r#"<mergeCell ref="{region}"/>"#))
            .collect();
        let merged = format!("<mergeCells>{regions}</mergeCells>");
        let sheet = format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{merged}</worksheet>"#);
        put(
            &mut zip,
            &format!("xl/worksheets/s{number}.xml"),
            sheet.as_bytes(),
        );
    }
    let book =
        format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>{listed}</sheets></workbook>"#);
    put(&mut zip, "xl/workbook.xml", book.as_bytes());
    let related = format!(r#"<Relationships xmlns="{PACKAGE}">{related}</Relationships>"#);
    put(&mut zip, "xl/_rels/workbook.xml.rels", related.as_bytes());
    let styles = format!(
        r#"<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    put(&mut zip, "_rels/.rels", root.as_bytes());
    put(&mut zip, "xl/styles.xml", styles.as_bytes());
    zip.finish().unwrap().into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) {
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(name, packed).unwrap();
    zip.write_all(bytes).unwrap();
}

/// A row of texts; a cell that begins with `=` is a number, one that begins with `@` a date's number.
fn row(number: u64, cells: &[&str]) -> String {
    let cells = (b'A'..)
        .zip(cells)
        .filter(|(_, text)| !text.is_empty())
        .map(|(letter, text)| {
            let at = format!("{}{number}", char::from(letter));
            if let Some(value) = text.strip_prefix('=') {
                format!(r#"<c r="{at}"><v>{value}</v></c>"#)
            } else if let Some(value) = text.strip_prefix('@') {
                format!(r#"<c r="{at}" s="1"><v>{value}</v></c>"#)
            } else {
                format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
            }
        });
    format!(r#"<row r="{number}">{}</row>"#, cells.collect::<String>())
}

fn columns_and_first(bytes: &[u8]) -> (Vec<String>, Vec<String>, u64) {
    let table = read(bytes, None).unwrap().table;
    let first = table.rows[0].clone();
    (table.columns, first.cells, first.line)
}

#[test]
fn titles_above_the_heading_are_passed_over_and_rows_keep_their_numbers() {
    let rows = row(1, &["Groups of our town, spring", "", ""])
        + &row(3, &["Name", "Day", "Checked", "Cost"])
        + &row(4, &["Shed", "Monday", "@46347", "=2.5"]);
    let (columns, cells, line) = columns_and_first(&workbook(&[("Groups", &rows, &["A1:D1"])]));
    assert_eq!(columns, ["Name", "Day", "Checked", "Cost"]);
    assert_eq!(cells, ["Shed", "Monday", "2026-11-21", "2.5"]);
    assert_eq!(line, 4);
}

#[test]
fn a_heading_of_two_rows_is_joined_where_the_upper_is_merged() {
    let rows = row(1, &["Name", "Opening hours", "", "Phone"])
        + &row(2, &["", "Monday", "Tuesday", ""])
        + &row(3, &["Shed", "10-12", "", "01632 960001"]);
    let merged = ["A1:A2", "B1:C1", "D1:D2"];
    let (columns, cells, _) = columns_and_first(&workbook(&[("Groups", &rows, &merged)]));
    assert_eq!(
        columns,
        ["Name", "Opening hours Monday", "Opening hours Tuesday", "Phone"]
    );
    assert_eq!(cells, ["Shed", "10-12", "", "01632 960001"]);
}

#[test]
fn a_venue_merged_over_rows_is_the_venue_of_each() {
    let rows = row(1, &["Venue", "Group"]) + &row(2, &["Hall", "Choir"]) + &row(3, &["", "Shed"]);
    let table = read(&workbook(&[("Groups", &rows, &["A2:A3"])]), None)
        .unwrap()
        .table;
    assert_eq!(table.rows[1].cells, ["Hall", "Shed"]);
}

#[test]
fn the_first_sheet_with_rows_is_read_and_another_when_it_is_named() {
    let groups = row(1, &["Name", "Day"]) + &row(2, &["Shed", "Monday"]);
    let places = row(1, &["Name", "Street"]) + &row(2, &["Hall", "Elm Road"]);
    let book = workbook(&[
        ("Notes", "", &[]),
        ("Groups", &groups, &[]),
        ("Places", &places, &[]),
    ]);
    let reading = read(&book, None).unwrap();
    assert_eq!(reading.table.rows[0].cells, ["Shed", "Monday"]);
    assert!(
        reading.said[0].contains("\"Groups\" is read"),
        "{:?}",
        reading.said
    );
    assert_eq!(
        read(&book, Some("places")).unwrap().table.rows[0].cells,
        ["Hall", "Elm Road"]
    );
    let wrong = read(&book, Some("Nowhere")).unwrap_err().to_string();
    assert!(wrong.contains("there are Notes, Groups, Places"), "{wrong}");
}

#[test]
fn a_cell_in_the_last_corner_takes_no_room() {
    let corner = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let rows = row(1, &["Name", "Day"]) + &row(2, &["Shed", "Monday"]) + corner;
    let refused = read(&workbook(&[("Groups", &rows, &[])]), None)
        .unwrap_err()
        .to_string();
    assert!(refused.contains("columns are the most"), "{refused}");
}

#[test]
fn half_a_workbook_is_refused_in_words() {
    let rows = row(1, &["Name", "Day"]) + &row(2, &["Shed", "Monday"]);
    let book = workbook(&[("Groups", &rows, &[])]);
    for cut in [4, 30, book.len() / 2, book.len() - 10] {
        assert!(read(&book[..cut], None).is_err(), "{cut} bytes");
    }
}
