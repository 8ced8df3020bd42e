//! Tries what was learnt on sentences it was not learnt from: the book in parts, each held back in turn.

use super::examples::{Example, PARTS};
use super::{moments, topics};
use crate::matching::Flag;
use crate::matching::lexicon::Lexicon;

/// A topic that no phrase says, with the sum it reached.
#[derive(Clone, Copy, Debug)]
pub struct Guess {
    /// The sentence's place in the book.
    pub sentence: usize,
    /// The sum of the weights.
    pub sum: i32,
    /// Whether it is heard in the sentence.
    pub right: bool,
}

/// What was guessed of all sentences, each while it was held back.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    /// Topics that no phrase says.
    pub topics: Vec<Guess>,
    /// By sentence: how near it is to any hard moment, and which it would be.
    pub moments: Vec<(i32, Flag)>,
}

/// Holds each part back in turn.
pub fn tried(lexicon: &Lexicon, examples: &[Example], cues: usize) -> Tried {
    let mut tried = Tried {
        topics: Vec::new(),
        moments: vec![(i32::MIN, Flag::None); examples.len()],
    };
    for part in 0..PARTS {
        let others: Vec<&Example> = examples.iter().filter(|example| example.part != part).collect();
        let topics = topics::learn(lexicon, &others, cues);
        let moments = moments::learn(&others, cues);
        for (sentence, example) in examples.iter().enumerate().filter(|(_, one)| one.part == part) {
            let which = moments
                .which
                .iter()
                .max_by_key(|(_, weights)| weights.sum(&example.moments));
            let flag = which.map_or(Flag::None, |(flag, _)| *flag);
            tried.moments[sentence] = (moments.hard.sum(&example.moments), flag);
            let unsaid = topics.iter().filter(|(topic, _)| !example.says(**topic));
            tried.topics.extend(unsaid.map(|(&topic, weights)| Guess {
                sentence,
                sum: weights.sum(&example.cues_beside(topic)),
                right: example.wished.contains(&topic),
            }));
        }
    }
    tried
}
