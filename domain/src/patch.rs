//! A patch: the area one co-ordinator walks, about ten thousand people, and how to reach that co-ordinator.

use crate::geography::Position;
use geo::{BoundingRect, Contains, LineString, Point, Polygon};
use serde::{Deserialize, Serialize};

/// A co-ordinator's area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Patch {
    /// Its short name in addresses: lower case, hyphens.
    pub slug: String,
    /// What people call it.
    pub name: String,
    /// What Welsh speakers call it. Empty: the same.
    pub name_cy: String,
    /// Its outlines, each a closed ring; a patch may have several parts. Holes are not kept.
    pub outlines: Vec<Vec<Position>>,
    /// Who walks it.
    pub coordinator: Coordinator,
}

/// A co-ordinator, as they choose to be met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coordinator {
    /// A first name.
    pub name: String,
    /// A telephone number that a person answers.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
    /// A sentence or two of their own.
    pub says: String,
    /// The same in Welsh. Empty: there is none.
    pub says_cy: String,
    /// Where to find them this week.
    pub this_week: Vec<AtPlace>,
}

/// Where somebody can be found, on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtPlace {
    /// The day, in words.
    pub day: String,
    /// The place, in words.
    pub place: String,
    /// The time, in words.
    pub time: String,
}

impl Patch {
    /// Whether a position is inside it.
    pub fn contains(&self, at: Position) -> bool {
        let point = Point::new(at.lon, at.lat);
        self.polygons().any(|polygon| polygon.contains(&point))
    }

    /// The middle of its bounding box: where a map of it opens. `None` for a patch without an outline.
    pub fn middle(&self) -> Option<Position> {
        let boxes = self.polygons().filter_map(|polygon| polygon.bounding_rect());
        let whole = boxes.reduce(|a, b| {
            let min = (a.min().x.min(b.min().x), a.min().y.min(b.min().y));
            let max = (a.max().x.max(b.max().x), a.max().y.max(b.max().y));
            geo::Rect::new(min, max)
        })?;
        Position::new(whole.center().y, whole.center().x)
    }

    fn polygons(&self) -> impl Iterator<Item = Polygon> + '_ {
        self.outlines.iter().map(|ring| {
            let ring: LineString = ring.iter().map(|at| (at.lon, at.lat)).collect();
            Polygon::new(ring, Vec::new())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Patch {
        let corners = [(0.0, 0.0), (0.0, 2.0), (2.0, 2.0), (2.0, 0.0), (0.0, 0.0)];
        Patch {
            slug: "square".into(),
            name: "The Square".into(),
            name_cy: String::new(),
            outlines: vec![corners.iter().map(|&(lat, lon)| Position { lat, lon }).collect()],
            coordinator: Coordinator::default(),
        }
    }

    #[test]
    fn a_patch_knows_what_is_inside_it() {
        assert!(square().contains(Position { lat: 1.0, lon: 1.0 }));
        assert!(!square().contains(Position { lat: 3.0, lon: 1.0 }));
    }

    #[test]
    fn the_middle_of_a_patch_is_the_middle_of_its_box() {
        assert_eq!(square().middle(), Position::new(1.0, 1.0));
    }
}
