//! Open Referral: services as Open Referral UK 3, HSDS 3, their first versions and Outpost tell them, as JSON.
//!
//! Feeds keep to the standard as far as they do. So whatever can be missing may be: a service needs a name and nothing
//! else, and what has no column of Kith's is kept as a note.

mod access;
mod kith;
mod package;
mod places;
mod schedule;
mod service;

pub(super) use package::read as read_package;

use super::failure::{ImportError, not_usable};
use super::json;
use super::limits::MOST_ROWS;
use super::reading::Reading;
use super::table::{Broken, Table};
use domain::columns::Row;
use serde_json::Value;

/// Where lists of services stand: pages (`contents`, in version 1 `content`), and what is found in the wild.
const LISTS: &[&str] = &["contents", "content", "services", "items", "data"];

/// Reads one service, a list of them, or a page.
///
/// # Errors
/// Where it is not JSON, or has no services in it, or a limit is passed.
pub(super) fn read(text: &str) -> Result<Reading, ImportError> {
    of_services(&services(json::parse(text)?)?)
}

/// The services in an answer: a page, a list, or one.
///
/// # Errors
/// Where there are none to be found.
pub fn services(whole: Value) -> Result<Vec<Value>, ImportError> {
    match whole {
        Value::Array(services) => Ok(services),
        Value::Object(mut object) => {
            let list = LISTS
                .iter()
                .find(|name| object.get(**name).is_some_and(Value::is_array));
            match list.and_then(|name| object.remove(*name)) {
                Some(Value::Array(services)) => Ok(services),
                _ if object.contains_key("name") => Ok(vec![Value::Object(object)]),
                _ => not_usable(NO_SERVICES),
            }
        }
        _ => not_usable(NO_SERVICES),
    }
}

const NO_SERVICES: &str = "this is JSON without services in it. Open Referral has them in a list called contents, each with an id and a name";

/// Services as rows.
pub(super) fn of_services(services: &[Value]) -> Result<Reading, ImportError> {
    if services.len() > MOST_ROWS {
        return not_usable(format!(
            "there are more than {MOST_ROWS} services; ask for them in parts"
        ));
    }
    let mut rows: Vec<(u64, Row)> = Vec::new();
    let mut broken = Vec::new();
    for (number, service) in (1..).zip(services) {
        if service.is_object() {
            rows.push((number, service::row(service)));
        } else {
            broken.push(Broken {
                line: number,
                says: "is not a service: it has to be an object with an id and a name".to_owned(),
                written: vec![service.to_string().chars().take(2_000).collect()],
            });
        }
    }
    Ok(Reading {
        speaks_kith: true,
        ..Reading::of(Table::of_rows("service", &rows, broken)?)
    })
}

#[cfg(test)]
mod tests;
