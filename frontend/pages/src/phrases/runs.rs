//! Who runs it and what stands between a person and the door, as sentences and never as grades.

use crate::words::Words;
use domain::Listing;
use domain::asset::{Gate, RunBy, Tier};

/// "Run by its members." Where the group did not say, what its tier tells.
pub fn who_runs_it(words: &Words, listing: &Listing) -> String {
    match (listing.tier, listing.run_by) {
        // What matters most about these is not who signs the cheques.
        (Tier::Peer | Tier::FormalOpen | Tier::FormalGated, _) | (_, None) => tier(words, listing.tier),
        (_, Some(by)) => run_by(words, by),
    }
}

/// The tier as a sentence.
pub fn tier(words: &Words, tier: Tier) -> String {
    words.say(&format!("tier-{}", tier.slug()))
}

/// Who runs it, as the group said.
pub fn run_by(words: &Words, by: RunBy) -> String {
    words.say(&format!("run-by-{}", by.slug()))
}

/// "Just turn up."
pub fn gate(words: &Words, gate: Gate) -> String {
    words.say(&format!("gate-{}", gate.slug()))
}
