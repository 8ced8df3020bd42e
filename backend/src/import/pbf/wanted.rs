//! What of a map is wanted: places with a name that placing knows by their tags, and seats without one.

use super::Found;
use domain::placing::PlacingCues;
use osmpbf::Element;
use serde_json::{Map, Value};

/// What is wanted without a name: somewhere to sit.
const SEATS: &[(&str, &str)] = &[("amenity", "bench"), ("leisure", "picnic_table")];
/// What a seat without a name is called.
pub(super) const NAMELESS: &str = "Bench";
/// Who may go in, where that is not everybody.
const NOT_FOR_ALL: &[&str] = &["private", "no"];

/// The element, where it is wanted.
pub(super) fn of(element: &Element<'_>, cues: &PlacingCues) -> Option<Found> {
    let (id, tags, at, corners) = match element {
        Element::Node(node) => (
            format!("node/{}", node.id()),
            wanted(node.tags(), cues)?,
            Some((node.lat(), node.lon())),
            Vec::new(),
        ),
        Element::DenseNode(node) => (
            format!("node/{}", node.id()),
            wanted(node.tags(), cues)?,
            Some((node.lat(), node.lon())),
            Vec::new(),
        ),
        Element::Way(way) => (
            format!("way/{}", way.id()),
            wanted(way.tags(), cues)?,
            None,
            way.refs().collect(),
        ),
        Element::Relation(_) => return None,
    };
    Some(Found {
        id,
        tags,
        at,
        corners,
    })
}

/// The tags, where what they stand for is wanted.
fn wanted<'a>(
    tags: impl Iterator<Item = (&'a str, &'a str)>,
    cues: &PlacingCues,
) -> Option<Map<String, Value>> {
    let (mut has_name, mut is_known, mut is_seat, mut is_shut) = (false, false, false, false);
    let mut kept = Map::new();
    for (key, value) in tags {
        has_name |= key == "name" && !value.trim().is_empty();
        is_known |= cues.knows_tag(key, value);
        is_seat |= SEATS.contains(&(key, value));
        is_shut |= key == "access" && NOT_FOR_ALL.contains(&value);
        kept.insert(key.to_owned(), Value::from(value.replace('\0', "")));
    }
    (!is_shut && ((has_name && is_known) || is_seat)).then_some(kept)
}
