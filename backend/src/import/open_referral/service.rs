//! One service as a row.

use super::{access, kith, places, schedule};
use crate::import::json::{joined, list, text};
use domain::columns::Row;
use serde_json::Value;

/// Fields that became columns, so that they are not kept a second time as notes.
const TAKEN: &[&str] = &[
    "id",
    "name",
    "description",
    "url",
    "email",
    "status",
    "minimum_age",
    "maximum_age",
    "min_age",
    "max_age",
    "fees",
    "fees_description",
    "phone",
];
/// An age that stands for no upper end.
const ANY_AGE: u32 = 99;

/// A service as cells by column.
pub(super) fn row(service: &Value) -> Row {
    kith::row(service).unwrap_or_else(|| of_anybody(service))
}

/// A service that no Kith wrote.
fn of_anybody(service: &Value) -> Row {
    let mut row = notes(service);
    let mut put = |column: &str, value: String| drop(row.insert(column.to_owned(), value));
    put("external_id", text(service, &["id"]));
    put("name", text(service, &["name", "alternate_name"]));
    put("what_happens", text(service, &["description"]));
    put("website", text(service, &["url", "website"]));
    put("cost", cost(service));
    put("ages", ages(service));
    put(
        "languages",
        joined(
            list(service, &["languages"])
                .into_iter()
                .map(|one| text(one, &["name", "language"])),
            ";",
        ),
    );
    put("when", schedule::when(service));
    put("area_served", area(service));
    put("organisation", text(organisation(service), &["name"]));
    put("categories", categories(service));
    if let Some(status) = status(service) {
        put("status", status.to_owned());
    }
    if service.get("needs_referral") == Some(&Value::Bool(true)) {
        put("gate", "referral".to_owned());
    }
    contact(service, &mut row);
    places::put(service, &mut row);
    access::put(service, &mut row);
    row
}

/// Everything said in words that has no column of Kith's.
fn notes(service: &Value) -> Row {
    let fields = service.as_object().into_iter().flatten();
    fields
        .filter(|(name, _)| !TAKEN.contains(&name.as_str()) && !domain::columns::is_known(name))
        .filter_map(|(name, value)| Some((name.clone(), crate::import::json::scalar(value)?)))
        .collect()
}

fn organisation(service: &Value) -> &Value {
    let named = ["organization", "organisation"];
    named
        .iter()
        .find_map(|name| service.get(name))
        .unwrap_or(&Value::Null)
}

pub(super) fn status(service: &Value) -> Option<&'static str> {
    let is_resting = service.get("temporarily_closed") == Some(&Value::Bool(true));
    match text(service, &["status"]).to_lowercase().as_str() {
        "inactive" | "defunct" => Some("finished"),
        "temporarily closed" => Some("resting"),
        _ if is_resting => Some("resting"),
        _ => None,
    }
}

fn cost(service: &Value) -> String {
    if service.get("free") == Some(&Value::Bool(true)) {
        return "free".to_owned();
    }
    let options = list(service, &["cost_options"]).into_iter().map(cost_option);
    let options = joined(options, "; ");
    if options.is_empty() {
        text(service, &["fees_description", "fees"])
    } else {
        options
    }
}

/// "£3.50 per session (Under 18s)".
fn cost_option(option: &Value) -> String {
    let (amount, said) = (
        text(option, &["amount"]),
        text(option, &["amount_description", "cost_type"]),
    );
    let whom = text(option, &["option"]);
    let amount = match amount.parse::<f64>() {
        Ok(0.0) => "free".to_owned(),
        Ok(pounds) if pounds.fract() == 0.0 => format!("£{pounds}"),
        Ok(pounds) => format!("£{pounds:.2}"),
        Err(_) => amount,
    };
    let whom = if whom.is_empty() {
        whom
    } else {
        format!("({whom})")
    };
    joined([amount, said, whom], " ")
}

fn ages(service: &Value) -> String {
    let bounds = list(service, &["eligibilitys", "eligibility"]);
    let from_to = |names: &[&str]| {
        let own = text(service, names);
        let further = bounds
            .first()
            .map(|bounds| text(bounds, names))
            .unwrap_or_default();
        let said = if own.is_empty() { further } else { own };
        said.parse::<f64>().ok().map(|age| age as u32)
    };
    let from = from_to(&["minimum_age", "min_age"]).filter(|age| *age > 0);
    let to = from_to(&["maximum_age", "max_age"]).filter(|age| *age < ANY_AGE);
    match (from, to) {
        (Some(from), Some(to)) => format!("{from}-{to}"),
        (Some(from), None) => format!("{from}+"),
        (None, Some(to)) => format!("up to {to}"),
        (None, None) => String::new(),
    }
}

fn area(service: &Value) -> String {
    let areas = list(service, &["service_areas"]).into_iter();
    joined(areas.map(|area| text(area, &["service_area", "name"])), "; ")
}

fn categories(service: &Value) -> String {
    let terms = list(service, &["attributes", "service_taxonomys", "taxonomies"]).into_iter();
    let named = terms.map(|term| {
        let inner = ["taxonomy_term", "taxonomy"]
            .iter()
            .find_map(|name| term.get(name));
        text(
            inner.filter(|inner| inner.is_object()).unwrap_or(term),
            &["name", "term"],
        )
    });
    joined(named, "; ")
}

/// How to reach it: of the service itself, of its contacts, of its places, and of whoever runs it, in this order.
fn contact(service: &Value, row: &mut Row) {
    let contacts = list(service, &["contacts"]);
    let at = list(service, &["service_at_locations"]);
    let locations = at.iter().filter_map(|at| at.get("location"));
    let sources: Vec<&Value> = std::iter::once(service)
        .chain(contacts.iter().copied())
        .chain(at.iter().copied())
        .chain(locations)
        .chain([organisation(service)])
        .collect();
    let first = |names: &[&str]| {
        let mut found = sources
            .iter()
            .map(|source| text(source, names))
            .filter(|found| !found.is_empty());
        found.next().unwrap_or_default()
    };
    let number = sources
        .iter()
        .flat_map(|source| list(source, &["phones"]))
        .map(|phone| text(phone, &["number"]))
        .find(|number| !number.is_empty());
    row.insert("phone".to_owned(), number.unwrap_or_else(|| first(&["phone"])));
    row.insert("email".to_owned(), first(&["email"]));
    let name = contacts.first().map(|contact| text(contact, &["name"]));
    row.insert("contact_name".to_owned(), name.unwrap_or_default());
}
