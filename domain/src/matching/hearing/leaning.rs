//! What all the words together lean towards: what no phrase said is heard a little.
//!
//! It never makes less of what a phrase did say: that was tried, and helped words nobody tuned to less than it harmed others.

use super::{Spoken, implied};
use crate::asset::Kind;
use crate::matching::heard::{Heard, Wish};

/// How much of a wish a leaning is at most, and from which share on.
const MOST_IMPLIED: f32 = 0.25;
const SURELY_IMPLIED: f32 = 0.6;
/// Smaller shares imply nothing.
const LEAST_SHARE: f32 = 0.2;
/// The entry that stands for what no phrase said.
const ENTRY: &str = "implied";

/// Hears what all the words lean towards.
pub fn hear(spoken: &Spoken<'_>, heard: &mut Heard) {
    let mut leanings = implied::leanings(spoken);
    if leanings.is_empty() {
        return;
    }
    leanings.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.0.cmp(&b.0.0)));
    imply(spoken, heard, &leanings);
    heard.leanings = leanings;
}

/// Takes back what was only guessed: what phrases said stays.
pub fn forget(heard: &mut Heard) {
    heard.wishes.retain(|wish| wish.name != ENTRY);
    heard.leanings.clear();
}

/// Whether a wish names the kind, and says that it is a poor answer.
fn is_no_answer_alone(heard: &Heard, kind: &Kind) -> bool {
    const POOR: f32 = 0.45;
    let fits = |wish: &Wish| {
        wish.kinds
            .iter()
            .find(|(named, _)| named == kind)
            .map(|(_, fits)| *fits)
    };
    let best = heard.wishes.iter().filter_map(fits).reduce(f32::max);
    best.is_some_and(|fits| fits < POOR)
}

/// What the words lean towards is a weak wish, beside whatever else was said of that kind. Where a phrase says that the
/// kind alone is no answer ("fencing", to a sports club), it stays none.
fn imply(spoken: &Spoken<'_>, heard: &mut Heard, leanings: &[(Kind, f32)]) {
    let Some(entry) = spoken.lexicon.named(ENTRY) else {
        return;
    };
    let implied: Vec<Wish> = leanings
        .iter()
        .take_while(|(_, share)| *share >= LEAST_SHARE)
        .filter(|(kind, _)| !is_no_answer_alone(heard, kind))
        .enumerate()
        .map(|(n, (kind, share))| {
            let named = heard
                .wishes
                .iter()
                .find(|wish| wish.kinds.iter().any(|(named, _)| named == kind));
            Wish {
                entry,
                name: ENTRY.to_owned(),
                said: named.map(|wish| wish.said.clone()).unwrap_or_default(),
                at: named.map_or(spoken.tokens.len() + 1 + n, |wish| wish.at),
                expressed: false,
                weight: MOST_IMPLIED * (share / SURELY_IMPLIED).min(1.0).sqrt(),
                kinds: vec![(kind.clone(), 1.0)],
            }
        })
        .collect();
    heard.wishes.extend(implied);
}
