//! Stretches of time, and how they are written in addresses: a moment, a day, or an interval that may be open.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// From one moment to another, both included. An open end is the end of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first moment.
    pub start: Timestamp,
    /// Its last moment. Never before the first.
    pub end: Timestamp,
}

impl Span {
    /// All there is.
    pub const ALWAYS: Span = Span {
        start: Timestamp::MIN,
        end: Timestamp::MAX,
    };

    /// One moment.
    pub const fn at(moment: Timestamp) -> Span {
        Span {
            start: moment,
            end: moment,
        }
    }

    /// A whole day on a clock.
    pub fn day(day: Date, clock: &TimeZone) -> Option<Span> {
        let start = day.to_zoned(clock.clone()).ok()?;
        let next = day.tomorrow().ok()?.to_zoned(clock.clone()).ok()?;
        let end = next.timestamp().as_nanosecond() - 1;
        Some(Span {
            start: start.timestamp(),
            end: Timestamp::from_nanosecond(end).ok()?,
        })
    }

    /// Whether two share a moment.
    pub fn meets(self, other: Span) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// Reads the parameter `datetime`: "2026-11-24T10:00:00Z", "2026-11-24", "2026-11-24/..", "/2026-12-01".
    ///
    /// A bare day is the whole of it, on the clock of the place.
    pub fn read(written: &str, clock: &TimeZone) -> Option<Span> {
        let Some((start, end)) = written.split_once('/') else {
            return one(written, clock);
        };
        let is_open = |end: &str| end.is_empty() || end == "..";
        let start = match is_open(start) {
            true => Timestamp::MIN,
            false => one(start, clock)?.start,
        };
        let end = match is_open(end) {
            true => Timestamp::MAX,
            false => one(end, clock)?.end,
        };
        (start <= end).then_some(Span { start, end })
    }
}

fn one(written: &str, clock: &TimeZone) -> Option<Span> {
    match written.parse::<Date>() {
        Ok(day) if written.len() == "2026-11-24".len() => Span::day(day, clock),
        _ => moment(written).map(Span::at),
    }
}

/// A moment as RFC 3339 has it: the date, a `T`, the time, and where on Earth that time is told.
pub(super) fn moment(written: &str) -> Option<Timestamp> {
    let is_whole = written.len() >= "2026-11-24T10:00:00Z".len()
        && matches!(written.as_bytes().get(10), Some(b'T' | b't' | b' '))
        && !written.contains('[');
    is_whole.then(|| written.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> Option<Span> {
        Span::read(written, &TimeZone::UTC)
    }

    #[test]
    fn an_interval_may_be_open_at_either_end() {
        let noon: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
        for written in [
            "2026-11-24T12:00:00Z",
            "2026-11-24",
            "2026-11-24/..",
            "2026-11-24/",
            "../2026-11-24",
            "/2026-11-24T12:00:00Z",
            "2026-11-01/2026-11-30",
        ] {
            assert!(read(written).unwrap().meets(Span::at(noon)), "{written}");
        }
        for written in ["2026-11-25/..", "2026-11-24T12:00:01Z", "../2026-11-23"] {
            assert!(!read(written).unwrap().meets(Span::at(noon)), "{written}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for written in [
            "",
            "today",
            "2026-13-01",
            "2026-11-24T25:00:00Z",
            "2026-11-24T12:00:00",
            "2026-11-30/2026-11-01",
            "1/2/3",
            "2026-11-24/2026-11-25/2026-11-26",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
    }

    #[test]
    fn a_day_is_as_long_as_it_is_on_the_clock_of_the_place() {
        let clock = TimeZone::get("Europe/London").unwrap();
        let summer = Span::read("2026-07-01", &clock).unwrap();
        assert_eq!(summer.start.to_string(), "2026-06-30T23:00:00Z");
        assert_eq!(summer.end.to_string(), "2026-07-01T22:59:59.999999999Z");
    }
}
