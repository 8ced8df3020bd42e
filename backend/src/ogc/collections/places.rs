//! `places`: doors that people meet behind, each once, with what meets there. Only those that are shown exactly: a
//! blurred position is nobody's door.

use super::assets::point;
use super::{Field, described};
use crate::ogc::{About, Feature, GeometryKind, Kind, Layer, Value};
use crate::register::Snapshot;
use domain::Listing;
use domain::asset::{AccessFeature, Known, Online, Precision};
use domain::geography::Position;
use domain::public_view::{ListingStatus, ShownPlace};
use geo::Geometry;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

/// Its name in addresses.
pub(super) const ID: &str = "places";

/// A place that people meet at.
struct Place {
    address: String,
    postcode: String,
    neighbourhood: String,
    position: Position,
    meets_here: Vec<String>,
    step_free: Known,
}

const FIELDS: &[Field<Place>] = &[
    Field("address", Kind::Text, |place| Value::text(&place.address)),
    Field("postcode", Kind::Text, |place| Value::text(&place.postcode)),
    Field("neighbourhood", Kind::Text, |place| {
        Value::text(&place.neighbourhood)
    }),
    Field("meets_here", Kind::Texts, |place| Value::texts(&place.meets_here)),
    Field("how_many", Kind::Whole, |place| {
        Value::Number(place.meets_here.len() as f64)
    }),
    Field("step_free", Kind::Text, |place| {
        super::assets::word(Some(place.step_free))
    }),
];

/// What the collection says of itself.
pub(super) fn about() -> About {
    described(ID, GeometryKind::Points, FIELDS)
}

/// Every place, in the order of its identity.
pub(super) fn layer(register: &Snapshot) -> Layer {
    let mut places: HashMap<String, Place> = HashMap::new();
    for n in 0..register.len() {
        if let Some(listing) = register.nth(n).and_then(|sight| sight.listing()) {
            add(&listing, &mut places);
        }
    }
    let mut features: Vec<Feature> = places.iter().map(feature).collect();
    features.sort_by(|a, b| a.id.cmp(&b.id));
    Layer::new(about(), features)
}

fn add(listing: &Listing, places: &mut HashMap<String, Place>) {
    if listing.status != ListingStatus::On || listing.online == Online::Only {
        return;
    }
    let doors = listing
        .places
        .iter()
        .filter(|place| place.precision == Precision::Exact);
    for (door, position) in doors.filter_map(|door| Some((door, door.position?))) {
        let place = places.entry(known_by(door, position)).or_insert_with(|| Place {
            address: door.address.clone(),
            postcode: door.postcode.clone(),
            neighbourhood: door.neighbourhood.clone(),
            position,
            meets_here: Vec::new(),
            step_free: Known::Unknown,
        });
        place.meets_here.push(listing.name.clone());
        place.step_free = together(place.step_free, listing.access.known(AccessFeature::StepFree));
    }
}

/// Where two say different things of one door, there may be a step: nobody is sent to one.
fn together(a: Known, b: Known) -> Known {
    match (a, b) {
        (Known::Unknown, known) | (known, Known::Unknown) => known,
        (a, b) if a == b => a,
        _ => Known::No,
    }
}

/// What makes two doors one: the same address as letters and digits, and the same postcode. Without an address, the spot.
fn known_by(door: &ShownPlace, at: Position) -> String {
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    match (plain(&door.address), plain(&door.postcode)) {
        (address, postcode) if !address.is_empty() => format!("{address} {postcode}"),
        _ => format!("{:.5} {:.5}", at.lat, at.lon),
    }
}

fn feature((known_by, place): (&String, &Place)) -> Feature {
    Feature {
        id: identity(known_by),
        geometry: Some(Geometry::Point(point(place.position))),
        span: None,
        values: FIELDS.iter().map(|Field(.., read)| read(place)).collect(),
    }
}

/// The same every time, of as many letters as never fall together in a country.
fn identity(known_by: &str) -> String {
    let digest = Sha256::digest(known_by.as_bytes());
    digest.iter().take(8).fold(String::new(), |mut id, byte| {
        // Writing to a string cannot fail.
        let _ = write!(id, "{byte:02x}");
        id
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door(address: &str) -> ShownPlace {
        ShownPlace {
            precision: Precision::Exact,
            address: address.to_owned(),
            postcode: "XL1 1AA".to_owned(),
            neighbourhood: String::new(),
            position: None,
        }
    }

    #[test]
    fn one_door_written_in_two_ways_is_one_place() {
        let at = Position { lat: 54.2, lon: 1.9 };
        assert_eq!(
            known_by(&door("3, Net Loft Lane"), at),
            known_by(&door("3 net loft lane."), at)
        );
        assert_ne!(
            known_by(&door("3 Net Loft Lane"), at),
            known_by(&door("5 Net Loft Lane"), at)
        );
    }

    #[test]
    fn a_door_that_one_group_finds_a_step_at_is_not_step_free() {
        assert_eq!(together(Known::Yes, Known::No), Known::No);
        assert_eq!(together(Known::Unknown, Known::Yes), Known::Yes);
        assert_eq!(together(Known::Unknown, Known::Unknown), Known::Unknown);
    }
}
