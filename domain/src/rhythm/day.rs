//! Days of the week.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// The two letters OpenStreetMap and calendars use, Monday first.
const TWO_LETTERS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

impl Day {
    /// The week, Monday first.
    pub const ALL: [Day; 7] = [
        Day::Monday,
        Day::Tuesday,
        Day::Wednesday,
        Day::Thursday,
        Day::Friday,
        Day::Saturday,
        Day::Sunday,
    ];

    /// The day that these two small letters stand for in OpenStreetMap and in calendars.
    pub fn from_two_letters(written: &str) -> Option<Day> {
        let at = TWO_LETTERS.iter().position(|letters| *letters == written)?;
        Some(Day::ALL[at])
    }

    /// Its place in the week, Monday 0.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The days from this one to another, both included, over the weekend where need be: "Fri-Mon".
    pub fn through(self, last: Day) -> Vec<Day> {
        let length = (last.index() + 7 - self.index()) % 7;
        (0..=length)
            .map(|step| Day::ALL[(self.index() + step) % 7])
            .collect()
    }
}

impl From<Weekday> for Day {
    fn from(weekday: Weekday) -> Day {
        Day::ALL[weekday.to_monday_zero_offset() as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_days_may_go_over_the_weekend() {
        assert_eq!(Day::Friday.through(Day::Monday).len(), 4);
        assert_eq!(Day::Monday.through(Day::Friday), Day::ALL[..5]);
        assert_eq!(Day::Tuesday.through(Day::Tuesday), [Day::Tuesday]);
    }

    #[test]
    fn days_agree_with_the_calendar() {
        assert_eq!(
            Day::from(jiff::civil::date(2026, 11, 21).weekday()),
            Day::Saturday
        );
    }
}
