//! When something happens: as people write it, and as a calendar can follow it.
//!
//! What cannot be read is kept and shown as written; nothing is guessed into a date that sends somebody to a locked
//! door. Everything here is in civil time: the time on the clock in the hall.

mod calendar;
mod day;
mod grid;
mod next;
mod opening;
#[cfg(feature = "calendar-formats")]
mod osm;
mod prose;
mod rule;

pub use calendar::{Calendar, CalendarError};
pub use day::Day;
pub use grid::read_week;
pub use opening::Doors;

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
    /// Whether it can be had by appointment, besides any meetings or instead of them.
    #[serde(default)]
    pub by_appointment: bool,
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
    /// The first day it can be on. `None`: it has always been.
    #[serde(default)]
    pub first: Option<Date>,
    /// The last day it can be on. `None`: nobody has said that it ends.
    #[serde(default)]
    pub last: Option<Date>,
    /// Days on which it would have been, but is called off.
    #[serde(default)]
    pub called_off: Vec<Date>,
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
            first: None,
            last: None,
            called_off: Vec::new(),
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
    /// On these days of each month: 1 to 31, or counted back from -1, the last.
    MonthDays(Vec<i8>),
    /// On each of these dates, in order.
    Dates(Vec<Date>),
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
    /// Whether it keeps to the school holidays.
    pub holidays_only: bool,
    /// Times of each year in which it rests, as first and last days of the year.
    pub closed_each_year: Vec<(DayOfYear, DayOfYear)>,
}

/// A day that comes once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DayOfYear {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
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
/// A calendar's rule and OpenStreetMap's opening hours are read as what they are. What cannot be read for certain is
/// kept as written, with no meetings.
pub fn read(as_written: &str, today: Date) -> Rhythm {
    rule::read(as_written, today)
        .or_else(|| opening_hours(as_written))
        .unwrap_or_else(|| prose::read(as_written, today))
}

#[cfg(feature = "calendar-formats")]
fn opening_hours(as_written: &str) -> Option<Rhythm> {
    osm::read(as_written)
}

/// A device reads nothing anew: it is sent what the server has read.
#[cfg(not(feature = "calendar-formats"))]
fn opening_hours(_: &str) -> Option<Rhythm> {
    None
}
