//! Which kinds of place words lean towards, all of them together: learnt from the phrases of the lexicon and from the book.
//!
//! A phrase says surely what it says, where it stands word for word. This hears the rest: weak evidence, from every word.
//!
//! ```text
//! [kinds]
//! (always) = social_drop_in 13, pub -4
//! stove = eating_together 52, cafe 26
//! ```

use super::blocks::Block;
use crate::asset::Kind;
use crate::knowledge::{KnowledgeError, Line};
use std::collections::BTreeMap;

/// What words say of kinds, in tenths.
#[derive(Clone, Debug, Default)]
pub struct Leanings {
    kinds: Vec<Kind>,
    always: Vec<f32>,
    by_cue: BTreeMap<String, Vec<(usize, f32)>>,
}

/// What is said of each kind whatever the cues.
const ALWAYS: &str = "(always)";

impl Leanings {
    pub(super) fn read(block: &Block<'_>) -> Result<Leanings, KnowledgeError> {
        let mut leanings = Leanings::default();
        for (cue, value, line) in &block.values {
            let said = leanings.weights(value, line)?;
            if *cue == ALWAYS {
                said.iter()
                    .for_each(|&(kind, weight)| leanings.always[kind] = weight);
            } else {
                leanings.by_cue.insert((*cue).to_owned(), said);
            }
        }
        Ok(leanings)
    }

    fn weights(&mut self, value: &str, line: &Line<'_>) -> Result<Vec<(usize, f32)>, KnowledgeError> {
        const TENTH: f32 = 0.1;
        let wrong = || line.wrong("write it as cue = kind weight, kind weight");
        let mut found = Vec::new();
        for written in value.split(',') {
            let (slug, weight) = written.trim().split_once(' ').ok_or_else(wrong)?;
            let weight: f32 = weight.trim().parse().map_err(|_| wrong())?;
            found.push((self.number(slug), weight * TENTH));
        }
        Ok(found)
    }

    fn number(&mut self, slug: &str) -> usize {
        let known = self.kinds.iter().position(|kind| kind.0 == slug);
        known.unwrap_or_else(|| {
            self.kinds.push(Kind::from(slug));
            self.always.push(0.0);
            self.kinds.len() - 1
        })
    }

    /// How far cues lean towards each kind, as shares of 1, in thousandths; nothing where none of them is known. Each
    /// cue comes with how much it says.
    pub fn of(&self, cues: &BTreeMap<String, f32>) -> Vec<(Kind, f32)> {
        let known = cues
            .iter()
            .filter_map(|(cue, says)| Some((*says, self.by_cue.get(cue)?)));
        let known: Vec<(f32, &Vec<(usize, f32)>)> = known.collect();
        let length = known.iter().map(|(says, _)| says * says).sum::<f32>().sqrt();
        if length <= 0.0 {
            return Vec::new();
        }
        let mut sums = self.always.clone();
        for (says, weights) in known {
            for &(kind, weight) in weights {
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
    use crate::matching::lexicon::blocks::blocks;

    fn of(cues: &[&str]) -> Vec<(Kind, f32)> {
        let text = "[kinds]\n(always) = pub 0, cafe 0\nstove = cafe 30\nale = pub 30\nscone = cafe 30";
        let block = blocks("learnt.txt", text).unwrap().remove(0);
        let cues = cues.iter().map(|cue| ((*cue).to_owned(), 1.0)).collect();
        Leanings::read(&block).unwrap().of(&cues)
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
