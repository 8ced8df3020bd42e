//! Packing an area's listings for a device, so that a question is answered there and the words stay there.

use super::{Refusal, blocking};
use crate::register::Snapshot;
use crate::site::Site;
use domain::Listing;
use domain::bundle::Bundle;
use domain::geography::Position;
use domain::matching::Reach;
use std::sync::Arc;

/// The side of a cell, in degrees: about 11 km by 7 km, so that a cell says nothing of where in it somebody lives.
const CELL_DEG: f64 = 0.1;
/// The most listings that travel to a device: about a megabyte.
const LISTINGS_MAX: usize = 3_000;
/// The most of those that have a place, the nearest first, so that what is on a screen is never crowded out.
const PLACED_MAX: usize = 2_500;

/// A square of the ground, by its south-west corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell(Position);

impl Cell {
    /// Reads the name of a cell: "54.2,1.9".
    pub fn named(name: &str) -> Option<Cell> {
        let (lat, lon) = name.split_once(',')?;
        let (lat, lon) = (tenths(lat)?, tenths(lon)?);
        Position::new(lat, lon).map(Cell)
    }

    fn middle(self) -> Position {
        let Cell(corner) = self;
        Position {
            lat: corner.lat + CELL_DEG / 2.0,
            lon: corner.lon + CELL_DEG / 2.0,
        }
    }

    /// The furthest from its middle that any listing for somebody in it can be.
    fn radius_m(self) -> f64 {
        let Cell(corner) = self;
        let wide = Position {
            lat: corner.lat + CELL_DEG,
            lon: corner.lon + CELL_DEG,
        };
        // South of the equator the far side is the wider one: take the longer of both diagonals.
        self.middle()
            .distance_m(corner)
            .max(self.middle().distance_m(wide))
            + Reach::FURTHEST_M
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

/// Packs the listings of a cell, with those around it that can be reached from it, and those without a place.
///
/// # Errors
/// Only a fault of our own.
pub async fn bundle(site: Arc<Site>, register: Arc<Snapshot>, cell: Cell) -> Result<Vec<u8>, Refusal> {
    blocking(move || {
        let bundle = Bundle {
            change_number: register.change_number,
            listings: listings(&register, cell),
            patches: register.patches.clone(),
            help: site.built_in.help.clone(),
            calendar: site.built_in.calendar.clone(),
            clock: site.config.zone.rule().to_owned(),
        };
        bundle.encode().map_err(|why| Refusal::Inside(why.to_string()))
    })
    .await
}

/// In the order of the register, whatever decided which they are: a device ranks them as the server does.
fn listings(register: &Snapshot, cell: Cell) -> Vec<Arc<Listing>> {
    let mut near = register.within(cell.middle(), cell.radius_m());
    near.truncate(PLACED_MAX);
    let placeless = register
        .listings
        .iter()
        .filter(|listing| listing.position().is_none());
    let mut all: Vec<_> = near
        .into_iter()
        .map(|near| near.listing)
        .chain(placeless)
        .cloned()
        .collect();
    all.truncate(LISTINGS_MAX);
    all.sort_by_key(|listing| listing.id);
    all.dedup_by_key(|listing| listing.id);
    all
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
