//! Where an asset's postcodes are, from the gazetteer.

use crate::store::{Connection, StoreError, gazetteer};
use domain::Asset;
use domain::asset::Place;
use domain::geography::Position;

/// Fills in what the gazetteer knows of the asset's places: a position where none was given, and the neighbourhood.
///
/// # Errors
/// Where the database cannot be read.
pub fn locate(c: &mut Connection, asset: &mut Asset) -> Result<(), StoreError> {
    asset
        .whereabouts
        .places
        .iter_mut()
        .try_for_each(|place| locate_place(c, place))
}

fn locate_place(c: &mut Connection, place: &mut Place) -> Result<(), StoreError> {
    let unplaced = place.position.is_none();
    if place.postcode.is_empty() || !(unplaced || place.neighbourhood.is_empty()) {
        return Ok(());
    }
    let Some(known) = gazetteer::postcode(c, &place.postcode)? else {
        return Ok(());
    };
    if unplaced {
        place.position = Position::new(known.lat, known.lon);
        place.position_from_postcode = place.position.is_some();
    }
    if place.neighbourhood.is_empty() {
        place.neighbourhood = known.neighbourhood;
    }
    Ok(())
}
