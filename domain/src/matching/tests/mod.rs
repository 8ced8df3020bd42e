//! Claims about hearing and answering: a town, sentences, and the measures of the development evaluation.

mod book;
mod evaluation;
mod swaps;
mod town;
