//! A page of listings as JSON, whole or as markers.

use super::ListingJson;
use super::answer::when;
use crate::services::browsing::{Browsed, Marker, Told};
use domain::Listing;
use domain::asset::Tier;
use domain::browsing::Thing;
use domain::rhythm::Occurrence;
use jiff::civil::Date;
use jiff::tz::TimeZone;
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
    #[expect(
        dead_code,
        reason = "written by `page_of_pieces`; here for the API's description of itself"
    )]
    Whole(Box<WholeJson<'a>>),
    /// What a marker needs.
    Marker(MarkerJson<'a>),
}

/// The whole of a listing, with how far it is.
#[derive(Serialize, ToSchema)]
pub struct WholeJson<'a> {
    /// Metres from `near`, where it has a distance.
    distance_m: Option<u32>,
    #[serde(flatten)]
    timed: TimedJson<'a>,
}

/// The whole of a listing, the same for whoever asks.
#[derive(Serialize, ToSchema)]
pub struct TimedJson<'a> {
    #[serde(flatten)]
    listing: ListingJson<'a>,
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
    /// The first plain thing that it is: make, sing, grow, ….
    thing: Option<&'static str>,
    /// Degrees north, as exact as the group chose.
    lat: Option<f64>,
    /// Degrees east.
    lon: Option<f64>,
}

impl<'a> ListingsJson<'a> {
    /// A page of markers.
    pub fn of_markers(browsed: &'a Browsed<Marker>) -> ListingsJson<'a> {
        ListingsJson {
            total: browsed.total,
            page: browsed.page,
            pages: browsed.pages,
            listings: browsed
                .found
                .iter()
                .map(|marker| FoundJson::Marker(marker.into()))
                .collect(),
        }
    }
}

impl<'a> WholeJson<'a> {
    /// A listing with its next times, told on a day by a clock.
    pub fn new(listing: &'a Listing, next: &[Occurrence], today: Date, zone: &TimeZone) -> WholeJson<'a> {
        WholeJson {
            distance_m: None,
            timed: TimedJson::new(listing, next, today, zone),
        }
    }
}

impl<'a> TimedJson<'a> {
    fn new(listing: &'a Listing, next: &[Occurrence], today: Date, zone: &TimeZone) -> TimedJson<'a> {
        TimedJson {
            listing: ListingJson::new(listing, today),
            next: next.iter().map(|next| when(next, zone)).collect(),
        }
    }
}

/// What a page says of a listing whoever asks, without the brace it begins with: [`page_of_pieces`] puts the distance
/// first.
pub fn piece(listing: &Listing, next: &[Occurrence], today: Date, zone: &TimeZone) -> Option<String> {
    let written = serde_json::to_string(&TimedJson::new(listing, next, today, zone)).ok()?;
    written.strip_prefix('{').map(ToOwned::to_owned)
}

/// A page of pieces: what [`ListingsJson`] says of whole listings.
pub fn page_of_pieces(browsed: &Browsed<Told>) -> String {
    let bytes: usize = browsed.found.iter().map(|told| told.piece.text.len() + 32).sum();
    let mut page = String::with_capacity(bytes + 64);
    page.push_str(&format!(
        "{{\"total\":{},\"page\":{},\"pages\":{},\"listings\":[",
        browsed.total, browsed.page, browsed.pages
    ));
    for (n, told) in browsed.found.iter().enumerate() {
        let distance_m = told
            .distance_m
            .map_or_else(|| "null".to_owned(), |m| m.to_string());
        page.push_str(if n == 0 {
            "{\"distance_m\":"
        } else {
            ",{\"distance_m\":"
        });
        page.push_str(&distance_m);
        page.push(',');
        page.push_str(&told.piece.text);
    }
    page.push_str("]}");
    page
}

impl<'a> From<&'a Marker> for MarkerJson<'a> {
    fn from(marker: &'a Marker) -> MarkerJson<'a> {
        MarkerJson {
            id: marker.id.to_string(),
            name: &marker.name,
            tier: marker.tier,
            thing: marker.thing.map(Thing::slug),
            lat: marker.position.map(|at| at.lat),
            lon: marker.position.map(|at| at.lon),
        }
    }
}
