//! Features as GeoJSON, put together from pieces that are kept, since maps ask for thousands at a time.

use super::Features;
use super::crs::Crs;
use geo::{Coord, Geometry, LineString, Polygon};

/// Writes a feature: an object that is not closed yet, so that links can follow. Whether it could be read.
pub fn open_feature(features: &dyn Features, n: usize, crs: Crs, into: &mut Vec<u8>) -> bool {
    if crs == Crs::Crs84
        && let Some(piece) = features.kept(n, &mut |into| feature(features, n, crs, into))
    {
        into.extend_from_slice(piece.text.as_bytes());
        return true;
    }
    feature(features, n, crs, into)
}

fn feature(features: &dyn Features, n: usize, crs: Crs, into: &mut Vec<u8>) -> bool {
    let before = into.len();
    into.extend_from_slice(b"{\"type\":\"Feature\",\"id\":");
    text(&features.id(n), into);
    into.extend_from_slice(b",\"geometry\":");
    match features.geometry(n).and_then(|shape| crs.project(&shape)) {
        Some(shape) => geometry(&shape, crs, into),
        None => into.extend_from_slice(b"null"),
    }
    into.extend_from_slice(b",\"properties\":");
    let is_read = features.write_properties(n, into);
    if !is_read {
        into.truncate(before);
    }
    is_read
}

/// Writes features, with commas between them. Gives how many.
pub fn features(all: &dyn Features, numbers: &[usize], crs: Crs, into: &mut Vec<u8>) -> usize {
    let mut written = 0;
    for n in numbers {
        let before = into.len();
        if written > 0 {
            into.push(b',');
        }
        if open_feature(all, *n, crs, into) {
            into.push(b'}');
            written += 1;
        } else {
            into.truncate(before);
        }
    }
    written
}

fn text(text: &str, into: &mut Vec<u8>) {
    // Writing text to memory cannot fail.
    let _ = serde_json::to_writer(into, text);
}

/// Writes a shape that is projected already.
fn geometry(shape: &Geometry, crs: Crs, into: &mut Vec<u8>) {
    let mut open = |name: &str, write: &dyn Fn(&mut Vec<u8>)| {
        into.extend_from_slice(b"{\"type\":\"");
        into.extend_from_slice(name.as_bytes());
        into.extend_from_slice(b"\",\"coordinates\":");
        write(into);
        into.push(b'}');
    };
    match shape {
        Geometry::Point(point) => open("Point", &|into| coord(point.0, crs, into)),
        Geometry::MultiPoint(points) => open("MultiPoint", &|into| {
            list(&points.0, into, |point, into| coord(point.0, crs, into));
        }),
        Geometry::LineString(of) => open("LineString", &|into| line(of, crs, into)),
        Geometry::MultiLineString(lines) => open("MultiLineString", &|into| {
            list(&lines.0, into, |of, into| line(of, crs, into));
        }),
        Geometry::Polygon(of) => open("Polygon", &|into| polygon(of, crs, into)),
        Geometry::MultiPolygon(polygons) => open("MultiPolygon", &|into| {
            list(&polygons.0, into, |of, into| polygon(of, crs, into));
        }),
        // No collection has any other.
        _ => into.extend_from_slice(b"null"),
    }
}

fn polygon(polygon: &Polygon, crs: Crs, into: &mut Vec<u8>) {
    let rings: Vec<&LineString> = std::iter::once(polygon.exterior())
        .chain(polygon.interiors())
        .collect();
    list(&rings, into, |ring, into| line(ring, crs, into));
}

fn line(line: &LineString, crs: Crs, into: &mut Vec<u8>) {
    list(&line.0, into, |at, into| coord(*at, crs, into));
}

fn coord(at: Coord, crs: Crs, into: &mut Vec<u8>) {
    let (first, second) = crs.in_its_order(at.x, at.y);
    into.push(b'[');
    number(first, into);
    into.push(b',');
    number(second, into);
    into.push(b']');
}

fn number(number: f64, into: &mut Vec<u8>) {
    // A number that is none is written as null; writing to memory cannot fail.
    let _ = serde_json::to_writer(into, &number);
}

fn list<T>(items: &[T], into: &mut Vec<u8>, write: impl Fn(&T, &mut Vec<u8>)) {
    into.push(b'[');
    for (n, item) in items.iter().enumerate() {
        if n > 0 {
            into.push(b',');
        }
        write(item, into);
    }
    into.push(b']');
}
