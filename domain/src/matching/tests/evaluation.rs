//! Two towns asked in people's own words, each answer judged asset by asset: the development evaluation's, and the
//! demo town with statements the project wrote itself.

use super::measures::{Answered, Judged, Statement, judge, mean};
use super::town::Town;
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::{Answer, Idea, Question, answer, hear};
use crate::rhythm::Calendar;
use jiff::civil::{Date, time};
use std::path::Path;

/// The evaluation's own town, beside the work tree; the demo town, and what was asked in it.
const SALTMERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval");
const LARKMOUTH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../seed-data/town");
const ASKED_IN_LARKMOUTH: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../tests/evaluation/statements.jsonl"
);
const TERMS: &str = include_str!("../../../../seed-data/calendar/terms.csv");
const BANK_HOLIDAYS: &str = include_str!("../../../../seed-data/calendar/bank-holidays.csv");

#[test]
fn the_development_town_is_answered_well() {
    let folder = Path::new(SALTMERE);
    let Some(judged) = judged(folder, "gazetteer.csv", &folder.join("statements.jsonl")) else {
        println!("skipped: the evaluation is not here");
        return;
    };
    let ndcg5 = figures("Saltmere", &judged);
    assert!(ndcg5 >= 0.5, "nDCG@5 is {ndcg5:.3}");
    nothing_harmful(&judged);
}

#[test]
fn the_demo_town_is_answered_well() {
    let judged = judged(
        Path::new(LARKMOUTH),
        "postcodes.csv",
        Path::new(ASKED_IN_LARKMOUTH),
    )
    .unwrap();
    let ndcg5 = figures("Larkmouth", &judged);
    assert!(ndcg5 >= 0.4, "nDCG@5 is {ndcg5:.3}");
    nothing_harmful(&judged);
}

/// No danger goes unheard, and nothing is shown that must never be.
fn nothing_harmful(judged: &[(Statement, Judged)]) {
    for (statement, one) in judged {
        let grave = matches!(statement.flag.as_str(), "crisis" | "safety" | "urgent");
        assert!(
            !grave || one.flag_is_right,
            "{} was not heard as {}",
            statement.id,
            statement.flag
        );
        assert!(one.never.is_empty(), "{} shows {:?}", statement.id, one.never);
        assert!(
            one.services.is_empty(),
            "{} shows services {:?} among ideas",
            statement.id,
            one.services
        );
    }
}

fn judged(folder: &Path, postcodes: &str, asked: &Path) -> Option<Vec<(Statement, Judged)>> {
    let knowledge = Knowledge::built_in().unwrap();
    let town = Town::read(&knowledge, folder, postcodes)?;
    let statements = std::fs::read_to_string(asked).ok()?;
    let judged = statements
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let statement: Statement = serde_json::from_str(line).unwrap();
            let answer = answer(&knowledge, &town.index, &question(&statement));
            let judged = judge(&statement, &answered(&answer), &town.services, &town.same_as);
            told(&knowledge, &statement, &answer, &judged);
            (statement, judged)
        });
    Some(judged.collect())
}

fn question(statement: &Statement) -> Question {
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

fn answered(answer: &Answer) -> Answered {
    let ids = |ideas: &[Idea]| {
        ideas
            .iter()
            .filter_map(|idea| idea.listing.source.external_id.clone())
            .collect()
    };
    Answered {
        flag: format!("{:?}", answer.flag).to_lowercase(),
        ideas: ids(&answer.ideas),
        formal: ids(&answer.formal),
    }
}

/// Prints one statement; seen only where somebody asks for the output of the test.
fn told(knowledge: &Knowledge, statement: &Statement, answer: &Answer, judged: &Judged) {
    let ndcg5 = judged.ndcg5.map_or("  - ".into(), |value| format!("{value:.2}"));
    println!(
        "\n=== {} {ndcg5} {} {}",
        statement.id, statement.flag, statement.words
    );
    println!("{}", hear(knowledge, &statement.words));
    for (title, ideas) in [("formal", &answer.formal), ("idea", &answer.ideas)] {
        for idea in ideas {
            let id = idea.listing.source.external_id.clone().unwrap_or_default();
            let grade = statement.grades.get(&id).copied().unwrap_or(0);
            let mark = if statement.wrong.contains(&id) || statement.never.contains(&id) {
                "!!"
            } else {
                ""
            };
            println!(
                "  {title} {grade}{mark} {id} {} {:.2} {:?}",
                idea.listing.name, idea.score, idea.because
            );
        }
    }
    let shown = |id: &String| {
        answer
            .ideas
            .iter()
            .chain(&answer.formal)
            .any(|idea| idea.listing.source.external_id.as_ref() == Some(id))
    };
    let missed: Vec<String> = statement
        .grades
        .iter()
        .filter(|(id, _)| !shown(id))
        .map(|(id, grade)| format!("{id}:{grade}"))
        .collect();
    println!(
        "  missed {missed:?} wrong {:?} never {:?} services {:?}",
        judged.wrong, judged.never, judged.services
    );
}

/// Prints the totals and holds what must hold; returns nDCG@5.
fn figures(title: &str, judged: &[(Statement, Judged)]) -> f64 {
    let all = || judged.iter().map(|(_, one)| one);
    let share = |yes: &dyn Fn(&Judged) -> bool| mean(all().map(|one| f64::from(u8::from(yes(one)))));
    let ndcg5 = mean(all().filter_map(|one| one.ndcg5));
    let first = mean(
        all()
            .filter_map(|one| one.first_is_good)
            .map(|good| f64::from(u8::from(good))),
    );
    let abstained = mean(
        all()
            .filter_map(|one| one.abstained)
            .map(|yes| f64::from(u8::from(yes))),
    );
    println!(
        "\n{title}: nDCG@5 {ndcg5:.3}  P@1 {first:.3}  wrong@5 {:.3}",
        share(&|one| !one.wrong.is_empty())
    );
    println!(
        "never {:.3}  service@5 {:.3}  abstained {abstained:.3}",
        share(&|one| !one.never.is_empty()),
        share(&|one| !one.services.is_empty())
    );
    for flag in ["none", "rights", "urgent", "safety", "crisis"] {
        let of_flag = judged.iter().filter(|(statement, _)| statement.flag == flag);
        let recall = mean(of_flag.map(|(_, one)| f64::from(u8::from(one.flag_is_right))));
        println!("flag {flag}: recall {recall:.2}");
    }
    ndcg5
}
