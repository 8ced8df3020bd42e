//! Which kinds an asset's words speak for.

use super::cues::{KindCue, Strength};
use super::tags::tagged_kinds;
use super::text::{Field, Setting, Text};
use crate::asset::{Asset, Kind, Tier};
use crate::knowledge::{KindFacts, Knowledge};

/// A kind, and how much speaks for it.
#[derive(Clone, Debug)]
pub(super) struct Scored<'a> {
    pub facts: &'a KindFacts,
    pub score: f64,
}

/// Each further cue for a kind counts this much of the one before: ten hints are not a fact.
const FADE: f64 = 0.6;
/// What a map's tag says, the first kind it stands for and the others.
const TAG: f64 = 14.0;
const TAG_FURTHER: f64 = 5.0;
/// Less than this is nothing known.
pub(super) const LEAST: f64 = 1.5;
/// A further kind is shown where at least so much of the main kind's score speaks for it.
const FURTHER_SHARE: f64 = 0.5;
const FURTHER_LEAST: f64 = 3.0;
const MOST_KINDS: usize = 3;

/// The kinds that words and tags speak for, the surest first.
pub(super) fn ranked<'a>(knowledge: &'a Knowledge, asset: &Asset, texts: &[Text]) -> Vec<Scored<'a>> {
    let cues = &knowledge.placing;
    let mut said: Vec<Vec<f64>> = vec![Vec::new(); cues.kinds.len()];
    let facts: Vec<Option<&KindFacts>> = cues
        .kinds
        .iter()
        .map(|kind| knowledge.kinds.get(&kind.0))
        .collect();
    for text in texts {
        for found in cues.kind_cues.find(&text.words) {
            let setting = text.setting(&cues.context, &found.at);
            for cue in found.means {
                let is_place = facts[cue.kind].is_some_and(|facts| is_place(facts.usual_tier));
                said[cue.kind].push(weight(cue, text.field, setting, is_place));
            }
        }
    }
    for (place, kind) in tagged_kinds(cues, asset) {
        said[kind].push(if place == 0 { TAG } else { TAG_FURTHER });
    }
    let mut scored: Vec<Scored<'_>> = facts
        .into_iter()
        .zip(said)
        .filter_map(|(facts, said)| {
            let facts = facts?;
            let factor = cues.runners.factor(asset, &facts.kind.0, facts.usual_tier.slug());
            let score = together(said) * factor;
            (score >= LEAST).then_some(Scored { facts, score })
        })
        .collect();
    scored.sort_by(|a, b| b.score.total_cmp(&a.score));
    scored
}

/// The kinds to show: the main one, and others that much speaks for.
pub(super) fn shown(ranked: &[Scored<'_>]) -> Vec<Kind> {
    let Some(main) = ranked.first() else {
        return Vec::new();
    };
    let enough = (main.score * FURTHER_SHARE).max(FURTHER_LEAST);
    let further = ranked[1..].iter().filter(|scored| scored.score >= enough);
    std::iter::once(main)
        .chain(further)
        .take(MOST_KINDS)
        .map(|scored| scored.facts.kind.clone())
        .collect()
}

/// Kinds that are somewhere, or that staff keep: others meet in them and near them.
const fn is_place(tier: Tier) -> bool {
    matches!(
        tier,
        Tier::Universal | Tier::Enabler | Tier::FormalOpen | Tier::FormalGated
    )
}

fn weight(cue: &KindCue, field: Field, setting: Setting, is_place: bool) -> f64 {
    let plain = match field {
        Field::Name => by_strength(cue.strength, [12.0, 9.0, 7.0, 2.5, 2.5, -6.0]),
        Field::WhatHappens if setting == Setting::Opening => {
            by_strength(cue.strength, [9.0, 6.0, 4.5, 1.5, 0.0, -4.0])
        }
        Field::WhatHappens => by_strength(cue.strength, [6.0, 1.5, 3.0, 1.0, 0.0, -3.0]),
        Field::Note => by_strength(cue.strength, [6.0, 4.0, 3.0, 1.0, 0.0, -3.0]),
        Field::FirstVisit => by_strength(cue.strength, [2.0, 0.5, 1.0, 0.4, 0.0, -1.0]),
    };
    let factor = match setting {
        Setting::Negated => 0.0,
        Setting::Locating if is_place => 0.2,
        Setting::Modifying if is_place => 0.4,
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
fn together(mut said: Vec<f64>) -> f64 {
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
