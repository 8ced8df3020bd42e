//! Calendar rules (RFC 5545): "DTSTART:20260105T100000 RRULE:FREQ=WEEKLY;INTERVAL=2".
//!
//! A simple rule becomes the same days, months and weeks that prose does, and so can be said in words. Any other is
//! followed for a few years ahead by a library and becomes the dates it gives. A rule with a part nobody knows stays
//! as written: half a rule is a wrong date.

#[cfg(feature = "calendar-formats")]
mod following;
mod parts;
mod simple;
mod text;

use super::{Meeting, Rhythm};
use jiff::civil::Date;
use text::Text;

/// The longest text that is read, in bytes: a rule, and a date for each week of a dozen years that it leaves out.
const LONGEST_BYTES: usize = 16_384;

/// Reads a text with a rule in it. `None`: it is not one of that sort. `today` is where following begins.
pub(super) fn read(as_written: &str, today: Date) -> Option<Rhythm> {
    if as_written.len() > LONGEST_BYTES {
        return None;
    }
    let upper = as_written.trim().to_ascii_uppercase();
    if !upper.contains("FREQ=") {
        return None;
    }
    let meetings = Text::read(&upper).and_then(|text| meetings(&text, today));
    Some(Rhythm {
        as_written: as_written.trim().to_owned(),
        meetings: meetings.unwrap_or_default(),
        ..Rhythm::default()
    })
}

fn meetings(text: &Text, today: Date) -> Option<Vec<Meeting>> {
    let parts = parts::read(&text.rule)?;
    let mut recurrences = match simple::recurrences(&parts, text) {
        Some(simple) => simple,
        None => vec![dates(text, today)?],
    };
    if !text.also_on.is_empty() {
        recurrences.push(simple::Bounded::dates(text.also_on.clone()));
    }
    let meeting = |bounded: simple::Bounded| Meeting {
        starts: text.starts_at(),
        ends: text.ends,
        only_in_months: bounded.months,
        first: bounded.first,
        last: bounded.last,
        called_off: text.called_off.clone(),
        ..Meeting::on(bounded.recurs)
    };
    Some(recurrences.into_iter().map(meeting).collect())
}

/// The dates that the library gives.
#[cfg(feature = "calendar-formats")]
fn dates(text: &Text, today: Date) -> Option<simple::Bounded> {
    following::dates(text, today).map(simple::Bounded::dates)
}

/// A device reads nothing anew: it is sent what the server has read.
#[cfg(not(feature = "calendar-formats"))]
fn dates(_: &Text, _: Date) -> Option<simple::Bounded> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rhythm::{Calendar, Day, Recurs};
    use jiff::civil::{date, time};

    const TODAY: Date = date(2026, 11, 21);

    fn meetings(written: &str) -> Vec<Meeting> {
        read(written, TODAY).unwrap().meetings
    }

    fn next(written: &str, limit: usize) -> Vec<String> {
        let rhythm = read(written, TODAY).unwrap();
        let next = rhythm.next(TODAY.at(0, 0, 0, 0), limit, &Calendar::default());
        next.iter().map(|occurrence| occurrence.on.to_string()).collect()
    }

    #[test]
    fn a_fortnightly_rule_counts_from_its_first_day() {
        let read = meetings("DTSTART:20190121T092000\nRRULE:FREQ=WEEKLY;INTERVAL=2");
        let expected = Recurs::Weekly {
            days: vec![Day::Monday],
            every: 2,
            from: Some(date(2019, 1, 21)),
        };
        assert_eq!(read[0].recurs, expected);
        assert_eq!(read[0].starts, Some(time(9, 20, 0, 0)));
    }

    #[test]
    fn the_nth_weekday_of_a_month_is_read_either_way() {
        for written in [
            "FREQ=MONTHLY;BYDAY=-1FR",
            "RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
        ] {
            let expected = Recurs::Monthly {
                nths: vec![-1],
                day: Day::Friday,
            };
            assert_eq!(meetings(written)[0].recurs, expected, "{written}");
        }
    }

    #[test]
    fn a_rule_with_an_end_ends() {
        let until = "DTSTART;TZID=Europe/London:20261103T100000\nRRULE:FREQ=WEEKLY;UNTIL=20261208T100000Z";
        assert_eq!(next(until, 9), ["2026-11-24", "2026-12-01", "2026-12-08"]);
        let count = "DTSTART:20261103T100000\nRRULE:FREQ=WEEKLY;COUNT=5";
        assert_eq!(next(count, 9), ["2026-11-24", "2026-12-01"]);
    }

    #[test]
    fn an_end_in_universal_time_is_held_against_the_clock_in_the_hall() {
        // 18:30 UTC is half past seven on a summer evening: the last meeting is on.
        let written = "DTSTART:20270603T193000\nRRULE:FREQ=WEEKLY;UNTIL=20270617T183000Z";
        assert_eq!(next(written, 9), ["2027-06-03", "2027-06-10", "2027-06-17"]);
    }

    #[test]
    fn dates_are_left_out_and_put_in() {
        let written = "DTSTART:20261103T100000\nRRULE:FREQ=WEEKLY\nEXDATE:20261124T100000,20261208\nRDATE:20261203T100000";
        assert_eq!(next(written, 3), ["2026-12-01", "2026-12-03", "2026-12-15"]);
    }

    #[test]
    fn a_rule_that_is_not_simple_is_followed() {
        for (written, expected) in [
            ("FREQ=MONTHLY;BYMONTHDAY=1,-1", ["2026-11-30", "2026-12-01"]),
            (
                "DTSTART:20260101\nRRULE:FREQ=MONTHLY;INTERVAL=2",
                ["2027-01-01", "2027-03-01"],
            ),
            (
                "DTSTART:20260101\nRRULE:FREQ=MONTHLY;INTERVAL=5",
                ["2027-04-01", "2027-09-01"],
            ),
            (
                "DTSTART:20260102\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                ["2026-11-30", "2026-12-31"],
            ),
            (
                "DTSTART:20260102\nRRULE:FREQ=DAILY;INTERVAL=10",
                ["2026-11-28", "2026-12-08"],
            ),
            ("DTSTART:20251105T180000\nRRULE:FREQ=YEARLY", ["2027-11-05", ""]),
        ] {
            let expected: Vec<&str> = expected.into_iter().filter(|day| !day.is_empty()).collect();
            assert_eq!(next(written, expected.len()), expected, "{written}");
        }
    }

    #[test]
    fn what_cannot_be_followed_stays_as_written() {
        for written in [
            "FREQ=WEEKLY;BYDAY=TU;COUNT=3",
            "FREQ=YEARLY",
            "FREQ=WEEKLY",
            "FREQ=HOURLY",
            "DTSTART:20260101T100000 RRULE:FREQ=SECONDLY",
            "FREQ=WEEKLY;BYDAY=TU;BYSPRINGTIDE=1",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;INTERVAL=0",
        ] {
            assert_eq!(meetings(written), [], "{written}");
        }
        assert!(read("Tuesdays", TODAY).is_none());
    }
}
