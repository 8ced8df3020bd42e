//! National help for a hard moment: who to ring, for what, in a person's own language.

use crate::matching::Flag;
use serde::{Deserialize, Serialize};

/// Somebody to ring, text or look up. Facts, kept as data in `seed-data/town/help.csv`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpLine {
    /// A short name for links.
    pub slug: String,
    /// For which moments it comes first.
    pub flag: Flag,
    /// Who they are.
    pub name: String,
    /// What they help with, in one plain sentence.
    pub what: String,
    /// A number to ring. May be empty.
    pub phone: String,
    /// A number to text, with the word to send. May be empty.
    pub text_number: String,
    /// Their page. May be empty.
    pub website: String,
    /// When they answer.
    pub hours: String,
    /// The same in Welsh. Empty: there is none.
    pub name_cy: String,
    /// The same in Welsh. Empty: there is none.
    pub what_cy: String,
    /// The same in Welsh. Empty: there is none.
    pub hours_cy: String,
}
