//! `patches`: the areas that co-ordinators walk, and how to reach them.

use super::{Field, described};
use crate::ogc::{About, Feature, GeometryKind, Kind, Layer, Value};
use crate::register::Snapshot;
use domain::patch::Patch;
use geo::orient::Direction;
use geo::{Geometry, LineString, MultiPolygon, Orient, Polygon};

/// Its name in addresses.
pub(super) const ID: &str = "patches";

const FIELDS: &[Field<Patch>] = &[
    Field("name", Kind::Text, |patch| Value::text(&patch.name)),
    Field("name_cy", Kind::Text, |patch| Value::text(&patch.name_cy)),
    Field("co_ordinator", Kind::Text, |patch| {
        Value::text(&patch.coordinator.name)
    }),
    Field("phone", Kind::Text, |patch| Value::text(&patch.coordinator.phone)),
    Field("email", Kind::Text, |patch| Value::text(&patch.coordinator.email)),
    Field("says", Kind::Text, |patch| Value::text(&patch.coordinator.says)),
    Field("says_cy", Kind::Text, |patch| {
        Value::text(&patch.coordinator.says_cy)
    }),
];

/// What the collection says of itself.
pub(super) fn about() -> About {
    described(ID, GeometryKind::Areas, FIELDS)
}

/// Every patch.
pub(super) fn layer(register: &Snapshot) -> Layer {
    let feature = |patch: &Patch| Feature {
        id: patch.slug.clone(),
        geometry: shape(patch),
        span: None,
        values: FIELDS.iter().map(|Field(.., read)| read(patch)).collect(),
    };
    Layer::new(about(), register.patches.iter().map(feature).collect())
}

/// Its outlines, each going round against the clock, as GeoJSON wants them.
pub fn shape(patch: &Patch) -> Option<Geometry> {
    let rings = patch.outlines.iter().map(|ring| {
        let ring: LineString = ring.iter().map(|at| (at.lon, at.lat)).collect();
        Polygon::new(ring, Vec::new())
    });
    let parts: Vec<Polygon> = rings.filter(|part| part.exterior().0.len() > 3).collect();
    (!parts.is_empty()).then(|| Geometry::MultiPolygon(MultiPolygon(parts).orient(Direction::Default)))
}
