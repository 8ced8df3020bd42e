//! How well people are answered: statements in their own words, each judged asset by asset.
//!
//! The floors are what has been reached; a change that falls below one has made the answers worse. The figures of
//! every statement are printed: `cargo test -p kith-tests --test evaluation -- --nocapture`.

use judging::{Labels, Report, Statement, statements};
use kith_tests::judged::judge_all;
use kith_tests::shared::shared;
use kith_tests::{Kith, Server};
use std::path::{Path, PathBuf};

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// A register with the town of a folder in it.
fn with_town(folder: &Path, postcodes: &str) -> Kith {
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let kith = Kith::new();
    kith.ok(&["gazetteer", "import", &path(postcodes)]);
    kith.ok(&["import", &path("assets.csv"), "--publish"]);
    kith
}

fn judged(server: &Server, said: &[Statement], labels: &Labels) -> Report {
    let report = judge_all(server, said, labels).unwrap();
    println!("{report:#}");
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
    let labels = Labels::read(&project("tests/fixtures/town-labels.csv")).unwrap();
    let said = statements(&project("tests/evaluation/statements.jsonl")).unwrap();
    let report = judged(&server, &said, &labels);
    assert_safe(&report);
    assert!(report.ndcg5() >= 0.42, "nDCG@5 fell to {:.3}", report.ndcg5());
}

#[test]
fn the_development_town_is_answered_well_and_safely() {
    let Some(eval) = shared("eval") else { return };
    let kith = with_town(&eval, "gazetteer.csv");
    let server = kith.serve();
    let labels = Labels::read(&eval.join("labels.csv")).unwrap();
    let said = statements(&eval.join("statements.jsonl")).unwrap();
    let report = judged(&server, &said, &labels);
    assert_safe(&report);
    assert_eq!(report.false_alarms(), Vec::<&str>::new());
    assert!(report.ndcg5() >= 0.53, "nDCG@5 fell to {:.3}", report.ndcg5());
}
