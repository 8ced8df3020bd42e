//! Places with hours of opening, and whether their doors are open just now.

use super::{Calendar, DayPart, Meeting, Occurrence, Recurs, Rhythm};
use jiff::civil::{DateTime, Time};

/// On how many days of the week something is at the least, to be a place that is open and no meeting.
const OPEN_DAYS: usize = 4;
/// How long at the least its longest hours are, in minutes.
const OPEN_MINUTES: i32 = 150;
/// How many occurrences are looked at for the one that is under way: a day has fewer.
const LOOKED_AT: usize = 4;

/// Whether the doors of a place are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doors {
    /// Day and night.
    AlwaysOpen,
    /// Open until then.
    OpenUntil(Time),
    /// Shut; they open next then.
    Shut {
        /// `None`: nobody can say.
        opens: Option<Occurrence>,
        /// Whether they are shut all of this day.
        all_day: bool,
    },
}

impl Rhythm {
    /// Whether it is open for hours on most days of the week, as a library is, rather than meeting now and then.
    pub fn is_opening_hours(&self) -> bool {
        if self
            .meetings
            .iter()
            .any(|meeting| meeting.recurs == Recurs::Always)
        {
            return true;
        }
        let mut days: Vec<_> = self.meetings.iter().filter_map(weekly_days).flatten().collect();
        days.sort_unstable();
        days.dedup();
        let all_are_hours = self
            .meetings
            .iter()
            .all(|meeting| meeting.ends.is_some() || meeting.part == Some(DayPart::Daylight));
        let longest = self.meetings.iter().filter_map(minutes).max();
        let long = longest.is_none_or(|longest| longest >= OPEN_MINUTES);
        days.len() >= OPEN_DAYS && all_are_hours && long
    }

    /// Whether the doors are open now. `None` where it has no hours of opening, or none with a time.
    pub fn doors(&self, now: DateTime, calendar: &Calendar) -> Option<Doors> {
        if !self.is_opening_hours() {
            return None;
        }
        if self
            .meetings
            .iter()
            .any(|meeting| meeting.recurs == Recurs::Always)
        {
            return Some(Doors::AlwaysOpen);
        }
        let next = self.next(now, LOOKED_AT, calendar);
        if next.iter().any(|occurrence| occurrence.starts.is_none()) {
            return None;
        }
        let under_way = next.iter().filter(|occurrence| occurrence.is_under_way(now));
        let until = under_way.max_by_key(|occurrence| (occurrence.is_overnight(), occurrence.ends));
        Some(match until.and_then(|occurrence| occurrence.ends) {
            Some(until) => Doors::OpenUntil(until),
            None => Doors::Shut {
                opens: next.first().copied(),
                all_day: self.on(now.date(), calendar).is_empty(),
            },
        })
    }
}

fn weekly_days(meeting: &Meeting) -> Option<Vec<super::Day>> {
    match &meeting.recurs {
        Recurs::Weekly { days, every: 1, .. } => Some(days.clone()),
        _ => None,
    }
}

/// How long it is, where both ends are known; over midnight where the end comes first.
fn minutes(meeting: &Meeting) -> Option<i32> {
    let of_day = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let long = of_day(meeting.ends?) - of_day(meeting.starts?);
    Some(if long > 0 { long } else { long + 24 * 60 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn doors(written: &str, hour: i8, minute: i8) -> Option<Doors> {
        // A Saturday.
        let today = date(2026, 11, 21);
        super::super::read(written, today).doors(today.at(hour, minute, 0, 0), &Calendar::default())
    }

    #[test]
    fn a_library_is_open_until_it_shuts_and_then_says_when_it_opens() {
        let written = "Mon-Sat 9-5";
        assert_eq!(doors(written, 16, 59), Some(Doors::OpenUntil(time(17, 0, 0, 0))));
        let Some(Doors::Shut {
            opens: Some(opens),
            all_day: false,
        }) = doors(written, 17, 0)
        else {
            panic!("it is shut at five");
        };
        assert_eq!(
            (opens.on, opens.starts),
            (date(2026, 11, 23), Some(time(9, 0, 0, 0)))
        );
    }

    #[test]
    fn a_pub_is_still_open_after_midnight() {
        assert_eq!(
            doors("Mon-Sun 12:00-02:00", 1, 30),
            Some(Doors::OpenUntil(time(2, 0, 0, 0)))
        );
    }

    #[test]
    fn a_weekly_meeting_has_no_doors() {
        assert_eq!(doors("Saturdays 10-12", 11, 0), None);
        assert_eq!(doors("24/7", 3, 0), Some(Doors::AlwaysOpen));
    }
}
