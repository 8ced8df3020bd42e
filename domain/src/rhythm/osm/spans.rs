//! Hours of one day: a span of the clock, an open end, or daylight.

use crate::rhythm::{DayPart, Meeting, Recurs};
use jiff::civil::Time;
use opening_hours_syntax::rules::time::{Time as Written, TimeEvent, TimeSpan};

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// Hours of one day, in minutes since its midnight; what goes on after midnight ends above 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hours {
    /// From then until then.
    Span(u16, u16),
    /// From then on, until nobody says when, or until dusk.
    From(u16),
    /// While it is light.
    Daylight,
}

impl Hours {
    /// The whole of a day and its night.
    pub const ALL_DAY: Hours = Hours::Span(0, DAY);

    /// Hours as written. `None`: more than can be held.
    pub fn read(span: &TimeSpan) -> Option<Hours> {
        if span.repeats.is_some() {
            return None;
        }
        match (span.range.start, span.range.end) {
            (Written::Fixed(from), _) if span.open_end => Some(Hours::From(from.mins_from_midnight())),
            (Written::Fixed(from), Written::Fixed(to)) => {
                let (from, to) = (from.mins_from_midnight(), to.mins_from_midnight());
                Some(Hours::Span(from, if to <= from { to + DAY } else { to }))
            }
            (Written::Fixed(from), Written::Variable(to)) if is_evening(to.event) => {
                Some(Hours::From(from.mins_from_midnight()))
            }
            (Written::Variable(from), Written::Variable(to))
                if !is_evening(from.event) && is_evening(to.event) =>
            {
                Some(Hours::Daylight)
            }
            _ => None,
        }
        .filter(|hours| hours.is_sound())
    }

    fn is_sound(self) -> bool {
        match self {
            Hours::Span(from, to) => from < DAY && from < to && to <= from + DAY,
            Hours::From(from) => from < DAY,
            Hours::Daylight => true,
        }
    }

    /// What is left of it when a break is taken out. `None`: nobody can say.
    pub fn without(self, gap: Hours) -> Option<Vec<Hours>> {
        let (Hours::Span(from, to), Hours::Span(gap_from, gap_to)) = (self, gap) else {
            return None;
        };
        let before = Hours::Span(from, to.min(gap_from));
        let after = Hours::Span(from.max(gap_to), to);
        let left = [before, after].into_iter();
        Some(left.filter(|hours| hours.is_sound()).collect())
    }

    /// A meeting at these hours.
    pub fn meeting(self, recurs: Recurs) -> Meeting {
        let mut meeting = Meeting::on(recurs);
        match self {
            Hours::Span(from, to) => {
                meeting.starts = Some(clock(from));
                meeting.ends = Some(clock(to));
            }
            Hours::From(from) => meeting.starts = Some(clock(from)),
            Hours::Daylight => meeting.part = Some(DayPart::Daylight),
        }
        meeting
    }
}

fn is_evening(event: TimeEvent) -> bool {
    matches!(event, TimeEvent::Sunset | TimeEvent::Dusk)
}

fn clock(minutes: u16) -> Time {
    let minutes = minutes % DAY;
    // Both are in range: a day has 24 hours of 60 minutes.
    Time::new((minutes / 60) as i8, (minutes % 60) as i8, 0, 0).unwrap_or(Time::midnight())
}
