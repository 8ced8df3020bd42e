//! For which ages a group is, where it said so.

use serde::{Deserialize, Serialize};

/// An age range in whole years, both ends included. No end means nobody set one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// The group's own words ("16-25", "50+", "all").
    #[serde(default)]
    pub as_written: String,
    /// The youngest.
    #[serde(default)]
    pub from: Option<u8>,
    /// The oldest.
    #[serde(default)]
    pub to: Option<u8>,
}

impl Ages {
    /// Whether somebody of this age is within what the group said. Where nothing was said, everybody is.
    pub fn welcome(&self, age: u8) -> bool {
        self.from.is_none_or(|from| age >= from) && self.to.is_none_or(|to| age <= to)
    }
}
