//! Learning from the book of sentences: only while Kith is built, never where anybody asks something.
//!
//! The [`book`] says what a good co-ordinator would hear in some thousands of sentences. From it small weights are
//! learnt, the same on every machine, and written down so that a person can read them ([`learnt`]). What they are worth is
//! tried on sentences they were not learnt from ([`report`]).

mod all;
pub mod book;
mod crossed;
mod examples;
mod kinds;
mod mark;
mod mentions;
mod moments;
mod parting;
mod report;
#[cfg(test)]
mod tests;
mod weights;
mod written;

pub use mark::Mark;
pub use report::{report, wrong_moments};

use crate::knowledge::Knowledge;
use book::Sentence;
use examples::{Example, Names, examples};
use written::{CHOSEN, of_kinds, written};

/// What the book teaches, as the text of `learnt.txt`.
pub fn learnt(knowledge: &Knowledge, sentences: &[Sentence]) -> String {
    let lexicon = &knowledge.lexicon;
    let mut names = Names::default();
    let examples = examples(lexicon, sentences, &mut names);
    let whole: Vec<&Example> = examples.iter().collect();
    let mut text = written(&names, &all::learn(&whole, names.len()), CHOSEN);
    text.push_str(&of_kinds(&kinds::learn(lexicon, sentences)));
    text
}
