//! Learns which topics a way of talking wishes for or offers, where no phrase of the lexicon says so.

use super::examples::Example;
use super::parting::{Row, Settings, part};
use super::weights::{Weights, hundredths};
use crate::matching::lexicon::{Lexicon, Role};
use std::collections::{BTreeMap, BTreeSet};

const SETTINGS: Settings = Settings {
    missed: 1.0,
    mistaken: 0.3,
    rounds: 12,
};
/// Smaller weights are left out.
const LEAST: i32 = 4;
/// In how many sentences a cue has to be to be learnt from.
const SEEN_AT_LEAST: usize = 2;

/// What was learnt, by topic.
pub type Learnt = BTreeMap<usize, Weights>;

/// Learns from examples.
pub fn learn(lexicon: &Lexicon, examples: &[&Example], cues: usize) -> Learnt {
    let seen = seen(examples, cues);
    let topics: BTreeSet<usize> = examples
        .iter()
        .flat_map(|example| &example.wished)
        .copied()
        .filter(|topic| may_be_learnt(lexicon, *topic))
        .collect();
    topics
        .into_iter()
        .map(|topic| (topic, one(topic, examples, &seen)))
        .collect()
}

/// A group for people of one sort is for who asks for it: nobody is taken to be of a sort by their way of talking.
pub fn may_be_learnt(lexicon: &Lexicon, topic: usize) -> bool {
    let entry = lexicon.entry(topic);
    matches!(entry.role, Role::Wish | Role::Trade) && entry.mark("sort").is_none()
}

fn seen(examples: &[&Example], cues: usize) -> Vec<usize> {
    let mut seen = vec![0; cues];
    for example in examples {
        let once: BTreeSet<usize> = example.topics.iter().map(|(cue, _)| *cue).collect();
        once.into_iter().for_each(|cue| seen[cue] += 1);
    }
    seen
}

fn one(topic: usize, examples: &[&Example], seen: &[usize]) -> Weights {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for example in examples.iter().filter(|example| example.wished.contains(&topic)) {
        for cue in example.cues_beside(topic) {
            if seen[cue] >= SEEN_AT_LEAST {
                let next = places.len();
                places.entry(cue).or_insert(next);
            }
        }
    }
    let row = |example: &&Example| -> Row {
        let cues = example.cues_beside(topic);
        let known = cues.iter().filter_map(|cue| places.get(cue).copied());
        (known.collect(), example.wished.contains(&topic))
    };
    let rows: Vec<Row> = examples.iter().map(row).collect();
    let learnt = part(&rows, places.len(), SETTINGS);
    let of_cues = places
        .into_iter()
        .map(|(cue, place)| (cue, hundredths(learnt.of_cues[place])));
    Weights {
        always: hundredths(learnt.always),
        of_cues: of_cues.filter(|(_, weight)| weight.abs() >= LEAST).collect(),
    }
}
