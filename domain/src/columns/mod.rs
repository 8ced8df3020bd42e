//! An asset as a row of Kith CSV, and back: the one reading of what people type, used by import, export and the API.
//!
//! Everything is optional but `name`. What cannot be understood is said with its column, in words that tell what to
//! do; unknown columns are kept as notes. A column that is there and empty clears what it speaks of; a column that
//! is not there leaves it alone.
//!
//! Beyond [`COLUMNS`], a few columns carry what most files never have, so that an export brings the whole register
//! back: `neighbourhood`, `area_served`, `name_cy` and other texts in Welsh, `comes_to_you`, `says_it_welcomes`, `also_checked`, `step_free_checked` and
//! the like, and numbered ones for further places (`address_2`). They are written only where there is something.

mod cells;
mod checks;
mod formulas;
mod places;
mod read;
mod vocabulary;
mod write;

pub use formulas::{guarded, unguarded};
pub use read::{FURTHER, is_known, read};
pub use write::{status_of, write, write_listing};

use std::collections::BTreeMap;

/// The columns of Kith CSV, in the order they are written.
pub const COLUMNS: &[&str] = &[
    "external_id",
    "name",
    "what_happens",
    "first_visit",
    "run_by",
    "gate",
    "when",
    "address",
    "postcode",
    "lat",
    "lon",
    "location_shown",
    "online",
    "cost",
    "ages",
    "languages",
    "wanted",
    "phone",
    "email",
    "website",
    "contact_name",
    "step_free",
    "toilet",
    "hearing_loop",
    "seated_option",
    "quiet_space",
    "parking",
    "checked_on",
    "checked_by",
    "kinds",
    "domains",
    "formats",
    "source",
    "licence",
];

/// A row: column name to what was written in it.
pub type Row = BTreeMap<String, String>;

/// Something in one column that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The column.
    pub column: String,
    /// What is wrong and what to do, in plain words.
    pub says: String,
}

/// The longest name taken, in characters: longer ones are descriptions in the wrong column.
pub const LONGEST_NAME: usize = 200;
/// The longest text taken in any other cell, in characters: about three pages.
pub const LONGEST_TEXT: usize = 10_000;
