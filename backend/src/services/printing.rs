//! What is made to be printed: the kept list, the booklet and the month of a patch, the squares of a poster.

use super::ground;
use super::whats_on::{self, Wanted};
use super::{Refusal, blocking};
use crate::register::{Looked, Sight, Snapshot};
use crate::site::Site;
use domain::browsing::Filters;
use domain::geography::Position;
use domain::patch::Patch;
use domain::{AssetId, Listing};
use jiff::ToSpan;
use pages::paper::take_away::Kept;
use pages::paper::{Shape, Sort};
use pages::whats_on::Happening;
use qrcode::{Color, EcLevel, QrCode};
use serde_json::Value;
use std::sync::Arc;

/// How many of its next times the sheet looks for.
const NEXT: usize = 1;
/// As many as a booklet holds and somebody still turns its pages.
const BOOKLET_MOST: usize = 600;
/// How many days the month shows: four weeks, so that each day of the week is in it as often.
const MONTH_DAYS: i64 = 27;
/// As many happenings as the month of one patch has.
const MONTH_MOST: usize = 3_000;
/// The longest address that is made into squares: more would be too fine to read from a step away.
const ADDRESS_MOST: usize = 200;

/// What was kept, in order, and how many of it are no longer there.
pub fn kept(site: &Site, register: &Snapshot, ids: &[Option<AssetId>]) -> (Vec<Kept>, usize) {
    let now = site.now();
    let found = ids.iter().filter_map(|id| register.find((*id)?));
    let kept: Vec<Kept> = found
        .map(|listing| Kept {
            next: listing.rhythm.next(now, NEXT, &site.built_in.calendar),
            listing,
        })
        .collect();
    let gone = ids.len() - kept.len();
    (kept, gone)
}

/// What is on in a patch, by name. Formal services are not: they are found by those who ask.
pub fn of_patch(register: &Snapshot, patch: &Patch) -> Vec<Arc<Listing>> {
    let Some((south_west, north_east)) = corners(patch) else {
        return Vec::new();
    };
    let looked = Looked {
        filters: None,
        near: None,
        within: Some((south_west, north_east)),
    };
    let found = register.look(&looked);
    let sights = found.page(0, BOOKLET_MOST);
    let listings = sights.iter().filter_map(Sight::listing);
    let in_patch = |listing: &Arc<Listing>| listing.position().is_some_and(|at| patch.contains(at));
    listings
        .filter(|listing| in_patch(listing) && whats_on::is_something_to_go_to(listing))
        .collect()
}

fn corners(patch: &Patch) -> Option<(Position, Position)> {
    let mut points = patch.outlines.iter().flatten();
    let first = *points.next()?;
    Some(points.fold((first, first), |(low, high), at| {
        (
            Position {
                lat: low.lat.min(at.lat),
                lon: low.lon.min(at.lon),
            },
            Position {
                lat: high.lat.max(at.lat),
                lon: high.lon.max(at.lon),
            },
        )
    }))
}

/// What happens in a patch in the next four weeks.
///
/// # Errors
/// Only a fault of our own.
pub async fn month(
    site: Arc<Site>,
    register: Arc<Snapshot>,
    patch: Patch,
) -> Result<Vec<Happening>, Refusal> {
    let (Some((south_west, north_east)), Some(middle)) = (corners(&patch), patch.middle()) else {
        return Ok(Vec::new());
    };
    let from = site.now().date();
    let radius_m = middle.distance_m(south_west).max(middle.distance_m(north_east));
    let wanted = Wanted {
        from,
        to: from.saturating_add(MONTH_DAYS.days()),
        filters: Filters::default(),
        near: Some((middle, radius_m)),
        page: 1,
        per_page: MONTH_MOST,
    };
    let mut found = whats_on::find(site, register, wanted).await?.happenings;
    found.retain(|happening| happening.listing.position().is_some_and(|at| patch.contains(at)));
    Ok(found)
}

/// The ground, for a map on paper.
///
/// # Errors
/// Only a fault of our own.
pub async fn shapes(register: Arc<Snapshot>) -> Result<Vec<Shape>, Refusal> {
    blocking(move || {
        let ground = ground::ground(&register);
        let features = ground["features"].as_array().into_iter().flatten();
        Ok(features.filter_map(shape).collect())
    })
    .await
}

fn shape(feature: &Value) -> Option<Shape> {
    let class = feature["properties"]["class"].as_str()?;
    let coordinates = &feature["geometry"]["coordinates"];
    let rings: Vec<&Value> = match feature["geometry"]["type"].as_str()? {
        "LineString" => vec![coordinates],
        "Polygon" | "MultiLineString" => coordinates.as_array()?.iter().collect(),
        "MultiPolygon" => coordinates
            .as_array()?
            .iter()
            .filter_map(Value::as_array)
            .flatten()
            .collect(),
        _ => return None,
    };
    Some(Shape {
        sort: Sort::ALL.into_iter().find(|sort| sort.slug() == class)?,
        name: feature["properties"]["name"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        lines: rings.into_iter().map(line).collect(),
    })
}

fn line(points: &Value) -> Vec<Position> {
    let points = points.as_array().into_iter().flatten();
    points
        .filter_map(|point| Position::new(point[1].as_f64()?, point[0].as_f64()?))
        .collect()
}

/// An address as dark and light squares for a phone to read, row by row. Empty where it is too long.
pub fn squares(address: &str) -> Vec<bool> {
    if address.len() > ADDRESS_MOST {
        return Vec::new();
    }
    // The middle level still reads with a tenth of it torn or wet.
    QrCode::with_error_correction_level(address, EcLevel::M)
        .map(|code| {
            code.into_colors()
                .into_iter()
                .map(|color| color == Color::Dark)
                .collect()
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_address_becomes_a_square_of_squares() {
        let squares = squares("https://kith.example/listing/0192f3c4");
        let side = squares.len().isqrt();
        assert_eq!(side * side, squares.len());
        assert!(side >= 21, "{side}");
        // The corner that readers look for.
        assert!(squares[..7].iter().all(|dark| *dark) && !squares[7]);
    }

    #[test]
    fn an_address_too_long_to_read_is_left_out() {
        assert!(squares(&"x".repeat(ADDRESS_MOST + 1)).is_empty());
    }

    #[test]
    fn the_ground_is_read_whatever_its_geometry() {
        let read = |kind: &str, coordinates: Value| {
            shape(&json!({"properties": {"class": "patch", "name": "Top End"},
                "geometry": {"type": kind, "coordinates": coordinates}}))
        };
        let ring = json!([[1.0, 54.0], [1.1, 54.0], [1.1, 54.1]]);
        assert_eq!(read("LineString", ring.clone()).unwrap().lines[0].len(), 3);
        assert_eq!(read("Polygon", json!([ring])).unwrap().lines[0].len(), 3);
        assert_eq!(read("MultiPolygon", json!([[ring]])).unwrap().lines[0].len(), 3);
        assert_eq!(read("Point", json!([1.0, 54.0])), None);
    }
}
