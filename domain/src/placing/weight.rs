//! How much one cue says, by where it stands, and how much several say together.
//!
//! The numbers are starting values, set by hand on half of a labelled town (`domain/tests/placing.rs`).

use super::cues::Strength;
use super::text::{Field, Setting};
use crate::asset::Tier;

/// Each further cue for a kind counts this much of the one before: ten hints are not a fact.
const FADE: f64 = 0.6;

/// How a phrase stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stands {
    pub field: Field,
    pub setting: Setting,
    /// In a name, it only says which: "Market Tavern" is a tavern.
    pub beside_head: bool,
}

/// Kinds that are somewhere, or that staff keep: others meet in them and near them.
const fn is_place(tier: Tier) -> bool {
    is_ground(tier) || tier.is_formal()
}

/// Kinds that are ground and buildings, spoken of wherever anything happens.
const fn is_ground(tier: Tier) -> bool {
    matches!(tier, Tier::Universal | Tier::Enabler)
}

/// What one cue says, for (above 0) or against (below).
pub(super) fn weight(strength: Strength, stands: Stands, tier: Option<Tier>) -> f64 {
    let (place, ground) = (tier.is_some_and(is_place), tier.is_some_and(is_ground));
    let plain = match stands.field {
        Field::Name => by_strength(strength, [12.0, 9.0, 7.0, 2.5, 4.0, -6.0]),
        Field::WhatHappens if stands.setting == Setting::Opening => {
            by_strength(strength, [9.0, 6.0, 4.5, 1.5, 0.0, -4.0])
        }
        Field::WhatHappens if ground => by_strength(strength, [3.0, 1.0, 3.0, 1.0, 0.0, -3.0]),
        Field::WhatHappens => by_strength(strength, [6.0, 1.5, 3.0, 1.0, 0.0, -3.0]),
        Field::Note => by_strength(strength, [6.0, 4.0, 3.0, 1.0, 0.0, -3.0]),
        Field::FirstVisit => by_strength(strength, [2.0, 0.5, 1.0, 0.4, 0.0, -1.0]),
    };
    let factor = match stands.setting {
        Setting::Negated => 0.0,
        Setting::Locating if place => 0.2,
        Setting::Modifying if place => 0.4,
        _ if stands.beside_head && ground => 0.4,
        _ if stands.beside_head => 0.85,
        Setting::Plain | Setting::Opening | Setting::Locating | Setting::Modifying => 1.0,
    };
    plain * factor
}

const fn by_strength(strength: Strength, [is, called, does, hints, named, not]: [f64; 6]) -> f64 {
    match strength {
        Strength::Is => is,
        Strength::Called => called,
        Strength::Does => does,
        Strength::Hints => hints,
        Strength::Named => named,
        Strength::Not => not,
        Strength::Silent => 0.0,
    }
}

/// What several cues say together: each further one less, what speaks against in full.
pub(super) fn together(mut said: Vec<f64>) -> f64 {
    said.sort_by(|a, b| b.total_cmp(a));
    let mut share = 1.0;
    let mut sum = 0.0;
    for weight in said {
        if weight < 0.0 {
            sum += weight;
        } else {
            sum += weight * share;
            share *= FADE;
        }
    }
    sum
}
