//! Finding a place that somebody wrote: a postcode, the first half of one, or a name.
//!
//! The gazetteer in the database is asked first. Only what it does not know goes to the geocoder the operator chose,
//! and its answer is kept, under a hash, so that the same place is asked for once.

mod geocoder;

use super::{Refusal, blocking};
use crate::site::Site;
use crate::store::{Connection, StoreError, gazetteer};
use domain::geography::Position;
use pages::place::{FoundPlace, PlaceProblem};
use std::sync::Arc;

/// The longest name of a place that is looked up. The longest of Wales has 58 letters.
pub const PLACE_MAX_CHARS: usize = 120;

/// A place that was written, or why it cannot be used.
pub type Looked = Result<FoundPlace, PlaceProblem>;

/// Finds a place.
///
/// # Errors
/// Where the database cannot be read.
pub async fn find(site: &Arc<Site>, written: &str) -> Result<Looked, Refusal> {
    let written = written.trim().to_owned();
    if written.is_empty() || written.chars().count() > PLACE_MAX_CHARS {
        return Ok(Err(PlaceProblem::NotFound));
    }
    let (here, asked) = (Arc::clone(site), written.clone());
    let known = blocking(move || Ok(here.store.read(|c| in_gazetteer(c, &asked))?)).await?;
    match known {
        Some(place) => Ok(Ok(place)),
        None => geocoder::find(site, &written).await,
    }
}

fn in_gazetteer(c: &mut Connection, written: &str) -> Result<Option<FoundPlace>, StoreError> {
    if let Some(found) = gazetteer::postcode(c, written)? {
        return Ok(place(found.postcode, Position::new(found.lat, found.lon)));
    }
    if let Some(position) = gazetteer::outcode(c, written)? {
        return Ok(place(written.to_uppercase(), Some(position)));
    }
    let named = gazetteer::places_named(c, written, 1)?;
    Ok(named
        .into_iter()
        .next()
        .and_then(|found| place(found.name, Position::new(found.lat, found.lon))))
}

fn place(label: String, position: Option<Position>) -> Option<FoundPlace> {
    position.map(|position| FoundPlace { label, position })
}
