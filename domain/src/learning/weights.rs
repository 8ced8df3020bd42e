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

impl Weights {
    /// What cues come to together.
    pub fn sum(&self, cues: &[usize]) -> i32 {
        let weights = cues.iter().filter_map(|cue| self.of_cues.get(cue));
        self.always + weights.sum::<i32>()
    }
}

/// A weight in hundredths.
pub fn hundredths(weight: f64) -> i32 {
    (weight * 100.0).round() as i32
}
