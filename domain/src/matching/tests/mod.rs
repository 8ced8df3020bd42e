//! Claims about hearing and answering: a town, sentences, and the measures of the development evaluation.

mod book;
mod evaluation;
mod moments;
mod swaps;
mod town;
