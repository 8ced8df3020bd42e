//! How much each word says, from a written table rather than from the listings at hand, so that the server over a
//! whole register and a device over one area rank alike.

use crate::knowledge::{KnowledgeError, lines};
use crate::matching::hearing::tokens::stem;
use std::collections::BTreeMap;

/// Words by stem with their weight in hundredths. What is not there is rare, and says the most.
#[derive(Clone, Debug, Default)]
pub struct Weights(BTreeMap<String, u16>);

/// The weight of a word nobody listed.
const RARE: f32 = 2.0;

impl Weights {
    /// Reads lines of `weight: word word`, the weight in hundredths, the words in any of their forms. Where a stem
    /// comes again, its lowest weight counts.
    ///
    /// # Errors
    /// The first line that is not so.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for line in lines(file, text) {
            let wrong = || line.wrong("write a weight and its words, as in 40: garden gardens");
            let (weight, words) = line.text.split_once(':').ok_or_else(wrong)?;
            let weight: u16 = weight.trim().parse().map_err(|_| wrong())?;
            for word in words.split_whitespace() {
                let known = self.0.entry(stem(word)).or_insert(weight);
                *known = weight.min(*known);
            }
        }
        Ok(())
    }

    /// The weight of a stem.
    pub fn of(&self, stem: &str) -> f32 {
        self.0
            .get(stem)
            .map_or(RARE, |&hundredths| f32::from(hundredths) / 100.0)
    }

    /// Whether a stem is in the table.
    pub fn has(&self, stem: &str) -> bool {
        self.0.contains_key(stem)
    }
}
