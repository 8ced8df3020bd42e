//! When something happens: as people write it, and as a calendar can follow it.
//!
//! What cannot be read is kept and shown as written; nothing is guessed into a date that sends somebody to a locked
//! door. Everything here is in civil time: the time on the clock in the hall.

mod calendar;
mod clause;
mod clock;
mod day;
mod meaning;
mod next;
mod parse;
mod parse_dates;
mod reading;
mod rrule;
mod tokens;
mod words;

pub use calendar::{Calendar, CalendarError};
pub use day::Day;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// When an asset happens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rhythm {
    /// The group's own words.
    pub as_written: String,
    /// What could be read of them. Empty: nothing could.
    #[serde(default)]
    pub meetings: Vec<Meeting>,
    /// The parts of the year all of it keeps to.
    #[serde(default)]
    pub season: Season,
}

/// One repeating (or single) meeting, or hours during which something is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// On which days.
    pub recurs: Recurs,
    /// When it starts. `None`: not said.
    pub starts: Option<Time>,
    /// When it ends; before `starts` it is on the next day. `None`: not said, or "late".
    pub ends: Option<Time>,
    /// The part of the day that was said in words ("Sat mornings", "dawn til dusk").
    pub part: Option<DayPart>,
    /// The only months (1 to 12) in which it happens. Empty: any.
    pub only_in_months: Vec<i8>,
}

impl Meeting {
    /// A meeting of which only the days are known.
    pub fn on(recurs: Recurs) -> Meeting {
        Meeting {
            recurs,
            starts: None,
            ends: None,
            part: None,
            only_in_months: Vec::new(),
        }
    }
}

/// On which days something happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recurs {
    /// On these weekdays, every `every` weeks. Where `every` is more than one, `from` is a day it happens;
    /// without one nobody can say which weeks, and no date is given.
    Weekly {
        /// The weekdays.
        days: Vec<Day>,
        /// 1 for each week, 2 for every other.
        every: u8,
        /// A day on which it happens.
        from: Option<Date>,
    },
    /// On the nth such weekday of the month; -1 is the last.
    Monthly {
        /// Which ones: 1 to 5, or -1.
        nths: Vec<i8>,
        /// The weekday.
        day: Day,
    },
    /// Once.
    Once(Date),
    /// Once a year, on this month and day.
    Yearly {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// Day and night, always: it is open, or just there. It has no dates.
    Always,
}

/// A part of the day said in words, where a clock time may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// Before noon.
    Morning,
    /// From noon to five or so.
    Afternoon,
    /// From five or so on, and at night.
    Evening,
    /// While it is light.
    Daylight,
}

/// The parts of the year something keeps to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Season {
    /// Months (1 to 12) in which it does not happen.
    pub not_in_months: Vec<i8>,
    /// Whether it keeps to school terms.
    pub term_time_only: bool,
    /// Whether it rests on bank holidays.
    pub not_on_bank_holidays: bool,
    /// Whether it rests around Christmas: no date is given from 20 December to 5 January.
    pub not_at_christmas: bool,
}

/// When a meeting next is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Occurrence {
    /// The day.
    pub on: Date,
    /// When it starts, where that is known.
    pub starts: Option<Time>,
    /// When it ends, where that is known; before `starts` it is on the next day.
    pub ends: Option<Time>,
}

/// Reads what people write about when: "Tuesdays 10am to 12, not August". `today` settles years left unsaid.
///
/// What cannot be read for certain is kept as written, with no meetings.
pub fn read(as_written: &str, today: Date) -> Rhythm {
    rrule::read(as_written).unwrap_or_else(|| reading::read(as_written, today))
}
