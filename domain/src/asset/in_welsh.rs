//! What a group says of itself in Welsh, beside what it says first. Either may be missing: many write one language only.

use serde::{Deserialize, Serialize};

/// The texts that a page may show in Welsh instead. Empty: there is none.
///
/// No field is skipped when it is written: listings also travel in a format that does not name its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InWelsh {
    /// What people call it.
    pub name: String,
    /// What happens there.
    pub what_happens: String,
    /// What it is like the first time.
    pub first_visit: String,
    /// What would help them.
    pub wanted: String,
}

impl InWelsh {
    /// Whether nothing was said in Welsh.
    pub fn is_empty(&self) -> bool {
        *self == InWelsh::default()
    }
}
