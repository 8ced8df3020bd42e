//! Where an asset is: one place, several, an area, online, or at the person's own door.
//!
//! These are the private facts. What is shown of them is decided once, in [`crate::public_view`].

use crate::geography::Position;
use serde::{Deserialize, Serialize};

/// All the ways of being somewhere. A group may have several at once, or none that is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Whereabouts {
    /// The places it meets at, the main one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// How exactly the places may be shown. `None`: nobody chose, so the kind decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Precision>,
    /// The area it serves, in words ("all of Larkmouth", "Lark Hill only").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub area_served: String,
    /// Whether it is on a screen.
    #[serde(default)]
    pub online: Online,
    /// Whether it comes to the person's home.
    #[serde(default)]
    pub comes_to_you: bool,
}

/// One place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The address as written, without the postcode.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// The postcode, upper case with its space, where there is one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub postcode: String,
    /// The neighbourhood's name, from the gazetteer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub neighbourhood: String,
    /// Where it is on the ground, given or found by its postcode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Whether `position` was found by the postcode rather than given with the record.
    #[serde(default)]
    pub position_from_postcode: bool,
}

/// How exactly a group chose to be shown. The wire names are those of Kith CSV's `location_shown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// The door.
    Exact,
    /// The street, about.
    Street,
    /// The neighbourhood.
    Neighbourhood,
    /// The town: no position, no distance.
    Town,
    /// Contact only: no position, no address, no distance, anywhere.
    Hidden,
}

/// Whether it is on a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Online {
    /// Not online, or not said.
    #[default]
    No,
    /// In a place and online.
    Also,
    /// Online and nowhere else: it has no distance.
    Only,
}
