//! From a person's own words to a short, varied, explained list of ideas.
//!
//! Pure: the same code answers on the server and on the person's own device, over the same listings, in the same
//! order. It assesses nobody: it hears wishes, gifts, limits and danger in what was said, and says which part of
//! the words made it think of each idea. Words that come in here are never stored anywhere.
//!
//! The way through: [`hear`] (what was said, by the [`lexicon`]) → `ranking` over an [`Index`] (what answers it, what
//! can be gone to, what fits) → `panels` (ideas, formal help apart, cards, or an honest nothing) → `reasons`.

mod answer;
mod explained;
mod heard;
pub(crate) mod hearing;
mod index;
pub mod lexicon;
mod panels;
mod question;
mod ranking;
mod reasons;
mod room;
#[cfg(test)]
mod tests;
mod twins;
mod venues;

pub use answer::{Answer, Card, Flag, Idea, Reason, StartSomething};
pub use explained::{By, Explained, Left, Matched, Part, RuledOut, Stood, explain};
pub use heard::{About, Fired, Heard, Hours, Refusal, Told, Unread, Way, Wish, Word};
pub use index::{Index, Prepared};
pub use question::{How, Need, Question, Reach};

use crate::knowledge::Knowledge;

/// Hears what somebody said: for answering, and for showing why an answer came out as it did.
pub fn hear(knowledge: &Knowledge, words: &str) -> Heard {
    hearing::hear(&knowledge.lexicon, words)
}

/// Answers a question.
pub fn answer(knowledge: &Knowledge, index: &Index, question: &Question) -> Answer {
    let heard = hear(knowledge, &question.words);
    let asked = ranking::Asked {
        knowledge,
        index,
        question,
        heard: &heard,
        weights: &ranking::Weights::FOUND,
    };
    panels::laid_out(&asked, ranking::ranked(&asked))
}
