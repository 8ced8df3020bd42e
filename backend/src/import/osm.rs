//! OpenStreetMap tags: what Kith has a column for goes there, and every tag is kept as a note (`osm:amenity`).

use domain::columns::Row;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Tags, and the column each fills where nothing stands in it yet. The first that is there wins.
const COLUMNS: &[(&str, &str)] = &[
    ("name", "name"),
    ("description", "what_happens"),
    ("opening_hours", "when"),
    ("website", "website"),
    ("contact:website", "website"),
    ("url", "website"),
    ("phone", "phone"),
    ("contact:phone", "phone"),
    ("email", "email"),
    ("contact:email", "email"),
    ("addr:postcode", "postcode"),
];
/// Tags of yes and no, and the access column each fills.
const ACCESS: &[(&str, &str)] = &[
    ("wheelchair", "step_free"),
    ("toilets", "toilet"),
    ("hearing_loop", "hearing_loop"),
];
/// The parts of an address, in the order they are written.
const ADDRESS: &[&str] = &[
    "addr:housename",
    "addr:housenumber",
    "addr:street",
    "addr:suburb",
    "addr:village",
    "addr:town",
    "addr:city",
];

/// The columns that tags may have filled.
pub(super) fn filled_columns() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().chain(ACCESS).map(|(_, column)| *column)
}

/// Spreads a JSON object of tags over a row. What is not one is left for a note.
pub(super) fn spread(written: &str, row: &mut Row) -> bool {
    let Ok(Value::Object(object)) = serde_json::from_str(written) else {
        return false;
    };
    let tags = tags(object);
    for (tag, column) in COLUMNS {
        if let Some(value) = tags.get(*tag) {
            fill(row, column, value);
        }
    }
    for (tag, column) in ACCESS {
        // "Limited" is neither, and unknown is never yes.
        if let Some(known @ ("yes" | "no")) = tags.get(*tag).map(String::as_str) {
            fill(row, column, known);
        }
    }
    fill(row, "address", &address(&tags));
    for (tag, value) in tags {
        row.insert(format!("osm:{tag}"), value);
    }
    true
}

fn fill(row: &mut Row, column: &str, value: &str) {
    let cell = row.entry(column.to_owned()).or_default();
    if cell.trim().is_empty() {
        value.clone_into(cell);
    }
}

fn address(tags: &BTreeMap<String, String>) -> String {
    let part = |tag: &&str| tags.get(*tag).map(String::as_str);
    let street = [ADDRESS[1], ADDRESS[2]]
        .iter()
        .filter_map(part)
        .collect::<Vec<_>>()
        .join(" ");
    let house = part(&ADDRESS[0]).unwrap_or_default();
    let rest = ADDRESS[3..].iter().filter_map(part);
    let parts = [house, street.as_str()]
        .into_iter()
        .chain(rest)
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// The tags of an object, with those that GDAL packs into `other_tags` (`"wheelchair"=>"yes"`) beside the others.
fn tags(object: Map<String, Value>) -> BTreeMap<String, String> {
    let mut tags = BTreeMap::new();
    for (name, value) in object {
        let value = match value {
            Value::String(text) => text,
            Value::Null => continue,
            other => other.to_string(),
        };
        if name == "other_tags" {
            tags.extend(packed(&value));
        } else {
            tags.insert(name, value);
        }
    }
    tags
}

/// `"a"=>"b","c"=>"d"`, with `\` before quotes inside.
fn packed(written: &str) -> Vec<(String, String)> {
    let quoted = quoted(written);
    quoted
        .chunks_exact(2)
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect()
}

/// Every text between quotation marks.
fn quoted(written: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut signs = written.chars();
    while signs.any(|sign| sign == '"') {
        let mut text = String::new();
        while let Some(sign) = signs.next() {
            match sign {
                '"' => break,
                '\\' => text.extend(signs.next()),
                other => text.push(other),
            }
        }
        texts.push(text);
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_fill_columns_and_are_all_kept() {
        let mut row = Row::new();
        let written = r#"{"amenity":"pub","other_tags":"\"wheelchair\"=>\"yes\",\"opening_hours\"=>\"Mo-Su 11:00-23:00\",\"note\"=>\"say \\\"hi\\\"\",\"addr:housenumber\"=>\"51\",\"addr:street\"=>\"Elm Road\",\"addr:city\"=>\"Ely\""}"#;
        assert!(spread(written, &mut row));
        assert_eq!(row["when"], "Mo-Su 11:00-23:00");
        assert_eq!(row["step_free"], "yes");
        assert_eq!(row["address"], "51 Elm Road, Ely");
        assert_eq!(row["osm:amenity"], "pub");
        assert_eq!(row["osm:note"], "say \"hi\"");
    }

    #[test]
    fn limited_access_is_not_step_free() {
        let mut row = Row::new();
        spread(r#"{"wheelchair":"limited"}"#, &mut row);
        assert_eq!(row.get("step_free"), None);
        assert_eq!(row["osm:wheelchair"], "limited");
    }

    #[test]
    fn what_the_row_says_itself_stands() {
        let mut row = Row::from([("name".to_owned(), "The Shed".to_owned())]);
        spread(r#"{"name":"Shed"}"#, &mut row);
        assert_eq!(row["name"], "The Shed");
    }
}
