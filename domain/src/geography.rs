//! Positions and distances on the ground, and how long they take on foot.

use geo::{Distance, Haversine, Point};
use serde::{Deserialize, Serialize};

/// A WGS 84 position in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
}

/// How much longer streets are than the straight line between two doors in a British town.
const STREETS_OVER_STRAIGHT_LINE: f64 = 1.2;
/// A steady adult walk, about 5 km an hour.
const WALK_M_PER_MINUTE: f64 = 83.0;

impl Position {
    /// A position, or `None` where the numbers are not a place on Earth.
    pub fn new(lat: f64, lon: f64) -> Option<Position> {
        let on_earth = lat.is_finite() && lon.is_finite() && lat.abs() <= 90.0 && lon.abs() <= 180.0;
        on_earth.then_some(Position { lat, lon })
    }

    /// The straight-line distance to another position, in metres.
    pub fn distance_m(self, other: Position) -> f64 {
        Haversine.distance(Point::new(self.lon, self.lat), Point::new(other.lon, other.lat))
    }
}

/// Minutes on foot for a straight-line distance in metres: an estimate, said as such on pages.
pub fn walk_minutes(distance_m: f64) -> u32 {
    (distance_m * STREETS_OVER_STRAIGHT_LINE / WALK_M_PER_MINUTE)
        .round()
        .max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_off_the_earth_is_no_position() {
        assert_eq!(Position::new(91.0, 0.0), None);
        assert_eq!(Position::new(f64::NAN, 0.0), None);
        assert!(Position::new(54.2, 1.9).is_some());
    }

    #[test]
    fn six_hundred_and_forty_metres_is_nine_minutes_on_foot() {
        assert_eq!(walk_minutes(640.0), 9);
        assert_eq!(walk_minutes(0.0), 1);
    }
}
