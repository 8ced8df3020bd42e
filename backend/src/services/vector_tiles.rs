//! The register as vector tiles (Mapbox Vector Tile 2.1): a point for each place, many together as one from far away,
//! and the patches. The same public view as every page: what hides its place is on no tile.

use super::tiles::Tile;
use crate::ogc::patch_shape;
use crate::register::{Looked, Sight, Snapshot};
use domain::geography::Position;
use geo::orient::Direction;
use geo::{BooleanOps, Coord, Geometry, LineString, MapCoords, MultiPolygon, Orient, Polygon, Rect};
use mvt::{Error, GeomData, GeomEncoder, GeomType, Layer};
use std::collections::BTreeMap;

/// Into how many steps the side of a tile is cut.
const EXTENT: u32 = 4096;
/// How far over its edge a tile reaches, in steps, so that what is drawn there is not cut.
const BUFFER: f64 = 64.0;
/// From so near on each place is shown by itself.
const SINGLE_FROM_Z: u8 = 14;
/// Of more on one tile nobody could tap one: then they are put together all the same.
const SINGLE_MAX: usize = 2_000;
/// The side of the squares in which places are put together, in steps: about as wide as a finger.
const SQUARE: f64 = 256.0;

/// A place on a tile.
struct Spot<'a> {
    sight: Sight<'a>,
    x: f64,
    y: f64,
}

/// Draws a tile. Empty where nothing is on it.
///
/// # Errors
/// Only a fault of our own.
pub fn draw(register: &Snapshot, tile: Tile) -> Result<Vec<u8>, Error> {
    let mut drawn = mvt::Tile::new(EXTENT);
    let near = tile.z() >= SINGLE_FROM_Z;
    let mut spots = spots(register, tile, if near { BUFFER } else { 0.0 });
    let clusters = if near && spots.len() <= SINGLE_MAX {
        BTreeMap::new()
    } else {
        spots.retain(Spot::is_inside);
        put_together(&mut spots)
    };
    let layers = [
        patches(drawn.create_layer("patches"), register, tile)?,
        circles(drawn.create_layer("clusters"), &clusters)?,
        points(drawn.create_layer("assets"), &spots)?,
    ];
    for layer in layers.into_iter().filter(|layer| layer.num_features() > 0) {
        drawn.add_layer(layer)?;
    }
    drawn.to_bytes()
}

fn spots(register: &Snapshot, tile: Tile, buffer: f64) -> Vec<Spot<'_>> {
    let (south_west, north_east) = corners(tile, buffer);
    let found = register.look(&Looked {
        within: Some((south_west, north_east)),
        ..Looked::default()
    });
    let is_near = |at: &Position| {
        (south_west.lat..=north_east.lat).contains(&at.lat)
            && (south_west.lon..=north_east.lon).contains(&at.lon)
    };
    let mut spots = Vec::new();
    for sight in found.all() {
        for at in sight.positions().filter(is_near).collect::<Vec<_>>() {
            let (x, y) = on_tile(tile, at.lon, at.lat);
            spots.push(Spot { sight, x, y });
        }
    }
    spots
}

impl Spot<'_> {
    /// Whether it is on this tile and not on the one beside it.
    fn is_inside(&self) -> bool {
        let side = f64::from(EXTENT);
        (0.0..side).contains(&self.x) && (0.0..side).contains(&self.y)
    }

    fn square(&self) -> (i64, i64) {
        ((self.x / SQUARE).floor() as i64, (self.y / SQUARE).floor() as i64)
    }
}

/// Many places as one: how many, and where in the middle of them.
#[derive(Default)]
struct Cluster {
    count: u64,
    x: f64,
    y: f64,
}

/// Takes out of `spots` those that share a square with others, and gives them put together.
fn put_together(spots: &mut Vec<Spot<'_>>) -> BTreeMap<(i64, i64), Cluster> {
    let mut clusters: BTreeMap<(i64, i64), Cluster> = BTreeMap::new();
    for spot in spots.iter() {
        let cluster = clusters.entry(spot.square()).or_default();
        cluster.count += 1;
        cluster.x += spot.x;
        cluster.y += spot.y;
    }
    clusters.retain(|_, cluster| cluster.count > 1);
    spots.retain(|spot| !clusters.contains_key(&spot.square()));
    clusters
}

fn point(x: f64, y: f64) -> Result<GeomData, Error> {
    GeomEncoder::new(GeomType::Point).point(x, y)?.encode()
}

fn points(mut layer: Layer, spots: &[Spot<'_>]) -> Result<Layer, Error> {
    for Spot { sight, x, y } in spots {
        let mut feature = layer.into_feature(point(*x, *y)?);
        feature.add_tag_string("id", &sight.id().to_string());
        feature.add_tag_string("name", sight.name());
        feature.add_tag_string("tier", sight.tier().slug());
        layer = feature.into_layer();
    }
    Ok(layer)
}

fn circles(mut layer: Layer, clusters: &BTreeMap<(i64, i64), Cluster>) -> Result<Layer, Error> {
    for Cluster { count, x, y } in clusters.values() {
        let share = *count as f64;
        let mut feature = layer.into_feature(point(x / share, y / share)?);
        feature.add_tag_uint("count", *count);
        layer = feature.into_layer();
    }
    Ok(layer)
}

fn patches(mut layer: Layer, register: &Snapshot, tile: Tile) -> Result<Layer, Error> {
    let (low, high) = (-BUFFER, f64::from(EXTENT) + BUFFER);
    let frame = Rect::new((low, low), (high, high)).to_polygon();
    for patch in &register.patches {
        let Some(Geometry::MultiPolygon(shape)) = patch_shape(patch) else {
            continue;
        };
        let placed = shape.map_coords(|at| on_tile(tile, at.x, at.y).into());
        let seen: MultiPolygon = placed.intersection(&MultiPolygon::from(frame.clone()));
        let parts: Vec<Polygon> = seen.0.iter().filter_map(drawable).collect();
        if parts.is_empty() {
            continue;
        }
        let mut feature = layer.into_feature(areas(&parts)?);
        feature.add_tag_string("id", &patch.slug);
        feature.add_tag_string("name", &patch.name);
        layer = feature.into_layer();
    }
    Ok(layer)
}

/// A part as steps of the tile, the outer ring first the way the format wants it; nothing where it is thinner than a step.
fn drawable(part: &Polygon) -> Option<Polygon> {
    let stepped = |ring: &LineString| {
        let mut steps: Vec<Coord> = ring
            .0
            .iter()
            .map(|at| (at.x.round(), at.y.round()).into())
            .collect();
        steps.dedup();
        LineString::new(steps)
    };
    let outer = stepped(part.exterior());
    let has_room = |ring: &LineString| {
        ring.0.len() > 3 && geo::Area::unsigned_area(&Polygon::new(ring.clone(), vec![])) > 0.0
    };
    let inner = part.interiors().iter().map(stepped).filter(has_room).collect();
    has_room(&outer).then(|| Polygon::new(outer.clone(), inner).orient(Direction::Default))
}

fn areas(parts: &[Polygon]) -> Result<GeomData, Error> {
    let mut encoder = GeomEncoder::new(GeomType::Polygon);
    for part in parts {
        for ring in std::iter::once(part.exterior()).chain(part.interiors()) {
            // The last point is the first again, which the format leaves unsaid.
            for at in ring.0.iter().take(ring.0.len() - 1) {
                encoder.add_point(at.x, at.y)?;
            }
            encoder.complete_geom()?;
        }
    }
    encoder.encode()
}

/// How many tiles there are from west to east.
fn across(tile: Tile) -> f64 {
    f64::from(1_u32 << tile.z())
}

/// Where a position is on a tile, in steps from its north-west corner.
fn on_tile(tile: Tile, lon: f64, lat: f64) -> (f64, f64) {
    let lat = lat.clamp(-85.051_129, 85.051_129).to_radians();
    let x = (lon + 180.0) / 360.0;
    let y = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0;
    let step = |share: f64, number: u32| (share * across(tile) - f64::from(number)) * f64::from(EXTENT);
    (step(x, tile.x()), step(y, tile.y()))
}

/// The south-west and north-east corners of a tile, so many steps further out.
fn corners(tile: Tile, buffer: f64) -> (Position, Position) {
    let share = |number: u32, steps: f64| (f64::from(number) + steps / f64::from(EXTENT)) / across(tile);
    let lon = |share: f64| share * 360.0 - 180.0;
    let lat = |share: f64| {
        (std::f64::consts::PI * (1.0 - 2.0 * share))
            .sinh()
            .atan()
            .to_degrees()
    };
    let far = f64::from(EXTENT) + buffer;
    let south_west = Position {
        lat: lat(share(tile.y(), far)),
        lon: lon(share(tile.x(), -buffer)),
    };
    let north_east = Position {
        lat: lat(share(tile.y(), -buffer)),
        lon: lon(share(tile.x(), far)),
    };
    (south_west, north_east)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corner_of_a_tile_is_where_the_tile_says_it_is() {
        let tile = Tile::new(10, 517, 328).unwrap();
        let (south_west, north_east) = corners(tile, 0.0);
        let (x, y) = on_tile(tile, south_west.lon, south_west.lat);
        assert!(x.abs() < 1e-6 && (y - 4096.0).abs() < 1e-6, "{x} {y}");
        let (x, y) = on_tile(tile, north_east.lon, north_east.lat);
        assert!((x - 4096.0).abs() < 1e-6 && y.abs() < 1e-6, "{x} {y}");
    }

    #[test]
    fn an_empty_register_draws_an_empty_tile() {
        let drawn = draw(&Snapshot::default(), Tile::new(0, 0, 0).unwrap()).unwrap();
        assert!(drawn.is_empty());
    }

    #[test]
    fn what_is_thinner_than_a_step_is_not_drawn() {
        let sliver = Polygon::new(
            LineString::from(vec![(0.0, 0.0), (9.0, 0.1), (9.0, 0.2), (0.0, 0.0)]),
            vec![],
        );
        assert_eq!(drawable(&sliver), None);
    }
}
