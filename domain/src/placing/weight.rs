//! How much one cue says, by where it stands, and how much several say together.
//!
//! The numbers are starting values, set by hand on half of two labelled towns (`domain/tests/placing.rs`).

use super::cues::Strength;
use super::text::{Field, Setting};
use crate::asset::Tier;

/// How a phrase stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stands {
    pub field: Field,
    pub setting: Setting,
    /// In a name, it only says which: "Market Tavern" is a tavern.
    pub beside_head: bool,
}

/// What each strength weighs in one sort of text.
struct Weights {
    is: f64,
    called: f64,
    does: f64,
    says: f64,
    hints: f64,
    named: f64,
    not: f64,
}

#[rustfmt::skip]
const NAME: Weights =
    Weights { is: 12.0, called: 9.0, does: 7.0, says: 2.0, hints: 2.5, named: 4.0, not: -6.0 };
#[rustfmt::skip]
const OPENING: Weights =
    Weights { is: 9.0, called: 6.0, does: 4.5, says: 3.0, hints: 1.5, named: 0.0, not: -4.0 };
#[rustfmt::skip]
const DESCRIPTION: Weights =
    Weights { is: 6.0, called: 1.5, does: 3.0, says: 2.0, hints: 1.0, named: 0.0, not: -3.0 };
/// Ground is spoken of wherever anything happens.
#[rustfmt::skip]
const GROUND_IN_DESCRIPTION: Weights =
    Weights { is: 3.0, called: 1.0, does: 3.0, says: 1.5, hints: 1.0, named: 0.0, not: -3.0 };
#[rustfmt::skip]
const NOTE: Weights =
    Weights { is: 6.0, called: 4.0, does: 3.0, says: 1.5, hints: 1.0, named: 0.0, not: -3.0 };
#[rustfmt::skip]
const FIRST_VISIT: Weights =
    Weights { is: 2.0, called: 0.5, does: 1.0, says: 0.7, hints: 0.4, named: 0.0, not: -1.0 };

/// What is left of the word of a place that only says where, or which.
const ONLY_WHERE: f64 = 0.2;
const ONLY_WHICH: f64 = 0.4;
/// What is left of any word beside the head of a name.
const BESIDE_HEAD: f64 = 0.85;
/// Each further cue for a kind counts this much of the one before: ten hints are not a fact.
const FADE: f64 = 0.6;

/// What one cue says, for (above 0) or against (below). `tier` is the usual one of the kind it speaks of.
pub(super) fn weight(strength: Strength, stands: Stands, tier: Option<Tier>) -> f64 {
    let place = tier.is_some_and(|tier| is_ground(tier) || tier.is_formal());
    let ground = tier.is_some_and(is_ground);
    let factor = match stands.setting {
        Setting::Negated => 0.0,
        Setting::Locating if place => ONLY_WHERE,
        Setting::Modifying if place => ONLY_WHICH,
        _ if stands.beside_head && ground => ONLY_WHICH,
        _ if stands.beside_head => BESIDE_HEAD,
        Setting::Plain | Setting::Opening | Setting::Locating | Setting::Modifying => 1.0,
    };
    weights(stands, ground).of(strength) * factor
}

fn weights(stands: Stands, ground: bool) -> Weights {
    match stands.field {
        Field::Name => NAME,
        Field::WhatHappens if stands.setting == Setting::Opening => OPENING,
        Field::WhatHappens if ground => GROUND_IN_DESCRIPTION,
        Field::WhatHappens => DESCRIPTION,
        Field::Note => NOTE,
        Field::FirstVisit => FIRST_VISIT,
    }
}

impl Weights {
    const fn of(&self, strength: Strength) -> f64 {
        match strength {
            Strength::Is => self.is,
            Strength::Called => self.called,
            Strength::Does => self.does,
            Strength::Says => self.says,
            Strength::Hints => self.hints,
            Strength::Named => self.named,
            Strength::Not => self.not,
            Strength::Silent => 0.0,
        }
    }
}

/// Kinds that are ground and buildings: others meet in them and near them.
const fn is_ground(tier: Tier) -> bool {
    matches!(tier, Tier::Universal | Tier::Enabler)
}

/// What several cues say together: each further one less, what speaks against in full.
pub(super) fn together(said: Vec<f64>) -> f64 {
    let (against, mut speaks_for): (Vec<f64>, Vec<f64>) = said.into_iter().partition(|weight| *weight < 0.0);
    speaks_for.sort_by(|a, b| b.total_cmp(a));
    let shares = std::iter::successors(Some(1.0), |share| Some(share * FADE));
    let sum: f64 = speaks_for
        .iter()
        .zip(shares)
        .map(|(weight, share)| weight * share)
        .sum();
    sum + against.iter().sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(field: Field, setting: Setting) -> Stands {
        Stands {
            field,
            setting,
            beside_head: false,
        }
    }

    #[test]
    fn a_name_says_more_than_a_description() {
        let name = weight(Strength::Called, stands(Field::Name, Setting::Plain), None);
        let described = weight(Strength::Called, stands(Field::WhatHappens, Setting::Plain), None);
        assert!(name > 3.0 * described);
    }

    #[test]
    fn a_place_that_only_says_where_hardly_counts() {
        let at = |setting| {
            weight(
                Strength::Is,
                stands(Field::WhatHappens, setting),
                Some(Tier::Universal),
            )
        };
        assert!(at(Setting::Locating) < at(Setting::Plain) / 2.0);
    }

    #[test]
    fn ten_hints_are_not_a_fact() {
        assert!(together(vec![1.0; 10]) < 3.0);
    }

    #[test]
    fn what_speaks_against_counts_in_full() {
        assert!((together(vec![3.0, -3.0]) - 0.0).abs() < 1e-9);
    }
}
