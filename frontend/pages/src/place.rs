//! The place somebody typed: found, or kindly not.

use domain::geography::Position;

/// A place that was typed and found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundPlace {
    /// What to call it: "XL1 1AA", "Market Place".
    pub label: String,
    /// Where it is.
    pub position: Position,
}

/// Why a place that was typed could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceProblem {
    /// Nobody knows a place of that name.
    NotFound,
    /// The service that knows places gave no answer in time.
    NoAnswer,
    /// It is a real place, but further from here than any listing.
    TooFar,
}
