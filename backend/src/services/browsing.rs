//! Looking about without a question: what there is, nearest first or by name, a page at a time.

use super::{Refusal, blocking};
use crate::register::Snapshot;
use crate::site::Site;
use domain::Listing;
use domain::browsing::Filters;
use domain::geography::Position;
use pages::browse::Found;
use std::sync::Arc;

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
pub struct Browsed {
    /// The listings of the page.
    pub found: Vec<Found>,
    /// How many there are on all pages.
    pub total: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are. At least 1.
    pub pages: usize,
}

/// Looks about.
///
/// # Errors
/// Only a fault of our own.
pub async fn browse(site: Arc<Site>, register: Arc<Snapshot>, wanted: Wanted) -> Result<Browsed, Refusal> {
    blocking(move || Ok(page(&site, &register, &wanted))).await
}

fn page(site: &Site, register: &Snapshot, wanted: &Wanted) -> Browsed {
    let mut kept: Vec<(Option<f64>, &Arc<Listing>)> = candidates(register, wanted.within)
        .filter(|listing| wanted.filters.keep(listing))
        .map(|listing| (wanted.near.and_then(|near| listing.distance_m(near)), listing))
        .collect();
    sort(&mut kept, wanted.near.is_some());
    let per_page = wanted.per_page.max(1);
    let pages = kept.len().div_ceil(per_page).max(1);
    let page = wanted.page.clamp(1, pages);
    let now = site.now();
    let found = kept
        .iter()
        .skip((page - 1) * per_page)
        .take(per_page)
        .map(|(distance_m, listing)| Found {
            listing: Arc::clone(listing),
            distance_m: distance_m.map(|m| m.round() as u32),
            next: listing.rhythm.next(now, 1, &site.built_in.calendar),
        });
    Browsed {
        found: found.collect(),
        total: kept.len(),
        page,
        pages,
    }
}

fn candidates(register: &Snapshot, within: Option<Area>) -> Box<dyn Iterator<Item = &Arc<Listing>> + '_> {
    match within {
        None => Box::new(register.listings.iter()),
        Some(area) => Box::new(register.in_box(area.south_west, area.north_east).into_iter()),
    }
}

/// Nearest first; what has no distance comes after, by name. Names are compared as people read them.
fn sort(kept: &mut [(Option<f64>, &Arc<Listing>)], by_distance: bool) {
    kept.sort_by_cached_key(|(_, listing)| listing.name.to_lowercase());
    if by_distance {
        kept.sort_by(|(a, _), (b, _)| a.unwrap_or(f64::INFINITY).total_cmp(&b.unwrap_or(f64::INFINITY)));
    }
}
