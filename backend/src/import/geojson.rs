//! GeoJSON (RFC 7946): features whose properties are named as the columns, and a shape of any sort.
//!
//! Of a shape, one point inside it is kept: where somebody would stand to find it.

use super::failure::{ImportError, not_usable};
use super::json;
use super::limits::MOST_ROWS;
use super::table::{Broken, Table};
use geo::{Centroid, InteriorPoint};
use geojson::{GeometryValue, Position};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Reads a feature collection, or a single feature.
///
/// A feature that cannot be read is set aside with its number, and does not stop the others.
///
/// # Errors
/// Where the text is not JSON, or not GeoJSON with features, or a limit is passed.
pub fn read(text: &str) -> Result<Table, ImportError> {
    let features = features(json::parse(text)?)?;
    if features.len() > MOST_ROWS {
        return not_usable(format!(
            "the file has more than {MOST_ROWS} features; split it and import the parts"
        ));
    }
    let mut rows: Vec<(u64, BTreeMap<String, String>)> = Vec::new();
    let mut broken = Vec::new();
    for (number, feature) in (1..).zip(features) {
        let written = vec![feature.to_string().chars().take(2_000).collect()];
        match row(feature) {
            Ok(row) => rows.push((number, row)),
            Err(says) => broken.push(Broken {
                line: number,
                says,
                written,
            }),
        }
    }
    Table::of_rows("feature", &rows, broken)
}

fn features(whole: Value) -> Result<Vec<Value>, ImportError> {
    let Value::Object(mut object) = whole else {
        return not_usable("this is JSON but not GeoJSON; it has to be a FeatureCollection");
    };
    match object.get("type").and_then(Value::as_str) {
        Some("FeatureCollection") => match object.remove("features") {
            Some(Value::Array(features)) => Ok(features),
            _ => not_usable("the FeatureCollection has no list of features"),
        },
        Some("Feature") => Ok(vec![Value::Object(object)]),
        Some(other) => not_usable(format!(
            "this is a {other} on its own; names are in features, so it has to be a FeatureCollection"
        )),
        None => not_usable("this is JSON but not GeoJSON; it has to be a FeatureCollection"),
    }
}

/// A feature as cells by name. `lat` and `lon` come from the shape.
fn row(feature: Value) -> Result<BTreeMap<String, String>, String> {
    let Value::Object(mut feature) = feature else {
        return Err("is not a feature".to_owned());
    };
    if feature.get("type").and_then(Value::as_str) != Some("Feature") {
        return Err("is not a feature: its type has to be Feature".to_owned());
    }
    let properties = match feature.remove("properties") {
        Some(Value::Object(properties)) => properties,
        Some(Value::Null) | None => Map::new(),
        Some(_) => return Err("has properties that are not a list of names and values".to_owned()),
    };
    let mut row: BTreeMap<String, String> = properties
        .into_iter()
        .map(|(name, value)| (name.trim().to_owned(), cell(value)))
        .collect();
    if let Some(id) = feature.remove("id") {
        row.entry("external_id".to_owned()).or_insert_with(|| cell(id));
    }
    if let Some((lat, lon)) = feature.remove("geometry").map_or(Ok(None), position)? {
        row.insert("lat".to_owned(), lat.to_string());
        row.insert("lon".to_owned(), lon.to_string());
    }
    Ok(row)
}

fn cell(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        // No text column of PostgreSQL takes it, and no page shows it.
        Value::String(text) => text.replace('\0', ""),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let items: Vec<String> = items.into_iter().map(cell).collect();
            items.join(";")
        }
        other => other.to_string(),
    }
}

/// A point inside the shape, as degrees north and east. `None` for a feature that is nowhere.
fn position(geometry: Value) -> Result<Option<(f64, f64)>, String> {
    if geometry.is_null() {
        return Ok(None);
    }
    let geometry = serde_json::from_value::<geojson::Geometry>(geometry)
        .map_err(|error| format!("has a shape that cannot be read: {error}"))?;
    sound(&geometry.value)?;
    let shape = geo::Geometry::<f64>::try_from(geometry)
        .map_err(|error| format!("has a shape that cannot be read: {error}"))?;
    let point = match shape {
        geo::Geometry::Point(point) => Some(point),
        shape => shape.interior_point().or_else(|| shape.centroid()),
    };
    match point {
        Some(point) if point.x().is_finite() && point.y().is_finite() => Ok(Some((point.y(), point.x()))),
        _ => Err("has a shape without any points".to_owned()),
    }
}

/// What RFC 7946 asks of points, lines and rings, which a reader may let pass.
fn sound(shape: &GeometryValue) -> Result<(), String> {
    match shape {
        GeometryValue::Point { coordinates } => sound_point(coordinates),
        GeometryValue::MultiPoint { coordinates } => coordinates.iter().try_for_each(sound_point),
        GeometryValue::LineString { coordinates } => sound_line(coordinates),
        GeometryValue::MultiLineString { coordinates } => {
            coordinates.iter().try_for_each(|line| sound_line(line))
        }
        GeometryValue::Polygon { coordinates } => coordinates.iter().try_for_each(|ring| sound_ring(ring)),
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().flatten().try_for_each(|ring| sound_ring(ring))
        }
        GeometryValue::GeometryCollection { geometries } => {
            geometries.iter().try_for_each(|one| sound(&one.value))
        }
    }
}

fn sound_point(point: &Position) -> Result<(), String> {
    if point.len() < 2 {
        return Err("has a point without two numbers, degrees east and degrees north".to_owned());
    }
    Ok(())
}

fn sound_line(line: &[Position]) -> Result<(), String> {
    if line.len() < 2 {
        return Err("has a line with fewer than two points".to_owned());
    }
    line.iter().try_for_each(sound_point)
}

fn sound_ring(ring: &[Position]) -> Result<(), String> {
    if ring.len() < 4 || ring.first() != ring.last() {
        return Err("has a shape that is not closed: its outline has to end where it begins".to_owned());
    }
    ring.iter().try_for_each(sound_point)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feature(geometry: &str) -> String {
        format!(
            r#"{{"type":"Feature","id":7,"properties":{{"name":"Shed","tags":["a","b"],"n":1}},"geometry":{geometry}}}"#
        )
    }

    fn cells(text: &str) -> BTreeMap<String, String> {
        let table = read(text).unwrap();
        let row = table.rows.into_iter().next().unwrap();
        table.columns.into_iter().zip(row.cells).collect()
    }

    #[test]
    fn a_point_gives_its_place_and_properties_their_cells() {
        let cells = cells(&feature(r#"{"type":"Point","coordinates":[1.9,54.2,12]}"#));
        assert_eq!((cells["lat"].as_str(), cells["lon"].as_str()), ("54.2", "1.9"));
        assert_eq!(
            (cells["name"].as_str(), cells["external_id"].as_str()),
            ("Shed", "7")
        );
        assert_eq!((cells["tags"].as_str(), cells["n"].as_str()), ("a;b", "1"));
    }

    #[test]
    fn of_a_shape_a_point_inside_it_is_taken() {
        let horseshoe =
            r#"{"type":"Polygon","coordinates":[[[0,0],[3,0],[3,3],[2,3],[2,1],[1,1],[1,3],[0,3],[0,0]]]}"#;
        let cells = cells(&feature(horseshoe));
        let (lat, lon): (f64, f64) = (cells["lat"].parse().unwrap(), cells["lon"].parse().unwrap());
        assert!(
            lat < 1.0 || !(1.0..=2.0).contains(&lon),
            "{lat}, {lon} is between the arms"
        );
    }

    #[test]
    fn a_feature_that_is_nowhere_has_no_place() {
        assert!(!cells(&feature("null")).contains_key("lat"));
    }

    #[test]
    fn a_bad_feature_is_set_aside_and_the_others_are_taken() {
        let good = feature(r#"{"type":"Point","coordinates":[1.9,54.2]}"#);
        let open = feature(r#"{"type":"Polygon","coordinates":[[[0,0],[3,0],[3,3],[0,3]]]}"#);
        let table = read(&format!(
            r#"{{"type":"FeatureCollection","features":[{good},{open},3]}}"#
        ))
        .unwrap();
        assert_eq!((table.rows.len(), table.broken.len()), (1, 2));
        assert!(table.broken[0].says.contains("not closed"), "{:?}", table.broken);
    }

    #[test]
    fn what_is_not_geojson_says_what_it_has_to_be() {
        for text in ["[1]", "{\"a\":1}", "{\"type\":\"Point\",\"coordinates\":[1,2]}"] {
            assert!(
                read(text).unwrap_err().to_string().contains("FeatureCollection"),
                "{text}"
            );
        }
    }
}
