//! What a person says the assets of a judged town are.

use anyhow::Context;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Which assets are formal services, and which are one thing listed twice.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// External ids of formal services.
    pub services: BTreeSet<String>,
    /// Assets listed twice: the second's id, and the first's.
    pub twins: BTreeMap<String, String>,
}

impl Labels {
    /// Reads a table with the columns `external_id`, `tier` and `notes`, where `same_as:` marks a twin.
    ///
    /// # Errors
    /// Where the file cannot be read, or a column is missing.
    pub fn read(file: &Path) -> anyhow::Result<Labels> {
        let mut reader = csv::Reader::from_path(file).with_context(|| file.display().to_string())?;
        let mut labels = Labels::default();
        for row in reader.deserialize::<BTreeMap<String, String>>() {
            let row = row?;
            let column = |name: &str| row.get(name).cloned().context(format!("no column {name}"));
            let (id, tier, notes) = (column("external_id")?, column("tier")?, column("notes")?);
            let first = notes
                .split_whitespace()
                .find_map(|note| note.strip_prefix("same_as:"));
            labels
                .twins
                .extend(first.map(|first| (id.clone(), first.to_owned())));
            if is_service(&tier) {
                labels.services.insert(id);
            }
        }
        Ok(labels)
    }

    /// The one id that stands for an asset and its twins.
    pub fn one_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.twins.get(id).map_or(id, String::as_str)
    }
}

/// Tiers are written as the taxonomy's words, or as the numbers they once had.
fn is_service(tier: &str) -> bool {
    matches!(tier, "formal_open" | "formal_gated" | "T4a" | "T4b")
}
