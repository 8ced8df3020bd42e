//! Every file of every corpus of broken and odd files: imported, or refused in words, with nothing half done.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::import::{Choice, Contents, Format, How, Prepared};
use backend::store::{self, Database, Store};
use clap::ValueEnum;
use jiff::civil::date;
use kith_tests::shared::shared;
use std::fs;
use std::path::{Path, PathBuf};

const CORPORA: &[&str] = &[
    "data/bad_input",
    "data/events/icalendar_fixtures",
    "standards/geojson-fixtures",
    "standards/icalendar",
    "standards/osm-tagging",
];

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A register that takes file after file.
struct Register {
    _folder: tempfile::TempDir,
    store: Store,
}

impl Register {
    fn new() -> Register {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
        Register {
            _folder: folder,
            store,
        }
    }

    /// How much has happened so far.
    fn changes(&self) -> i64 {
        self.store.read(store::change_number).unwrap()
    }

    /// Takes a file: how many records it gave, or why it was not taken.
    fn take(&self, path: &Path, format: Option<Format>) -> Result<i64, String> {
        let choice = Choice {
            format,
            ..Choice::default()
        };
        let how = How {
            publish: true,
            ..How::of(path.display().to_string(), date(2026, 11, 21))
        };
        let before = self.changes();
        let report = Contents::read(path)
            .and_then(|contents| Prepared::of(&contents, &choice))
            .and_then(|prepared| prepared.import(&self.store, how, |_| {}));
        let changes = self.changes() - before;
        match report {
            Ok(report) => {
                assert!(
                    report.refused.iter().all(|row| row.says.len() > 10),
                    "{}",
                    path.display()
                );
                assert_eq!(changes, report.counts.added, "{}", path.display());
                Ok(changes)
            }
            Err(error) => {
                assert_eq!(changes, 0, "{} was refused and left something", path.display());
                Err(error.to_string())
            }
        }
    }
}

#[test]
fn every_file_is_imported_or_refused_in_words() {
    for corpus in CORPORA {
        let Some(folder) = shared(corpus) else { continue };
        let register = Register::new();
        let (mut imported, mut refused) = (0, 0);
        for path in files(&folder) {
            match register.take(&path, None) {
                Ok(_) => imported += 1,
                Err(says) => {
                    assert!(says.len() > 15, "{}: {says}", path.display());
                    refused += 1;
                }
            }
        }
        println!("{corpus}: {imported} imported, {refused} refused in words");
    }
}

#[test]
fn json_of_every_sort_is_refused_or_read_by_every_reader_of_json() {
    let Some(folder) = shared("data/bad_input/JSONTestSuite/test_parsing") else {
        return;
    };
    for path in files(&folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Ok(contents) = Contents::read(&path) else {
            continue;
        };
        for format in [Format::Geojson, Format::OpenReferral, Format::Page] {
            let read = format.read(&contents, None);
            if let Err(says) = read.as_ref().map_err(ToString::to_string)
                && says.contains("not JSON")
            {
                assert!(
                    says.contains("line ") && says.contains("column "),
                    "{name}: {says}"
                );
            }
            if let (true, Ok(reading)) = (name.starts_with("n_"), &read) {
                let is_set_aside = reading.table.rows.is_empty() && !reading.table.broken.is_empty();
                assert!(
                    format == Format::Page && is_set_aside,
                    "{name} is not JSON and was read as {format:?}"
                );
            }
        }
    }
}

#[test]
fn every_reader_is_handed_every_file() {
    for corpus in [
        "data/bad_input/csvlint",
        "data/bad_input/geojsonhint",
        "data/events/icalendar_fixtures",
    ] {
        let Some(folder) = shared(corpus) else { continue };
        for path in files(&folder) {
            let Ok(contents) = Contents::read(&path) else {
                continue;
            };
            for format in Format::value_variants() {
                if let Err(error) = format.read(&contents, None) {
                    assert!(
                        !error.to_string().contains("does not survive"),
                        "{}: {format:?}",
                        path.display()
                    );
                }
            }
        }
    }
}

#[test]
fn the_calendars_of_the_corpus_are_mostly_read() {
    let Some(folder) = shared("data/events/icalendar_fixtures") else {
        return;
    };
    let with_events = files(&folder).into_iter().filter(|path| {
        let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
        text.contains("BEGIN:VEVENT")
    });
    let register = Register::new();
    let (mut some, mut all) = (0, 0);
    for path in with_events {
        all += 1;
        some += usize::from(register.take(&path, Some(Format::Calendar)).is_ok());
    }
    println!("calendars with events: {some} of {all} were read");
    assert!(some * 10 >= all * 9);
}

#[test]
fn every_map_is_read_and_its_places_have_positions() {
    let Some(folder) = shared("data/walk_network") else {
        return;
    };
    let maps = files(&folder);
    assert_eq!(maps.len(), 6);
    for path in maps {
        let contents = Contents::read(&path).unwrap();
        assert_eq!(Format::of(&contents).unwrap(), Format::Osm);
        let reading = Format::Osm.read(&contents, None).unwrap();
        let lat = reading
            .table
            .columns
            .iter()
            .position(|column| column == "lat")
            .unwrap();
        let placed = reading
            .table
            .rows
            .iter()
            .filter(|row| !row.cells[lat].is_empty())
            .count();
        println!(
            "{}: {} places, {placed} with a position",
            path.display(),
            reading.table.rows.len()
        );
        assert!(placed * 100 >= reading.table.rows.len() * 99);
        let half = Contents {
            bytes: contents.bytes[..contents.bytes.len() / 2].to_vec(),
            ..contents
        };
        assert!(Format::Osm.read(&half, None).is_err());
    }
}

/// Directories as councils and volunteers publish them: the file, its rows that have a name, and whether each of them says where it is.
const DIRECTORIES: &[(&str, i64, Says)] = &[
    ("libraries/libraries_england_2023.csv", 3_487, Says::Postcode),
    ("libraries/libraries_uk_schema.csv", 4_231, Says::Postcode),
    ("libraries/libraries_scotland.csv", 483, Says::Postcode),
    ("libraries/libraries_wales.csv", 265, Says::Postcode),
    ("libraries/libraries_northern_ireland.csv", 98, Says::Postcode),
    ("isleofman_osm/charities.csv", 36, Says::Position),
    ("isleofman_osm/places-of-worship.csv", 94, Says::Position),
    ("isleofman_osm/food-and-drink.csv", 353, Says::Position),
    ("isleofman_osm/tourism.csv", 396, Says::Position),
    ("isleofman_osm/named-places.csv", 1_393, Says::Position),
];

/// How a directory says where things are.
#[derive(Clone, Copy)]
enum Says {
    Postcode,
    Position,
}

#[test]
fn every_directory_comes_in_by_a_guessed_mapping_with_its_places() {
    for (file, rows, says) in DIRECTORIES {
        let Some(path) = shared(&format!("data/directories/{file}")) else {
            continue;
        };
        let register = Register::new();
        let added = register.take(&path, None).unwrap();
        assert!(added * 100 >= rows * 98, "{file}: {added} of {rows}");
        let all = register
            .store
            .read(|c| store::assets::changed_since(c, 0, usize::MAX))
            .unwrap();
        let is_somewhere = |place: &domain::asset::Place| match says {
            Says::Postcode => !place.postcode.is_empty(),
            Says::Position => place.position.is_some(),
        };
        let placed = all
            .iter()
            .filter(|stored| stored.asset.whereabouts.places.iter().any(is_somewhere));
        let placed = placed.count() as i64;
        println!("{file}: {added} of {rows} rows, {placed} with a place");
        assert!(
            placed * 100 >= added * 97,
            "{file}: {placed} of {added} have a place"
        );
    }
}
