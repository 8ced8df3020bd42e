//! A page of listings as JSON, whole or as markers.

use super::ListingJson;
use super::answer::when;
use crate::services::browsing::{Browsed, Marker};
use domain::asset::Tier;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pages::browse::Found;
use serde::Serialize;
use utoipa::ToSchema;

/// A page of listings.
#[derive(Serialize, ToSchema)]
pub struct ListingsJson<'a> {
    /// How many there are on all pages.
    total: usize,
    /// Which page this is, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
    /// The listings of this page.
    listings: Vec<FoundJson<'a>>,
}

/// A listing, whole, or what a marker on a map needs of it.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum FoundJson<'a> {
    /// The whole of it.
    Whole(Box<WholeJson<'a>>),
    /// What a marker needs.
    Marker(MarkerJson<'a>),
}

/// The whole of a listing, with how far it is.
#[derive(Serialize, ToSchema)]
pub struct WholeJson<'a> {
    #[serde(flatten)]
    listing: ListingJson<'a>,
    /// Metres from `near`, where it has a distance.
    distance_m: Option<u32>,
    /// When it next is, three times at most: with its time where that is known ("2026-11-24T10:00:00+00:00"), else
    /// the day.
    next: Vec<String>,
}

/// What a marker on a map needs.
#[derive(Serialize, ToSchema)]
pub struct MarkerJson<'a> {
    /// Its lasting identity.
    id: String,
    /// What people call it.
    name: &'a str,
    /// How close to a service it is.
    #[schema(value_type = String)]
    tier: Tier,
    /// Degrees north, as exact as the group chose.
    lat: Option<f64>,
    /// Degrees east.
    lon: Option<f64>,
}

impl<'a> ListingsJson<'a> {
    /// A page, told on a day by a clock.
    pub fn new(browsed: &'a Browsed, today: Date, zone: &TimeZone) -> ListingsJson<'a> {
        ListingsJson::page(browsed, |found| {
            FoundJson::Whole(Box::new(WholeJson::new(found, today, zone)))
        })
    }

    /// A page of markers.
    pub fn of_markers(browsed: &'a Browsed<Marker>) -> ListingsJson<'a> {
        ListingsJson::page(browsed, |marker| FoundJson::Marker(marker.into()))
    }

    fn page<T>(browsed: &'a Browsed<T>, json: impl Fn(&'a T) -> FoundJson<'a>) -> ListingsJson<'a> {
        ListingsJson {
            total: browsed.total,
            page: browsed.page,
            pages: browsed.pages,
            listings: browsed.found.iter().map(json).collect(),
        }
    }
}

impl<'a> WholeJson<'a> {
    /// The whole of a listing, told on a day by a clock.
    pub fn new(found: &'a Found, today: Date, zone: &TimeZone) -> WholeJson<'a> {
        WholeJson {
            listing: ListingJson::new(&found.listing, today),
            distance_m: found.distance_m,
            next: found.next.iter().map(|next| when(next, zone)).collect(),
        }
    }
}

impl<'a> From<&'a Marker> for MarkerJson<'a> {
    fn from(marker: &'a Marker) -> MarkerJson<'a> {
        MarkerJson {
            id: marker.id.to_string(),
            name: &marker.name,
            tier: marker.tier,
            lat: marker.position.map(|at| at.lat),
            lon: marker.position.map(|at| at.lon),
        }
    }
}
