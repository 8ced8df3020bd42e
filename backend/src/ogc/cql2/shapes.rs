//! Shapes in filters, and how two of them lie.

use super::expression::Lie;
use crate::ogc::crs::Crs;
use geo::{
    Geometry, GeometryCollection, Intersects, LineString, MapCoords, MultiLineString, MultiPoint,
    MultiPolygon,
};
use geo::{Point, Polygon, Rect, Relate};
use serde_json::Value as Json;

/// Reads a shape that is told in a reference system: GeoJSON, or `{"bbox": […]}`.
pub fn read(json: &Json, crs: Crs) -> Option<Geometry> {
    let shape = match json.get("bbox") {
        Some(bbox) => boxed(bbox, crs)?,
        None => geojson(json)?.map_coords(|at| {
            let (x, y) = crs.in_its_order(at.x, at.y);
            geo::Coord { x, y }
        }),
    };
    crs.unproject(&shape)
}

/// A box; two where it goes over the antimeridian.
fn boxed(bbox: &Json, crs: Crs) -> Option<Geometry> {
    let numbers: Vec<f64> = bbox.as_array()?.iter().map(Json::as_f64).collect::<Option<_>>()?;
    let (least, most) = match numbers.as_slice() {
        [a, b, c, d] => ((*a, *b), (*c, *d)),
        [a, b, _, c, d, _] => ((*a, *b), (*c, *d)),
        _ => return None,
    };
    let (west, south) = crs.in_its_order(least.0, least.1);
    let (east, north) = crs.in_its_order(most.0, most.1);
    let between = |west: f64, east: f64| Rect::new((west, south), (east, north)).to_polygon();
    if south > north {
        None
    } else if west <= east {
        Some(Geometry::Polygon(between(west, east)))
    } else if crs.is_in_degrees() {
        Some(Geometry::MultiPolygon(MultiPolygon(vec![
            between(west, 180.0),
            between(-180.0, east),
        ])))
    } else {
        None
    }
}

fn geojson(json: &Json) -> Option<Geometry> {
    let coordinates = json.get("coordinates");
    Some(match json.get("type")?.as_str()? {
        "Point" => Geometry::Point(point(coordinates?)?),
        "MultiPoint" => Geometry::MultiPoint(MultiPoint(each(coordinates?, point)?)),
        "LineString" => Geometry::LineString(line(coordinates?)?),
        "MultiLineString" => Geometry::MultiLineString(MultiLineString(each(coordinates?, line)?)),
        "Polygon" => Geometry::Polygon(polygon(coordinates?)?),
        "MultiPolygon" => Geometry::MultiPolygon(MultiPolygon(each(coordinates?, polygon)?)),
        "GeometryCollection" => {
            let shapes = json.get("geometries")?.as_array()?;
            let shapes: Option<Vec<Geometry>> = shapes.iter().map(simple).collect();
            Geometry::GeometryCollection(GeometryCollection(shapes?))
        }
        _ => return None,
    })
}

/// A collection holds no collections: nobody needs that, and it would nest without end.
fn simple(json: &Json) -> Option<Geometry> {
    let is_collection = json.get("type")?.as_str()? == "GeometryCollection";
    (!is_collection).then(|| geojson(json)).flatten()
}

fn each<T>(json: &Json, read: fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    json.as_array()?.iter().map(read).collect()
}

fn point(json: &Json) -> Option<Point> {
    let numbers = json.as_array()?;
    let x = numbers.first()?.as_f64()?;
    let y = numbers.get(1)?.as_f64()?;
    Some(Point::new(x, y))
}

fn line(json: &Json) -> Option<LineString> {
    let points = each(json, point)?;
    (points.len() >= 2).then(|| LineString::from(points))
}

fn polygon(json: &Json) -> Option<Polygon> {
    let mut rings = each(json, line)?.into_iter();
    let exterior = rings.next().filter(|ring| ring.0.len() >= 4)?;
    Some(Polygon::new(exterior, rings.collect()))
}

/// Whether two shapes lie so.
pub fn lie(lie: Lie, a: &Geometry, b: &Geometry) -> bool {
    // The two that are asked most have a quicker way.
    match lie {
        Lie::Intersects => return a.intersects(b),
        Lie::Disjoint => return !a.intersects(b),
        _ => {}
    }
    let relation = a.relate(b);
    match lie {
        Lie::Intersects => relation.is_intersects(),
        Lie::Disjoint => relation.is_disjoint(),
        Lie::Equals => relation.is_equal_topo(),
        Lie::Touches => relation.is_touches(),
        Lie::Crosses => relation.is_crosses(),
        Lie::Within => relation.is_within(),
        Lie::Contains => relation.is_contains(),
        Lie::Overlaps => relation.is_overlaps(),
    }
}
