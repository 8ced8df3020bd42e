//! What's on, a day at a time: what somebody can go to, by the time it starts, and which doors are open.

mod agenda;

pub use agenda::Agendas;

use super::{Refusal, blocking};
use crate::register::Snapshot;
use crate::site::Site;
pub(crate) use agenda::Entry;
use domain::Listing;
use domain::browsing::Filters;
use domain::geography::Position;
use domain::public_view::ListingStatus;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use pages::whats_on::Happening;
use std::sync::Arc;

/// The furthest day ahead that can be asked for, in days: a year.
pub const FURTHEST_DAYS: i64 = 365;

/// What was asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The first day.
    pub from: Date,
    /// The last day, not before the first.
    pub to: Date,
    /// What the listings have to be.
    pub filters: Filters,
    /// Only what is within so many metres of a place.
    pub near: Option<(Position, f64)>,
    /// Which page, from 1. A page beyond the last is the last.
    pub page: usize,
    /// How many on a page. At least 1.
    pub per_page: usize,
}

/// A page of what is on.
#[derive(Clone, Debug, Default)]
pub struct On {
    /// What happens, by day and by the time it starts; what has no time comes last in its day.
    pub happenings: Vec<Happening>,
    /// Places whose doors are open on the first day, the first of them: by the time they open.
    pub open: Vec<Happening>,
    /// How many happen on all pages.
    pub total: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are. At least 1.
    pub pages: usize,
}

/// The most places with open doors that are told besides.
const MOST_OPEN: usize = 12;

/// What is on. Formal services are not: they are found by those who ask.
///
/// # Errors
/// Only a fault of our own.
pub async fn find(site: Arc<Site>, register: Arc<Snapshot>, wanted: Wanted) -> Result<On, Refusal> {
    blocking(move || Ok(on(&site, &register, &wanted))).await
}

fn on(site: &Site, register: &Snapshot, wanted: &Wanted) -> On {
    let now = site.now();
    let found = match wanted.near {
        Some(near) => around(site, register, wanted, near),
        None => everywhere(site, register, wanted),
    };
    let (open, happening): (Vec<Entry>, Vec<Entry>) = found
        .into_iter()
        .filter(|entry| is_still_on(entry, now))
        .partition(|entry| entry.is_opening);
    let per_page = wanted.per_page.max(1);
    let pages = happening.len().div_ceil(per_page).max(1);
    let page = wanted.page.clamp(1, pages);
    let of_page = happening.iter().skip((page - 1) * per_page).take(per_page);
    let open = open.iter().filter(|entry| entry.occurrence.on == wanted.from);
    On {
        happenings: of_page.filter_map(|entry| told(register, entry)).collect(),
        open: open
            .take(MOST_OPEN)
            .filter_map(|entry| told(register, entry))
            .collect(),
        total: happening.len(),
        page,
        pages,
    }
}

/// What began and is not over is still on: somebody may yet go.
fn is_still_on(entry: &Entry, now: DateTime) -> bool {
    !entry.occurrence.is_over(now)
}

/// An entry with its listing, unpacked only now.
fn told(register: &Snapshot, entry: &Entry) -> Option<Happening> {
    Some(Happening {
        listing: register.find(entry.id)?,
        occurrence: entry.occurrence,
        distance_m: entry.distance_m,
    })
}

/// The days from the first to the last that were asked for.
fn days(wanted: &Wanted) -> impl Iterator<Item = Date> + use<> {
    let last = wanted.to;
    wanted.from.series(1.day()).take_while(move |day| *day <= last)
}

/// Near a place there are few enough to look at each.
fn around(site: &Site, register: &Snapshot, wanted: &Wanted, (at, radius_m): (Position, f64)) -> Vec<Entry> {
    let mut near = register.within(at, radius_m);
    near.retain(|near| is_something_to_go_to(&near.listing) && wanted.filters.keep(&near.listing));
    let mut found: Vec<Entry> = Vec::new();
    for day in days(wanted) {
        let of_day = near.iter().flat_map(|near| {
            let distance_m = Some(near.distance_m.round() as u32);
            let entries = agenda::of_listing(&near.listing, day, &site.built_in.calendar);
            entries.map(move |entry| Entry { distance_m, ..entry })
        });
        let mut of_day: Vec<Entry> = of_day.collect();
        of_day.sort_by_key(Entry::place_in_day);
        found.append(&mut of_day);
    }
    found
}

/// Of a whole register days are worked out once, and kept as long as nothing changes.
fn everywhere(site: &Site, register: &Snapshot, wanted: &Wanted) -> Vec<Entry> {
    let mut found = Vec::new();
    for day in days(wanted) {
        let agenda = site.agendas.of(register, day, &site.built_in.calendar);
        let kept = agenda
            .iter()
            .filter(|entry| wanted.filters.keep_facets(entry.facets));
        found.extend(kept.copied());
    }
    found
}

/// Whether it is on at all, and not a service.
pub fn is_something_to_go_to(listing: &Listing) -> bool {
    listing.status == ListingStatus::On && !listing.tier.is_formal()
}

/// The first day after one on which anything is on, within a month. For a page with nothing on it.
///
/// # Errors
/// Only a fault of our own.
pub async fn next_day_with_any(
    site: Arc<Site>,
    register: Arc<Snapshot>,
    wanted: Wanted,
) -> Result<Option<Date>, Refusal> {
    blocking(move || {
        let later = wanted
            .from
            .saturating_add(1.day())
            .series(1.day())
            .take(LOOKED_AHEAD_DAYS);
        let mut with_any = later.filter(|day| {
            let one = Wanted {
                from: *day,
                to: *day,
                ..wanted.clone()
            };
            on(&site, &register, &one).total > 0
        });
        Ok(with_any.next())
    })
    .await
}

/// How far a page with nothing on it looks for something.
const LOOKED_AHEAD_DAYS: usize = 28;
