//! Every reader of what comes from outside, as something that takes any bytes at all: to be fed nonsense.
//!
//! A [`Reader`] claims that it ends, that it does not panic, and a little more that is said beside it. Two feed them: the
//! test `nonsense.rs`, in seconds, the same each time; and `cargo xtask fuzz`, for as long as one likes, led by which code
//! a piece of nonsense reached (`guided/`). What either found is kept in `found/NAME/`, and read first by both ever after.

// What cannot be set up, and a claim that does not hold, stops here and now.
#![allow(clippy::unwrap_used)]

mod addresses;
mod files;
mod found;
mod maps;
mod nonsense;
mod texts;
mod workbook;

pub use found::found;
pub use nonsense::Nonsense;
pub use workbook::workbook;

/// A reader of what comes from outside.
#[derive(Clone, Copy)]
pub struct Reader {
    /// What it reads.
    pub name: &'static str,
    /// Reads anything. Panics where a claim does not hold.
    pub reads: fn(&[u8]),
    /// Sound things for it to read, which nonsense is made from.
    pub sound: &'static [&'static str],
    /// Pieces it looks for, so that nonsense gets further than its first line.
    pub pieces: &'static [&'static str],
}

/// All of them.
pub fn readers() -> Vec<Reader> {
    let all = [files::READERS, texts::READERS, maps::READERS, addresses::READERS];
    all.into_iter().flatten().copied().collect()
}
