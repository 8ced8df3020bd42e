//! Claims about hearing and answering: a town, sentences, and the measures of the development evaluation.

mod book;
mod choosing;
mod evaluation;
mod hard_moments;
mod limits;
mod moments;
mod street;
mod swaps;
mod town;
mod unread;
mod wishes;
