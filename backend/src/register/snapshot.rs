//! The register at one moment: every listing, found by id, by words and by where it is.

use domain::geography::Position;
use domain::knowledge::Knowledge;
use domain::matching::Index;
use domain::patch::Patch;
use domain::{AssetId, Listing};
use rstar::primitives::GeomWithData;
use rstar::{AABB, RTree};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A degree of latitude on the sphere that distances are measured on.
const M_PER_DEGREE: f64 = 111_195.0;
/// A little more than asked for, so that rounding never leaves out what is just inside.
const MARGIN: f64 = 1.001;
/// Towards the poles a degree of longitude shrinks to nothing; nobody asks from there.
const NARROWEST: f64 = 0.01;

/// A place a listing is shown at, as (longitude, latitude), with the listing's number.
type Spot = GeomWithData<[f64; 2], usize>;

/// Everything that may be shown, at one moment. It never changes.
#[derive(Default)]
pub struct Snapshot {
    /// The newest change that is in it.
    pub change_number: i64,
    /// Every listing, in the order of ids.
    pub listings: Vec<Arc<Listing>>,
    /// The listings prepared for questions.
    pub index: Index,
    /// Every patch, by slug.
    pub patches: Vec<Patch>,
    /// Where most people here are: the middle of the first patch, else of all that is on the map.
    pub home: Option<Position>,
    /// What this Kith remembers about itself, by name.
    pub settings: BTreeMap<String, String>,
    numbers: HashMap<AssetId, usize>,
    spots: RTree<Spot>,
}

/// A listing and how far it is.
#[derive(Clone, Copy, Debug)]
pub struct Near<'a> {
    /// What is there.
    pub listing: &'a Arc<Listing>,
    /// From where was asked to the nearest of its places.
    pub distance_m: f64,
}

/// The middle one of all positions, north to south and west to east: a few that lie far off do not move it.
fn middle_of(listings: &[Arc<Listing>]) -> Option<Position> {
    let positions: Vec<Position> = listings.iter().filter_map(|listing| listing.position()).collect();
    let middle = |side: fn(&Position) -> f64| {
        let mut sides: Vec<f64> = positions.iter().map(side).collect();
        sides.sort_by(f64::total_cmp);
        sides.get(sides.len() / 2).copied()
    };
    Position::new(middle(|at| at.lat)?, middle(|at| at.lon)?)
}

impl Snapshot {
    /// Prepares listings, which are in the order of ids, for every way of asking.
    pub(super) fn new(
        change_number: i64,
        listings: Vec<Arc<Listing>>,
        patches: Vec<Patch>,
        settings: BTreeMap<String, String>,
        knowledge: &Knowledge,
    ) -> Snapshot {
        Snapshot {
            change_number,
            index: Index::new(knowledge, listings.clone()),
            numbers: listings
                .iter()
                .enumerate()
                .map(|(number, l)| (l.id, number))
                .collect(),
            spots: RTree::bulk_load(spots(&listings)),
            home: patches
                .iter()
                .find_map(Patch::middle)
                .or_else(|| middle_of(&listings)),
            listings,
            patches,
            settings,
        }
    }

    /// One listing, where it may be shown.
    pub fn find(&self, id: AssetId) -> Option<&Arc<Listing>> {
        self.numbers.get(&id).map(|&number| &self.listings[number])
    }

    /// The patch a position is in.
    pub fn patch_at(&self, at: Position) -> Option<&Patch> {
        self.patches.iter().find(|patch| patch.contains(at))
    }

    /// The listings no further than `radius_m` from a position, the nearest first, each once.
    pub fn within(&self, at: Position, radius_m: f64) -> Vec<Near<'_>> {
        let lat = radius_m * MARGIN / M_PER_DEGREE;
        let lon = lat / (at.lat.abs() + lat).min(90.0).to_radians().cos().max(NARROWEST);
        let south_west = Position {
            lat: at.lat - lat,
            lon: at.lon - lon,
        };
        let north_east = Position {
            lat: at.lat + lat,
            lon: at.lon + lon,
        };
        let mut near: Vec<Near<'_>> = self
            .in_box(south_west, north_east)
            .into_iter()
            .filter_map(|listing| {
                listing
                    .distance_m(at)
                    .map(|distance_m| Near { listing, distance_m })
            })
            .filter(|near| near.distance_m <= radius_m)
            .collect();
        near.sort_by(|a, b| a.distance_m.total_cmp(&b.distance_m));
        near
    }

    /// The listings with a place between two corners, in the order of ids, each once.
    pub fn in_box(&self, south_west: Position, north_east: Position) -> Vec<&Arc<Listing>> {
        let asked = AABB::from_corners([south_west.lon, south_west.lat], [north_east.lon, north_east.lat]);
        let mut numbers: Vec<usize> = self
            .spots
            .locate_in_envelope(asked)
            .map(|spot| spot.data)
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(|number| &self.listings[number]).collect()
    }
}

/// Where listings are. What is online only has no place, even where an address is written.
fn spots(listings: &[Arc<Listing>]) -> Vec<Spot> {
    let placed = listings
        .iter()
        .enumerate()
        .filter(|(_, listing)| listing.position().is_some());
    placed
        .flat_map(|(number, listing)| {
            let positions = listing.places.iter().filter_map(|place| place.position);
            positions.map(move |at| Spot::new([at.lon, at.lat], number))
        })
        .collect()
}
