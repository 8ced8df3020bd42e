//! The places of an asset in a row: the main one in plain columns, further ones in numbered columns (`address_2`).

use super::cells::{Cells, shortened};
use super::{Problem, Row};
use crate::asset::Place;
use crate::geography::Position;
use crate::postcode;

/// The most places one asset has in a file.
const MOST_PLACES: usize = 9;

/// Degrees north and east that Britain lies between: a row with the one in place of the other is a slip.
const BRITISH_LAT: std::ops::Range<f64> = 49.0..61.0;
const BRITISH_LON: std::ops::Range<f64> = -9.0..3.0;

/// Reads the places of a row onto those there were.
pub(super) fn read(cells: &mut Cells<'_>, onto: &mut Vec<Place>) {
    let mut places = Vec::new();
    for number in 1..=MOST_PLACES {
        let before = onto.get(number - 1).cloned().unwrap_or_default();
        let place = place(cells, number, before);
        if place != Place::default() {
            places.push(place);
        }
    }
    *onto = places;
}

/// A column's name for the nth place.
fn column(name: &str, number: usize) -> String {
    if number == 1 {
        name.to_owned()
    } else {
        format!("{name}_{number}")
    }
}

/// Whether a column is a part of the nth place.
pub(super) fn is_column(name: &str) -> bool {
    let numbers = 1..=MOST_PLACES;
    let parts = ["address", "postcode", "neighbourhood", "lat", "lon"];
    numbers
        .into_iter()
        .any(|number| parts.iter().any(|part| column(part, number) == name))
}

fn place(cells: &mut Cells<'_>, number: usize, mut place: Place) -> Place {
    let postcode_before = place.postcode.clone();
    cells.text(&column("address", number), &mut place.address);
    cells.text(&column("postcode", number), &mut place.postcode);
    if let Some(tidy) = postcode::tidy(&place.postcode) {
        place.postcode = tidy;
    }
    let moved = place.postcode != postcode_before;
    if moved {
        // What was found by the old postcode is not true of the new one.
        place.neighbourhood.clear();
    }
    cells.text(&column("neighbourhood", number), &mut place.neighbourhood);
    position(cells, number, &mut place, moved);
    place
}

/// Reads `lat` and `lon`. A position that was found by the postcode stays as long as the postcode does.
fn position(cells: &mut Cells<'_>, number: usize, place: &mut Place, moved: bool) {
    let (lat_column, lon_column) = (column("lat", number), column("lon", number));
    match (cells.filled(&lat_column), cells.filled(&lon_column)) {
        (Some(lat), Some(lon)) => match parse(lat, lon, &lat_column, &lon_column) {
            Ok(at) => {
                place.position = Some(at);
                place.position_from_postcode = false;
            }
            Err(problem) => cells.problems.push(problem),
        },
        (Some(_), None) => cells.problem(&lon_column, "is empty but lat is not; fill in both or neither"),
        (None, Some(_)) => cells.problem(&lat_column, "is empty but lon is not; fill in both or neither"),
        (None, None) => {
            let cleared = cells.get(&lat_column).is_some() && !place.position_from_postcode;
            if cleared || (moved && place.position_from_postcode) {
                place.position = None;
                place.position_from_postcode = false;
            }
        }
    }
}

fn parse(lat: &str, lon: &str, lat_column: &str, lon_column: &str) -> Result<Position, Problem> {
    let number = |cell: &str, column: &str| {
        cell.parse::<f64>().map_err(|_| Problem {
            column: column.to_owned(),
            says: format!(
                "says \"{}\"; write degrees as a number, like 54.2012",
                shortened(cell)
            ),
        })
    };
    let (lat, lon) = (number(lat, lat_column)?, number(lon, lon_column)?);
    let problem = |says: &str| Problem {
        column: lat_column.to_owned(),
        says: says.to_owned(),
    };
    let at = Position::new(lat, lon)
        .ok_or_else(|| problem("and lon are not a place on Earth; lat is -90 to 90, lon -180 to 180"))?;
    if (at.lat, at.lon) == (0.0, 0.0) {
        return Err(problem(
            "and lon are both 0, which is open sea; leave both empty if the place is not known",
        ));
    }
    if BRITISH_LON.contains(&at.lat) && BRITISH_LAT.contains(&at.lon) {
        return Err(problem(
            "and lon look swapped round; lat is degrees north, lon degrees east",
        ));
    }
    Ok(at)
}

/// Writes the places. A position found by the postcode is left out: reading the row finds it again.
pub(super) fn write(places: &[Place], row: &mut Row) {
    for (index, place) in places.iter().take(MOST_PLACES).enumerate() {
        let mut put = |name: &str, value: String| {
            if index == 0 && name != "neighbourhood" || !value.is_empty() {
                row.insert(column(name, index + 1), value);
            }
        };
        put("address", place.address.clone());
        put("postcode", place.postcode.clone());
        put("neighbourhood", place.neighbourhood.clone());
        if let Some(at) = place.position.filter(|_| !place.position_from_postcode) {
            put("lat", at.lat.to_string());
            put("lon", at.lon.to_string());
        }
    }
}
