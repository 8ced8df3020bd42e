//! The clock of the place, as a calendar tells it: each change of the clock that its events may see.

use super::add_to_calendar;
use super::entries::{raw, text};
use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use jiff::Zoned;
use jiff::tz::{Dst, Offset, TimeZoneTransition};

/// The changes of the clock before now that are told: the one in force, and the one before it.
const BEFORE: usize = 2;
/// The changes to come that are told: over two years of them.
const AFTER: usize = 5;

/// Adds the zone to a calendar.
pub(super) fn add(components: &mut Vec<ICalendarComponent>, now: &Zoned) {
    let zone = now.time_zone();
    let name = zone.iana_name().unwrap_or("UTC");
    add_to_calendar(
        components,
        ICalendarComponent {
            component_type: ICalendarComponentType::VTimezone,
            entries: vec![text(ICalendarProperty::Tzid, name)],
            component_ids: Vec::new(),
        },
    );
    let zone_id = components.len() - 1;
    let mut before: Vec<TimeZoneTransition<'_>> = zone.preceding(now.timestamp()).take(BEFORE).collect();
    before.reverse();
    let changes: Vec<_> = before
        .into_iter()
        .chain(zone.following(now.timestamp()).take(AFTER))
        .collect();
    let observances = match changes.is_empty() {
        true => vec![always(now.offset())],
        false => changes.iter().map(|change| observance(change, now)).collect(),
    };
    for observance in observances {
        let id = u32::try_from(components.len()).unwrap_or(u32::MAX);
        components.push(observance);
        components[zone_id].component_ids.push(id);
    }
}

fn observance(change: &TimeZoneTransition<'_>, now: &Zoned) -> ICalendarComponent {
    let before = change.timestamp() - jiff::SignedDuration::from_secs(1);
    let from = now.time_zone().to_offset(before);
    let kind = match change.dst() {
        Dst::Yes => ICalendarComponentType::Daylight,
        Dst::No => ICalendarComponentType::Standard,
    };
    let starts = from
        .to_datetime(change.timestamp())
        .strftime("%Y%m%dT%H%M%S")
        .to_string();
    of_kind(kind, &starts, from, change.offset())
}

/// A clock that never changes.
fn always(offset: Offset) -> ICalendarComponent {
    of_kind(
        ICalendarComponentType::Standard,
        "19700101T000000",
        offset,
        offset,
    )
}

fn of_kind(kind: ICalendarComponentType, starts: &str, from: Offset, to: Offset) -> ICalendarComponent {
    ICalendarComponent {
        component_type: kind,
        entries: vec![
            raw(ICalendarProperty::Dtstart, starts, &[]),
            raw(ICalendarProperty::Tzoffsetfrom, &written(from), &[]),
            raw(ICalendarProperty::Tzoffsetto, &written(to), &[]),
        ],
        component_ids: Vec::new(),
    }
}

/// "+0100".
fn written(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
