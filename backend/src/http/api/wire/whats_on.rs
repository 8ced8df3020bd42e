//! What's on as JSON.

use super::answer::when;
use crate::services::whats_on::On;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pages::whats_on::Happening;
use serde::Serialize;
use utoipa::ToSchema;

/// A page of what is on.
#[derive(Serialize, ToSchema)]
pub struct WhatsOnJson<'a> {
    /// The first day that was looked at.
    #[schema(value_type = String, format = Date)]
    from: Date,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    to: Date,
    /// How many occurrences there are on all pages.
    total: usize,
    /// Which page this is, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
    /// What happens, the next first.
    happenings: Vec<HappeningJson<'a>>,
}

/// Something that happens.
#[derive(Serialize, ToSchema)]
pub struct HappeningJson<'a> {
    /// The listing that it is of.
    id: String,
    /// What people call it.
    name: &'a str,
    /// The day.
    #[schema(value_type = String, format = Date)]
    on: Date,
    /// When it starts, with its offset ("2026-11-24T10:00:00+00:00"), or the day where no time is known.
    starts: String,
    /// When it ends, where that is known.
    ends: Option<String>,
    /// Metres from `near`, where it has a distance.
    distance_m: Option<u32>,
    /// Degrees north, as exact as the group chose.
    lat: Option<f64>,
    /// Degrees east.
    lon: Option<f64>,
    /// What it costs, as written.
    cost: &'a str,
}

impl<'a> WhatsOnJson<'a> {
    /// A page, told by a clock.
    pub fn new(on: &'a On, from: Date, to: Date, zone: &TimeZone) -> WhatsOnJson<'a> {
        WhatsOnJson {
            from,
            to,
            total: on.total,
            page: on.page,
            pages: on.pages,
            happenings: on
                .happenings
                .iter()
                .map(|happening| told(happening, zone))
                .collect(),
        }
    }
}

fn told<'a>(happening: &'a Happening, zone: &TimeZone) -> HappeningJson<'a> {
    let Happening {
        listing,
        occurrence,
        distance_m,
    } = happening;
    let at = listing.position();
    let ends_on = match occurrence.is_overnight() {
        true => occurrence.on.tomorrow().unwrap_or(occurrence.on),
        false => occurrence.on,
    };
    let end = domain::rhythm::Occurrence {
        on: ends_on,
        starts: occurrence.ends,
        ends: None,
    };
    HappeningJson {
        id: listing.id.to_string(),
        name: &listing.name,
        on: occurrence.on,
        starts: when(occurrence, zone),
        ends: occurrence.ends.map(|_| when(&end, zone)),
        distance_m: *distance_m,
        lat: at.map(|at| at.lat),
        lon: at.map(|at| at.lon),
        cost: &listing.cost.as_written,
    }
}
