//! Normalised discounted cumulative gain: gain 2^grade - 1, a log2 discount, over what is shown first.

use crate::Labels;
use std::collections::{BTreeMap, BTreeSet};

/// How near the order shown is to the best there could be, 0 to 1, over the first `shown_first`. Of twins, the second
/// to be shown gains nothing. `ideal` is what the best order is made of; without any, `None`.
pub fn ndcg<'a>(
    shown: &[&str],
    grade: impl Fn(&str) -> u32,
    ideal: impl Iterator<Item = (&'a str, u32)>,
    labels: &Labels,
    shown_first: usize,
) -> Option<f64> {
    let mut seen = BTreeSet::new();
    let first = shown.iter().take(shown_first);
    let gains: Vec<f64> = first
        .map(|id| {
            if seen.insert(labels.one_of(id)) {
                gain(grade(id))
            } else {
                0.0
            }
        })
        .collect();
    let mut best: BTreeMap<&str, u32> = BTreeMap::new();
    for (id, grade) in ideal {
        let held = best.entry(labels.one_of(id)).or_default();
        *held = grade.max(*held);
    }
    let mut best: Vec<f64> = best.into_values().map(gain).collect();
    best.sort_by(|a, b| b.total_cmp(a));
    best.truncate(shown_first);
    let most = discounted(&best);
    (most > 0.0).then(|| (discounted(&gains) / most).min(1.0))
}

fn gain(grade: u32) -> f64 {
    f64::from(2_u32.pow(grade) - 1)
}

fn discounted(gains: &[f64]) -> f64 {
    let places = 2_u32..;
    gains
        .iter()
        .zip(places)
        .map(|(gain, place)| gain / f64::from(place).log2())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(shown: &[&str], labels: &Labels) -> f64 {
        let grades = BTreeMap::from([("a", 3), ("b", 1)]);
        let grade = |id: &str| grades.get(id).copied().unwrap_or(0);
        ndcg(
            shown,
            grade,
            grades.iter().map(|(id, grade)| (*id, *grade)),
            labels,
            5,
        )
        .unwrap()
    }

    #[test]
    fn the_ideal_order_scores_one() {
        assert!((score(&["a", "b"], &Labels::default()) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_best_answer_in_second_place_scores_less() {
        assert!(score(&["b", "a"], &Labels::default()) < score(&["a", "b"], &Labels::default()));
    }

    #[test]
    fn showing_a_twin_again_gains_nothing() {
        let labels = Labels {
            twins: BTreeMap::from([("b".to_owned(), "a".to_owned())]),
            ..Labels::default()
        };
        assert!((score(&["a", "b"], &labels) - score(&["a"], &labels)).abs() < 1e-12);
    }

    #[test]
    fn without_a_fair_answer_there_is_no_figure() {
        assert_eq!(
            ndcg(&["a"], |_| 0, std::iter::empty(), &Labels::default(), 5),
            None
        );
    }
}
