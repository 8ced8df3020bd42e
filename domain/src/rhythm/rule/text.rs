//! The lines around a calendar rule: when it starts and ends, which dates it leaves out, which it adds.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// The most dates that are left out or added.
const MOST_DATES: usize = 1_000;
/// The clock that a moment in universal time is read on, as a POSIX rule: that of the United Kingdom.
const CLOCK: &str = "GMT0BST,M3.5.0/1,M10.5.0";

/// A rule with its lines, as written.
pub(super) struct Text {
    /// The rule alone: "FREQ=WEEKLY;BYDAY=TU".
    pub rule: String,
    /// When it first is.
    pub starts: Option<(Date, Option<Time>)>,
    /// When it ends on its day.
    pub ends: Option<Time>,
    /// Days that are left out.
    pub called_off: Vec<Date>,
    /// Days that are added, in order.
    pub also_on: Vec<Date>,
}

impl Text {
    /// Reads it from a text in capitals. `None` where a line of it cannot be read.
    pub fn read(upper: &str) -> Option<Text> {
        let lines = || upper.split_ascii_whitespace();
        let rule = lines().find(|line| line.contains("FREQ="))?;
        let starts = match value(upper, "DTSTART") {
            Some(written) => Some(moment(written)?),
            None => None,
        };
        let text = Text {
            rule: rule.rsplit(':').next()?.to_owned(),
            starts,
            ends: value(upper, "DTEND").and_then(moment).and_then(|(_, time)| time),
            called_off: dates(upper, "EXDATE")?,
            also_on: dates(upper, "RDATE")?,
        };
        Some(text)
    }

    /// The time of day it starts, where it says one.
    pub fn starts_at(&self) -> Option<Time> {
        self.starts.and_then(|(_, time)| time)
    }
}

/// What stands after the colon of a property's line.
fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    values(text, name).next()
}

fn values<'a>(text: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let lines = text.split_ascii_whitespace();
    lines.filter_map(move |line| {
        let rest = line.strip_prefix(name)?;
        rest.starts_with([':', ';']).then(|| rest.rsplit(':').next())?
    })
}

/// Every date of a property, in order. `None` where one cannot be read, or there are too many.
fn dates(text: &str, name: &str) -> Option<Vec<Date>> {
    let written = values(text, name).flat_map(|value| value.split(','));
    let mut dates: Vec<Date> = written
        .map(|date| moment(date).map(|(day, _)| day))
        .collect::<Option<_>>()?;
    dates.sort_unstable();
    dates.dedup();
    (dates.len() <= MOST_DATES).then_some(dates)
}

/// 20260105T100000, with or without a Z after it, or a day alone: on the clock of the place.
pub(super) fn moment(written: &str) -> Option<(Date, Option<Time>)> {
    let local = written.trim_end_matches('Z');
    if !local.contains('T') {
        return Some((local.parse().ok()?, None));
    }
    let at: DateTime = local.parse().ok()?;
    let at = if local.len() == written.len() {
        at
    } else {
        in_place(at)?
    };
    Some((at.date(), Some(at.time())))
}

/// The last day on which what starts at `starts` is not after the end of a rule.
pub(super) fn last_day((day, time): (Date, Option<Time>), starts: Option<Time>) -> Option<Date> {
    let starts = starts.unwrap_or(Time::midnight());
    let too_late = time.is_some_and(|time| starts > time);
    if too_late { day.yesterday().ok() } else { Some(day) }
}

/// A moment of universal time, on the clock of the place.
fn in_place(utc: DateTime) -> Option<DateTime> {
    let clock = TimeZone::posix(CLOCK).ok()?;
    let moment = utc.to_zoned(TimeZone::UTC).ok()?;
    Some(moment.with_time_zone(clock).datetime())
}
