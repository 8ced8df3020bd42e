//! Mends a word nobody knows to the nearest one the knowledge speaks of.

use crate::matching::hearing::tokens::stem;
use std::collections::{BTreeMap, BTreeSet};

/// Words to mend towards, by first letter.
#[derive(Clone, Debug, Default)]
pub struct Speller {
    by_first_letter: BTreeMap<char, BTreeSet<String>>,
    known_stems: BTreeSet<String>,
}

/// Shorter words are left alone: too many words are one letter from another.
const SHORTEST: usize = 6;
/// From this length on, two slips are forgiven.
const TWO_SLIPS_FROM: usize = 9;

impl Speller {
    /// Adds a word to mend towards.
    pub fn mends_to(&mut self, word: &str) {
        self.known_stems.insert(stem(word));
        let first = word.chars().next().filter(|_| word.chars().count() >= SHORTEST);
        if let Some(words) = first.map(|first| self.by_first_letter.entry(first).or_default()) {
            words.insert(word.to_owned());
        }
    }

    /// Adds a word that is right as it is.
    pub fn knows(&mut self, stem: &str) {
        self.known_stems.insert(stem.to_owned());
    }

    /// Whether a word is right as it is, by its stem.
    pub fn has(&self, stem: &str) -> bool {
        self.known_stems.contains(stem)
    }

    /// The nearest word, where the given one is unknown and exactly one is nearest.
    pub fn mended(&self, word: &str, stem: &str) -> Option<&str> {
        let letters: Vec<char> = word.chars().collect();
        let too_short = letters.len() < SHORTEST;
        if too_short || self.known_stems.contains(stem) || word.chars().any(|c| !c.is_alphabetic()) {
            return None;
        }
        let forgiven = if letters.len() >= TWO_SLIPS_FROM { 2 } else { 1 };
        let near = self
            .by_first_letter
            .get(letters.first()?)?
            .iter()
            .filter_map(|known| {
                let slips = slips(&letters, &known.chars().collect::<Vec<_>>(), forgiven)?;
                Some((slips, known.as_str()))
            });
        near.min().map(|(_, known)| known)
    }
}

/// How many letters are missing, added, wrong or swapped, where that is at most `most`.
fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut two_back = vec![0; b.len() + 1];
    let mut back: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let wrong = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (back[j] + 1).min(row[j - 1] + 1).min(back[j - 1] + wrong);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(two_back[j - 2] + 1);
            }
        }
        two_back = std::mem::replace(&mut back, row);
    }
    Some(back[b.len()]).filter(|&slips| slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speller() -> Speller {
        let mut speller = Speller::default();
        ["knitting", "gardening", "dominoes"]
            .iter()
            .for_each(|word| speller.mends_to(word));
        speller
    }

    #[test]
    fn a_slip_is_mended_and_a_known_word_is_left() {
        assert_eq!(speller().mended("gardning", &stem("gardning")), Some("gardening"));
        assert_eq!(speller().mended("knitting", &stem("knitting")), None);
    }

    #[test]
    fn a_swap_is_one_slip() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        assert_eq!(slips(&letters("kntiting"), &letters("knitting"), 2), Some(1));
    }

    #[test]
    fn what_is_far_from_everything_is_left() {
        assert_eq!(speller().mended("zorbing", "zorb"), None);
    }
}
