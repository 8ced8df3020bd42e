//! Collections as a GeoPackage, whole or as they were asked for.

use crate::ogc::finding::{self, Wanted};
use crate::ogc::{About, Features, GeometryKind, Kind, Moment, Value};
use crate::site::Site;
use crate::store::StoreError;
use crate::store::geopackage::{Cell, Layer, Package, Row};
use geo::{Geometry, LineString, Point, Polygon};

/// Every collection, whole.
///
/// # Errors
/// Only a fault of our own.
pub fn whole(site: &Site, moment: &Moment) -> Result<Vec<u8>, StoreError> {
    let mut package = Package::new()?;
    for about in site.catalogue.all() {
        if let Some(features) = site.catalogue.open(&about.id, site, moment) {
            let numbers: Vec<usize> = (0..features.len()).collect();
            add(&mut package, about, &*features, &numbers)?;
        }
    }
    Ok(package.bytes())
}

/// What was asked for of one collection, all pages together. `None`: it begins after something that is gone.
///
/// # Errors
/// Only a fault of our own.
pub fn asked(about: &About, features: &dyn Features, wanted: &Wanted) -> Result<Option<Vec<u8>>, StoreError> {
    let Ok(found) = finding::find(features, wanted) else {
        return Ok(None);
    };
    let mut package = Package::new()?;
    add(&mut package, about, features, &found.numbers)?;
    Ok(Some(package.bytes()))
}

fn add(
    package: &mut Package,
    about: &About,
    features: &dyn Features,
    numbers: &[usize],
) -> Result<(), StoreError> {
    let own = about
        .properties
        .iter()
        .map(|property| (property.name.as_str(), sql(property.kind)));
    let bounds = finding::extent(features).map(|bounds| {
        let (min, max) = (bounds.min(), bounds.max());
        [min.x, min.y, max.x, max.y]
    });
    let layer = Layer {
        name: &about.id,
        title: &about.title,
        description: &about.description,
        shape: shape(about.geometry),
        columns: std::iter::once(("id", "TEXT")).chain(own).collect(),
        bounds,
    };
    package.add(&layer, numbers.iter().filter_map(|n| row(about, features, *n)))
}

fn row(about: &About, features: &dyn Features, n: usize) -> Option<Row> {
    let record = features.record(n)?;
    let own = (0..about.properties.len()).map(|property| cell(&record.value(property)));
    Some(Row {
        shape: features.geometry(n).and_then(|shape| wkb(&shape)),
        cells: std::iter::once(Cell::Text(features.id(n))).chain(own).collect(),
    })
}

const fn shape(kind: GeometryKind) -> &'static str {
    match kind {
        GeometryKind::Points => "MULTIPOINT",
        GeometryKind::Lines => "MULTILINESTRING",
        GeometryKind::Areas => "MULTIPOLYGON",
    }
}

const fn sql(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Texts => "TEXT",
        Kind::Number => "DOUBLE",
        Kind::Whole => "INTEGER",
        Kind::Truth => "BOOLEAN",
        Kind::Day => "DATE",
        Kind::Moment => "DATETIME",
    }
}

/// Lists are written as Kith CSV writes them, with a `;` between.
fn cell(value: &Value) -> Cell {
    match value {
        Value::Null | Value::Span(_) | Value::Shape(_) => Cell::Empty,
        Value::Number(number) => Cell::Number(*number),
        Value::Truth(truth) => Cell::Truth(*truth),
        Value::Moment(moment) => Cell::Text(moment.strftime("%Y-%m-%dT%H:%M:%S.000Z").to_string()),
        Value::List(list) => Cell::Text(list.iter().map(Value::said).collect::<Vec<_>>().join(";")),
        other => Cell::Text(other.said()),
    }
}

/// A shape as well-known binary, always as several, so that all of a layer are of one kind. `None`: no layer has any other.
fn wkb(shape: &Geometry) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    match shape {
        Geometry::Point(of) => several(4, &[*of], point, &mut bytes),
        Geometry::MultiPoint(of) => several(4, &of.0, point, &mut bytes),
        Geometry::LineString(of) => several(5, std::slice::from_ref(of), line, &mut bytes),
        Geometry::MultiLineString(of) => several(5, &of.0, line, &mut bytes),
        Geometry::Polygon(of) => several(6, std::slice::from_ref(of), polygon, &mut bytes),
        Geometry::MultiPolygon(of) => several(6, &of.0, polygon, &mut bytes),
        _ => return None,
    }
    Some(bytes)
}

fn several<T>(kind: u32, items: &[T], write: fn(&T, &mut Vec<u8>), into: &mut Vec<u8>) {
    open(kind, into);
    count(items.len(), into);
    items.iter().for_each(|item| write(item, into));
}

/// Little-endian, and what it is.
fn open(kind: u32, into: &mut Vec<u8>) {
    into.push(1);
    into.extend_from_slice(&kind.to_le_bytes());
}

fn count(count: usize, into: &mut Vec<u8>) {
    into.extend_from_slice(&(count as u32).to_le_bytes());
}

fn point(point: &Point, into: &mut Vec<u8>) {
    open(1, into);
    into.extend_from_slice(&point.x().to_le_bytes());
    into.extend_from_slice(&point.y().to_le_bytes());
}

fn line(line: &LineString, into: &mut Vec<u8>) {
    open(2, into);
    ring(line, into);
}

fn polygon(polygon: &Polygon, into: &mut Vec<u8>) {
    open(3, into);
    count(1 + polygon.interiors().len(), into);
    ring(polygon.exterior(), into);
    polygon.interiors().iter().for_each(|inner| ring(inner, into));
}

fn ring(ring: &LineString, into: &mut Vec<u8>) {
    count(ring.0.len(), into);
    for at in &ring.0 {
        into.extend_from_slice(&at.x.to_le_bytes());
        into.extend_from_slice(&at.y.to_le_bytes());
    }
}
