//! The tabular form of HSDS: a CSV file for each sort of thing, in a folder or a zip file. They are put together to
//! the services that the JSON form has, and read as those.

use super::of_services;
use crate::import::failure::{ImportError, not_usable};
use crate::import::reading::Reading;
use crate::import::table::Table;
use crate::import::{csv, text};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};

/// Tables that belong to a service, and under which name a service has them.
const OF_A_SERVICE: &[&str] = &[
    "schedules",
    "phones",
    "contacts",
    "cost_options",
    "languages",
    "service_areas",
    "funding",
    "required_documents",
];
/// Tables that belong to a location.
const OF_A_LOCATION: &[&str] = &[
    "addresses",
    "physical_addresses",
    "accessibility",
    "phones",
    "languages",
    "schedules",
];

/// A table's rows as objects.
type Things = Vec<Map<String, Value>>;

/// Reads the files of a package: their names, and what is in them.
///
/// # Errors
/// Where there is no table of services, or a table cannot be read; the file is named.
pub(in crate::import) fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Reading, ImportError> {
    let mut tables: HashMap<String, Things> = HashMap::new();
    let mut said = Vec::new();
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let in_file = |error: ImportError| ImportError::NotUsable(format!("{name}: {error}"));
        let text = text::decode(bytes).map_err(in_file)?.text;
        if text.trim().is_empty() {
            continue;
        }
        let table = csv::read(&text).map_err(in_file)?;
        said.extend(
            table
                .broken
                .iter()
                .map(|row| format!("{name}, line {}: {}", row.line, row.says)),
        );
        let stem = name.rsplit('/').next().unwrap_or(name).trim_end_matches(".csv");
        tables.insert(stem.to_owned(), things(&table));
    }
    let services = tables.remove("services").or_else(|| tables.remove("service"));
    let Some(services) = services else {
        return not_usable("the package has no services.csv");
    };
    let package = Package::of(tables);
    let services: Vec<Value> = services
        .into_iter()
        .map(|service| package.service(service))
        .collect();
    let mut reading = of_services(&services)?;
    reading.said.extend(said);
    Ok(reading)
}

fn things(table: &Table) -> Things {
    let thing = |cells: &Vec<String>| {
        let filled = table
            .columns
            .iter()
            .zip(cells)
            .filter(|(_, cell)| !cell.trim().is_empty());
        filled
            .map(|(name, cell)| (name.clone(), Value::from(cell.trim())))
            .collect()
    };
    table.rows.iter().map(|row| thing(&row.cells)).collect()
}

/// The tables, found by what they belong to.
struct Package {
    by_service: HashMap<String, Map<String, Value>>,
    at: HashMap<String, Vec<String>>,
    locations: HashMap<String, Map<String, Value>>,
    organizations: HashMap<String, Map<String, Value>>,
    terms: HashMap<String, Vec<Value>>,
}

impl Package {
    fn of(mut tables: HashMap<String, Things>) -> Package {
        let mut by_service = HashMap::new();
        for table in OF_A_SERVICE {
            attach(&mut by_service, "service_id", table, tables.get(*table));
        }
        let mut locations: HashMap<String, Map<String, Value>> = HashMap::new();
        for location in tables.remove("locations").unwrap_or_default() {
            locations.insert(id(&location, "id"), location);
        }
        let mut of_locations = HashMap::new();
        for table in OF_A_LOCATION {
            attach(&mut of_locations, "location_id", table, tables.get(*table));
        }
        for (location, belongings) in of_locations {
            locations.entry(location).or_default().extend(belongings);
        }
        let mut at: HashMap<String, Vec<String>> = HashMap::new();
        let links = ["service_at_location", "service_at_locations"];
        for link in links.iter().filter_map(|name| tables.remove(*name)).flatten() {
            at.entry(id(&link, "service_id"))
                .or_default()
                .push(id(&link, "location_id"));
        }
        let organizations = tables.remove("organizations").unwrap_or_default().into_iter();
        Package {
            by_service,
            at,
            locations,
            organizations: organizations.map(|one| (id(&one, "id"), one)).collect(),
            terms: terms(&mut tables),
        }
    }

    fn service(&self, mut service: Map<String, Value>) -> Value {
        let own = id(&service, "id");
        service.extend(self.by_service.get(&own).cloned().unwrap_or_default());
        let at = self.at.get(&own).into_iter().flatten();
        let at: Vec<Value> = at
            .filter_map(|location| self.locations.get(location))
            .map(|location| Value::from_iter([("location", Value::Object(location.clone()))]))
            .collect();
        service.insert("service_at_locations".to_owned(), Value::Array(at));
        if let Some(organization) = self.organizations.get(&id(&service, "organization_id")) {
            service.insert("organization".to_owned(), Value::Object(organization.clone()));
        }
        if let Some(terms) = self.terms.get(&own) {
            service.insert("taxonomies".to_owned(), Value::Array(terms.clone()));
        }
        Value::Object(service)
    }
}

fn id(thing: &Map<String, Value>, name: &str) -> String {
    thing
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// Puts each thing of a table under what it belongs to, in a list called like the table.
fn attach(to: &mut HashMap<String, Map<String, Value>>, by: &str, table: &str, things: Option<&Things>) {
    for thing in things.into_iter().flatten() {
        let owner = id(thing, by);
        if owner.is_empty() {
            continue;
        }
        let list = to
            .entry(owner)
            .or_default()
            .entry(table)
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            list.push(Value::Object(thing.clone()));
        }
    }
}

/// The terms that are linked to each thing by its attributes.
fn terms(tables: &mut HashMap<String, Things>) -> HashMap<String, Vec<Value>> {
    let named = tables.remove("taxonomy_terms").unwrap_or_default().into_iter();
    let named: HashMap<String, Map<String, Value>> = named.map(|term| (id(&term, "id"), term)).collect();
    let mut linked: HashMap<String, Vec<Value>> = HashMap::new();
    for link in tables.remove("attributes").unwrap_or_default() {
        if let Some(term) = named.get(&id(&link, "taxonomy_term_id")) {
            let to = linked.entry(id(&link, "link_id")).or_default();
            to.push(Value::Object(term.clone()));
        }
    }
    linked
}
