//! What sort of JSON a text is, told by the names at its top, without keeping any of it.

use super::failure::ImportError;
use super::format::Format;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Names that only changes of another Kith have at the top.
const OF_CHANGES: &[&str] = &["signed"];
/// Names that GeoJSON has at the top.
const OF_GEOJSON: &[&str] = &["features", "geometry"];
/// Names that only Open Referral has at the top.
const OF_OPEN_REFERRAL: &[&str] = &["contents", "content", "services", "items", "data", "name"];

/// Names that only JSON-LD has at the top.
const OF_JSON_LD: &[&str] = &["@context", "@graph", "@type"];

/// The format of a JSON text. What is of no sort that we know is GeoJSON, whose reader says what it has to be.
///
/// # Errors
/// Where it is not JSON, with line and column.
pub(super) fn of(text: &str) -> Result<Format, ImportError> {
    let top: Top = serde_json::from_str(text)
        .map_err(|error| ImportError::NotUsable(format!("this is not JSON: {error}")))?;
    let Top::Names(names) = top else {
        return Ok(if matches!(top, Top::ListOfThings) {
            Format::OpenReferral
        } else {
            Format::Geojson
        });
    };
    let has = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
    Ok(if has(OF_CHANGES) {
        Format::Changes
    } else if has(OF_GEOJSON) {
        Format::Geojson
    } else if has(OF_JSON_LD) {
        Format::Page
    } else if has(OF_OPEN_REFERRAL) {
        Format::OpenReferral
    } else {
        Format::Geojson
    })
}

/// The top of a JSON text.
enum Top {
    /// An object with these names.
    Names(Vec<String>),
    /// A list that begins with an object.
    ListOfThings,
    /// Anything else.
    Other,
}

impl<'de> Deserialize<'de> for Top {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Top, D::Error> {
        from.deserialize_any(TopVisitor)
    }
}

struct TopVisitor;

impl<'de> Visitor<'de> for TopVisitor {
    type Value = Top;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Top, A::Error> {
        let mut names = Vec::new();
        while let Some((name, IgnoredAny)) = map.next_entry::<String, _>()? {
            names.push(name);
        }
        Ok(Top::Names(names))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Top, A::Error> {
        let first: Option<Thing> = list.next_element()?;
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(match first {
            Some(Thing { is_object: true }) => Top::ListOfThings,
            _ => Top::Other,
        })
    }
}

/// Something of a list: whether it is an object.
struct Thing {
    is_object: bool,
}

impl<'de> Deserialize<'de> for Thing {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Thing, D::Error> {
        let value = serde_json::Value::deserialize(from)?;
        Ok(Thing {
            is_object: value.is_object(),
        })
    }
}
