//! What the binary knows without being told: the written knowledge, national help, school terms.

use crate::export::open_referral::Vocabularies;
use crate::import::town;
use domain::help::HelpLine;
use domain::knowledge::{Knowledge, KnowledgeError};
use domain::rhythm::{Calendar, CalendarError};
use std::sync::Arc;

/// All of it, parsed and ready.
#[derive(Clone, Debug, Default)]
pub struct BuiltIn {
    /// Taxonomy and lexicon.
    pub knowledge: Arc<Knowledge>,
    /// What is known, as Open Referral's vocabularies.
    pub vocabularies: Vocabularies,
    /// Who to ring in a hard moment, anywhere in the country.
    pub help: Vec<HelpLine>,
    /// School terms and bank holidays.
    pub calendar: Calendar,
}

/// A line of what is built in that cannot be read. A test makes sure there is none.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub enum BuiltInError {
    /// In the knowledge.
    Knowledge(#[from] KnowledgeError),
    /// In the terms or bank holidays.
    Calendar(#[from] CalendarError),
    /// In the national help.
    Help(#[from] csv::Error),
}

const TERMS: &str = include_str!("../../seed-data/calendar/terms.csv");
const BANK_HOLIDAYS: &str = include_str!("../../seed-data/calendar/bank-holidays.csv");

impl BuiltIn {
    /// Reads all of it.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read() -> Result<BuiltIn, BuiltInError> {
        let knowledge = Knowledge::built_in()?;
        Ok(BuiltIn {
            vocabularies: Vocabularies::read(&knowledge)?,
            knowledge: Arc::new(knowledge),
            calendar: Calendar::read(TERMS, BANK_HOLIDAYS)?,
            help: town::help()?,
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
