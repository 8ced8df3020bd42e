//! What was learnt of one thing: weights in hundredths.

use std::collections::BTreeMap;

/// Weights, in hundredths.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// What is said whatever the cues.
    pub always: i32,
    /// What each cue says, by its number.
    pub of_cues: BTreeMap<usize, i32>,
}

/// A weight in hundredths.
pub fn hundredths(weight: f64) -> i32 {
    (weight * 100.0).round() as i32
}
