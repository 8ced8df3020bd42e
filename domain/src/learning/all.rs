//! All that is learnt from the book together.

use super::examples::Example;
use super::weights::Weights;
use super::{mentions, moments};

/// What was learnt.
#[derive(Clone, Debug)]
pub struct All {
    /// Of phrases that name a topic.
    pub wished: Weights,
    /// Of hard moments and rights.
    pub moments: moments::Learnt,
}

/// Learns all of it. `cues` is how many there are.
pub fn learn(examples: &[&Example], cues: usize) -> All {
    All {
        wished: mentions::learn(examples, cues),
        moments: moments::learn(examples, cues),
    }
}
