//! What who runs it, and what stands before its door, make likely and unlikely.

use crate::asset::{Asset, Gate, RunBy};
use crate::knowledge::{Entry, KnowledgeError, entries};
use std::collections::HashMap;

/// For each `run_by` and `gate`, the tiers and kinds that are likely or unlikely with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Runners(HashMap<String, HashMap<String, f64>>);

const LIKELY: f64 = 1.4;
const UNLIKELY: f64 = 0.35;

impl Runners {
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for entry in entries(file, text)? {
            let factor = factor(&entry)?;
            let known = self.0.entry(entry.heading.to_owned()).or_default();
            known.insert(entry.phrase.to_owned(), factor);
        }
        Ok(())
    }

    /// By how much a kind of this tier becomes likelier, given who runs the asset and what its gate is.
    /// What is said of the kind itself goes before what is said of its tier.
    pub fn factor(&self, asset: &Asset, kind: &str, tier: &str) -> f64 {
        let run_by = asset.run_by.map(RunBy::slug);
        let gate = asset.gate.and_then(heading);
        let said = [run_by, gate]
            .into_iter()
            .flatten()
            .filter_map(|heading| self.0.get(heading));
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

fn factor(entry: &Entry<'_>) -> Result<f64, KnowledgeError> {
    match entry.label {
        "likely" => Ok(LIKELY),
        "unlikely" => Ok(UNLIKELY),
        _ => Err(entry.line.wrong("a list here starts with likely or unlikely")),
    }
}
