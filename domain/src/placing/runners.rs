//! What who runs it, and what stands before its door, make likely and unlikely.

use crate::asset::{Asset, Gate, RunBy};
use crate::knowledge::{KnowledgeError, entries};
use std::collections::{HashMap, HashSet};

/// For each `run_by` and `gate`, the tiers and kinds that are likely or unlikely with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Runners {
    factors: HashMap<String, HashMap<String, f64>>,
    usual: HashSet<(String, String)>,
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
                "usually" => _ = self.usual.insert((runner, kind)),
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
        let usual = |run_by: RunBy| self.usual.contains(&(run_by.slug().to_owned(), kind.to_owned()));
        if asset.run_by.is_some_and(usual) {
            USUAL
        } else {
            0.0
        }
    }

    /// By how much a kind of this tier becomes likelier, given who runs the asset and what its gate is.
    /// What is said of the kind itself goes before what is said of its tier.
    pub fn factor(&self, asset: &Asset, kind: &str, tier: &str) -> f64 {
        let run_by = asset.run_by.map(RunBy::slug);
        let gate = asset.gate.and_then(heading);
        let said = [run_by, gate]
            .into_iter()
            .flatten()
            .filter_map(|heading| self.factors.get(heading));
        said.map(|known| {
            known
                .get(kind)
                .or_else(|| known.get(tier))
                .copied()
                .unwrap_or(1.0)
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
