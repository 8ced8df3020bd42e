//! How well people are answered: statements in their own words, each judged asset by asset.
//!
//! The floors are what has been reached; a change that falls below one has made the answers worse. The figures of
//! every statement are printed: `cargo test -p kith-tests --test evaluation -- --nocapture`.

use judging::{Labels, Report, Statement, statements};
use kith_tests::judged::judge_all;
use kith_tests::shared::shared;
use kith_tests::{Kith, Server};
use std::path::{Path, PathBuf};
use std::process::Command;

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
    assert!(report.ndcg5() >= 0.52, "nDCG@5 fell to {:.3}", report.ndcg5());
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
    assert!(
        report.recall("rights") >= 0.9,
        "rights heard: {:.2}",
        report.recall("rights")
    );
    assert_eq!(report.false_flags(), Vec::<&str>::new(), "ordinary life flagged");
    assert!(report.ndcg5() >= 0.6, "nDCG@5 fell to {:.3}", report.ndcg5());
    assert!(
        report.first_is_good() >= 0.65,
        "the first idea is good less often"
    );
    assert!(report.wrong() <= 0.04, "more that is wrong is shown");
    assert!(
        report.abstained() >= 0.65,
        "something is shown where nothing fits"
    );
}

/// The evaluation's own scripts, which nobody here wrote: whoever compares matchers uses these.
#[test]
fn the_scorer_that_came_with_the_town_counts_as_ours_does() {
    let Some(eval) = shared("eval") else { return };
    let kith = with_town(&eval, "gazetteer.csv");
    let server = kith.serve();
    let results = kith.folder().join("results.jsonl");
    python(
        &eval,
        &["run.py", &server.url(""), "--out", &results.to_string_lossy()],
    );
    let scored = python(
        &eval,
        &["score.py", "--json", "--rounds", "0", &results.to_string_lossy()],
    );
    let theirs: serde_json::Value = serde_json::from_str(&scored).unwrap();
    let theirs = |figure: &str| theirs["overall"][figure].as_f64().unwrap();
    let labels = Labels::read(&eval.join("labels.csv")).unwrap();
    let said = statements(&eval.join("statements.jsonl")).unwrap();
    let ours = judge_all(&server, &said, &labels).unwrap();
    let pairs = [
        (ours.ndcg5(), theirs("ndcg5")),
        (ours.ndcg10(), theirs("ndcg10")),
        (ours.first_is_good(), theirs("p1")),
        (ours.wrong(), theirs("wrong5")),
        (ours.abstained(), theirs("abstain")),
    ];
    for (ours, theirs) in pairs {
        assert!((ours - theirs).abs() < 1e-9, "{ours} and {theirs}");
    }
}

/// Runs one of the evaluation's scripts in its folder, and gives what it printed.
fn python(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("python3")
        .current_dir(folder)
        .args(arguments)
        .output();
    let output = output.expect("python3 runs: it is on every Debian");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
