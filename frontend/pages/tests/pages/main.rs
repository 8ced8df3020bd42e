//! What every page must be, whatever it says: walked over every page in every state, in both languages.

// A page that cannot be read is a failed test.
#![allow(clippy::unwrap_used)]

mod catalogue;
mod forms;
mod heard;
mod markup;
mod moments;
mod plain_words;
mod reading;
mod samples;
