//! Finding places by their postcodes, with the gazetteer that was imported.

use crate::store::{Connection, StoreError, gazetteer};
use domain::Asset;
use domain::asset::Place;
use domain::geography::Position;
use std::collections::BTreeSet;

/// Postcodes of places that have no other position, and that are not in the gazetteer.
pub(crate) type Unknown = BTreeSet<String>;

/// Gives each place with a postcode and no position the postcode's, and its neighbourhood where there is none.
pub(crate) fn place(c: &mut Connection, asset: &mut Asset, unknown: &mut Unknown) -> Result<(), StoreError> {
    for place in &mut asset.whereabouts.places {
        if place.postcode.is_empty() || (place.position.is_some() && !place.neighbourhood.is_empty()) {
            continue;
        }
        match gazetteer::postcode(c, &place.postcode)? {
            Some(found) => settle(place, &found),
            None if place.position.is_none() => drop(unknown.insert(place.postcode.clone())),
            None => {}
        }
    }
    Ok(())
}

fn settle(place: &mut Place, found: &gazetteer::Postcode) {
    if place.position.is_none() {
        place.position = Position::new(found.lat, found.lon);
        place.position_from_postcode = place.position.is_some();
    }
    if place.neighbourhood.is_empty() {
        place.neighbourhood.clone_from(&found.neighbourhood);
    }
}
