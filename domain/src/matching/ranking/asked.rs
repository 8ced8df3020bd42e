//! What stands before all parts of ranking: the listings, the question, what was heard in it, and how things count.

use super::weights::Weights;
use crate::knowledge::Knowledge;
use crate::matching::heard::Heard;
use crate::matching::index::Index;
use crate::matching::question::Question;
use crate::public_view::Listing;

/// A question with all that it is answered by.
#[derive(Clone, Copy)]
pub(in crate::matching) struct Asked<'a> {
    /// The written knowledge.
    pub knowledge: &'a Knowledge,
    /// The listings.
    pub index: &'a Index,
    /// What is asked, where and when.
    pub question: &'a Question,
    /// What was heard in it.
    pub heard: &'a Heard,
    /// How much each part counts.
    pub weights: &'a Weights,
}

impl<'a> Asked<'a> {
    /// The listing at a place of the index.
    pub fn listing(&self, place: usize) -> &'a Listing {
        &self.index.listings()[place]
    }
}
