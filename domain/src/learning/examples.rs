//! Sentences of the book as examples: the cues in each, and what is heard in it.

use super::book::Sentence;
use super::mark::Mark;
use crate::matching::Flag;
use crate::matching::hearing::cues::{self, Cue};
use crate::matching::hearing::spoken;
use crate::matching::lexicon::{Hit, Lexicon};
use std::collections::{BTreeMap, BTreeSet};

/// A sentence as an example.
#[derive(Clone, Debug)]
pub struct Example {
    /// Cues for topics, by number, with the words they are.
    pub topics: Vec<(usize, std::ops::Range<usize>)>,
    /// Cues for moments, by number.
    pub moments: Vec<usize>,
    /// Where the lexicon's own phrases stand.
    pub hits: Vec<Hit>,
    /// What is wished or given: numbers of entries.
    pub wished: BTreeSet<usize>,
    /// What sort of moment it is.
    pub flag: Flag,
    /// Which part of the book it is in when parts are held back by turns.
    pub part: usize,
}

/// Into how many parts the book is split, to learn from all but one and be tried on that one.
pub const PARTS: usize = 5;

/// Names of cues with their numbers.
#[derive(Clone, Debug, Default)]
pub struct Names {
    by_name: BTreeMap<String, usize>,
    names: Vec<String>,
}

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The name with this number.
    pub fn name(&self, number: usize) -> &str {
        &self.names[number]
    }

    fn number(&mut self, name: String) -> usize {
        let next = self.names.len();
        *self.by_name.entry(name).or_insert_with_key(|name| {
            self.names.push(name.clone());
            next
        })
    }
}

/// Makes examples of sentences.
pub fn examples(lexicon: &Lexicon, sentences: &[Sentence], names: &mut Names) -> Vec<Example> {
    let one = |sentence: &Sentence| example(lexicon, sentence, names);
    sentences.iter().map(one).collect()
}

fn example(lexicon: &Lexicon, sentence: &Sentence, names: &mut Names) -> Example {
    let (spoken, _) = spoken(lexicon, &sentence.words);
    let mut number = |cue: Cue| (names.number(cue.name), cue.words);
    let topics = cues::of_topics(&spoken).into_iter().map(&mut number).collect();
    let moments: BTreeSet<usize> = cues::of_moments(&spoken)
        .into_iter()
        .map(|cue| number(cue).0)
        .collect();
    let wished = sentence.marks.iter().filter_map(|mark| match mark {
        Mark::Wish(entry) | Mark::Gift(entry) => Some(*entry),
        _ => None,
    });
    let flag = sentence.marks.iter().find_map(|mark| match mark {
        Mark::Moment(flag) => Some(*flag),
        _ => None,
    });
    Example {
        topics,
        moments: moments.into_iter().collect(),
        hits: spoken.hits().to_vec(),
        wished: wished.collect(),
        flag: flag.unwrap_or_default(),
        part: part(&sentence.words),
    }
}

impl Example {
    /// Whether a phrase of the lexicon says the topic.
    pub fn says(&self, topic: usize) -> bool {
        self.hits.iter().any(|hit| hit.entry == topic)
    }

    /// The cues for a topic other than its own phrases: those say it without our learning anything.
    pub fn cues_beside(&self, topic: usize) -> Vec<usize> {
        let own: Vec<&Hit> = self.hits.iter().filter(|hit| hit.entry == topic).collect();
        let beside = |words: &std::ops::Range<usize>| {
            !own.iter()
                .any(|hit| words.start < hit.end && hit.first < words.end)
        };
        let kept = self.topics.iter().filter(|(_, words)| beside(words));
        let numbers: BTreeSet<usize> = kept.map(|(cue, _)| *cue).collect();
        numbers.into_iter().collect()
    }
}

/// The part a sentence is in, by its words alone (FNV-1a), whatever is written around it.
fn part(words: &str) -> usize {
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash >> 32) as usize % PARTS
}
