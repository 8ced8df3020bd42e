//! Going through a collection: what is in a box, at a time, of a value, and a page of it.

use super::cql2::Filter;
use super::crs::Crs;
use super::{Features, Span, Value};
use geo::{BoundingRect, Coord, Geometry, Intersects, LineString, Rect};

/// What is looked for. Everything has to hold.
#[derive(Default)]
pub struct Wanted {
    /// Only what is at least partly in here. What is nowhere is not.
    pub area: Option<Area>,
    /// Only what shares a moment with this. What has no time does not.
    pub span: Option<Span>,
    /// Only what has these values.
    pub equal: Vec<(usize, Value)>,
    /// Only what this surely holds of.
    pub filter: Option<Filter>,
    /// Only what comes after this standing.
    pub after: Option<String>,
    /// The most on the page.
    pub limit: usize,
}

/// A page of what was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// The numbers of the features on the page.
    pub numbers: Vec<usize>,
    /// How many there are on all pages.
    pub matched: usize,
    /// Where the last of the page stands, for the next page. `None`: this is the last page.
    pub next: Option<String>,
}

/// The page begins after a feature that is not there any more.
#[derive(Debug, PartialEq, Eq)]
pub struct Gone;

/// Looks for features.
///
/// # Errors
/// Where the page would begin after a feature that is gone.
pub fn find(features: &dyn Features, wanted: &Wanted) -> Result<Found, Gone> {
    let from = match &wanted.after {
        Some(standing) => features.after(standing).ok_or(Gone)?,
        None => 0,
    };
    Ok(if wanted.asks_nothing() {
        unasked(features, from, wanted.limit)
    } else {
        asked(features, wanted, from)
    })
}

fn unasked(features: &dyn Features, from: usize, limit: usize) -> Found {
    let to = from.saturating_add(limit).min(features.len());
    let is_last = to == features.len();
    Found {
        numbers: (from..to).collect(),
        matched: features.len(),
        next: (!is_last && to > from).then(|| features.standing(to - 1)),
    }
}

fn asked(features: &dyn Features, wanted: &Wanted, from: usize) -> Found {
    let (mut numbers, mut matched, mut is_last) = (Vec::new(), 0, true);
    let near = wanted
        .area
        .as_ref()
        .and_then(|area| features.around(&area.around));
    let all = near.unwrap_or_else(|| (0..features.len()).collect());
    for n in all.into_iter().filter(|n| wanted.keeps(features, *n)) {
        matched += 1;
        if n < from {
            continue;
        }
        if numbers.len() < wanted.limit {
            numbers.push(n);
        } else {
            is_last = false;
        }
    }
    let last = numbers.last().filter(|_| !is_last);
    Found {
        next: last.map(|last| features.standing(*last)),
        numbers,
        matched,
    }
}

impl Wanted {
    fn asks_nothing(&self) -> bool {
        self.area.is_none() && self.span.is_none() && self.equal.is_empty() && self.filter.is_none()
    }

    /// Whether a feature is one: what is quickest to see is looked at first.
    fn keeps(&self, features: &dyn Features, n: usize) -> bool {
        let in_time = |span: Span| features.span(n).is_some_and(|own| own.meets(span));
        self.area.as_ref().is_none_or(|area| area.holds(features, n))
            && self.span.is_none_or(in_time)
            && self.has_values(features, n)
            && self
                .filter
                .as_ref()
                .is_none_or(|filter| filter.keeps(features, n))
    }

    fn has_values(&self, features: &dyn Features, n: usize) -> bool {
        if self.equal.is_empty() {
            return true;
        }
        let Some(record) = features.record(n) else {
            return false;
        };
        self.equal
            .iter()
            .all(|(property, value)| record.value(*property) == *value)
    }
}

/// One or two boxes: two where a box goes over the antimeridian.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    crs: Crs,
    boxes: Vec<Rect>,
    /// The same in degrees, and a little more where degrees are not what they were given in.
    around: Vec<Rect>,
}

impl Area {
    /// Boxes in a reference system, east and north.
    pub fn new(crs: Crs, boxes: Vec<Rect>) -> Area {
        let around = boxes.iter().map(|of| crs.around(*of)).collect();
        Area { crs, boxes, around }
    }

    fn holds(&self, features: &dyn Features, n: usize) -> bool {
        let Some(bounds) = features.bounds(n) else {
            return false;
        };
        if !self.around.iter().any(|around| around.intersects(&bounds)) {
            return false;
        }
        let is_point = bounds.min() == bounds.max();
        if is_point && self.crs.is_in_degrees() {
            return true;
        }
        let shape = features.geometry(n).and_then(|shape| self.crs.project(&shape));
        shape.is_some_and(|shape| self.boxes.iter().any(|of| shape.intersects(of)))
    }
}

/// The box around everything. `None`: nothing is anywhere.
pub fn extent(features: &dyn Features) -> Option<Rect> {
    let all = (0..features.len()).filter_map(|n| features.bounds(n));
    all.reduce(|a, b| {
        let corners: LineString = [a.min(), a.max(), b.min(), b.max()].into_iter().collect();
        corners.bounding_rect().unwrap_or(a)
    })
}

/// A box from two corners, whichever they are.
pub fn between(a: (f64, f64), b: (f64, f64)) -> Rect {
    Rect::new(Coord { x: a.0, y: a.1 }, Coord { x: b.0, y: b.1 })
}

/// Whether a shape has anything in it at all.
pub fn is_somewhere(shape: &Geometry) -> bool {
    shape.bounding_rect().is_some()
}
