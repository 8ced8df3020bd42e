//! What the binary knows without being told: the written knowledge, national help, school terms.

use domain::help::HelpLine;
use domain::knowledge::{Knowledge, KnowledgeError};
use domain::rhythm::Calendar;
use std::sync::Arc;

/// All of it, parsed and ready.
#[derive(Clone, Debug, Default)]
pub struct BuiltIn {
    /// Taxonomy and lexicon.
    pub knowledge: Arc<Knowledge>,
    /// Who to ring in a hard moment, anywhere in the country.
    pub help: Vec<HelpLine>,
    /// School terms and bank holidays.
    pub calendar: Calendar,
}

impl BuiltIn {
    /// Reads all of it.
    ///
    /// # Errors
    /// The first line of the knowledge that cannot be read; a test makes sure there is none.
    pub fn read() -> Result<BuiltIn, KnowledgeError> {
        Ok(BuiltIn {
            knowledge: Arc::new(Knowledge::built_in()?),
            ..BuiltIn::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_built_in_can_be_read() {
        BuiltIn::read().unwrap();
    }
}
