//! Sentences of the book as examples: the cues in each, and what is heard in it.

use super::book::Sentence;
use super::mark::Mark;
use super::mentions::Mention;
use crate::matching::Flag;
use crate::matching::hearing::cues;
use crate::matching::hearing::{Spoken, spoken};
use crate::matching::lexicon::{Hit, Lexicon, Role};
use std::collections::{BTreeMap, BTreeSet};

/// A sentence as an example.
#[derive(Clone, Debug)]
pub struct Example {
    /// Cues for moments, by number.
    pub moments: Vec<usize>,
    /// Phrases that name a topic, in ordinary life.
    pub mentions: Vec<Mention>,
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
    let moments: BTreeSet<usize> = cues::of_moments(&spoken)
        .into_iter()
        .map(|cue| names.number(cue.name))
        .collect();
    let wished = sentence.marks.iter().filter_map(|mark| match mark {
        Mark::Wish(entry) | Mark::Gift(entry) => Some(*entry),
        _ => None,
    });
    let wished: BTreeSet<usize> = wished.collect();
    let flag = sentence.marks.iter().find_map(|mark| match mark {
        Mark::Moment(flag) => Some(*flag),
        _ => None,
    });
    Example {
        moments: moments.into_iter().collect(),
        mentions: if flag.is_none() {
            let without = spoken.without_who();
            mentions(lexicon, without.as_ref().unwrap_or(&spoken), &wished, names)
        } else {
            Vec::new()
        },
        wished,
        flag: flag.unwrap_or_default(),
        part: part(&sentence.words),
    }
}

/// Phrases that name a topic which was not refused.
fn mentions(
    lexicon: &Lexicon,
    spoken: &Spoken<'_>,
    wished: &BTreeSet<usize>,
    names: &mut Names,
) -> Vec<Mention> {
    let topics = spoken.hits().iter().filter(|hit| {
        let entry = lexicon.entry(hit.entry);
        matches!(entry.role, Role::Wish | Role::Trade) && entry.weight > 0.0
    });
    let mention = |hit: &Hit| {
        let cues: BTreeSet<usize> = cues::of_mention(spoken, hit)
            .into_iter()
            .map(|cue| names.number(cue.name))
            .collect();
        Mention {
            cues: cues.into_iter().collect(),
            wished: wished
                .iter()
                .any(|topic| *topic == hit.entry || same_kinds(lexicon, *topic, hit.entry)),
        }
    };
    topics.map(mention).collect()
}

/// Whether a kind that surely answers one topic surely answers the other too.
fn same_kinds(lexicon: &Lexicon, one: usize, other: usize) -> bool {
    const SURELY: f32 = 0.8;
    let kinds = |entry: usize| {
        let kinds = lexicon.entry(entry).kinds.iter();
        kinds.filter(|(_, fits)| *fits >= SURELY).map(|(kind, _)| kind)
    };
    kinds(one).any(|kind| kinds(other).any(|same| same == kind))
}

/// The part a sentence is in, by its words alone (FNV-1a), whatever is written around it.
fn part(words: &str) -> usize {
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash >> 32) as usize % PARTS
}
