//! Assets: each as it is now, and each as it was at every change.

mod finding;
mod many;
mod rows;
mod saving;

pub use finding::{
    Change, changed_since, changes_since, find, find_by_source, last_made, named, of_source, revisions,
    unread_since, was_ever_shown, was_made, with_status,
};
pub use many::add_all;
pub use rows::{Made, Unread};
pub(super) use rows::{NewAsset, NewRevision};
pub use saving::save;

use domain::Asset;

/// An asset as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// The record.
    pub asset: Asset,
    /// How many times it was saved, from 1. Whoever changes it says which revision they saw.
    pub rev: i64,
    /// When it last changed, in the order of all changes.
    pub change_number: i64,
    /// When that was, in microseconds since 1970.
    pub changed_us: i64,
}

/// Who changes something, and why. Kept with the revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// A person, program or import ("import of larkmouth.csv").
    pub name: String,
    /// A few words. May be empty.
    pub why: String,
}

/// What whoever saves believes to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing with this identity yet.
    New,
    /// This revision.
    Rev(i64),
    /// Anything or nothing.
    Any,
}

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there before.
    Added,
    /// It was there and is different now.
    Changed,
    /// It was there, equal in everything: nothing was written.
    Unchanged,
}

/// An asset after saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its revision now.
    pub rev: i64,
    /// The change number it has now.
    pub change_number: i64,
    /// What was done.
    pub outcome: Outcome,
}

/// An asset as it once was.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The record.
    pub asset: Asset,
    /// Its revision then.
    pub rev: i64,
    /// The change that made it so.
    pub change_number: i64,
    /// When, in microseconds since 1970.
    pub made_us: i64,
    /// Who, and why.
    pub made_by: Author,
}
