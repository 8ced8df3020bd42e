//! Reference systems: what the numbers of a position mean.
//!
//! Positions are kept in degrees of WGS 84. The British National Grid is reached by a seven-parameter shift (EPSG:1314)
//! and not by the survey's table of 1.2 million shifts: good to about 2 metres, and to 5 everywhere.

use geo::{BoundingRect, Coord, Geometry, LineString, MapCoords, Rect};
use proj4rs::Proj;
use proj4rs::transform::transform;
use std::sync::LazyLock;

/// A reference system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Crs {
    /// WGS 84, degrees east and then north: what GeoJSON means.
    #[default]
    Crs84,
    /// EPSG:4326. WGS 84, degrees north and then east.
    Wgs84,
    /// EPSG:3857. What maps on screens are drawn in, metres east and north.
    WebMercator,
    /// EPSG:27700. The British National Grid, metres east and north.
    BritishGrid,
}

const DEGREES: &str = "+proj=longlat +datum=WGS84 +no_defs";
const WEB_MERCATOR: &str = "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m \
                            +nadgrids=@null +no_defs";
const BRITISH_GRID: &str = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy \
                            +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";

/// The furthest north and south that Web Mercator reaches.
const MERCATOR_LAT: f64 = 85.051_128_779_806_6;
/// Into how many pieces the side of a box is cut before it is bent into degrees.
const PIECES: usize = 16;
/// What a bent box is widened by, in degrees: about a kilometre. What is in it is measured exactly after.
const MARGIN_DEG: f64 = 0.01;
/// Metres are told to the centimetre.
const CENTIMETRES: f64 = 100.0;

/// The ways between degrees and metres.
struct Ways {
    degrees: Proj,
    mercator: Proj,
    british: Proj,
}

static WAYS: LazyLock<Option<Ways>> = LazyLock::new(|| {
    Some(Ways {
        degrees: Proj::from_proj_string(DEGREES).ok()?,
        mercator: Proj::from_proj_string(WEB_MERCATOR).ok()?,
        british: Proj::from_proj_string(BRITISH_GRID).ok()?,
    })
});

impl Crs {
    /// Every system, the usual one first.
    pub const ALL: [Crs; 4] = [Crs::Crs84, Crs::Wgs84, Crs::WebMercator, Crs::BritishGrid];

    /// Its name on the web.
    pub const fn uri(self) -> &'static str {
        match self {
            Crs::Crs84 => "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            Crs::Wgs84 => "http://www.opengis.net/def/crs/EPSG/0/4326",
            Crs::WebMercator => "http://www.opengis.net/def/crs/EPSG/0/3857",
            Crs::BritishGrid => "http://www.opengis.net/def/crs/EPSG/0/27700",
        }
    }

    /// The system with this name.
    pub fn from_uri(uri: &str) -> Option<Crs> {
        Crs::ALL.into_iter().find(|crs| crs.uri() == uri)
    }

    /// Whether its numbers are degrees.
    pub const fn is_in_degrees(self) -> bool {
        matches!(self, Crs::Crs84 | Crs::Wgs84)
    }

    /// East and north, in the order in which it tells them. It is its own inverse.
    pub const fn in_its_order(self, east: f64, north: f64) -> (f64, f64) {
        match self {
            Crs::Wgs84 => (north, east),
            _ => (east, north),
        }
    }

    /// A shape from degrees, with east first. `None` where the system does not reach.
    pub fn project(self, shape: &Geometry) -> Option<Geometry> {
        if self.is_in_degrees() {
            return Some(shape.clone());
        }
        shape.try_map_coords(|at| self.metres_of(at).ok_or(())).ok()
    }

    /// A shape into degrees, with east first.
    pub fn unproject(self, shape: &Geometry) -> Option<Geometry> {
        if self.is_in_degrees() {
            return Some(shape.clone());
        }
        shape.try_map_coords(|at| self.degrees_of(at).ok_or(())).ok()
    }

    /// One position from degrees, to the centimetre.
    fn metres_of(self, at: Coord) -> Option<Coord> {
        let ways = WAYS.as_ref()?;
        let lat = match self {
            Crs::WebMercator => at.y.clamp(-MERCATOR_LAT, MERCATOR_LAT),
            _ => at.y,
        };
        let mut point = (at.x.to_radians(), lat.to_radians(), 0.0);
        transform(&ways.degrees, self.way(ways), &mut point).ok()?;
        let rounded = |metres: f64| (metres * CENTIMETRES).round() / CENTIMETRES;
        finite(rounded(point.0), rounded(point.1))
    }

    /// One position into degrees.
    fn degrees_of(self, at: Coord) -> Option<Coord> {
        let ways = WAYS.as_ref()?;
        let mut point = (at.x, at.y, 0.0);
        transform(self.way(ways), &ways.degrees, &mut point).ok()?;
        finite(point.0.to_degrees(), point.1.to_degrees())
    }

    fn way(self, ways: &Ways) -> &Proj {
        match self {
            Crs::Crs84 | Crs::Wgs84 => &ways.degrees,
            Crs::WebMercator => &ways.mercator,
            Crs::BritishGrid => &ways.british,
        }
    }

    /// The box in degrees around a box, surely holding all of it. Where that cannot be said, the whole Earth.
    pub fn around(self, of: Rect) -> Rect {
        if self.is_in_degrees() {
            return of;
        }
        let bent: Option<LineString> = edge(of).map(|at| self.degrees_of(at)).collect();
        let earth = Rect::new((-180.0, -90.0), (180.0, 90.0));
        bent.and_then(|bent| bent.bounding_rect())
            .map_or(earth, |around| {
                let (min, max) = (around.min(), around.max());
                Rect::new(
                    (min.x - MARGIN_DEG, min.y - MARGIN_DEG),
                    (max.x + MARGIN_DEG, max.y + MARGIN_DEG),
                )
            })
    }
}

fn finite(x: f64, y: f64) -> Option<Coord> {
    (x.is_finite() && y.is_finite()).then_some(Coord { x, y })
}

/// Points all along the edge of a box.
fn edge(of: Rect) -> impl Iterator<Item = Coord> {
    let (min, size) = (of.min(), (of.width(), of.height()));
    (0..=PIECES).flat_map(move |n| {
        let share = n as f64 / PIECES as f64;
        let (x, y) = (min.x + size.0 * share, min.y + size.1 * share);
        [
            Coord { x, y: min.y },
            Coord { x, y: min.y + size.1 },
            Coord { x: min.x, y },
            Coord { x: min.x + size.0, y },
        ]
    })
}

#[cfg(test)]
mod tests;
