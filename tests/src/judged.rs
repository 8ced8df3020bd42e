//! Judged statements, and how well a running server answers them.
//!
//! A statement is what somebody said, where and when, with a grade for each fair answer. The figures are those of the
//! field: nDCG with gain 2^grade - 1 and a log2 discount over what is shown first, and plain counts of harm.

use crate::Server;
use anyhow::Context;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

/// Flags under which the formal panel is what a person meets first.
const HELP_FIRST: [&str; 3] = ["urgent", "safety", "crisis"];
/// How many answers a person is taken to read.
const READ: usize = 5;

/// One statement with its judgement.
#[derive(Debug, Deserialize)]
#[allow(missing_docs)]
pub struct Statement {
    pub id: String,
    pub words: String,
    pub near: Value,
    pub on: String,
    pub flag: String,
    pub grades: BTreeMap<String, u32>,
    #[serde(default)]
    pub wrong: BTreeSet<String>,
    #[serde(default)]
    pub never: BTreeSet<String>,
}

/// What is known about the assets of the judged town.
#[derive(Debug, Default)]
pub struct Town {
    /// Assets that are formal services.
    pub formal: BTreeSet<String>,
    /// Assets listed twice: the second's id, and the first's.
    pub twins: BTreeMap<String, String>,
}

/// What a server answered, by external ids.
#[derive(Debug)]
struct Answered {
    flag: String,
    ideas: Vec<String>,
    formal: Vec<String>,
}

/// How one statement was answered.
#[derive(Debug)]
pub struct Judged {
    id: String,
    flag: String,
    said: String,
    ndcg: Option<f64>,
    wrong: Vec<String>,
    never: Vec<String>,
    services: Vec<String>,
    abstained: Option<bool>,
}

/// The figures over all statements. Printed as a table, worst statements first.
#[derive(Debug)]
pub struct Report(Vec<Judged>);

/// Reads statements, one JSON object on each line.
///
/// # Errors
/// Where the file cannot be read, or a line of it cannot.
pub fn statements(file: &Path) -> anyhow::Result<Vec<Statement>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Ok(serde_json::from_str(line)?))
        .collect()
}

/// Asks a server every statement and judges its answers.
///
/// # Errors
/// Where the server refuses one.
pub fn judge_all(server: &Server, statements: &[Statement], town: &Town) -> anyhow::Result<Report> {
    let client = reqwest::blocking::Client::new();
    let judged = statements
        .iter()
        .map(|statement| Ok(judge(statement, &ask(&client, server, statement)?, town)));
    Ok(Report(judged.collect::<anyhow::Result<_>>()?))
}

fn ask(client: &reqwest::blocking::Client, server: &Server, said: &Statement) -> anyhow::Result<Answered> {
    let question = json!({ "words": said.words, "near": said.near, "on": said.on, "limit": 10 });
    let reply = client
        .post(server.url("/api/v1/ideas"))
        .json(&question)
        .send()?
        .error_for_status()?;
    let answer: Value = reply.json()?;
    let ids = |list: &str| {
        let ideas = answer[list].as_array().into_iter().flatten();
        ideas
            .filter_map(|idea| idea["asset"]["external_id"].as_str().map(str::to_owned))
            .collect()
    };
    Ok(Answered {
        flag: answer["flag"].as_str().unwrap_or_default().to_owned(),
        ideas: ids("ideas"),
        formal: ids("formal"),
    })
}

fn judge(statement: &Statement, answered: &Answered, town: &Town) -> Judged {
    let help_first = HELP_FIRST.contains(&statement.flag.as_str());
    let everything: Vec<String> = answered.formal.iter().chain(&answered.ideas).cloned().collect();
    let shown = if help_first { &everything } else { &answered.ideas };
    let counts = |id: &str| help_first || !town.formal.contains(id);
    let ideal = statement.grades.iter().filter(|(id, _)| counts(id));
    let nothing_fits = statement.grades.is_empty();
    let first = || shown.iter().take(READ);
    let service = |id: &&String| town.formal.contains(*id) && !statement.grades.contains_key(*id);
    Judged {
        id: statement.id.clone(),
        flag: statement.flag.clone(),
        said: answered.flag.clone(),
        ndcg: (!nothing_fits).then(|| ndcg(shown, &statement.grades, ideal, town)),
        wrong: first()
            .filter(|id| statement.wrong.contains(*id))
            .cloned()
            .collect(),
        never: everything
            .iter()
            .filter(|id| statement.never.contains(*id))
            .cloned()
            .collect(),
        services: match statement.flag.as_str() {
            "none" => answered
                .ideas
                .iter()
                .take(READ)
                .filter(service)
                .cloned()
                .collect(),
            _ => Vec::new(),
        },
        abstained: nothing_fits.then_some(answered.ideas.len() <= 1),
    }
}

/// Normalised discounted cumulative gain over the first five. Of twins, the second to be shown gains nothing.
fn ndcg<'a>(
    shown: &[String],
    grades: &BTreeMap<String, u32>,
    ideal: impl Iterator<Item = (&'a String, &'a u32)>,
    town: &Town,
) -> f64 {
    let mut seen = BTreeSet::new();
    let gains: Vec<f64> = shown
        .iter()
        .take(READ)
        .map(|id| {
            if seen.insert(town.one_of(id)) {
                gain(grades.get(id).copied().unwrap_or(0))
            } else {
                0.0
            }
        })
        .collect();
    let mut best: BTreeMap<&str, u32> = BTreeMap::new();
    for (id, &grade) in ideal {
        let held = best.entry(town.one_of(id)).or_default();
        *held = grade.max(*held);
    }
    let mut ideal: Vec<f64> = best.values().map(|&grade| gain(grade)).collect();
    ideal.sort_by(|a, b| b.total_cmp(a));
    ideal.truncate(READ);
    let top = discounted(&ideal);
    if top > 0.0 {
        (discounted(&gains) / top).min(1.0)
    } else {
        0.0
    }
}

fn gain(grade: u32) -> f64 {
    f64::from(2_u32.pow(grade) - 1)
}

fn discounted(gains: &[f64]) -> f64 {
    gains
        .iter()
        .enumerate()
        .map(|(place, gain)| gain / (place as f64 + 2.0).log2())
        .sum()
}

impl Town {
    fn one_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.twins.get(id).map_or(id, String::as_str)
    }
}

impl Report {
    /// The mean nDCG@5 over the statements that have a fair answer.
    pub fn ndcg(&self) -> f64 {
        mean(self.0.iter().filter_map(|judged| judged.ndcg))
    }

    /// The share of statements with something tempting and bad among the first five.
    pub fn wrong(&self) -> f64 {
        share(&self.0, |judged| !judged.wrong.is_empty())
    }

    /// What was shown and never may be, as "statement: asset".
    pub fn never(&self) -> Vec<String> {
        let hits = |judged: &Judged| {
            judged
                .never
                .iter()
                .map(|id| format!("{}: {id}", judged.id))
                .collect::<Vec<_>>()
        };
        self.0.iter().flat_map(hits).collect()
    }

    /// Formal services among the first five ideas of ordinary statements, as "statement: asset".
    pub fn services(&self) -> Vec<String> {
        let hits = |judged: &Judged| {
            judged
                .services
                .iter()
                .map(|id| format!("{}: {id}", judged.id))
                .collect::<Vec<_>>()
        };
        self.0.iter().flat_map(hits).collect()
    }

    /// Statements with this flag that were not heard as such.
    pub fn missed(&self, flag: &str) -> Vec<&str> {
        let missed = self
            .0
            .iter()
            .filter(|judged| judged.flag == flag && judged.said != flag);
        missed.map(|judged| judged.id.as_str()).collect()
    }

    /// Ordinary statements that raised an alarm.
    pub fn false_alarms(&self) -> Vec<&str> {
        let alarmed = |judged: &&Judged| judged.flag == "none" && HELP_FIRST.contains(&judged.said.as_str());
        self.0
            .iter()
            .filter(alarmed)
            .map(|judged| judged.id.as_str())
            .collect()
    }

    /// The share of statements without a fair answer that got an honest nothing.
    pub fn abstained(&self) -> f64 {
        mean(
            self.0
                .iter()
                .filter_map(|judged| judged.abstained)
                .map(|did| f64::from(u8::from(did))),
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut worst_first: Vec<&Judged> = self.0.iter().collect();
        worst_first.sort_by(|a, b| a.ndcg.unwrap_or(1.0).total_cmp(&b.ndcg.unwrap_or(1.0)));
        for judged in worst_first {
            let ndcg = judged.ndcg.map_or("    ".to_owned(), |ndcg| format!("{ndcg:.2}"));
            let Judged {
                id,
                flag,
                said,
                wrong,
                never,
                services,
                ..
            } = judged;
            writeln!(
                f,
                "{id:6} {ndcg} {flag:7} said {said:7} wrong {wrong:?} never {never:?} services {services:?}"
            )?;
        }
        writeln!(
            f,
            "nDCG@5 {:.3}, wrong@5 {:.3}, abstention {:.2}, never {}, services {}, false alarms {:?}",
            self.ndcg(),
            self.wrong(),
            self.abstained(),
            self.never().len(),
            self.services().len(),
            self.false_alarms()
        )
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0_u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    if count == 0 { 1.0 } else { sum / f64::from(count) }
}

fn share(all: &[Judged], holds: impl Fn(&Judged) -> bool) -> f64 {
    mean(all.iter().map(|judged| f64::from(u8::from(holds(judged)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(list: &[&str]) -> Vec<String> {
        list.iter().map(|id| (*id).to_owned()).collect()
    }

    fn score(shown: &[&str], town: &Town) -> f64 {
        let grades = BTreeMap::from([("a".to_owned(), 3), ("b".to_owned(), 1)]);
        ndcg(&ids(shown), &grades, grades.iter(), town)
    }

    #[test]
    fn the_ideal_order_scores_one() {
        assert!((score(&["a", "b"], &Town::default()) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_best_answer_in_second_place_scores_less() {
        assert!(score(&["b", "a"], &Town::default()) < score(&["a", "b"], &Town::default()));
    }

    #[test]
    fn showing_a_twin_again_gains_nothing() {
        let town = Town {
            twins: BTreeMap::from([("b".to_owned(), "a".to_owned())]),
            ..Town::default()
        };
        assert!((score(&["a", "b"], &town) - score(&["a"], &town)).abs() < 1e-12);
    }
}
