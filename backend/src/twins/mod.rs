//! The same group twice: finding such pairs in the whole register, making two records one, and taking that back.
//!
//! What makes two records alike is the domain's rule ([`domain::twins`]). Nothing here makes two records one by itself:
//! pairs are written down for a person to settle, and what was settled is remembered.

pub mod finding;
pub mod merging;
mod taking_back;

pub use finding::{Found, look_through, note_new};
pub use merging::{CannotMerge, Merged, Wanted, merge};
pub use taking_back::undo;
