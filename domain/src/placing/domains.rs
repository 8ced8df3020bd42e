//! The parts of a good life an asset serves.

use super::PlacingCues;
use super::text::{Field, Setting, Text};
use crate::asset::{Asset, Domain, Kind};
use crate::knowledge::Kinds;

/// Given ones first, then those of its kinds (the main kind's foremost), then those its words speak of.
pub(super) fn domains(
    cues: &PlacingCues,
    taxonomy: &Kinds,
    asset: &Asset,
    kinds: &[Kind],
    texts: &[Text],
) -> Vec<Domain> {
    let of_kinds = kinds
        .iter()
        .filter_map(|kind| taxonomy.get(&kind.0))
        .flat_map(|facts| &facts.domains)
        .copied();
    let mut domains: Vec<Domain> = Vec::new();
    for domain in asset
        .domains
        .iter()
        .copied()
        .chain(of_kinds)
        .chain(said(cues, texts))
    {
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    domains
}

fn said(cues: &PlacingCues, texts: &[Text]) -> Vec<Domain> {
    let own = texts.iter().filter(|text| text.field != Field::FirstVisit);
    let found = own.flat_map(|text| {
        let found = cues.domains.find(&text.words);
        found
            .into_iter()
            .filter(|found| text.setting(&cues.context, &found.at) != Setting::Negated)
    });
    found.flat_map(|found| found.means.iter().copied()).collect()
}
