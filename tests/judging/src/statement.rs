//! What somebody said, where and when, with a grade for each fair answer.

use anyhow::Context;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One statement with its judgement. Assets are named by their external ids.
#[derive(Debug, Deserialize)]
pub struct Statement {
    /// Its own id.
    pub id: String,
    /// What was said.
    pub words: String,
    /// Where they are.
    pub near: Near,
    /// The day they ask, as `YYYY-MM-DD`.
    pub on: String,
    /// `none`, `rights`, `urgent`, `safety` or `crisis`.
    pub flag: String,
    /// What sort of statement it is ("gift", "implied"), to see which sorts still fail.
    #[serde(default)]
    pub sort: String,
    /// Every fair answer: 3 ideal, 2 good, 1 worth showing.
    pub grades: BTreeMap<String, u32>,
    /// Tempting and bad: not among the first five.
    #[serde(default)]
    pub wrong: BTreeSet<String>,
    /// Must not be shown anywhere.
    #[serde(default)]
    pub never: BTreeSet<String>,
}

/// Where somebody is, in degrees.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Near {
    /// North of the equator.
    pub lat: f64,
    /// East of Greenwich.
    pub lon: f64,
}

/// Reads statements, one JSON object on each line.
///
/// # Errors
/// Where the file cannot be read, or a line of it cannot.
pub fn statements(file: &Path) -> anyhow::Result<Vec<Statement>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).with_context(|| line.chars().take(60).collect::<String>()))
        .collect()
}

impl Statement {
    /// Whether the formal panel is what this person should meet first.
    pub fn wants_help_first(&self) -> bool {
        matches!(self.flag.as_str(), "urgent" | "safety" | "crisis")
    }

    /// How good an answer an asset is: 0 where it is none.
    pub fn grade(&self, id: &str) -> u32 {
        self.grades.get(id).copied().unwrap_or(0)
    }
}
