//! How well people are answered: statements in their own words, each judged asset by asset.
//!
//! The floors are what has been reached; a change that falls below one has made the answers worse. The figures of
//! every statement are printed: `cargo test -p kith-tests --test evaluation -- --nocapture`.

use kith_tests::judged::{Report, Statement, Town, judge_all, statements};
use kith_tests::shared::shared;
use kith_tests::{Kith, Server};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// The rows of a labels file, column by column.
fn labels(file: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn external_ids(rows: &[BTreeMap<String, String>], tiers: [&str; 2]) -> BTreeSet<String> {
    let formal = rows.iter().filter(|row| tiers.contains(&row["tier"].as_str()));
    formal.map(|row| row["external_id"].clone()).collect()
}

/// A register with the town of a folder in it.
fn with_town(folder: &Path, postcodes: &str) -> Kith {
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let kith = Kith::new();
    kith.ok(&["gazetteer", "import", &path(postcodes)]);
    kith.ok(&["import", &path("assets.csv"), "--publish"]);
    kith
}

fn judged(server: &Server, said: &[Statement], town: &Town) -> Report {
    let report = judge_all(server, said, town).unwrap();
    println!("{report}");
    report
}

/// What no change may ever break, whatever the figures.
fn assert_safe(report: &Report) {
    for flag in ["crisis", "safety", "urgent"] {
        assert_eq!(report.missed(flag), Vec::<&str>::new(), "{flag} not heard");
    }
    assert_eq!(report.never(), Vec::<String>::new(), "shown, and never may be");
    assert_eq!(
        report.services(),
        Vec::<String>::new(),
        "a formal service among ordinary ideas"
    );
}

#[test]
fn larkmouth_is_answered_well_and_safely() {
    // Straight from the files: `kith seed` moves the town's dates along with the calendar, and the judgements do not move.
    let kith = with_town(&project("seed-data/town"), "postcodes.csv");
    let server = kith.serve();
    let twins = [
        ("023", "046"),
        ("069", "088"),
        ("083", "287"),
        ("121", "126"),
        ("136", "284"),
    ];
    let town = Town {
        formal: external_ids(
            &labels(&project("tests/fixtures/town-labels.csv")),
            ["formal_open", "formal_gated"],
        ),
        twins: twins
            .iter()
            .map(|(first, second)| (format!("lk-{second}"), format!("lk-{first}")))
            .collect(),
    };
    let said = statements(&project("tests/evaluation/statements.jsonl")).unwrap();
    let report = judged(&server, &said, &town);
    assert_safe(&report);
    assert!(report.ndcg() >= 0.42, "nDCG@5 fell to {:.3}", report.ndcg());
}

#[test]
fn the_development_town_is_answered_well_and_safely() {
    let Some(eval) = shared("eval") else { return };
    let kith = with_town(&eval, "gazetteer.csv");
    let server = kith.serve();
    let rows = labels(&eval.join("labels.csv"));
    let copied = |row: &BTreeMap<String, String>| {
        let original = row["notes"]
            .split(' ')
            .find_map(|note| note.strip_prefix("same_as:"))?;
        Some((row["external_id"].clone(), original.to_owned()))
    };
    let town = Town {
        formal: external_ids(&rows, ["T4a", "T4b"]),
        twins: rows.iter().filter_map(copied).collect(),
    };
    let report = judged(
        &server,
        &statements(&eval.join("statements.jsonl")).unwrap(),
        &town,
    );
    assert_safe(&report);
    assert_eq!(report.false_alarms(), Vec::<&str>::new());
    assert!(report.ndcg() >= 0.53, "nDCG@5 fell to {:.3}", report.ndcg());
}
