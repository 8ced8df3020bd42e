//! One event of a calendar, with its times on the clock of the place.

use crate::config::Zone;
use icalendar::parser::{Component, Property, read_components};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// An event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Event {
    pub uid: String,
    pub summary: String,
    pub description: String,
    pub location: String,
    pub url: String,
    /// Degrees north and east, as written.
    pub geo: Option<(String, String)>,
    pub is_cancelled: bool,
    pub starts: Moment,
    /// When it ends on its day.
    pub ends: Option<Time>,
    /// How it repeats, as written.
    pub rule: String,
    /// Days that are left out of the rule.
    pub left_out: Vec<Date>,
    /// Days that are added to the rule.
    pub added: Vec<Date>,
    /// The day of its series that this one stands in for.
    pub instead_of: Option<Date>,
}

/// A day, and a time of day where there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    pub on: Date,
    pub at: Option<Time>,
}

impl Event {
    /// Reads the lines of an event.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub fn read(lines: &str) -> Result<Event, String> {
        let components = read_components(lines).map_err(|_| {
            "is an event that cannot be read; look at its lines, or save the calendar again".to_owned()
        })?;
        let event = components
            .iter()
            .find(|component| component.name.as_str().eq_ignore_ascii_case("VEVENT"))
            .ok_or("is an event without an end; save the calendar again")?;
        let of = |name: &str| text(event, name);
        let starts = dates(event, "DTSTART");
        let ends = dates(event, "DTEND");
        Ok(Event {
            uid: of("UID"),
            summary: of("SUMMARY"),
            description: of("DESCRIPTION"),
            location: of("LOCATION"),
            url: of("URL"),
            geo: of("GEO")
                .split_once(';')
                .map(|(lat, lon)| (lat.trim().to_owned(), lon.trim().to_owned())),
            is_cancelled: of("STATUS").eq_ignore_ascii_case("CANCELLED"),
            starts: *starts
                .first()
                .ok_or("has no day that can be read (DTSTART); write it like 20261121T100000")?,
            ends: ends.first().and_then(|ends| ends.at),
            rule: of("RRULE"),
            left_out: dates(event, "EXDATE")
                .into_iter()
                .map(|moment| moment.on)
                .collect(),
            added: dates(event, "RDATE")
                .into_iter()
                .map(|moment| moment.on)
                .collect(),
            instead_of: dates(event, "RECURRENCE-ID").first().map(|moment| moment.on),
        })
    }
}

fn properties<'e>(event: &'e Component<'_>, name: &str) -> impl Iterator<Item = &'e Property<'e>> {
    event
        .properties
        .iter()
        .filter(move |property| property.name.as_str().eq_ignore_ascii_case(name))
}

/// A property's text, unescaped.
fn text(event: &Component<'_>, name: &str) -> String {
    let found = properties(event, name).next();
    let text = found.map(|property| property.val.clone().unescape_text().as_str().to_owned());
    text.unwrap_or_default().replace('\0', "").trim().to_owned()
}

/// The moments of a property that can be read.
fn dates(event: &Component<'_>, name: &str) -> Vec<Moment> {
    let mut moments = Vec::new();
    for property in properties(event, name) {
        let zone = property
            .params
            .iter()
            .find(|param| param.key.as_str().eq_ignore_ascii_case("TZID"));
        let zone = zone
            .and_then(|param| param.val.as_ref())
            .map(|zone| zone.as_str().trim_matches('"'));
        let written = property.val.as_str().split(',');
        moments.extend(written.filter_map(|written| moment(written, zone)));
    }
    moments
}

/// 20261121T100000Z, 20261121T100000 or 20261121; of a period its beginning. `None` for what is no time.
fn moment(written: &str, zone: Option<&str>) -> Option<Moment> {
    let written = written.split('/').next()?.trim();
    let local = written.trim_end_matches('Z');
    if !local.contains('T') {
        let on = local.parse().ok()?;
        return Some(Moment { on, at: None });
    }
    let at: DateTime = local.parse().ok()?;
    let zone = if written.ends_with('Z') {
        Some(TimeZone::UTC)
    } else {
        // A zone that nobody knows is most likely the place's own under some program's name for it.
        zone.and_then(|zone| TimeZone::get(zone).ok())
    };
    let here = match zone {
        Some(zone) => at
            .to_zoned(zone)
            .ok()?
            .with_time_zone(Zone::default().clock)
            .datetime(),
        None => at,
    };
    Some(Moment {
        on: here.date(),
        at: Some(here.time()),
    })
}
