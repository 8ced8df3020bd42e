//! Claims about hearing and answering: a town, sentences, and the measures of the development evaluation.

mod book;
mod evaluation;
mod measures;
mod swaps;
mod town;
