//! OpenStreetMap extracts (.osm.pbf): community places and seats, told by the tags that placing knows.
//!
//! Two goes through the file: the first finds what is wanted, the second the corners of the shapes among it. What is
//! kept in memory is what is wanted, never the map.

mod wanted;

use super::failure::{ImportError, not_usable};
use super::limits::{MOST_MAP_ELEMENTS, MOST_ROWS};
use super::osm;
use super::reading::Reading;
use super::table::Table;
use domain::columns::Row;
use domain::knowledge::Knowledge;
use osmpbf::{BlobDecode, BlobReader, Element};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::io::Cursor;
use std::sync::LazyLock;

/// The licence of all of it.
const LICENCE: &str = "ODbL 1.0, © OpenStreetMap contributors";
/// How the first block of a file calls itself.
pub(super) const HEADER: &[u8] = b"OSMHeader";
/// Where that stands at the latest.
pub(super) const HEADER_WITHIN: usize = 32;

/// Degrees north and east.
type At = (f64, f64);

/// Something wanted: what it is called there, its tags, and where it is, or the corners that say so.
struct Found {
    id: String,
    tags: Map<String, Value>,
    at: Option<At>,
    corners: Vec<i64>,
}

/// Read once: it costs more than most maps.
static KNOWLEDGE: LazyLock<Result<Knowledge, String>> = LazyLock::new(|| {
    Knowledge::built_in().map_err(|error| format!("the built-in knowledge cannot be read: {error}"))
});

/// Reads an extract.
///
/// # Errors
/// Where it is none, is cut short, or a limit is passed.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, ImportError> {
    // Looked at before the knowledge is, which costs more than reading most of what is no map.
    let first = BlobReader::new(Cursor::new(bytes)).next();
    if !matches!(first, Some(Ok(_))) {
        return not_usable(
            "this is no OpenStreetMap extract (.osm.pbf), or its beginning is broken; fetch it again",
        );
    }
    let knowledge = KNOWLEDGE
        .as_ref()
        .map_err(|says| ImportError::NotUsable(says.clone()))?;
    let mut found: Vec<Found> = Vec::new();
    each(bytes, &mut |element| {
        if found.len() <= MOST_ROWS {
            found.extend(wanted::of(element, &knowledge.placing));
        }
    })?;
    if found.len() > MOST_ROWS {
        return not_usable(format!(
            "the map has more than {MOST_ROWS} community places; take a smaller part of it"
        ));
    }
    let corners = corners(bytes, &found)?;
    let rows: Vec<(u64, Row)> = (1..)
        .zip(found.iter().map(|found| row(found, &corners)))
        .collect();
    Ok(Reading {
        speaks_kith: true,
        ..Reading::of(Table::of_rows("place", &rows, Vec::new())?)
    })
}

/// Goes through every element of the map.
fn each(bytes: &[u8], with: &mut dyn FnMut(&Element<'_>)) -> Result<(), ImportError> {
    let mut count = 0_usize;
    for blob in BlobReader::new(Cursor::new(bytes)) {
        let blob = blob.map_err(cannot_be_read)?;
        if let BlobDecode::OsmData(block) = blob.decode().map_err(cannot_be_read)? {
            for element in block.elements() {
                count += 1;
                with(&element);
            }
        }
        if count > MOST_MAP_ELEMENTS {
            return not_usable(format!(
                "the map has more than {MOST_MAP_ELEMENTS} points and lines; take a smaller part of it"
            ));
        }
    }
    Ok(())
}

fn cannot_be_read(why: impl std::fmt::Display) -> ImportError {
    ImportError::NotUsable(format!("the map cannot be read ({why}); fetch it again"))
}

/// Where the corners of what was found are.
fn corners(bytes: &[u8], found: &[Found]) -> Result<HashMap<i64, At>, ImportError> {
    let wanted = found.iter().flat_map(|found| found.corners.iter());
    let mut corners: HashMap<i64, Option<At>> = wanted.map(|corner| (*corner, None)).collect();
    if !corners.is_empty() {
        each(bytes, &mut |element| {
            let (id, at) = match element {
                Element::Node(node) => (node.id(), (node.lat(), node.lon())),
                Element::DenseNode(node) => (node.id(), (node.lat(), node.lon())),
                _ => return,
            };
            if let Some(corner) = corners.get_mut(&id) {
                *corner = Some(at);
            }
        })?;
    }
    Ok(corners
        .into_iter()
        .filter_map(|(id, at)| Some((id, at?)))
        .collect())
}

fn row(found: &Found, corners: &HashMap<i64, At>) -> Row {
    let mut row = Row::new();
    osm::spread(&Value::Object(found.tags.clone()).to_string(), &mut row);
    let mut put = |column: &str, value: String| drop(row.insert(column.to_owned(), value));
    put("external_id", found.id.clone());
    put("licence", LICENCE.to_owned());
    if let Some((lat, lon)) = found.at.or_else(|| middle(found, corners)) {
        put("lat", format!("{lat:.7}"));
        put("lon", format!("{lon:.7}"));
    }
    if row.get("name").is_none_or(String::is_empty) {
        row.insert("name".to_owned(), wanted::NAMELESS.to_owned());
    }
    row
}

/// The middle of a shape's corners, each counted once.
fn middle(found: &Found, corners: &HashMap<i64, At>) -> Option<At> {
    let mut ids = found.corners.clone();
    ids.sort_unstable();
    ids.dedup();
    let at: Vec<At> = ids.iter().filter_map(|id| corners.get(id).copied()).collect();
    let count = at.len() as f64;
    let sum = at.iter().fold((0.0, 0.0), |sum, at| (sum.0 + at.0, sum.1 + at.1));
    (count > 0.0).then(|| (sum.0 / count, sum.1 / count))
}
