//! The written knowledge that placing and matching read: taxonomy and lexicon, as text files in
//! `seed-data/knowledge` that a co-ordinator can read, correct and add to.
//!
//! The text comes in as a value: the server has it built in, the browser fetches it after the page is usable.

/// All knowledge, parsed and ready.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {}

/// Why a knowledge file could not be read: file, line and what to do.
#[derive(Debug, thiserror::Error)]
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
    /// Reads the knowledge from named texts: `("kinds.toml", "…")`.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read<'a>(
        _files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Knowledge, KnowledgeError> {
        Ok(Knowledge {})
    }
}
