//! Where a service happens: its locations as places of a row. A position that is not on Earth is left out, since the
//! standard's own example has one, and the address still finds the way.

use crate::import::json::{joined, list, text};
use domain::columns::Row;
use domain::geography::Position;
use serde_json::Value;

/// The most places that a row has.
const MOST_PLACES: usize = 9;

/// Puts the places of a service into its row.
pub(super) fn put(service: &Value, row: &mut Row) {
    let at = list(service, &["service_at_locations"]);
    let mut locations: Vec<&Value> = at.iter().filter_map(|at| at.get("location")).collect();
    if locations.is_empty() {
        locations = list(service, &["locations"]);
    }
    let is_virtual = |location: &&&Value| text(location, &["location_type"]) == "virtual";
    let online = locations.iter().filter(is_virtual).count();
    if online > 0 {
        let only = online == locations.len();
        row.insert("online".to_owned(), if only { "only" } else { "also" }.to_owned());
    }
    if locations
        .iter()
        .any(|location| location.get("mask_exact_address") == Some(&Value::Bool(true)))
    {
        row.insert("location_shown".to_owned(), "neighbourhood".to_owned());
    }
    row.insert("address".to_owned(), String::new());
    let physical = locations.iter().filter(|location| !is_virtual(location));
    for (number, location) in (1..=MOST_PLACES).zip(physical) {
        let mut put = |column: &str, value: String| {
            let column = if number == 1 {
                column.to_owned()
            } else {
                format!("{column}_{number}")
            };
            row.insert(column, value);
        };
        let address = address_of(location);
        let parts = ["address_1", "address_2", "city"].map(|part| text(address, &[part]));
        let name = text(location, &["name"]);
        put("address", joined(std::iter::once(name).chain(parts), ", "));
        put("postcode", text(address, &["postal_code", "postcode"]));
        if let Some(at) = position(location) {
            put("lat", at.lat.to_string());
            put("lon", at.lon.to_string());
        }
    }
}

/// The address of a location, which may be the location itself: the one to go to rather than to write to.
fn address_of(location: &Value) -> &Value {
    let addresses = list(location, &["addresses", "physical_addresses"]);
    let physical = addresses
        .iter()
        .find(|one| text(one, &["address_type"]) == "physical");
    physical.or(addresses.first()).copied().unwrap_or(location)
}

fn position(location: &Value) -> Option<Position> {
    let degrees = |name: &str| text(location, &[name]).parse::<f64>().ok();
    let point = || {
        let pair = location.get("geometry")?.get("coordinates")?;
        Some((pair.get(1)?.as_f64()?, pair.get(0)?.as_f64()?))
    };
    let (lat, lon) = degrees("latitude").zip(degrees("longitude")).or_else(point)?;
    Position::new(lat, lon).filter(|at| (at.lat, at.lon) != (0.0, 0.0))
}
