//! The written knowledge that placing and matching read: taxonomy and lexicon, as text files in
//! `seed-data/knowledge` that a co-ordinator can read, correct and add to.
//!
//! The text comes in as a value: the server has it built in, the browser fetches it after the page is usable. Each
//! part reads its own files; a part whose files are not given is empty, so the browser can leave placing behind.

#[cfg(any(test, feature = "built-in-knowledge"))]
mod built_in;
mod joined;
mod kinds;
mod lines;
mod lists;

#[cfg(any(test, feature = "built-in-knowledge"))]
pub use built_in::{FILES, KnowledgeFile};
pub use joined::{join, split};
pub use kinds::{KindFacts, Kinds};
pub use lines::{Line, lines};
pub use lists::{Entry, entries};

/// The file that holds what was learnt from the book.
#[cfg(any(test, feature = "learning"))]
pub use crate::matching::lexicon::LEARNT_FILE;

use crate::matching::lexicon::Lexicon;
use crate::placing::PlacingCues;

/// All knowledge, parsed and ready.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    /// The taxonomy: what is known of each kind.
    pub kinds: Kinds,
    /// What words say about the sort of thing an asset is. Empty in the browser.
    pub placing: PlacingCues,
    /// How people talk of wishes, gifts, limits and danger.
    pub lexicon: Lexicon,
}

/// Why a knowledge file could not be read: file, line and what to do.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {problem}")]
pub struct KnowledgeError {
    /// The file's name.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong, in plain words.
    pub problem: String,
}

impl Knowledge {
    /// Reads the knowledge from named texts: `("kinds.txt", "…")`. A name nobody reads is passed over.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Knowledge, KnowledgeError> {
        let mut knowledge = Knowledge::default();
        for (file, text) in files {
            match file {
                "kinds.txt" => knowledge.kinds.read(file, text)?,
                _ if file.starts_with("placing-") => knowledge.placing.read(file, text)?,
                _ => knowledge.lexicon.read(file, text)?,
            }
        }
        Ok(knowledge)
    }
}
