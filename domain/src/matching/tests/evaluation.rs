//! Two towns asked in people's own words, each answer judged asset by asset: the development evaluation's, and the
//! demo town with statements the project wrote itself.

use super::town::Town;
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::{Answer, Idea, Index, Question, answer, hear};
use crate::rhythm::Calendar;
use jiff::civil::{Date, time};
use judging::{Answered, Judged, Labels, Report, Statement, judge, statements};
use std::path::Path;

const TERMS: &str = include_str!("../../../../seed-data/calendar/terms.csv");
const BANK_HOLIDAYS: &str = include_str!("../../../../seed-data/calendar/bank-holidays.csv");

/// A town with its judgements.
pub(super) struct Set {
    pub(super) folder: &'static str,
    pub(super) postcodes: &'static str,
    pub(super) labels: &'static str,
    pub(super) statements: &'static str,
}

pub(super) const SALTMERE: Set = Set {
    folder: concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval"),
    postcodes: "gazetteer.csv",
    labels: concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval/labels.csv"),
    statements: concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval/statements.jsonl"),
};

pub(super) const LARKMOUTH: Set = Set {
    folder: concat!(env!("CARGO_MANIFEST_DIR"), "/../seed-data/town"),
    postcodes: "postcodes.csv",
    labels: concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/town-labels.csv"),
    statements: concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/evaluation/statements.jsonl"
    ),
};

#[test]
fn the_development_town_is_answered_well() {
    let Some(report) = report(&SALTMERE) else {
        println!("skipped: the evaluation is not here");
        return;
    };
    println!("\nSaltmere\n{report:#}");
    assert!(report.ndcg5() >= 0.6, "nDCG@5 is {:.3}", report.ndcg5());
    nothing_harmful(&report);
}

#[test]
fn the_demo_town_is_answered_well() {
    let report = report(&LARKMOUTH).unwrap();
    println!("\nLarkmouth\n{report:#}");
    assert!(report.ndcg5() >= 0.52, "nDCG@5 is {:.3}", report.ndcg5());
    nothing_harmful(&report);
}

/// No danger goes unheard, and nothing is shown that must never be.
fn nothing_harmful(report: &Report) {
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

/// Asks everything of a town; `None` where the town is not here.
fn report(set: &Set) -> Option<Report> {
    let knowledge = Knowledge::built_in().unwrap();
    let town = Town::read(&knowledge, Path::new(set.folder), set.postcodes)?;
    let labels = Labels::read(Path::new(set.labels)).unwrap();
    let statements = statements(Path::new(set.statements)).unwrap();
    let judged = statements.iter().map(|statement| {
        let answer = answer(&knowledge, &town.index, &question(statement));
        let judged = judge(statement, &answered(&answer), &labels);
        told(&knowledge, &town.index, statement, &answer, &judged);
        judged
    });
    Some(Report(judged.collect()))
}

pub(super) fn question(statement: &Statement) -> Question {
    let on: Date = statement.on.parse().unwrap();
    Question {
        words: statement.words.clone(),
        near: Position::new(statement.near.lat, statement.near.lon),
        at: on.to_datetime(time(9, 0, 0, 0)),
        calendar: Calendar::read(TERMS, BANK_HOLIDAYS).unwrap(),
        reach: None,
        needs: Vec::new(),
        day: None,
        limit: 10,
    }
}

pub(super) fn answered(answer: &Answer) -> Answered {
    let ids = |ideas: &[Idea]| ideas.iter().map(|idea| external_id(idea).to_owned()).collect();
    Answered {
        flag: format!("{:?}", answer.flag).to_lowercase(),
        ideas: ids(&answer.ideas),
        formal: ids(&answer.formal),
    }
}

/// Prints one statement; seen only where somebody asks for the output of the test.
fn told(knowledge: &Knowledge, index: &Index, statement: &Statement, answer: &Answer, judged: &Judged) {
    println!("\n=== {judged}\n{}", statement.words);
    println!("{}", hear(knowledge, &statement.words));
    for (title, ideas) in [("formal", &answer.formal), ("idea", &answer.ideas)] {
        for idea in ideas {
            let id = external_id(idea);
            let bad = statement.wrong.contains(id) || statement.never.contains(id);
            println!(
                "  {title} {}{} {id} {} {:.2} {:?}",
                statement.grade(id),
                if bad { "!!" } else { "" },
                idea.listing.name,
                idea.score,
                idea.because
            );
        }
    }
    let shown: Vec<&str> = answer
        .ideas
        .iter()
        .chain(&answer.formal)
        .map(external_id)
        .collect();
    for listing in index.listings() {
        let id = listing.source.external_id.as_deref().unwrap_or_default();
        if statement.grade(id) > 0 && !shown.contains(&id) {
            println!("  missed {} {id} {}", statement.grade(id), listing.name);
        }
    }
}

fn external_id(idea: &Idea) -> &str {
    idea.listing.source.external_id.as_deref().unwrap_or_default()
}
