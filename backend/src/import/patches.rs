//! Patches from GeoJSON: each feature an area, its properties the co-ordinator's card.

use super::failure::{ImportError, not_usable};
use crate::store::{self, Store};
use domain::geography::Position;
use domain::patch::{Coordinator, Patch};
use geojson::{Feature, FeatureCollection, GeometryValue};
use serde::de::DeserializeOwned;
use std::path::Path;

/// Imports patches, each found again by its slug, and gives them back as they are now known.
///
/// # Errors
/// Where the file cannot be used or the database not written. Then nothing was changed.
pub fn import(store: &Store, path: &Path) -> Result<Vec<Patch>, ImportError> {
    let text = std::fs::read_to_string(path).map_err(|why| ImportError::Unreadable {
        path: path.to_owned(),
        why,
    })?;
    let patches = read(&text)?;
    if let Some(patch) = patches.iter().find(|patch| patch.middle().is_none()) {
        return not_usable(format!(
            "the patch {} has no outline: draw it as a Polygon",
            patch.slug
        ));
    }
    let saved = patches.clone();
    store.write(move |c| saved.iter().try_for_each(|patch| store::patches::save(c, patch)))?;
    Ok(patches)
}

/// Reads patches. Holes in them are left out.
pub fn read(text: &str) -> Result<Vec<Patch>, ImportError> {
    let collection: FeatureCollection = text.parse().map_err(|error: geojson::Error| {
        ImportError::NotUsable(format!("the patches cannot be read: {error}"))
    })?;
    collection.features.iter().map(patch).collect()
}

fn patch(feature: &Feature) -> Result<Patch, ImportError> {
    Ok(Patch {
        slug: property(feature, "slug")?,
        name: property(feature, "name")?,
        name_cy: property(feature, "name_cy").unwrap_or_default(),
        outlines: outlines(feature),
        coordinator: property::<Coordinator>(feature, "coordinator")?,
    })
}

fn property<T: DeserializeOwned>(feature: &Feature, name: &str) -> Result<T, ImportError> {
    let value = feature.property(name).cloned().unwrap_or_default();
    serde_json::from_value(value)
        .map_err(|error| ImportError::NotUsable(format!("a patch has no {name} that can be read: {error}")))
}

/// The outer ring of each part.
fn outlines(feature: &Feature) -> Vec<Vec<Position>> {
    let rings = match feature.geometry.as_ref().map(|geometry| &geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => coordinates.iter().take(1).collect(),
        Some(GeometryValue::MultiPolygon { coordinates }) => {
            coordinates.iter().filter_map(|part| part.first()).collect()
        }
        _ => Vec::new(),
    };
    let position = |at: &geojson::Position| match at.as_slice() {
        [lon, lat, ..] => Position::new(*lat, *lon),
        _ => None,
    };
    rings
        .into_iter()
        .map(|ring| ring.iter().filter_map(position).collect())
        .collect()
}
