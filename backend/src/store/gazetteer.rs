//! Where postcodes and named places are.

use super::schema::{place_names, postcodes};
use super::{Connection, StoreError, bulk};
use diesel::dsl::{avg, min};
use diesel::prelude::*;
use domain::geography::Position;

diesel::define_sql_function! {
    /// Text in lower case, as the database does it.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// A postcode and its middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Postcode {
    /// Upper case, with its space: "XL1 1AA".
    pub postcode: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// The neighbourhood's name. May be empty.
    pub neighbourhood: String,
}

/// A name that people give to a place.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = place_names)]
pub struct PlaceName {
    /// As written: "Market Quarter".
    pub name: String,
    /// What sort of place: "neighbourhood", "street", "town".
    pub kind: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// Keeps postcodes, over what was there, and says how many were new or different.
///
/// # Errors
/// Where the database cannot be written.
pub fn save_postcodes(c: &mut Connection, given: &[Postcode]) -> Result<usize, StoreError> {
    let rows: Vec<bulk::PostcodeRow<'_>> = given.iter().map(bulk::PostcodeRow::from).collect();
    bulk::save_postcodes(c, &rows)
}

/// Keeps names of places beside those that were there, and says how many were new.
///
/// # Errors
/// Where the database cannot be written.
pub fn save_places(c: &mut Connection, given: &[PlaceName]) -> Result<usize, StoreError> {
    let rows: Vec<bulk::PlaceRow<'_>> = given.iter().map(bulk::PlaceRow::from).collect();
    bulk::save_places(c, &rows)
}

/// One postcode, written in any case and with or without its space.
///
/// # Errors
/// Where the database cannot be read.
pub fn postcode(c: &mut Connection, written: &str) -> Result<Option<Postcode>, StoreError> {
    let Some(tidy) = domain::postcode::tidy(written) else {
        return Ok(None);
    };
    let found = postcodes::table.find(tidy).select((
        postcodes::postcode,
        postcodes::lat,
        postcodes::lon,
        postcodes::neighbourhood,
    ));
    let found: Option<(String, f64, f64, String)> = found.first(c).optional()?;
    Ok(found.map(|(postcode, lat, lon, neighbourhood)| Postcode {
        postcode,
        lat,
        lon,
        neighbourhood,
    }))
}

/// The mean position of the postcodes that begin with this outward code ("XL1").
///
/// # Errors
/// Where the database cannot be read.
pub fn outcode(c: &mut Connection, written: &str) -> Result<Option<Position>, StoreError> {
    let outcode = written.trim().to_uppercase();
    if !is_plain(&outcode) {
        return Ok(None);
    }
    let (lat, lon): (Option<f64>, Option<f64>) = postcodes::table
        .filter(postcodes::outcode.eq(outcode))
        .select((avg(postcodes::lat), avg(postcodes::lon)))
        .first(c)?;
    Ok(lat.zip(lon).and_then(|(lat, lon)| Position::new(lat, lon)))
}

/// The neighbourhood with this name and the middle of its postcodes, written in any case.
///
/// # Errors
/// Where the database cannot be read.
pub fn neighbourhood(c: &mut Connection, name: &str) -> Result<Option<(String, Position)>, StoreError> {
    let folded = fold(name);
    // PostgreSQL takes no text with a zero in it, and no name has one.
    if folded.is_empty() || folded.contains('\0') {
        return Ok(None);
    }
    let (written, lat, lon): (Option<String>, Option<f64>, Option<f64>) = postcodes::table
        .filter(lower(postcodes::neighbourhood).eq(folded))
        .filter(postcodes::neighbourhood.ne(""))
        .select((
            min(postcodes::neighbourhood),
            avg(postcodes::lat),
            avg(postcodes::lon),
        ))
        .first(c)?;
    let position = lat.zip(lon).and_then(|(lat, lon)| Position::new(lat, lon));
    Ok(written.zip(position))
}

/// Places with this name, or whose name begins with it; exact ones first, then by name.
///
/// # Errors
/// Where the database cannot be read.
pub fn places_named(c: &mut Connection, name: &str, limit: usize) -> Result<Vec<PlaceName>, StoreError> {
    let from = fold(name);
    if from.is_empty() {
        return Ok(Vec::new());
    }
    let to = format!("{from}{}", char::MAX);
    let places = place_names::table
        .filter(place_names::folded.ge(from))
        .filter(place_names::folded.lt(to))
        .order((
            place_names::folded,
            place_names::name,
            place_names::kind,
            place_names::lat,
        ))
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .select(PlaceName::as_select());
    Ok(places.load(c)?)
}

/// A name as it is looked up: lower case, single spaces, and nothing that PostgreSQL's text cannot hold.
pub(super) fn fold(name: &str) -> String {
    name.to_lowercase()
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_plain(code: &str) -> bool {
    code.chars().all(|c| c.is_ascii_alphanumeric())
}
