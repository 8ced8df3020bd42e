//! What's on in the week that begins today, day by day.

use super::{Refusal, blocking};
use crate::register::Snapshot;
use crate::site::Site;
use domain::Listing;
use domain::browsing::Filters;
use domain::geography::Position;
use domain::public_view::ListingStatus;
use domain::rhythm::Occurrence;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use pages::whats_on::{DayOn, Happening, WhatsOnView};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many days a week has.
const DAYS: usize = 7;
/// The most times one thing is on in a week that are shown: twice a day.
const TIMES: usize = 14;
/// The most that is shown of one day. A town has fewer; of a county people choose a place first.
const HAPPENINGS_A_DAY: usize = 200;

/// The week from today on. Formal services are not what's on: they are found by those who ask.
///
/// # Errors
/// Only a fault of our own.
pub async fn this_week(
    site: Arc<Site>,
    register: Arc<Snapshot>,
    filters: Filters,
    near: Option<(Position, f64)>,
) -> Result<WhatsOnView, Refusal> {
    blocking(move || {
        let within = near.map(|(at, radius_m)| register.within(at, radius_m));
        let listings: Box<dyn Iterator<Item = Arc<Listing>>> = match within {
            Some(near) => Box::new(near.into_iter().map(|near| near.listing)),
            None => Box::new(register.listings()),
        };
        let to_go_to = listings.filter(|listing| is_something_to_go_to(listing) && filters.keep(listing));
        Ok(week(to_go_to, site.now(), &site))
    })
    .await
}

fn is_something_to_go_to(listing: &Listing) -> bool {
    listing.status == ListingStatus::On && !listing.tier.is_formal()
}

fn week(listings: impl Iterator<Item = Arc<Listing>>, now: DateTime, site: &Site) -> WhatsOnView {
    let mut days: BTreeMap<Date, Vec<Happening>> =
        days_from(now.date()).map(|day| (day, Vec::new())).collect();
    for listing in listings {
        for occurrence in listing.rhythm.next(now, TIMES, &site.built_in.calendar) {
            if let Some(day) = days.get_mut(&occurrence.on) {
                day.push(Happening {
                    listing: Arc::clone(&listing),
                    occurrence,
                });
            }
        }
    }
    WhatsOnView {
        days: days
            .into_iter()
            .map(|(on, happenings)| in_order(on, happenings))
            .collect(),
    }
}

fn days_from(today: Date) -> impl Iterator<Item = Date> {
    today.series(1.day()).take(DAYS)
}

/// By the time it starts; what has no time last, by name.
fn in_order(on: Date, mut happenings: Vec<Happening>) -> DayOn {
    let late = |occurrence: &Occurrence| (occurrence.starts.is_none(), occurrence.starts);
    happenings.sort_by(|a, b| {
        let by_time = late(&a.occurrence).cmp(&late(&b.occurrence));
        by_time.then_with(|| a.listing.name.cmp(&b.listing.name))
    });
    happenings.truncate(HAPPENINGS_A_DAY);
    DayOn { on, happenings }
}
