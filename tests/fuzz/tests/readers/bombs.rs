//! Small files that would be large: refused or read with no more memory than a small machine has.

use backend::import::{Contents, Format};
use clap::ValueEnum;
use fuzz::workbook;
use std::fs;

const MEGABYTE: usize = 1024 * 1024;
/// The most memory that reading any of them may take: what S16 of our promises allows for each megabyte of a file.
const MOST_BYTES: usize = 8 * 64 * MEGABYTE;

/// The most memory this process ever had, in bytes, where the system tells.
fn most_so_far() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<usize>().ok()? * 1024)
}

/// What is said of a bomb, where it is refused.
fn refused(name: &str, bytes: Vec<u8>) -> String {
    let contents = Contents::of(name.to_owned(), bytes);
    let read = contents.and_then(|contents| Format::of(&contents)?.read(&contents, None));
    read.map(|reading| format!("{} rows", reading.table.rows.len()))
        .unwrap_or_else(|error| error.to_string())
}

fn sheet(rows: &str) -> Vec<u8> {
    workbook(
        format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>")
            .as_bytes(),
    )
}

/// Pieces that readers go into, each for a whole megabyte.
const WORST: &[&str] = &[
    "[",
    "{\"a\":",
    "\"",
    "a,",
    "<script type=\"application/ld+json\">",
    "BEGIN:VEVENT\r\n",
    " ",
    "\r\n ",
    "<",
];

#[test]
fn a_megabyte_of_the_worst_is_refused_or_read_by_every_reader() {
    for piece in WORST {
        let bytes = piece.repeat(MEGABYTE / piece.len()).into_bytes();
        let contents = Contents::of("worst".to_owned(), bytes).unwrap();
        for format in Format::value_variants() {
            if let Err(error) = format.read(&contents, None) {
                assert!(
                    !error.to_string().contains("does not survive"),
                    "{piece} as {format:?}: {error}"
                );
            }
        }
    }
}

#[test]
fn a_small_file_that_would_be_large_is_refused_or_read_in_little_memory() {
    let entities: String = (1..20)
        .map(|n| format!("<!ENTITY e{n} \"&e{};&e{};\">", n - 1, n - 1))
        .collect();
    let wide = format!("name{}\n", ",c".repeat(700));
    let ring =
        (0..100_000).map(|n| format!("[{},{}]", f64::from(n % 300) / 100.0, f64::from(n / 300) / 10.0));
    let polygon = format!(
        "{{\"type\":\"Feature\",\"properties\":{{\"name\":\"Park\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}}}}",
        ring.collect::<Vec<_>>().join(",")
    );
    for (name, bytes, says) in [
        (
            "a heading of a million columns",
            ",".repeat(MEGABYTE).into_bytes(),
            "columns; 500",
        ),
        ("700 columns", wide.into_bytes(), "columns"),
        (
            "a line of 17 million commas",
            format!("name,when\n{}", ",".repeat(17 * MEGABYTE)).into_bytes(),
            "longer than 16 MB",
        ),
        (
            "a line of eight million commas",
            format!("name,when\n{}", ",".repeat(8 * MEGABYTE)).into_bytes(),
            "0 rows",
        ),
        (
            "an open quotation mark",
            format!("name,when\n\"{}", "a,\n".repeat(2 * MEGABYTE)).into_bytes(),
            "0 rows",
        ),
        ("an outline of 100,000 corners", polygon.into_bytes(), " rows"),
        (
            "a sheet that says it is full",
            sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
            "no sheet with rows",
        ),
        (
            "the last corner of a sheet",
            sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
            "500 columns",
        ),
        (
            "entities of entities",
            sheet(&format!(
                "<!DOCTYPE a [<!ENTITY e0 \"aaaaaaaaaa\">{entities}]><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e19;</v></c></row>"
            )),
            "spreadsheet",
        ),
        ("lists in lists", "[".repeat(MEGABYTE).into_bytes(), "JSON"),
    ] {
        let said = refused(name, bytes);
        assert!(said.contains(says), "{name}: {said}");
    }
    if let Some(most) = most_so_far() {
        println!("the most memory was {} MB", most / MEGABYTE);
        assert!(most < MOST_BYTES, "{} MB", most / MEGABYTE);
    }
}
