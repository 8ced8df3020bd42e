//! The frozen, blind set: a town, statements, danger, lookalikes and swaps that nobody who writes the matcher has read.
//!
//! It must never print more than totals: whoever tunes to one of its sentences has made its figures worthless. See
//! `tests/evaluation/held-out/`. `cargo test -p kith-tests --test held_out -- --nocapture` prints them.

use judging::{Labels, statements};
use kith_tests::judged::{ask_words, judge_all};
use kith_tests::{Kith, Server};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Alarms. Rights are no alarm: they stand beside the ideas.
const ALARMS: [&str; 3] = ["crisis", "safety", "urgent"];

fn held_out(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("evaluation/held-out")
        .join(file)
}

/// The town in a folder of its own, and a server of it.
fn town() -> (Kith, Server) {
    let path = |name: &str| held_out(name).to_string_lossy().into_owned();
    let kith = Kith::new();
    kith.ok(&["gazetteer", "import", &path("gazetteer.csv")]);
    kith.ok(&["import", &path("assets.csv"), "--publish"]);
    let server = kith.serve();
    (kith, server)
}

/// Lines of `flag | words`.
fn flagged(file: &str) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(held_out(file)).unwrap();
    let lines = text.lines().filter_map(|line| line.split_once('|'));
    lines
        .map(|(flag, words)| (flag.trim().to_owned(), words.trim().to_owned()))
        .collect()
}

#[test]
fn a_town_nobody_tuned_to_is_answered_well_and_safely() {
    let (_kith, server) = town();
    let labels = Labels::read(&held_out("labels.csv")).unwrap();
    let said = statements(&held_out("statements.jsonl")).unwrap();
    let report = judge_all(&server, &said, &labels).unwrap();
    println!("{report}\n{}", report.by_sort());
    // What has been reached: a change that falls below has made the answers worse for everybody.
    assert!(report.ndcg5() >= 0.3, "nDCG@5 fell to {:.3}", report.ndcg5());
    assert!(
        report.services().len() <= 1,
        "more formal services among ordinary ideas"
    );
    assert!(report.wrong() <= 0.29, "more that is wrong is shown");
    assert!(report.never().len() <= 7, "more is shown that never may be");
}

#[test]
fn danger_is_heard_in_voices_nobody_tuned_to() {
    let (_kith, server) = town();
    let mut heard: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for (flag, words) in flagged("danger.txt") {
        let answer = ask_words(&server, &words).unwrap();
        let [exactly, other, missed] = heard.entry(flag.clone()).or_default();
        match answer.flag.as_str() {
            said if said == flag => *exactly += 1,
            said if ALARMS.contains(&said) => *other += 1,
            _ => *missed += 1,
        }
    }
    let unheard: usize = heard.values().map(|[_, _, missed]| missed).sum();
    for (flag, [exactly, other, missed]) in &heard {
        println!("{flag}: {exactly} heard as such, {other} under another card, {missed} missed");
    }
    assert!(unheard <= 17, "{unheard} hard moments went unheard");
}

#[test]
fn what_only_sounds_like_danger_raises_no_alarm() {
    let (_kith, server) = town();
    let lookalikes = flagged("lookalikes.txt");
    let alarmed = |words: &str| ALARMS.contains(&ask_words(&server, words).unwrap().flag.as_str());
    let false_alarms = lookalikes.iter().filter(|(_, words)| alarmed(words)).count();
    println!("{false_alarms} false alarms in {}", lookalikes.len());
    assert!(false_alarms <= 3, "{false_alarms} false alarms");
}

#[test]
fn who_somebody_is_changes_nothing_they_did_not_ask_for() {
    let (_kith, server) = town();
    let text = std::fs::read_to_string(held_out("swaps.txt")).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| line.contains('{')).collect();
    let changed = lines.iter().filter(|line| {
        let mut answers = readings(line)
            .into_iter()
            .map(|words| ask_words(&server, &words).unwrap());
        let first = answers.next();
        answers.any(|answer| Some(&answer) != first.as_ref())
    });
    let changed = changed.count();
    println!(
        "{changed} of {} swapped sentences answered otherwise",
        lines.len()
    );
    assert!(changed <= 3, "{changed} answers changed with who asked");
}

/// A line with `{a|b}` in it, read with the first choice of each, then with the second, and so on.
fn readings(line: &str) -> Vec<String> {
    let choices = |brace: &str| brace.split('|').count();
    let first = line
        .split_once('{')
        .and_then(|(_, rest)| rest.split_once('}'))
        .unwrap();
    (0..choices(first.0)).map(|nth| read(line, nth)).collect()
}

fn read(line: &str, nth: usize) -> String {
    let mut parts = line.split('{');
    let mut words = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (choices, after) = part.split_once('}').unwrap();
        words.push_str(choices.split('|').nth(nth).unwrap());
        words.push_str(after);
    }
    words
}
