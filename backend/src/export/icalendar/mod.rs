//! Calendars to subscribe to (RFC 5545), made from listings: what the one door let through, and nothing else.
//!
//! A meeting is one event with its rule. Days on which it rests (holidays, other terms) are left out of the rule; days
//! on which it is called off stay, and say so.

mod entries;
mod event;
mod rule;
mod zone;

#[cfg(test)]
mod tests;

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use domain::Listing;
use domain::public_view::ListingStatus;
use domain::rhythm::Calendar;
use entries::{raw, text};
use event::Told;
use jiff::Zoned;
use pages::Lang;

/// What a calendar is made for.
pub struct Subscription<'a> {
    /// What the calendar is called.
    pub name: &'a str,
    /// The service's own address, without a slash at its end. Empty: nobody said.
    pub site: &'a str,
    /// The language of what it says.
    pub lang: Lang,
    /// Now, on the clock of the place.
    pub now: &'a Zoned,
    /// The newest change that is in it: what changes afterwards has a greater one.
    pub change_number: i64,
    /// School terms and bank holidays.
    pub terms: &'a Calendar,
}

/// How long a program may wait before it looks again.
const LOOK_AGAIN: &str = "PT12H";

/// Writes a calendar. What is resting or has finished has no dates in it.
pub fn write<'a>(subscription: &Subscription<'_>, listings: impl IntoIterator<Item = &'a Listing>) -> String {
    let mut components = vec![ICalendarComponent {
        component_type: ICalendarComponentType::VCalendar,
        entries: about(subscription),
        component_ids: Vec::new(),
    }];
    zone::add(&mut components, subscription.now);
    let told = Told::new(subscription);
    let on = listings
        .into_iter()
        .filter(|listing| listing.status == ListingStatus::On);
    for event in on.flat_map(|listing| told.events(listing)) {
        add_to_calendar(&mut components, event);
    }
    ICalendar { components }.to_string()
}

/// Puts a component into the calendar, which is the first of all.
fn add_to_calendar(components: &mut Vec<ICalendarComponent>, component: ICalendarComponent) {
    let id = u32::try_from(components.len()).unwrap_or(u32::MAX);
    components.push(component);
    components[0].component_ids.push(id);
}

fn about(subscription: &Subscription<'_>) -> Vec<calcard::icalendar::ICalendarEntry> {
    let zone = subscription.now.time_zone().iana_name().unwrap_or("UTC");
    vec![
        text(ICalendarProperty::Version, "2.0"),
        text(ICalendarProperty::Prodid, "-//Kith//Kith//EN"),
        text(ICalendarProperty::Calscale, "GREGORIAN"),
        text(ICalendarProperty::Method, "PUBLISH"),
        text(ICalendarProperty::Other("X-WR-CALNAME".into()), subscription.name),
        text(ICalendarProperty::Other("X-WR-TIMEZONE".into()), zone),
        raw(
            ICalendarProperty::RefreshInterval,
            LOOK_AGAIN,
            &[("VALUE", "DURATION")],
        ),
        raw(
            ICalendarProperty::Other("X-PUBLISHED-TTL".into()),
            LOOK_AGAIN,
            &[],
        ),
    ]
}
