//! A square of the ground that says where somebody asks about, and nothing of where in it they live.

use domain::geography::Position;
use domain::matching::Reach;

/// The side of a cell, in degrees: about 11 km by 7 km.
const CELL_DEG: f64 = 0.1;

/// A square of the ground, by its south-west corner in tenths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    lat_tenths: i32,
    lon_tenths: i32,
}

impl Cell {
    /// Reads the name of a cell: "54.2,1.9".
    pub fn named(name: &str) -> Option<Cell> {
        let (lat, lon) = name.split_once(',')?;
        let (lat, lon) = (tenths(lat)?, tenths(lon)?);
        Position::new(lat, lon).map(|corner| Cell {
            lat_tenths: (corner.lat / CELL_DEG).round() as i32,
            lon_tenths: (corner.lon / CELL_DEG).round() as i32,
        })
    }

    /// The cell a position is in.
    pub fn around(at: Position) -> Cell {
        let tenths = |degrees: f64| (degrees / CELL_DEG).floor() as i32;
        Cell {
            lat_tenths: tenths(at.lat),
            lon_tenths: tenths(at.lon),
        }
    }

    /// Its name: "54.2,1.9".
    pub fn name(self) -> String {
        let tenths = |tenths: i32| {
            let sign = if tenths < 0 { "-" } else { "" };
            format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
        };
        format!("{},{}", tenths(self.lat_tenths), tenths(self.lon_tenths))
    }

    fn corner(self) -> Position {
        Position {
            lat: f64::from(self.lat_tenths) * CELL_DEG,
            lon: f64::from(self.lon_tenths) * CELL_DEG,
        }
    }

    /// Its middle.
    pub fn middle(self) -> Position {
        let corner = self.corner();
        Position {
            lat: corner.lat + CELL_DEG / 2.0,
            lon: corner.lon + CELL_DEG / 2.0,
        }
    }

    /// The furthest from its middle that any listing for somebody in it can be, in metres.
    pub fn radius_m(self) -> f64 {
        self.half_m() + Reach::FURTHEST_M
    }

    /// The furthest from its middle that anybody who goes no further than usual would go.
    pub fn usual_radius_m(self) -> f64 {
        self.half_m() + Reach::USUAL_M
    }

    /// From its middle to its furthest corner.
    fn half_m(self) -> f64 {
        let corner = self.corner();
        let wide = Position {
            lat: corner.lat + CELL_DEG,
            lon: corner.lon + CELL_DEG,
        };
        // South of the equator the far side is the wider one: take the longer of both diagonals.
        self.middle()
            .distance_m(corner)
            .max(self.middle().distance_m(wide))
    }
}

/// A number with one decimal, so that each cell has one name.
fn tenths(written: &str) -> Option<f64> {
    let number: f64 = written.parse().ok()?;
    let rounded = (number / CELL_DEG).round() * CELL_DEG;
    let is_minus_nought = number == 0.0 && number.is_sign_negative();
    let is_name = number.is_finite()
        && !is_minus_nought
        && format!("{number:.1}") == written
        && (number - rounded).abs() < 1e-9;
    is_name.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_one_name() {
        assert!(Cell::named("54.2,1.9").is_some() && Cell::named("51.4,-0.1").is_some());
        for other in [
            "54.25,1.9",
            "54,1.9",
            "54.2",
            "x,y",
            "NaN,1.0",
            "91.0,0.0",
            "54.20,1.90",
            "-0.0,1.0",
        ] {
            assert_eq!(Cell::named(other), None, "{other}");
        }
    }

    #[test]
    fn a_position_is_in_the_cell_that_is_named_by_its_corner() {
        let at = |lat, lon| Cell::around(Position { lat, lon });
        assert_eq!(Some(at(54.2034, 1.9999)), Cell::named("54.2,1.9"));
        assert_eq!(Some(at(53.99, -1.51)), Cell::named("53.9,-1.6"));
        assert_eq!(Some(at(51.48, -0.01)), Cell::named("51.4,-0.1"));
    }

    #[test]
    fn whatever_can_be_reached_from_a_corner_is_within_a_cells_radius() {
        let cell = Cell::named("54.2,1.9").unwrap();
        let corner = Position { lat: 54.2, lon: 1.9 };
        let beyond = Position {
            lat: corner.lat - 0.089,
            lon: corner.lon,
        };
        assert!(corner.distance_m(beyond) < Reach::FURTHEST_M);
        assert!(cell.middle().distance_m(beyond) < cell.radius_m());
    }
}
