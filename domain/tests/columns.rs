//! Kith CSV: what is read from a row, what is refused and how that is said, and that nothing is lost on the way.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use domain::asset::{AccessFeature, Asset, AssetId, Gate, Known, Online, Precision, RunBy};
use domain::columns::{self, Problem, Row};
use domain::freshness::{Evidence, EvidenceBy};
use jiff::civil::{Date, date};
use std::path::Path;
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 21);

fn blank() -> Asset {
    Asset::named(AssetId(Uuid::nil()), "")
}

fn row(cells: &[(&str, &str)]) -> Row {
    let cells = cells
        .iter()
        .map(|(column, cell)| (column.to_string(), cell.to_string()));
    [("name".to_owned(), "Net menders".to_owned())]
        .into_iter()
        .chain(cells)
        .collect()
}

fn read(cells: &[(&str, &str)]) -> Asset {
    columns::read(&row(cells), blank(), TODAY).unwrap()
}

fn problems(cells: &[(&str, &str)]) -> Vec<Problem> {
    columns::read(&row(cells), blank(), TODAY).unwrap_err()
}

/// The rows of a CSV file next to the project, or none with a line that says so.
fn rows_of(path: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    let Ok(mut reader) = csv::Reader::from_path(&path) else {
        println!("skipped: {} is not here", path.display());
        return Vec::new();
    };
    reader.deserialize().map(Result::unwrap).collect()
}

fn every_row() -> Vec<Row> {
    [
        rows_of("../shared/eval/assets.csv"),
        rows_of("seed-data/town/assets.csv"),
    ]
    .concat()
}

#[test]
fn a_name_is_enough() {
    assert_eq!(read(&[]).name, "Net menders");
}

#[test]
fn a_row_without_a_name_says_so() {
    let problems = problems(&[("name", "  ")]);
    assert_eq!(problems[0].column, "name");
    assert!(problems[0].says.contains("needs a name"), "{problems:?}");
}

#[test]
fn case_and_spaces_do_not_matter() {
    let asset = read(&[
        ("run_by", " Members "),
        ("gate", "NONE"),
        ("online", "Also"),
        ("step_free", " YES "),
    ]);
    assert_eq!(asset.run_by, Some(RunBy::Members));
    assert_eq!(asset.gate, Some(Gate::None));
    assert_eq!(asset.whereabouts.online, Online::Also);
    assert_eq!(asset.access.known(AccessFeature::StepFree), Known::Yes);
}

#[test]
fn every_problem_is_told_at_once_each_with_its_column() {
    let problems = problems(&[
        ("lat", "north a bit"),
        ("lon", "1.9"),
        ("run_by", "elves"),
        ("checked_on", "32/13/2026"),
        ("website", "javascript:alert(1)"),
    ]);
    let mut columns: Vec<_> = problems.iter().map(|problem| problem.column.as_str()).collect();
    columns.sort_unstable();
    assert_eq!(columns, ["checked_on", "lat", "run_by", "website"]);
}

#[test]
fn a_problem_says_what_may_stand_there_instead() {
    let problems = problems(&[("run_by", "elves")]);
    assert!(
        problems[0].says.contains("members, peers, volunteers"),
        "{problems:?}"
    );
}

#[test]
fn half_a_position_or_one_off_the_earth_is_refused() {
    for (lat, lon) in [
        ("54.2", ""),
        ("", "1.9"),
        ("91", "1.9"),
        ("NaN", "1"),
        ("0", "0"),
        ("1.9", "54.2"),
    ] {
        assert_eq!(problems(&[("lat", lat), ("lon", lon)]).len(), 1, "{lat}, {lon}");
    }
}

#[test]
fn a_day_may_be_written_the_british_way() {
    for written in ["2026-03-04", "04/03/2026", "4.3.2026", "2026-03-04T10:00:00Z"] {
        assert_eq!(
            read(&[("checked_on", written)]).evidence[0].on,
            date(2026, 3, 4),
            "{written}"
        );
    }
}

#[test]
fn a_postcode_is_written_one_way() {
    assert_eq!(
        read(&[("postcode", "xl11aa")]).whereabouts.places[0].postcode,
        "XL1 1AA"
    );
}

#[test]
fn a_web_address_without_its_beginning_gets_one() {
    assert_eq!(
        read(&[("website", "www.example.org")]).contact.website,
        "https://www.example.org"
    );
}

#[test]
fn unknown_columns_are_kept_as_notes() {
    let asset = read(&[("parking_notes", "behind the chapel"), ("lat_2x", "")]);
    assert_eq!(asset.notes["parking_notes"], "behind the chapel");
    assert_eq!(asset.notes.len(), 1);
}

#[test]
fn a_row_leaves_alone_what_it_does_not_speak_of_and_clears_what_it_empties() {
    let before = read(&[
        ("phone", "01632 960001"),
        ("wanted", "a fourth"),
        ("lat", "54.2"),
        ("lon", "1.9"),
    ]);
    let after = columns::read(&row(&[("wanted", "")]), before.clone(), TODAY).unwrap();
    assert_eq!(after.contact.phone, "01632 960001");
    assert_eq!(after.wanted, "");
    assert_eq!(after.whereabouts, before.whereabouts);
}

#[test]
fn a_row_never_undoes_a_visit() {
    let visit = Evidence {
        on: date(2026, 11, 20),
        by: EvidenceBy::Coordinator,
        holds: true,
    };
    let before = Asset {
        evidence: vec![visit.clone()],
        ..blank()
    };
    let after = columns::read(&row(&[("checked_on", "2026-01-01")]), before, TODAY).unwrap();
    assert!(after.evidence.contains(&visit));
    assert_eq!(after.evidence.len(), 2);
}

#[test]
fn who_checked_is_kept_privately_where_it_is_a_name() {
    let asset = read(&[
        ("checked_on", "2026-11-01"),
        ("checked_by", "Bev"),
        ("toilet", "yes"),
    ]);
    assert_eq!(asset.notes["checked_by"], "Bev");
    assert_eq!(
        asset.access.0[&AccessFeature::Toilet].checked_by.as_deref(),
        Some("visitor")
    );
    assert_eq!(columns::write(&asset)["checked_by"], "Bev");
}

#[test]
fn an_asset_with_every_facet_comes_back_the_same() {
    let mut asset = read(&[
        ("external_id", "nm-1"),
        ("source", "Harbour list"),
        ("licence", "CC0-1.0"),
        (
            "what_happens",
            "Nets, knots; and talk.\nAll welcome, \"even\" you",
        ),
        ("address", "3 Net Loft Lane"),
        ("postcode", "XL1 1AA"),
        ("lat", "54.20123"),
        ("lon", "1.90345"),
        ("address_2", "The Old Dairy; upstairs"),
        ("neighbourhood_2", "Harbour"),
        ("location_shown", "street"),
        ("online", "also"),
        ("comes_to_you", "yes"),
        ("area_served", "all of the harbour"),
        ("cost", "£2 incl. a brew"),
        ("ages", "16-25"),
        ("languages", "Polish; English, a little"),
        ("says_it_welcomes", "beginners"),
        ("step_free", "yes"),
        ("toilet", "unknown"),
        ("parking", "no"),
        ("parking_checked", "2026-02-03 visitor"),
        ("checked_on", "2026-11-01"),
        ("checked_by", "organiser"),
        (
            "also_checked",
            "2026-10-01 co-ordinator; 2026-11-20 visitor not there",
        ),
        ("kinds", "hobby_craft_group;maker_shed"),
        ("domains", "learn_make;people"),
        ("formats", "side_by_side"),
        ("osm:amenity", "workshop"),
        ("name_cy", "Y Rhwydwyr"),
        ("what_happens_cy", "Rhwydi, clymau; a sgwrs"),
    ]);
    assert_eq!(asset.in_welsh.name, "Y Rhwydwyr");
    asset.whereabouts.shown = Some(Precision::Street);
    assert_eq!(asset.evidence.len(), 3);
    assert_eq!(
        columns::read(&columns::write(&asset), blank(), TODAY).unwrap(),
        asset
    );
}

#[test]
fn every_row_of_both_towns_comes_back_the_same() {
    for row in every_row() {
        let asset =
            columns::read(&row, blank(), TODAY).unwrap_or_else(|problems| panic!("{row:?}: {problems:?}"));
        let written = columns::write(&asset);
        assert_eq!(columns::read(&written, blank(), TODAY).unwrap(), asset);
        let again = columns::write(&columns::read(&written, blank(), TODAY).unwrap());
        assert_eq!(written, again);
    }
}

/// The same words, whichever way lists are separated, numbers end, and an unsaid "no" is left out.
fn plain(column: &str, cell: &str) -> String {
    match (column, cell.trim()) {
        ("online", "") => "no".to_owned(),
        ("checked_by", "") => "visitor".to_owned(),
        ("languages", list) => list.replace(", ", ";"),
        ("lat" | "lon", number) => number
            .parse::<f64>()
            .map_or(String::new(), |number| number.to_string()),
        (_, other) => other.to_owned(),
    }
}

#[test]
fn no_cell_of_either_town_is_lost_or_altered() {
    for row in every_row() {
        let written = columns::write(&columns::read(&row, blank(), TODAY).unwrap());
        for (column, cell) in &row {
            let unsaid = column == "checked_by" && row["checked_on"].is_empty();
            if !unsaid {
                assert_eq!(
                    written[column],
                    plain(column, cell),
                    "{column} of {}",
                    row["name"]
                );
            }
        }
    }
}
