//! Calendars to subscribe to: which listings are in one, and how it is written.

use super::whats_on::is_something_to_go_to;
use super::{Refusal, blocking};
use crate::export::icalendar::{self, Subscription};
use crate::site::Site;
use domain::Listing;
use domain::browsing::Filters;
use pages::Lang;
use std::sync::Arc;

/// The most listings one calendar tells of: programs on telephones choke on more.
const LISTINGS_MAX: usize = 500;

/// What meets, of those that were chosen. Opening hours would fill every day of a calendar.
pub fn of_meetings(listings: impl Iterator<Item = Arc<Listing>>, filters: &Filters) -> Vec<Arc<Listing>> {
    let meets = |listing: &Arc<Listing>| {
        is_something_to_go_to(listing)
            && !listing.rhythm.meetings.is_empty()
            && !listing.rhythm.is_opening_hours()
            && filters.keep(listing)
    };
    listings.filter(meets).take(LISTINGS_MAX).collect()
}

/// A calendar of listings.
///
/// # Errors
/// Only a fault of our own.
pub async fn calendar(
    site: Arc<Site>,
    change_number: i64,
    lang: Lang,
    name: String,
    listings: Vec<Arc<Listing>>,
) -> Result<String, Refusal> {
    blocking(move || {
        let address = site.config.public_url.as_ref().map_or("", |url| url.0.as_str());
        let subscription = Subscription {
            name: &name,
            site: address,
            lang,
            now: &site.now_in_zone(),
            change_number,
            terms: &site.built_in.calendar,
        };
        Ok(icalendar::write(&subscription, listings.iter().map(Arc::as_ref)))
    })
    .await
}
