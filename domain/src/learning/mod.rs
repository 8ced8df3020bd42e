//! Learning from the book of sentences: only while Kith is built, never where anybody asks something.
//!
//! The [`book`] says what a good co-ordinator would hear in some thousands of sentences.

pub mod book;
mod mark;
#[cfg(test)]
mod tests;

pub use mark::Mark;
