//! Learns whether a phrase that names a topic is a wish at all, or only mentioned on the way.

use super::examples::Example;
use super::parting::{Row, Settings, part};
use super::weights::{Weights, hundredths};
use std::collections::BTreeMap;

const SETTINGS: Settings = Settings {
    missed: 0.05,
    mistaken: 0.05,
    rounds: 25,
};
/// In how many mentions a cue has to be to be learnt from.
const SEEN_AT_LEAST: usize = 3;
/// Smaller weights are left out.
const LEAST: i32 = 2;

/// A phrase that names a topic: its cues, and whether it is wished or given.
#[derive(Clone, Debug)]
pub struct Mention {
    /// By number.
    pub cues: Vec<usize>,
    /// Whether the topic, or one that the same kinds answer, is heard in the sentence as a wish or a gift.
    pub wished: bool,
}

/// Learns from the mentions in examples.
pub fn learn(examples: &[&Example], cues: usize) -> Weights {
    let mentions: Vec<&Mention> = examples.iter().flat_map(|example| &example.mentions).collect();
    let mut seen = vec![0_usize; cues];
    mentions
        .iter()
        .flat_map(|mention| &mention.cues)
        .for_each(|&cue| seen[cue] += 1);
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let known = mentions.iter().flat_map(|mention| &mention.cues);
    for &cue in known.filter(|&&cue| seen[cue] >= SEEN_AT_LEAST) {
        let next = places.len();
        places.entry(cue).or_insert(next);
    }
    let row = |mention: &&Mention| -> Row {
        let known = mention.cues.iter().filter_map(|cue| places.get(cue).copied());
        (known.collect(), mention.wished)
    };
    let rows: Vec<Row> = mentions.iter().map(row).collect();
    let learnt = part(&rows, places.len(), SETTINGS);
    let of_cues = places
        .into_iter()
        .map(|(cue, place)| (cue, hundredths(learnt.of_cues[place])));
    Weights {
        always: hundredths(learnt.always),
        of_cues: of_cues.filter(|(_, weight)| weight.abs() >= LEAST).collect(),
    }
}
