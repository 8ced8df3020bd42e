//! Files of every broken sort, gathered by others: read as they should be, or refused in words, and never a panic.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::import::{Contents, Format, Table};
use kith_tests::shared::shared;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str) -> Vec<PathBuf> {
    let Some(folder) = shared(&format!("data/bad_input/{folder}")) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
}

fn read(path: &Path) -> Result<Table, String> {
    let contents = Contents::read(path).map_err(|error| error.to_string())?;
    let format = Format::of(&contents).map_err(|error| error.to_string())?;
    let reading = format.read(&contents, None);
    reading
        .map(|reading| reading.table)
        .map_err(|error| error.to_string())
}

#[test]
fn separated_values_are_read_as_the_spectrum_says() {
    for path in files("csv-spectrum/csvs") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let oracle = path
            .parent()
            .unwrap()
            .with_file_name("json")
            .join(format!("{name}.json"));
        let expected: Vec<BTreeMap<String, Value>> =
            serde_json::from_slice(&fs::read(oracle).unwrap()).unwrap();
        let mut text = fs::read_to_string(&path).unwrap();
        if name.ends_with("_crlf") && !text.contains('\r') {
            // The line ends that the file is named for were lost on its way here.
            text = text.replace('\n', "\r\n");
        }
        let contents = Contents::of(name.clone(), text.into_bytes()).unwrap();
        let table = Format::Csv.read(&contents, None).unwrap().table;
        assert!(table.broken.is_empty(), "{name}: {:?}", table.broken);
        let read: Vec<BTreeMap<String, Value>> = table
            .rows
            .iter()
            .map(|row| {
                table
                    .columns
                    .iter()
                    .cloned()
                    .zip(row.cells.iter().cloned().map(Value::from))
                    .collect()
            })
            .collect();
        assert_eq!(read, expected, "{name}");
    }
}

#[test]
fn ragged_and_odd_tables_are_read_or_refused_in_words() {
    for path in files("csvlint") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match (name.as_str(), read(&path)) {
            ("spreadsheet.xls", read) => assert!(read.unwrap_err().contains("Save as, .xlsx")),
            ("spreadsheet.xlsx", read) => assert!(read.unwrap_err().contains("rows under a heading")),
            ("valid.csv" | "valid_many_rows.csv", Ok(table)) => assert!(table.broken.is_empty(), "{name}"),
            (_, Ok(table)) => assert!(table.rows.len() + table.broken.len() > 0, "{name}"),
            (_, Err(says)) => assert!(says.len() > 20, "{name}: {says}"),
        }
    }
}

#[test]
fn sound_shapes_are_read() {
    for path in files("geojsonhint/good") {
        if let Err(says) = read(&path) {
            assert!(says.contains("FeatureCollection"), "{}: {says}", path.display());
        }
    }
}

#[test]
fn unsound_shapes_are_refused_in_words() {
    for path in files("geojsonhint/bad") {
        match read(&path) {
            Ok(table) => table
                .broken
                .iter()
                .for_each(|row| assert!(row.says.len() > 10, "{row:?}")),
            Err(says) => assert!(says.len() > 20, "{}: {says}", path.display()),
        }
    }
}

#[test]
fn json_of_any_sort_never_breaks_the_reading() {
    for path in files("JSONTestSuite/test_parsing")
        .into_iter()
        .chain(files("ohana_invalid_csv"))
    {
        if path.is_file() {
            // Read or refused: both are fine, as long as it ends.
            let _ = read(&path);
        }
    }
}
