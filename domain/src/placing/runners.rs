//! What who runs it, what stands before its door, and having no door at all make likely and unlikely.

use crate::asset::{Asset, Gate, Online, RunBy};
use crate::knowledge::{KindFacts, KnowledgeError, entries};
use std::collections::{HashMap, HashSet};

/// For each `run_by` and `gate`, the tiers and kinds that are likely or unlikely with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Runners {
    factors: HashMap<String, HashMap<String, f64>>,
    usual: HashMap<String, HashSet<String>>,
}

/// What being run so adds by itself: as much as one plain word.
const USUAL: f64 = 3.0;
const LIKELY: f64 = 1.5;
const UNLIKELY: f64 = 0.35;

impl Runners {
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for entry in entries(file, text)? {
            let (runner, kind) = (entry.heading.to_owned(), entry.phrase.to_owned());
            match entry.label {
                "usually" => _ = self.usual.entry(runner).or_default().insert(kind),
                "likely" => self.is(runner, kind, LIKELY),
                "unlikely" => self.is(runner, kind, UNLIKELY),
                _ => {
                    return Err(entry
                        .line
                        .wrong("a list here starts with usually, likely or unlikely"));
                }
            }
        }
        Ok(())
    }

    fn is(&mut self, runner: String, kind: String, factor: f64) {
        self.factors.entry(runner).or_default().insert(kind, factor);
    }

    /// What being run so says for a kind before any word does.
    pub fn usual(&self, asset: &Asset, kind: &str) -> f64 {
        let named = |heading: &str| self.usual.get(heading).is_some_and(|kinds| kinds.contains(kind));
        f64::from(u8::from(headings(asset).any(named))) * USUAL
    }

    /// By how much a kind becomes likelier, given who runs the asset and what its gate is. What is said of the kind
    /// itself goes before what is said of its tier.
    pub fn factor(&self, asset: &Asset, kind: &KindFacts) -> f64 {
        let said = headings(asset).filter_map(|heading| self.factors.get(heading));
        said.filter_map(|known| {
            known
                .get(&kind.kind.0)
                .or_else(|| known.get(kind.usual_tier.slug()))
        })
        .product()
    }
}

/// What is known of an asset before any word is read.
fn headings(asset: &Asset) -> impl Iterator<Item = &'static str> {
    let online = (asset.whereabouts.online == Online::Only).then_some("online_only");
    let run_by = asset.run_by.map(RunBy::slug);
    [run_by, asset.gate.and_then(heading), online]
        .into_iter()
        .flatten()
}

const fn heading(gate: Gate) -> Option<&'static str> {
    match gate {
        Gate::None => Some("no_gate"),
        Gate::Book => None,
        Gate::Referral | Gate::Assessment => Some("gate"),
    }
}
