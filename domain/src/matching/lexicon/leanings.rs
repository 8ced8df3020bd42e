//! Which kinds of place words lean towards, all of them together: learnt from the phrases of the lexicon and from the book.
//!
//! A phrase says surely what it says, where it stands word for word. This hears the rest: weak evidence, from every word.
//!
//! ```text
//! [kinds]
//! (always) = social_drop_in 13, pub -4
//! stove = eating_together 52, cafe 26
//! ```

use super::by_cue::ByCue;
use super::learnt::ALWAYS;
use crate::asset::Kind;
use std::collections::BTreeMap;
use std::ops::Range;

/// What words say of kinds, in tenths.
#[derive(Clone, Debug, Default)]
pub struct Leanings {
    kinds: Vec<Kind>,
    numbers: BTreeMap<String, usize>,
    always: Vec<f32>,
    /// What each cue says, as places in `weights`.
    by_cue: ByCue<Range<usize>>,
    weights: Vec<(usize, f32)>,
}

impl Leanings {
    pub(super) fn take(&mut self, cue: &str, value: &str) -> Result<(), String> {
        let from = self.weights.len();
        for written in value.split(", ") {
            let weight = self
                .weight(written)
                .ok_or("write it as cue = kind weight, kind weight")?;
            self.weights.push(weight);
        }
        if cue == ALWAYS {
            for (kind, weight) in self.weights.drain(from..) {
                self.always[kind] = weight;
            }
            return Ok(());
        }
        self.by_cue.add(cue, from..self.weights.len())
    }

    fn weight(&mut self, written: &str) -> Option<(usize, f32)> {
        const TENTH: f32 = 0.1;
        let (slug, weight) = written.split_once(' ')?;
        let weight: i32 = weight.parse().ok()?;
        Some((self.number(slug), weight as f32 * TENTH))
    }

    fn number(&mut self, slug: &str) -> usize {
        if let Some(&number) = self.numbers.get(slug) {
            return number;
        }
        self.numbers.insert(slug.to_owned(), self.kinds.len());
        self.kinds.push(Kind::from(slug));
        self.always.push(0.0);
        self.kinds.len() - 1
    }

    /// How far cues lean towards each kind, as shares of 1, in thousandths; nothing where none of them is known. Each
    /// cue comes with how much it says.
    pub fn of(&self, cues: &BTreeMap<String, f32>) -> Vec<(Kind, f32)> {
        let known = cues
            .iter()
            .filter_map(|(cue, says)| Some((*says, self.by_cue.get(cue)?)));
        let known: Vec<(f32, &Range<usize>)> = known.collect();
        let length = known.iter().map(|(says, _)| says * says).sum::<f32>().sqrt();
        if length <= 0.0 {
            return Vec::new();
        }
        let mut sums = self.always.clone();
        for (says, weights) in known {
            for &(kind, weight) in &self.weights[weights.clone()] {
                sums[kind] += says / length * weight;
            }
        }
        self.shares(&sums)
    }

    fn shares(&self, sums: &[f32]) -> Vec<(Kind, f32)> {
        let most = sums.iter().copied().fold(f32::MIN, f32::max);
        let raised: Vec<f32> = sums.iter().map(|sum| (sum - most).exp()).collect();
        let all: f32 = raised.iter().sum();
        let share = |one: &f32| (one / all * 1000.0).round() / 1000.0;
        let shares = self.kinds.iter().cloned().zip(raised.iter().map(share));
        shares.filter(|(_, share)| *share > 0.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cues: &[&str]) -> Vec<(Kind, f32)> {
        let mut leanings = Leanings::default();
        for (cue, value) in [
            ("(always)", "pub 0, cafe 0"),
            ("ale", "pub 30"),
            ("scone", "cafe 30"),
            ("stove", "cafe 30"),
        ] {
            leanings.take(cue, value).unwrap();
        }
        leanings.of(&cues.iter().map(|cue| ((*cue).to_owned(), 1.0)).collect())
    }

    fn share(of: &[(Kind, f32)], slug: &str) -> f32 {
        of.iter()
            .find(|(kind, _)| kind.0 == slug)
            .map_or(0.0, |(_, share)| *share)
    }

    #[test]
    fn words_that_agree_lean_further_than_words_that_do_not() {
        let (agreed, torn) = (of(&["stove", "scone"]), of(&["stove", "ale"]));
        assert!(share(&agreed, "cafe") > 0.9, "{agreed:?}");
        assert!(
            (share(&torn, "cafe") - share(&torn, "pub")).abs() < 0.01,
            "{torn:?}"
        );
    }

    #[test]
    fn words_nobody_knows_lean_nowhere() {
        assert_eq!(of(&["zorbing"]), Vec::new());
    }
}
