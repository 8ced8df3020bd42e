//! The figures of the evaluation, as its own script counts them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What a statement is judged by.
#[derive(Debug, serde::Deserialize)]
pub struct Statement {
    pub id: String,
    pub words: String,
    pub near: Near,
    pub on: String,
    pub flag: String,
    #[serde(default)]
    pub grades: BTreeMap<String, u32>,
    #[serde(default)]
    pub wrong: BTreeSet<String>,
    #[serde(default)]
    pub never: BTreeSet<String>,
}

/// Where somebody is.
#[derive(Debug, serde::Deserialize)]
pub struct Near {
    pub lat: f64,
    pub lon: f64,
}

/// What was answered, by external ids.
#[derive(Debug, Default)]
pub struct Answered {
    pub flag: String,
    pub ideas: Vec<String>,
    pub formal: Vec<String>,
}

/// One statement's figures. `None`: it has none of this figure.
#[derive(Debug)]
pub struct Judged {
    pub ndcg5: Option<f64>,
    pub first_is_good: Option<bool>,
    pub wrong: Vec<String>,
    pub never: Vec<String>,
    pub services: Vec<String>,
    pub abstained: Option<bool>,
    pub flag_is_right: bool,
}

/// Judges one answer.
pub fn judge(
    statement: &Statement,
    answered: &Answered,
    services: &HashSet<String>,
    same_as: &HashMap<String, String>,
) -> Judged {
    let is_service = |id: &String| services.contains(id);
    let help_first = matches!(statement.flag.as_str(), "urgent" | "crisis" | "safety");
    let mut shown = if help_first {
        answered.formal.clone()
    } else {
        Vec::new()
    };
    shown.extend(
        answered
            .ideas
            .iter()
            .filter(|id| !help_first || !answered.formal.contains(id))
            .cloned(),
    );
    let grade = |id: &String| statement.grades.get(id).copied().unwrap_or(0);
    let ideal = statement
        .grades
        .iter()
        .filter(|(id, _)| help_first || !is_service(id));
    let graded = !statement.grades.is_empty();
    let all = answered.ideas.iter().chain(&answered.formal);
    let shown_services = answered
        .ideas
        .iter()
        .take(5)
        .filter(|id| is_service(id) && grade(id) < 1);
    Judged {
        ndcg5: ndcg(&shown, ideal, &grade, same_as).filter(|_| graded),
        first_is_good: graded.then(|| shown.first().is_some_and(|id| grade(id) >= 2)),
        wrong: shown
            .iter()
            .take(5)
            .filter(|id| statement.wrong.contains(*id))
            .cloned()
            .collect(),
        never: all.filter(|id| statement.never.contains(*id)).cloned().collect(),
        services: if statement.flag == "none" {
            shown_services.cloned().collect()
        } else {
            Vec::new()
        },
        abstained: (!graded).then_some(answered.ideas.len() <= 1),
        flag_is_right: statement.flag == answered.flag,
    }
}

fn ndcg<'a>(
    shown: &[String],
    ideal: impl Iterator<Item = (&'a String, &'a u32)>,
    grade: &dyn Fn(&String) -> u32,
    same_as: &HashMap<String, String>,
) -> Option<f64> {
    let class = |id: &String| same_as.get(id).unwrap_or(id).clone();
    let mut seen = BTreeSet::new();
    let gains = shown.iter().take(5).map(|id| {
        if seen.insert(class(id)) {
            gain(grade(id))
        } else {
            0.0
        }
    });
    let gains: Vec<f64> = gains.collect();
    let mut best: BTreeMap<String, f64> = BTreeMap::new();
    for (id, grade) in ideal {
        let most = best.entry(class(id)).or_default();
        *most = most.max(gain(*grade));
    }
    let mut best: Vec<f64> = best.into_values().collect();
    best.sort_by(|a, b| b.total_cmp(a));
    best.truncate(5);
    let most = dcg(&best);
    (most > 0.0).then(|| (dcg(&gains) / most).min(1.0))
}

fn gain(grade: u32) -> f64 {
    f64::from((1_u32 << grade) - 1)
}

fn dcg(gains: &[f64]) -> f64 {
    gains
        .iter()
        .zip(2_u32..)
        .map(|(gain, place)| gain / f64::from(place).log2())
        .sum()
}

/// The mean of what is there.
pub fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let values: Vec<f64> = values.collect();
    values.iter().sum::<f64>() / (values.len().max(1) as f64)
}
