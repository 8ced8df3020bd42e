//! What who runs it, and what stands before its door, make likely and unlikely.

use crate::asset::{Asset, Gate, RunBy};
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
        let usual = asset.run_by.and_then(|run_by| self.usual.get(run_by.slug()));
        match usual {
            Some(kinds) if kinds.contains(kind) => USUAL,
            _ => 0.0,
        }
    }

    /// By how much a kind becomes likelier, given who runs the asset and what its gate is. What is said of the kind
    /// itself goes before what is said of its tier.
    pub fn factor(&self, asset: &Asset, kind: &KindFacts) -> f64 {
        let run_by = asset.run_by.map(RunBy::slug);
        let gate = asset.gate.and_then(heading);
        let said = [run_by, gate]
            .into_iter()
            .flatten()
            .filter_map(|heading| self.factors.get(heading));
        said.filter_map(|known| {
            known
                .get(&kind.kind.0)
                .or_else(|| known.get(kind.usual_tier.slug()))
        })
        .product()
    }
}

const fn heading(gate: Gate) -> Option<&'static str> {
    match gate {
        Gate::None => Some("no_gate"),
        Gate::Book => None,
        Gate::Referral | Gate::Assessment => Some("gate"),
    }
}
