//! Services that another register of Kith wrote: what Open Referral has no field for stands with them under the names of
//! Kith's own columns, and so a row comes back as it was.

use crate::export::open_referral::column_of;
use crate::import::json::{list, text};
use domain::columns::Row;
use serde_json::Value;

/// The row that Kith wrote this service from. `None`: somebody else wrote it.
pub(super) fn row(service: &Value) -> Option<Row> {
    let attributes = list(service, &["attributes"]);
    let columns = attributes.iter().filter_map(|attribute| {
        let term = text(attribute, &["taxonomy_term_id"]).parse().ok()?;
        Some((column_of(term)?.to_owned(), text(attribute, &["value"])))
    });
    let columns: Row = columns.filter(|(_, cell)| !cell.is_empty()).collect();
    if columns.is_empty() {
        return None;
    }
    let mut row = carried(service);
    row.extend(columns);
    Some(row)
}

/// What fields of Open Referral carry word for word.
fn carried(service: &Value) -> Row {
    let mut row = Row::new();
    let mut put = |column: &str, cell: String| drop(row.insert(column.to_owned(), cell));
    // An entry that had no identity of its own is known by the one it had where it came from.
    put("external_id", text(service, &["id"]));
    put("name", text(service, &["name"]));
    put("what_happens", text(service, &["description"]));
    put("website", text(service, &["url"]));
    put("email", text(service, &["email"]));
    let phones = list(service, &["phones"]);
    put(
        "phone",
        phones
            .first()
            .map(|phone| text(phone, &["number"]))
            .unwrap_or_default(),
    );
    let at = list(service, &["service_at_locations"]);
    let locations = at.iter().filter_map(|at| at.get("location"));
    let places = locations.filter(|location| text(location, &["location_type"]) != "virtual");
    for (number, location) in (1..).zip(places) {
        let mut put = |column: &str, cell: String| {
            let column = if number == 1 {
                column.to_owned()
            } else {
                format!("{column}_{number}")
            };
            row.insert(column, cell);
        };
        let addresses = list(location, &["addresses"]);
        let of_address = |name: &str| {
            addresses
                .first()
                .map(|address| text(address, &[name]))
                .unwrap_or_default()
        };
        put("address", of_address("address_1"));
        put("postcode", of_address("postal_code"));
        put("neighbourhood", text(location, &["name"]));
        put("lat", text(location, &["latitude"]));
        put("lon", text(location, &["longitude"]));
    }
    row.insert(
        "status".to_owned(),
        super::service::status(service).unwrap_or_default().to_owned(),
    );
    row
}
