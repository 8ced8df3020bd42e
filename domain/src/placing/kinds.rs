//! Which kinds an asset's words speak for.

use super::PlacingCues;
use super::tags::tagged_kinds;
use super::text::{Field, Text};
use super::weight::{Stands, together, weight};
use crate::asset::{Asset, Kind};
use crate::knowledge::{KindFacts, Knowledge};
use std::ops::Range;

/// A kind, and how much speaks for it.
#[derive(Clone, Debug)]
pub(super) struct Scored<'a> {
    pub facts: &'a KindFacts,
    pub score: f64,
}

/// What a map's tag says, the first kind it stands for and the others.
const TAG: f64 = 20.0;
const TAG_FURTHER: f64 = 8.0;
/// Less than this is nothing known.
pub(super) const LEAST: f64 = 3.0;
/// A further kind is shown where at least so much of the main kind's score speaks for it.
const FURTHER_SHARE: f64 = 0.5;
const MOST_KINDS: usize = 3;
/// So much of the main kind's score is nearly as much.
const NEARLY: f64 = 0.6;

/// The kinds that words and tags speak for, the surest first.
pub(super) fn ranked<'a>(knowledge: &'a Knowledge, asset: &Asset, texts: &[Text]) -> Vec<Scored<'a>> {
    let cues = &knowledge.placing;
    let facts: Vec<Option<&KindFacts>> = cues
        .kinds
        .iter()
        .map(|kind| knowledge.kinds.get(&kind.0))
        .collect();
    let mut said: Vec<Vec<f64>> = vec![Vec::new(); facts.len()];
    for text in texts {
        hear(cues, &facts, text, &mut said);
    }
    for (place, kind) in tagged_kinds(cues, asset) {
        said[kind].push(if place == 0 { TAG } else { TAG_FURTHER });
    }
    let scored = facts.into_iter().zip(said).filter_map(|(facts, said)| {
        let facts = facts?;
        let plain = together(said) + cues.runners.usual(asset, &facts.kind.0);
        // Most kinds are never spoken of: only for the others is it worth asking who runs it.
        let score = (plain > 0.0).then(|| plain * cues.runners.factor(asset, facts))?;
        (score >= LEAST).then_some(Scored { facts, score })
    });
    let mut ranked: Vec<Scored<'_>> = scored.collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    ranked
}

/// Adds what one text says for and against each kind.
fn hear(cues: &PlacingCues, facts: &[Option<&KindFacts>], text: &Text, said: &mut [Vec<f64>]) {
    let found = cues.kind_cues.find(&text.words);
    let phrases: Vec<Range<usize>> = found.iter().map(|found| found.at.clone()).collect();
    for found in &found {
        let stands = Stands {
            field: text.field,
            setting: text.setting(&cues.context, &found.at),
            beside_head: text.field == Field::Name && text.is_beside_head(&cues.context, &found.at, &phrases),
        };
        for (place, cue) in found.means.iter().enumerate() {
            let said_before = found.means[..place].iter().any(|other| other.kind == cue.kind);
            if !said_before {
                let tier = facts[cue.kind].map(|facts| facts.usual_tier);
                said[cue.kind].push(weight(cue.strength, stands, tier));
            }
        }
    }
}

/// In doubt, what an organisation runs is a service: a service among the ideas does more harm than an idea among the
/// services. So a formal kind with nearly as much to speak for it as the main kind goes first.
pub(super) fn services_first(ranked: &mut [Scored<'_>]) {
    let Some(main) = ranked.first() else { return };
    let enough = main.score * NEARLY;
    let formal = ranked
        .iter()
        .position(|scored| scored.facts.usual_tier.is_formal() && scored.score >= enough);
    if let Some(formal) = formal {
        ranked[..=formal].rotate_right(1);
    }
}

/// The kinds to show: the main one, and others that much speaks for.
pub(super) fn shown(ranked: &[Scored<'_>]) -> Vec<Kind> {
    let Some(main) = ranked.first() else {
        return Vec::new();
    };
    let enough = main.score * FURTHER_SHARE;
    let further = ranked[1..].iter().filter(|scored| scored.score >= enough);
    std::iter::once(main)
        .chain(further)
        .take(MOST_KINDS)
        .map(|scored| scored.facts.kind.clone())
        .collect()
}
