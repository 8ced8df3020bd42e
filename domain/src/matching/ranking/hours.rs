//! Whether there is time for it: between the hours somebody can do, and home before dark.
//!
//! Unknown is never yes: where nobody wrote when it is, nobody is sent there against the clock.

use super::Asked;
use super::feasible::is_on;
use crate::asset::Format;
use crate::daylight::sunset;
use crate::geography::{Position, walk_minutes};
use crate::public_view::Listing;
use crate::rhythm::{Day, DayPart, Meeting, Recurs};
use jiff::civil::Time;

/// A visit to somewhere with open doors is worth while from here on, in minutes.
const SHORTEST_VISIT: i32 = 30;
/// How long a meeting is taken to last where nobody wrote when it ends.
const USUAL_MEETING: i32 = 120;
/// The way home where nobody knows how far it is.
const USUAL_WAY_HOME: i32 = 20;
/// Where nobody said where anything is: the middle of these islands.
const SOMEWHERE: Position = Position { lat: 53.5, lon: -2.0 };
/// Minutes of a day.
const DAY: i32 = 24 * 60;
/// Where nobody said until when: also past midnight.
const ANY_TIME: i32 = 2 * DAY;

/// The minutes of the day between which somebody can be out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    from: i32,
    until: i32,
}

impl Window {
    /// The hours that were heard; `None` where none were, and home need not be before dark.
    pub fn of(asked: &Asked<'_>, before_dark: bool) -> Option<Window> {
        let hours = asked.heard.hours.as_ref();
        if hours.is_none() && !before_dark {
            return None;
        }
        let said = |time: Option<Time>| time.map(minutes);
        Some(Window {
            from: hours.and_then(|hours| said(hours.from)).unwrap_or(0),
            until: hours.and_then(|hours| said(hours.until)).unwrap_or(ANY_TIME),
        })
    }

    /// The same, but with the way home from there before it is dark.
    pub fn home_before_dark(self, asked: &Asked<'_>, listing: &Listing, distance_m: Option<f64>) -> Window {
        let at = listing.position().or(asked.question.near).unwrap_or(SOMEWHERE);
        let dark = sunset(at, asked.question.at.date()).map_or(DAY, minutes);
        let way_home = distance_m.map_or(USUAL_WAY_HOME, |metres| walk_minutes(metres) as i32);
        Window {
            until: self.until.min(dark - way_home),
            ..self
        }
    }

    /// Whether there is something of a listing within the window, on one of the days where any were said.
    pub fn holds(self, listing: &Listing, days: &[Day]) -> bool {
        let drops_in = listing.formats.contains(&Format::DropIn);
        let on_the_day =
            |meeting: &&Meeting| days.is_empty() || days.iter().any(|day| is_on(meeting, *day) == Some(true));
        let meetings = &listing.rhythm.meetings;
        meetings
            .iter()
            .filter(on_the_day)
            .any(|meeting| self.has_room_for(meeting, drops_in))
            || (meetings.is_empty() && is_always_there(listing) && self.until - self.from >= SHORTEST_VISIT)
    }

    fn has_room_for(self, meeting: &Meeting, drops_in: bool) -> bool {
        let Some((starts, ends)) = span(meeting) else {
            return false;
        };
        let is_open_for_long = ends - starts > 2 * USUAL_MEETING;
        if drops_in || is_open_for_long {
            ends.min(self.until) - starts.max(self.from) >= SHORTEST_VISIT
        } else {
            self.from <= starts && ends <= self.until
        }
    }
}

/// When a meeting starts and ends, in minutes of the day; past midnight it goes on counting.
fn span(meeting: &Meeting) -> Option<(i32, i32)> {
    if meeting.recurs == Recurs::Always {
        return Some((0, DAY));
    }
    let of_part = |part: DayPart| match part {
        DayPart::Morning => (9 * 60, 12 * 60),
        DayPart::Afternoon => (13 * 60, 16 * 60),
        DayPart::Evening => (18 * 60, 21 * 60),
        DayPart::Daylight => (6 * 60, DAY),
    };
    let Some(starts) = meeting.starts.map(minutes) else {
        return meeting.part.map(of_part);
    };
    let ends = meeting.ends.map_or(starts + USUAL_MEETING, minutes);
    Some((starts, if ends <= starts { ends + DAY } else { ends }))
}

/// A place out of doors that nobody locks.
fn is_always_there(listing: &Listing) -> bool {
    const OPEN_AIR: &[&str] = &["park_greenspace", "bench_chat", "waterside", "playground"];
    listing
        .kinds
        .first()
        .is_some_and(|kind| OPEN_AIR.contains(&kind.0.as_str()))
}

fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}
