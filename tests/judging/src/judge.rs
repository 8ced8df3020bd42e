//! How one statement was answered.

use crate::{Labels, Statement, ndcg};

/// How many answers a person is taken to read.
const READ: usize = 5;
/// From this grade on, the first answer is a good one.
const GOOD: u32 = 2;

/// What was answered, by external ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answered {
    /// The flag that was raised, as a statement writes it.
    pub flag: String,
    /// The ideas, in order.
    pub ideas: Vec<String>,
    /// The formal panel, in order.
    pub formal: Vec<String>,
}

/// One statement's figures. `None`: it has none of this figure.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The statement's id.
    pub id: String,
    /// What sort of statement it is; empty where nobody said.
    pub sort: String,
    /// The flag it should have raised.
    pub flag: String,
    /// The flag it raised.
    pub said: String,
    /// nDCG over the first five.
    pub ndcg5: Option<f64>,
    /// nDCG over the first ten.
    pub ndcg10: Option<f64>,
    /// Whether the first answer is good or ideal.
    pub first_is_good: Option<bool>,
    /// Tempting and bad among the first five.
    pub wrong: Vec<String>,
    /// Shown, and never may be.
    pub never: Vec<String>,
    /// Formal services among the first five ideas of an ordinary statement.
    pub services: Vec<String>,
    /// Where nothing fits: whether at most one idea came.
    pub abstained: Option<bool>,
}

/// Judges one answer.
pub fn judge(statement: &Statement, answered: &Answered, labels: &Labels) -> Judged {
    let help_first = statement.wants_help_first();
    let everything: Vec<&str> = each_once(answered.formal.iter().chain(&answered.ideas));
    let ideas: Vec<&str> = each_once(answered.ideas.iter());
    let shown = if help_first { &everything } else { &ideas };
    let in_ideal = |id: &str| help_first || !labels.services.contains(id);
    let over = |first: usize| {
        let ideal = statement.grades.iter().map(|(id, grade)| (id.as_str(), *grade));
        let ideal = ideal.filter(|(id, _)| in_ideal(id));
        ndcg(shown, |id| statement.grade(id), ideal, labels, first)
    };
    let nothing_fits = statement.grades.is_empty();
    let owned = |ids: &mut dyn Iterator<Item = &&str>| ids.map(|id| (*id).to_owned()).collect();
    let is_service = |id: &&&str| labels.services.contains(**id) && statement.grade(id) == 0;
    let first_ideas = ideas.iter().take(if statement.flag == "none" { READ } else { 0 });
    Judged {
        id: statement.id.clone(),
        sort: statement.sort.clone(),
        flag: statement.flag.clone(),
        said: answered.flag.clone(),
        ndcg5: over(READ),
        ndcg10: over(2 * READ),
        first_is_good: (!nothing_fits).then(|| shown.first().is_some_and(|id| statement.grade(id) >= GOOD)),
        wrong: owned(
            &mut shown
                .iter()
                .take(READ)
                .filter(|id| statement.wrong.contains(**id)),
        ),
        never: owned(&mut everything.iter().filter(|id| statement.never.contains(**id))),
        services: owned(&mut first_ideas.filter(is_service)),
        abstained: nothing_fits.then_some(ideas.len() <= 1),
    }
}

fn each_once<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut once: Vec<&str> = Vec::new();
    for id in ids {
        if !once.contains(&id.as_str()) {
            once.push(id);
        }
    }
    once
}
