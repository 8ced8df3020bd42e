//! Little words that decide how the words around them are to be taken.

use crate::knowledge::{KnowledgeError, entries};
use crate::words::fold;
use std::collections::HashSet;

/// The little words, folded. Each set is a heading of `placing-context.txt`.
#[derive(Clone, Debug, Default)]
pub(super) struct ContextWords {
    /// Before a place that is only where something is: at, behind, near.
    pub locating: HashSet<String>,
    /// Turns what follows into its opposite: no, without.
    pub negating: HashSet<String>,
    /// Undoes a negation: "not just".
    pub not_only: HashSet<String>,
    /// After the head of a name, what it is about: "Friends of the Pier", "Church of the Holy Family".
    pub complementing: HashSet<String>,
    /// Joins two heads: "Library and Museum".
    pub joining: HashSet<String>,
    /// People gathered: club, society, friends. What comes before them says which.
    pub gathering: HashSet<String>,
}

impl ContextWords {
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for entry in entries(file, text)? {
            let set = match entry.heading {
                "locating" => &mut self.locating,
                "negating" => &mut self.negating,
                "complementing" => &mut self.complementing,
                "joining" => &mut self.joining,
                "not_only" => &mut self.not_only,
                "gathering" => &mut self.gathering,
                other => return Err(entry.line.wrong(format!("[{other}] is not known here"))),
            };
            set.insert(fold(entry.phrase));
        }
        Ok(())
    }
}
