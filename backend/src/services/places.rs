//! Finding a place that somebody wrote: a postcode, the first half of one, or a name.
//!
//! The gazetteer in the database is asked first. Only what it does not know goes to the geocoder the operator chose,
//! and its answer is kept, under a hash, so that the same place is asked for once.

mod geocoder;

use super::{Refusal, blocking};
use crate::site::Site;
use crate::store::{Connection, Store, StoreError, gazetteer};
use domain::geography::Position;
use domain::matching::Reach;
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
    if let Some(at) = in_degrees(&written) {
        return Ok(place(written, Some(at))
            .ok_or(PlaceProblem::NotFound)
            .and_then(|place| within_reach(site, place)));
    }
    let (here, asked) = (Arc::clone(site), written.clone());
    let known = blocking(move || Ok(here.store.read(|c| in_gazetteer(c, &asked))?)).await?;
    let looked = match known {
        Some(place) => Ok(place),
        None => geocoder::find(site, &written).await?,
    };
    Ok(looked.and_then(|place| within_reach(site, place)))
}

/// A place that nothing here can be reached from is a real one, but no help: better said than shown as nothing.
fn within_reach(site: &Site, place: FoundPlace) -> Looked {
    let register = site.register.current();
    if !register.any_within(place.position, Reach::FURTHEST_M) && register.has_places() {
        return Err(PlaceProblem::TooFar);
    }
    Ok(place)
}

/// Finds a place where one was written: what was found, and why not.
///
/// # Errors
/// Where the database cannot be read.
pub async fn find_if_written(
    site: &Arc<Site>,
    written: &str,
) -> Result<(Option<FoundPlace>, Option<PlaceProblem>), Refusal> {
    if written.trim().is_empty() {
        return Ok((None, None));
    }
    Ok(match find(site, written).await? {
        Ok(place) => (Some(place), None),
        Err(problem) => (None, Some(problem)),
    })
}

/// A problem with a place in plain words, for programs. Pages have their own.
pub fn says(problem: PlaceProblem) -> &'static str {
    match problem {
        PlaceProblem::NotFound => "We do not know that place. Check how it is written, or send lat and lon.",
        PlaceProblem::NoAnswer => "Whoever knows places gives no answer just now. Try again in a minute.",
        PlaceProblem::TooFar => "That place is too far from any listing here. Try one that is nearer.",
    }
}

/// A position as maps and telephones write it: "54.2, 1.9", north before east.
pub(super) fn in_degrees(written: &str) -> Option<Position> {
    let (lat, lon) = written.split_once(',')?;
    Position::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
}

/// A place that the gazetteer knows, or that is written in degrees, for commands: nobody else is asked.
///
/// # Errors
/// Where the database cannot be read.
pub fn known(store: &Store, written: &str) -> Result<Option<Position>, StoreError> {
    if let Some(at) = in_degrees(written) {
        return Ok(Some(at));
    }
    let found = store.read(|c| in_gazetteer(c, written.trim()))?;
    Ok(found.map(|place| place.position))
}

fn in_gazetteer(c: &mut Connection, written: &str) -> Result<Option<FoundPlace>, StoreError> {
    if let Some(found) = gazetteer::postcode(c, written)? {
        return Ok(place(found.postcode, Position::new(found.lat, found.lon)));
    }
    if let Some(position) = gazetteer::outcode(c, written)? {
        return Ok(place(written.to_uppercase(), Some(position)));
    }
    let named = gazetteer::places_named(c, written, 1)?.into_iter().next();
    let is_whole = named
        .as_ref()
        .is_some_and(|found| found.name.to_lowercase() == written.to_lowercase());
    if !is_whole && let Some((name, position)) = gazetteer::neighbourhood(c, written)? {
        return Ok(place(name, Some(position)));
    }
    // The beginning of a name will do where nothing is called just that.
    Ok(named.and_then(|found| place(found.name, Position::new(found.lat, found.lon))))
}

fn place(label: String, position: Option<Position>) -> Option<FoundPlace> {
    position.map(|position| FoundPlace { label, position })
}
