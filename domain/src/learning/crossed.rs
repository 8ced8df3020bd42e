//! Tries what was learnt on sentences it was not learnt from: the book in parts, each held back in turn, and heard as
//! anybody would be.

use super::all::{self, All};
use super::book::Sentence;
use super::examples::{Example, Names, PARTS};
use super::written::written;
use crate::knowledge::{Knowledge, KnowledgeError};
use crate::matching::lexicon::LEARNT_FILE;
use crate::matching::{Heard, hear};

/// What was learnt without each part of the book.
pub struct Crossed<'a> {
    knowledge: &'a Knowledge,
    sentences: &'a [Sentence],
    examples: &'a [Example],
    names: &'a Names,
    without: Vec<All>,
}

impl<'a> Crossed<'a> {
    /// Learns without each part.
    pub fn new(
        knowledge: &'a Knowledge,
        sentences: &'a [Sentence],
        examples: &'a [Example],
        names: &'a Names,
    ) -> Crossed<'a> {
        let without = (0..PARTS).map(|part| {
            let others: Vec<&Example> = examples.iter().filter(|example| example.part != part).collect();
            all::learn(&others, names.len())
        });
        Crossed {
            knowledge,
            sentences,
            examples,
            names,
            without: without.collect(),
        }
    }

    /// Every sentence, heard with what was learnt without it.
    ///
    /// # Errors
    /// Where what is written down cannot be read again.
    pub fn heard(&self, from: i32) -> Result<Vec<Heard>, KnowledgeError> {
        let mut heard = vec![Heard::default(); self.sentences.len()];
        for (part, all) in self.without.iter().enumerate() {
            let mut knowledge = self.knowledge.clone();
            let text = written(self.names, all, from);
            knowledge.lexicon.read(LEARNT_FILE, &text)?;
            let held_back = self
                .examples
                .iter()
                .enumerate()
                .filter(|(_, one)| one.part == part);
            for (place, _) in held_back {
                heard[place] = hear(&knowledge, &self.sentences[place].words);
            }
        }
        Ok(heard)
    }
}
