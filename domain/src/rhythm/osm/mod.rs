//! Opening hours as OpenStreetMap writes them: "Mo-Fr 09:00-17:00; Sa[1] 10:00-12:00; PH off".
//!
//! A library reads the text; what it says is turned into meetings. Where the text says more than a rhythm can hold
//! (other hours on bank holidays, weeks of the year) it stays as written: half of it would be a wrong hour.

mod rules;
mod spans;
mod year;

use super::{Rhythm, Season};
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleOperator};
use year::Year;

/// The longest text that is read, in bytes: OpenStreetMap holds no longer value.
const LONGEST_BYTES: usize = 255;
/// Every word these texts are written in, besides what stands in quotes.
const WORDS: &[&str] = &[
    "mo", "tu", "we", "th", "fr", "sa", "su", "ph", "sh", "jan", "feb", "mar", "apr", "may", "jun", "jul",
    "aug", "sep", "oct", "nov", "dec", "easter", "week", "off", "closed", "open", "unknown", "sunrise",
    "sunset", "dawn", "dusk",
];

/// Reads a text written in that way. `None`: it is not.
pub(super) fn read(as_written: &str) -> Option<Rhythm> {
    if as_written.len() > LONGEST_BYTES || !is_of_that_sort(as_written) {
        return None;
    }
    let expression = opening_hours_syntax::parse(as_written).ok()?;
    let rhythm = rhythm(&expression).unwrap_or_default();
    Some(Rhythm {
        as_written: as_written.trim().to_owned(),
        ..rhythm
    })
}

/// Whether every word outside quotes is one of its own, and it tells days or hours.
fn is_of_that_sort(text: &str) -> bool {
    let unquoted: String = text.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let mut words = unquoted
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let tells_hours = unquoted.contains(':') || unquoted.contains("24/7");
    let tells_days = text
        .get(..2)
        .is_some_and(|two| super::Day::from_two_letters(&two.to_lowercase()).is_some());
    words.all(|word| WORDS.contains(&word.to_lowercase().as_str())) && (tells_hours || tells_days)
}

/// What an expression comes to. `None`: more than a rhythm can hold.
fn rhythm(expression: &OpeningHoursExpression) -> Option<Rhythm> {
    let mut year = Year::default();
    for rule in &expression.rules {
        if rule.operator == RuleOperator::Fallback {
            break;
        }
        rules::apply(&mut year, rule)?;
    }
    let meetings = year.meetings();
    let season = Season {
        term_time_only: year.not_in_school_holidays,
        not_on_bank_holidays: year.not_on_bank_holidays,
        closed_each_year: year.closed,
        ..Season::default()
    };
    Some(Rhythm {
        meetings,
        season,
        by_appointment: year.by_appointment,
        ..Rhythm::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rhythm::{Calendar, Recurs};
    use jiff::civil::date;

    /// The hours of the days from a Monday on, a day at a time.
    fn week(written: &str, monday: jiff::civil::Date) -> Vec<String> {
        let rhythm = read(written).unwrap();
        let days = monday.series(jiff::ToSpan::days(1)).take(7);
        days.map(|day| {
            let hours = rhythm.on(day, &Calendar::default());
            let hour = |time: Option<jiff::civil::Time>| {
                time.map_or(String::new(), |t| t.strftime("%H:%M").to_string())
            };
            let said: Vec<String> = hours
                .iter()
                .map(|o| format!("{}-{}", hour(o.starts), hour(o.ends)))
                .collect();
            said.join(" ")
        })
        .collect()
    }

    #[test]
    fn a_later_rule_takes_the_place_of_an_earlier_one_on_its_days() {
        let said = week("Mo-Su 09:00-17:00; We off; Su 10:00-14:00", date(2026, 11, 23));
        assert_eq!(
            said,
            [
                "09:00-17:00",
                "09:00-17:00",
                "",
                "09:00-17:00",
                "09:00-17:00",
                "09:00-17:00",
                "10:00-14:00"
            ]
        );
    }

    #[test]
    fn months_have_hours_of_their_own() {
        let written = "Apr-Sep: Mo-Fr 09:00-18:00; Oct-Mar: Mo-Fr 10:00-16:00";
        assert_eq!(week(written, date(2026, 11, 23))[0], "10:00-16:00");
        assert_eq!(week(written, date(2027, 6, 7))[0], "09:00-18:00");
        let meetings = read(written).unwrap().meetings;
        assert_eq!(meetings[0].only_in_months, [1, 2, 3, 10, 11, 12]);
    }

    #[test]
    fn a_break_at_noon_is_left_out() {
        for written in ["Mo 09:00-12:00,13:00-17:00", "Mo 09:00-17:00; Mo 12:00-13:00 off"] {
            assert_eq!(
                week(written, date(2026, 11, 23))[0],
                "09:00-12:00 13:00-17:00",
                "{written}"
            );
        }
    }

    #[test]
    fn nights_and_open_ends_are_read() {
        assert_eq!(week("Fr 22:00-02:00", date(2026, 11, 23))[4], "22:00-02:00");
        assert_eq!(week("Fr 19:00+", date(2026, 11, 23))[4], "19:00-");
        assert_eq!(week("Mo-Su 08:00-sunset", date(2026, 11, 23))[4], "08:00-");
    }

    #[test]
    fn days_in_the_month_and_days_of_the_year_are_read() {
        let saturdays = read("Sa[1,3] 10:00-12:00").unwrap().meetings;
        let Recurs::Monthly { nths, .. } = &saturdays[0].recurs else {
            panic!("{saturdays:?}")
        };
        assert_eq!(nths, &[1, 3]);
        let closed = read("Mo-Su 10:00-16:00; Dec 24-Jan 02 off; PH off").unwrap();
        assert!(closed.season.not_on_bank_holidays);
        assert_eq!(closed.on(date(2026, 12, 31), &Calendar::default()), []);
    }

    #[test]
    fn what_is_always_open_is_always_open() {
        for written in ["24/7", "Mo-Su 00:00-24:00", "00:00-24:00"] {
            assert_eq!(
                read(written).unwrap().meetings[0].recurs,
                Recurs::Always,
                "{written}"
            );
        }
    }

    #[test]
    fn what_a_rhythm_cannot_hold_stays_as_written() {
        for written in [
            "Mo-Fr 09:00-17:00; PH 10:00-12:00",
            "week 1-53/2 Fr 10:00-12:00",
            "2020-2030 Mo-Fr 09:00-17:00",
            "Mo-Sa 09:00-17:00; PH,Su 10:00-16:00",
            "Mo-Fr 09:00-17:00; Dec 24 09:00-12:00",
        ] {
            let rhythm = read(written).unwrap();
            assert_eq!((rhythm.meetings.len(), rhythm.as_written.as_str()), (0, written));
        }
        assert!(read("Tuesdays 10:00-12:00").is_none());
        assert!(read("10-12").is_none());
    }

    #[test]
    fn by_appointment_is_no_opening() {
        let rhythm = read("Mo-Fr 09:00-12:00; Sa \"by appointment\"").unwrap();
        assert_eq!((rhythm.meetings.len(), rhythm.by_appointment), (1, true));
    }
}
