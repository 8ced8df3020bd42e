//! An asset as a row of Kith CSV, and back: the one reading of what people type, used by import, export and the API.
//!
//! Everything is optional but `name`. What cannot be understood is said with its column, in words that tell what to
//! do; unknown columns are kept as notes.

use crate::asset::Asset;
use jiff::civil::Date;
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

/// Reads a row into an asset. `onto` gives the identity, the status and whatever the row does not speak of.
///
/// # Errors
/// Every problem found, not only the first.
pub fn read(_row: &Row, onto: Asset, _today: Date) -> Result<Asset, Vec<Problem>> {
    Ok(onto)
}

/// Writes an asset as a row, with an entry for each of [`COLUMNS`] and its notes after them.
pub fn write(_asset: &Asset) -> Row {
    Row::new()
}
