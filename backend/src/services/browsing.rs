//! Looking about without a question: what there is, nearest first or by name, a page at a time.
//!
//! The register finds it without unpacking anything; only what stands on the page is unpacked.

use crate::register::{Form, Found as FoundHere, Looked, Piece, Sight, Snapshot};
use crate::site::Site;
use domain::Listing;
use domain::browsing::Filters;
use domain::geography::Position;
use domain::rhythm::Occurrence;
use jiff::civil::{DateTime, Time};
use pages::browse::Found;
use std::sync::Arc;

/// As many of its next times as help somebody choose one.
pub const NEXT: usize = 3;

/// What was chosen.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// What the listings have to be.
    pub filters: Filters,
    /// From where distances are measured. `None`: by name.
    pub near: Option<Position>,
    /// Only what has a place in this box.
    pub within: Option<Area>,
    /// Which page, from 1. A page beyond the last is the last.
    pub page: usize,
    /// How many on a page. At least 1.
    pub per_page: usize,
}

/// A box on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its south-west corner.
    pub south_west: Position,
    /// Its north-east corner.
    pub north_east: Position,
}

/// A page of what there is.
pub struct Browsed<T = Found> {
    /// The listings of the page.
    pub found: Vec<T>,
    /// How many there are on all pages.
    pub total: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are. At least 1.
    pub pages: usize,
}

/// A listing as it is told to programs, and how far it is.
pub struct Told {
    /// What is written of it.
    pub piece: Arc<Piece>,
    /// Metres from where was asked, where it has a distance.
    pub distance_m: Option<u32>,
}

/// Looks about.
pub fn browse(site: &Site, register: &Snapshot, wanted: &Wanted) -> Browsed {
    let now = site.now();
    page(register, wanted, |sight| {
        let listing = sight.listing()?;
        Some(Found {
            distance_m: metres(sight),
            next: listing.rhythm.next(now, NEXT, &site.built_in.calendar),
            listing,
        })
    })
}

/// Looks about for programs: each listing as `write` writes it with its next times, kept until it is out of date.
pub fn told(
    site: &Site,
    register: &Snapshot,
    wanted: &Wanted,
    write: impl Fn(&Listing, &[Occurrence]) -> Option<String>,
) -> Browsed<Told> {
    let now = site.now();
    let write = |listing: &Listing| {
        let next = listing.rhythm.next(now, NEXT, &site.built_in.calendar);
        let text = write(listing, &next)?;
        let until = holds_until(&next, now);
        Some(Piece { text, until })
    };
    page(register, wanted, |sight| {
        Some(Told {
            piece: sight.piece(Form::Listing, now, write)?,
            distance_m: metres(sight),
        })
    })
}

/// What is said of a listing changes when its next time is over, and with the day: how sure we are fades.
fn holds_until(next: &[Occurrence], now: DateTime) -> DateTime {
    let tomorrow = now.date().tomorrow().unwrap_or(now.date());
    let midnight = tomorrow.to_datetime(Time::midnight());
    let first = next.first().map(Occurrence::goes_on_until);
    first.map_or(midnight, |over| over.min(midnight))
}

fn metres(sight: &Sight<'_>) -> Option<u32> {
    sight.distance_m.map(|m| m.round() as u32)
}

/// Looks about for markers on a map: nothing is unpacked for them, and each is written once by `write`.
pub fn markers(
    register: &Snapshot,
    wanted: &Wanted,
    write: impl Fn(&Sight<'_>) -> Option<String>,
) -> Browsed<Arc<Piece>> {
    page(register, wanted, |sight| {
        sight.kept(Form::Marker, || write(sight).map(Piece::for_good))
    })
}

fn page<T>(register: &Snapshot, wanted: &Wanted, show: impl Fn(&Sight<'_>) -> Option<T>) -> Browsed<T> {
    let found: FoundHere<'_> = register.look(&Looked {
        filters: Some(&wanted.filters),
        near: wanted.near,
        within: wanted.within.map(|area| (area.south_west, area.north_east)),
    });
    let (total, per_page) = (found.total(), wanted.per_page.max(1));
    let pages = total.div_ceil(per_page).max(1);
    let page = wanted.page.clamp(1, pages);
    let sights = found.page((page - 1) * per_page, per_page);
    Browsed {
        found: sights.iter().filter_map(show).collect(),
        total,
        page,
        pages,
    }
}
