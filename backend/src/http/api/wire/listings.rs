//! A page of listings as JSON, whole or as markers.

use super::ListingJson;
use super::answer::when;
use crate::register::{Piece, Sight};
use crate::services::browsing::{Browsed, Told};
use domain::Listing;
use domain::asset::Tier;
use domain::browsing::Thing;
use domain::rhythm::Occurrence;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::fmt::Write as _;
use std::sync::Arc;
use utoipa::ToSchema;

/// A page of listings, as [`page_of_pieces`] and [`page_of_markers`] write it.
#[derive(ToSchema)]
#[expect(dead_code, reason = "here for the API's description of itself")]
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
#[derive(ToSchema)]
#[expect(dead_code, reason = "here for the API's description of itself")]
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

/// What a page says of a marker.
pub fn marker(sight: &Sight<'_>) -> Option<String> {
    let position = sight.position();
    let marker = MarkerJson {
        id: sight.id().to_string(),
        name: sight.name(),
        tier: sight.tier(),
        thing: sight.thing().map(Thing::slug),
        lat: position.map(|at| at.lat),
        lon: position.map(|at| at.lon),
    };
    serde_json::to_string(&marker).ok()
}

/// A page of listings in pieces.
pub fn page_of_pieces(browsed: &Browsed<Told>) -> String {
    page(
        browsed,
        |told| &told.piece.text,
        |told, into| {
            into.push_str("{\"distance_m\":");
            match told.distance_m {
                // Writing to a text cannot fail.
                Some(metres) => drop(write!(into, "{metres}")),
                None => into.push_str("null"),
            }
            into.push(',');
        },
    )
}

/// A page of markers.
pub fn page_of_markers(browsed: &Browsed<Arc<Piece>>) -> String {
    page(browsed, |piece| &piece.text, |_, _| {})
}

/// A page of texts that were written before, each after what `begin` says.
fn page<T>(browsed: &Browsed<T>, text: impl Fn(&T) -> &str, begin: impl Fn(&T, &mut String)) -> String {
    const ROOM_BETWEEN: usize = 32;
    let bytes = browsed.found.iter().map(|one| text(one).len() + ROOM_BETWEEN);
    let mut page = String::with_capacity(bytes.sum::<usize>() + 2 * ROOM_BETWEEN);
    page.push_str(&format!(
        "{{\"total\":{},\"page\":{},\"pages\":{},\"listings\":[",
        browsed.total, browsed.page, browsed.pages
    ));
    for (n, one) in browsed.found.iter().enumerate() {
        if n > 0 {
            page.push(',');
        }
        begin(one, &mut page);
        page.push_str(text(one));
    }
    page.push_str("]}");
    page
}
