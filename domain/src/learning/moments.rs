//! Learns how near a way of talking is to a hard moment or a right at all, and which it then is.

use super::examples::Example;
use super::parting::{Row, Settings, part};
use super::weights::{Weights, hundredths};
use crate::matching::Flag;
use std::collections::BTreeMap;

const SETTINGS: Settings = Settings {
    missed: 0.02,
    mistaken: 0.02,
    rounds: 25,
};
/// In how many sentences a cue has to be to be learnt from.
const SEEN_AT_LEAST: usize = 2;
/// Smaller weights are left out.
const LEAST: i32 = 5;

/// The moments that are learnt.
pub const MOMENTS: [Flag; 4] = [Flag::Crisis, Flag::Safety, Flag::Urgent, Flag::Rights];

/// What was learnt of moments.
#[derive(Clone, Debug)]
pub struct Learnt {
    /// What speaks for any of them.
    pub hard: Weights,
    /// What speaks for each.
    pub which: BTreeMap<Flag, Weights>,
}

/// Learns from examples.
pub fn learn(examples: &[&Example], cues: usize) -> Learnt {
    let mut seen = vec![0_usize; cues];
    for example in examples {
        example.moments.iter().for_each(|&cue| seen[cue] += 1);
    }
    let hard: Vec<&Example> = examples
        .iter()
        .copied()
        .filter(|one| one.flag != Flag::None)
        .collect();
    let which = MOMENTS
        .iter()
        .map(|&flag| (flag, one(&hard, &seen, |example| example.flag == flag)));
    Learnt {
        hard: one(examples, &seen, |example| example.flag != Flag::None),
        which: which.collect(),
    }
}

fn one(examples: &[&Example], seen: &[usize], sought: impl Fn(&Example) -> bool) -> Weights {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let known = examples.iter().flat_map(|example| &example.moments);
    for &cue in known.filter(|&&cue| seen[cue] >= SEEN_AT_LEAST) {
        let next = places.len();
        places.entry(cue).or_insert(next);
    }
    let row = |example: &&Example| -> Row {
        let known = example.moments.iter().filter_map(|cue| places.get(cue).copied());
        (known.collect(), sought(example))
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
