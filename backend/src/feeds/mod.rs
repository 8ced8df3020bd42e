//! Feeds: addresses that are fetched again and again, each for a source of its own.
//!
//! One at a time, slowly and politely, in the background of `kith serve`, or at once by `kith feed run`. Every request
//! goes through [`fetch`](crate::fetch). What was fetched is taken in as a file would be: in one transaction, or not
//! at all.

mod asking;
mod gathering;
mod keeper;
mod limits;
mod neighbours;
mod pages;
mod running;
mod timing;
mod trouble;

#[cfg(test)]
mod tests;

pub use keeper::keep;
pub use running::{Workshop, run};
pub use timing::{Every, LEAST_EVERY_S};
