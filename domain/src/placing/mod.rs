//! What sort of thing an asset is, inferred from its own words and from who runs it.
//!
//! A group never picks from a list. Tier, kinds, domains and formats are read from name and description, and from
//! what was given; they are worked out anew whenever the knowledge changes, and are never written back to the record.

mod context;
mod cues;
mod domains;
mod formats;
mod kinds;
mod runners;
mod sign;
mod tags;
mod text;
mod tier;
mod weight;

pub use cues::PlacingCues;

use crate::asset::{Asset, Domain, Format, Kind, Tier};
use crate::knowledge::{KindFacts, Knowledge};
use kinds::Scored;
use serde::{Deserialize, Serialize};

/// Where an asset stands in the taxonomy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    /// How close to a service it is.
    pub tier: Tier,
    /// What sort of thing it is, the surest first. May be empty.
    pub kinds: Vec<Kind>,
    /// The parts of a good life it serves.
    pub domains: Vec<Domain>,
    /// How people are together there.
    pub formats: Vec<Format>,
    /// Whether its kind is protected, so that its place is never shown unless the group itself chose otherwise.
    pub protected: bool,
    /// Days in which evidence about it loses half its weight.
    pub half_life_days: u16,
}

/// How fast evidence ages where nothing is known of the kind, in days.
const UNKNOWN_HALF_LIFE_DAYS: u16 = 90;

/// Places one asset. Kinds that were given win over what its words say; where nothing is known, no kind is made up.
pub fn place(knowledge: &Knowledge, asset: &Asset) -> Placed {
    let cues = &knowledge.placing;
    let texts = text::texts(asset);
    let mut ranked = kinds::ranked(knowledge, asset, &texts);
    if tier::is_an_organisations(asset) {
        kinds::services_first(&mut ranked);
    }
    let kinds = if asset.kinds.is_empty() {
        kinds::shown(&ranked)
    } else {
        asset.kinds.clone()
    };
    let main = kinds.first().and_then(|kind| knowledge.kinds.get(&kind.0));
    let asked = tier::Asked {
        asset,
        signs: &sign::signs(cues, &texts),
        usual: main.map(|facts| facts.usual_tier),
    };
    Placed {
        tier: tier::tier(&asked),
        domains: domains::domains(cues, &knowledge.kinds, asset, &kinds, &texts),
        formats: formats::formats(cues, asset, &texts, main.map_or(&[], |facts| &facts.formats)),
        protected: is_protected(knowledge, &kinds, &ranked),
        half_life_days: main.map_or(UNKNOWN_HALF_LIFE_DAYS, |facts| facts.half_life_days),
        kinds,
    }
}

/// Whether a place should be kept back: one of its kinds is protected, or, kinds given or not, its words speak for a
/// protected kind. Hiding too much costs somebody a telephone call; showing too much may cost somebody far more.
fn is_protected(knowledge: &Knowledge, kinds: &[Kind], ranked: &[Scored<'_>]) -> bool {
    let protects = |facts: &KindFacts| facts.protected;
    kinds
        .iter()
        .filter_map(|kind| knowledge.kinds.get(&kind.0))
        .any(protects)
        || ranked
            .iter()
            .any(|scored| scored.score >= kinds::LEAST && protects(scored.facts))
}
