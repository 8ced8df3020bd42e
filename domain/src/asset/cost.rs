//! What it costs to come, in full. Unknown is not free.

use super::Known;
use serde::{Deserialize, Serialize};

/// What it costs, as the group wrote it, and what can be told from that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// The group's own words ("£2 incl. a brew").
    #[serde(default)]
    pub as_written: String,
    /// Whether coming in costs nothing. Pay-what-you-can counts as free.
    #[serde(default)]
    pub free: Known,
    /// Whether getting there costs nothing too (they fetch you, the minibus is free).
    #[serde(default)]
    pub free_to_get_there: Known,
    /// The usual price in pence, where one could be read.
    #[serde(default)]
    pub pence: Option<u32>,
}
