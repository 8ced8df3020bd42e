//! Times as people write them, and which half of the day they mean.
//!
//! "7 to 9.30pm" says it once for both, "10-2" not at all. Where the usual habits of a British notice board leave a
//! doubt ("6-11"), there is no time rather than a wrong one.

use crate::rhythm::DayPart;
use jiff::civil::{Time, time};

/// A time on the clock's face, perhaps with its half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// 0 to 24.
    hour: u8,
    minute: u8,
    /// Whether it is after noon, where that is certain.
    after_noon: Option<bool>,
    /// Written as only a clock of 24 hours shows it: "09:30", "00:15", "17:00".
    of_24: bool,
}

/// The hours of one half of the day.
const HALF: u8 = 12;

impl Clock {
    pub const NOON: Clock = Clock {
        hour: 12,
        minute: 0,
        after_noon: Some(true),
        of_24: false,
    };
    pub const MIDNIGHT: Clock = Clock {
        hour: 12,
        minute: 0,
        after_noon: Some(false),
        of_24: false,
    };

    /// A time as written. `of_24`: it can only be one of 24 hours ("09:30").
    pub fn new(hour: u16, minute: u8, after_noon: Option<bool>, of_24: bool) -> Option<Clock> {
        let hour = u8::try_from(hour).ok().filter(|hour| *hour <= 24)?;
        let of_24 = of_24 || !(1..=HALF).contains(&hour);
        let (hour, after_noon) = match hour {
            0 | 24 => (HALF, Some(false)),
            13.. => (hour - HALF, Some(true)),
            _ if of_24 => (hour, Some(hour == HALF)),
            _ => (hour, after_noon),
        };
        Some(Clock {
            hour,
            minute,
            after_noon,
            of_24,
        })
    }

    /// A bare number as an hour.
    pub fn hour(hour: u16) -> Option<Clock> {
        Clock::new(hour, 0, None, false)
    }

    /// The same with its half of the day, where it had none.
    fn or_half(self, after_noon: bool) -> Clock {
        Clock {
            after_noon: self.after_noon.or(Some(after_noon)),
            ..self
        }
    }

    /// Minutes since midnight, if it is after noon or before.
    fn minutes(self, after_noon: bool) -> u16 {
        let half = if after_noon { u16::from(HALF) } else { 0 };
        (u16::from(self.hour % HALF) + half) * 60 + u16::from(self.minute)
    }

    fn settled(self) -> Option<Time> {
        let minutes = self.minutes(self.after_noon?);
        Some(time((minutes / 60) as i8, (minutes % 60) as i8, 0, 0))
    }

    /// Whether the same half of the day for both puts this time before `end`.
    fn comes_before(self, end: Clock) -> bool {
        self.minutes(false) < end.minutes(false)
    }
}

/// A single time. Nine to eleven are in the morning, one to seven after noon; eight may be either.
pub(super) fn start(at: Clock, part: Option<DayPart>, til_late: bool) -> Option<Time> {
    let after_noon = match (at.hour, part) {
        (12, _) => true,
        (_, Some(DayPart::Morning)) => false,
        (_, Some(DayPart::Afternoon | DayPart::Evening)) => true,
        _ if til_late => true,
        (1..=7, _) => true,
        (9..=11, _) => false,
        _ => return at.settled(),
    };
    at.or_half(after_noon).settled()
}

/// A span of time, as far as it is certain.
pub(super) fn span(from: Clock, to: Clock, part: Option<DayPart>) -> (Option<Time>, Option<Time>) {
    let from = match (from.after_noon, to.after_noon) {
        // "12:00-02:00": both ends are on the same clock.
        (None, Some(_)) if to.of_24 => from.or_half(from.hour == HALF),
        (None, Some(half)) => from.or_half(if from.comes_before(to) { half } else { !half }),
        (None, None) => match starting_half(from, to, part) {
            Some(half) => from.or_half(half),
            None => return (None, None),
        },
        _ => from,
    };
    let Some(from_half) = from.after_noon else {
        return (None, None);
    };
    let to = to.or_half(if from.comes_before(to) {
        from_half
    } else {
        !from_half
    });
    (from.settled(), to.settled())
}

/// Which half of the day an unmarked span starts in.
fn starting_half(from: Clock, to: Clock, part: Option<DayPart>) -> Option<bool> {
    match part {
        Some(DayPart::Morning) => return Some(false),
        Some(DayPart::Afternoon | DayPart::Evening) => return Some(true),
        Some(DayPart::Daylight) | None => {}
    }
    match (from.hour, to.hour) {
        (12, _) => Some(true),
        (8..=11, _) => Some(false),
        // From seven to three is a working day, from seven to nine an evening, from seven to ten may be either.
        (7, 1..=7 | 12) => Some(false),
        (5..=7, 10..=12) => None,
        _ if from.comes_before(to) => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u16, minute: u8) -> Clock {
        Clock::new(hour, minute, None, false).unwrap()
    }

    fn pm(hour: u16) -> Clock {
        Clock::new(hour, 0, Some(true), false).unwrap()
    }

    fn hours(span: (Option<Time>, Option<Time>)) -> Option<(i8, i8)> {
        Some((span.0?.hour(), span.1?.hour()))
    }

    #[test]
    fn a_half_of_the_day_said_once_holds_for_both() {
        assert_eq!(hours(span(at(7, 30), pm(9), None)), Some((19, 21)));
        assert_eq!(hours(span(at(10, 0), pm(2), None)), Some((10, 14)));
        assert_eq!(hours(span(pm(5), at(7, 30), None)), Some((17, 19)));
        assert_eq!(hours(span(pm(11), at(2, 0), None)), Some((23, 2)));
    }

    #[test]
    fn notice_board_hours_are_read_as_their_readers_do() {
        for (from, to, read) in [
            (10, 12, (10, 12)),
            (10, 2, (10, 14)),
            (9, 5, (9, 17)),
            (9, 9, (9, 21)),
            (12, 11, (12, 23)),
            (2, 4, (14, 16)),
            (7, 9, (19, 21)),
            (7, 3, (7, 15)),
            (14, 16, (14, 16)),
        ] {
            assert_eq!(
                hours(span(at(from, 0), at(to, 0), None)),
                Some(read),
                "{from}-{to}"
            );
        }
    }

    #[test]
    fn both_ends_are_on_the_same_clock() {
        let of_24 = |hour| Clock::new(hour, 0, None, true).unwrap();
        assert_eq!(hours(span(at(12, 0), of_24(2), None)), Some((12, 2)));
        assert_eq!(hours(span(at(10, 0), of_24(0), None)), Some((10, 0)));
        assert_eq!(hours(span(at(6, 0), of_24(19), None)), Some((6, 19)));
    }

    #[test]
    fn a_doubtful_time_is_no_time() {
        assert_eq!(span(at(7, 0), at(10, 0), None), (None, None));
        assert_eq!(span(at(6, 0), at(2, 0), None), (None, None));
        assert_eq!(start(at(8, 0), None, false), None);
    }

    #[test]
    fn the_part_of_the_day_settles_a_doubt() {
        assert_eq!(
            hours(span(at(7, 0), at(10, 0), Some(DayPart::Evening))),
            Some((19, 22))
        );
        assert_eq!(start(at(8, 0), Some(DayPart::Morning), false).unwrap().hour(), 8);
        assert_eq!(start(at(8, 0), None, true).unwrap().hour(), 20);
    }
}
