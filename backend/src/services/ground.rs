//! What a map without a background is drawn on: the outline of the town, and the patches on it.

use crate::register::Snapshot;
use domain::geography::Position;
use domain::patch::Patch;
use serde_json::{Value, json};

/// Where the outline of the town is kept, as GeoJSON, by whoever loaded the town.
pub const OUTLINE_SETTING: &str = "outline";

/// The ground as a GeoJSON FeatureCollection. Each feature has a `class` and a `name`.
pub fn ground(register: &Snapshot) -> Value {
    let mut features = outline(register);
    features.extend(register.patches.iter().map(patch));
    json!({"type": "FeatureCollection", "features": features})
}

fn outline(register: &Snapshot) -> Vec<Value> {
    let written = register
        .settings
        .get(OUTLINE_SETTING)
        .map(String::as_str)
        .unwrap_or_default();
    match serde_json::from_str(written) {
        Ok(Value::Object(mut collection)) => match collection.remove("features") {
            Some(Value::Array(features)) => features,
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn patch(patch: &Patch) -> Value {
    let rings = patch
        .outlines
        .iter()
        .map(|ring| vec![ring.iter().map(point).collect::<Vec<_>>()]);
    json!({
        "type": "Feature",
        "properties": {"class": "patch", "name": patch.name, "name_cy": patch.name_cy, "slug": patch.slug},
        "geometry": {"type": "MultiPolygon", "coordinates": rings.collect::<Vec<_>>()},
    })
}

fn point(at: &Position) -> [f64; 2] {
    [at.lon, at.lat]
}
