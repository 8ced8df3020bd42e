//! How much each word says, from a written table rather than from the listings at hand, so that the server over a
//! whole register and a device over one area rank alike.

use crate::knowledge::{KnowledgeError, lines};
use std::collections::BTreeMap;

/// Words by stem with their weight in hundredths. What is not there is rare, and says the most.
#[derive(Clone, Debug, Default)]
pub struct Weights(BTreeMap<String, u16>);

/// The weight of a word nobody listed.
const RARE: f32 = 3.0;

impl Weights {
    /// Reads lines of `stem weight`, the weight in hundredths.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for line in lines(file, text) {
            let read = line
                .text
                .split_once(' ')
                .and_then(|(stem, weight)| Some((stem, weight.trim().parse().ok()?)));
            let wrong = || line.wrong("write it as a stem and a weight, as in: garden 110");
            let (stem, weight) = read.ok_or_else(wrong)?;
            self.0.insert(stem.to_owned(), weight);
        }
        Ok(())
    }

    /// The weight of a stem.
    pub fn of(&self, stem: &str) -> f32 {
        self.0
            .get(stem)
            .map_or(RARE, |&hundredths| f32::from(hundredths) / 100.0)
    }

    /// Every stem in the table.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
