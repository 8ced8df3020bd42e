//! What words say about the sort of thing an asset is: read from the `placing-…` files of knowledge.

use crate::knowledge::KnowledgeError;

/// All cues.
#[derive(Clone, Debug, Default)]
pub struct PlacingCues {}

impl PlacingCues {
    /// Adds the cues of a file.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read(&mut self, _file: &str, _text: &str) -> Result<(), KnowledgeError> {
        Ok(())
    }
}
