//! When a rhythm next comes round.

use super::{Calendar, Day, Meeting, Occurrence, Recurs, Rhythm, Season};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use std::iter;

/// How far ahead dates are looked for, in days: a year, and a little for what comes round once a year.
const HORIZON_DAYS: usize = 400;
/// The days of a week.
const WEEK: i32 = 7;

impl Rhythm {
    /// The next occurrences from `from` on, at most `limit`, in order. What is under way then is among them.
    ///
    /// Nothing is given where nobody can say: every other week without a day it happened, terms of a year that
    /// `calendar` does not hold. What is always open has no dates.
    pub fn next(&self, from: DateTime, limit: usize, calendar: &Calendar) -> Vec<Occurrence> {
        let may_come = self
            .meetings
            .iter()
            .any(|meeting| meeting.may_come_after(from.date()));
        if !may_come {
            return Vec::new();
        }
        let days = iter::successors(Some(from.date()), |day| day.tomorrow().ok()).take(HORIZON_DAYS);
        let open = days.filter(|day| self.season.is_open(*day, calendar));
        open.flat_map(|day| self.on(day))
            .filter(|occurrence| !occurrence.is_over(from))
            .take(limit)
            .collect()
    }

    /// What happens on one day, in the order of the day. The year's seasons are not looked at.
    fn on(&self, day: Date) -> Vec<Occurrence> {
        let meetings = self.meetings.iter().filter(|meeting| meeting.happens_on(day));
        let mut occurrences: Vec<Occurrence> = meetings
            .map(|meeting| Occurrence {
                on: day,
                starts: meeting.starts,
                ends: meeting.ends,
            })
            .collect();
        occurrences.sort_unstable();
        occurrences.dedup();
        occurrences
    }
}

impl Occurrence {
    /// Whether it is over. What ends before it starts goes on into the next day.
    fn is_over(&self, now: DateTime) -> bool {
        if self.on > now.date() {
            return false;
        }
        match (self.starts, self.ends) {
            (Some(starts), Some(ends)) if ends <= starts => false,
            (_, Some(ends)) => ends <= now.time(),
            (Some(starts), None) => starts < now.time(),
            (None, None) => false,
        }
    }
}

impl Season {
    /// Whether nothing in the year stands against that day.
    fn is_open(&self, day: Date, calendar: &Calendar) -> bool {
        let christmas = (day.month() == 12 && day.day() >= 20) || (day.month() == 1 && day.day() <= 5);
        let closed = self.not_in_months.contains(&day.month())
            || (self.not_at_christmas && christmas)
            || (self.not_on_bank_holidays && calendar.is_bank_holiday(day))
            || (self.term_time_only && !calendar.in_term(day));
        !closed
    }
}

impl Meeting {
    /// Whether it can have any date from that day on, without looking at each.
    fn may_come_after(&self, day: Date) -> bool {
        match &self.recurs {
            Recurs::Always => false,
            Recurs::Once(on) => *on >= day,
            Recurs::Weekly { every, from, .. } => *every == 1 || from.is_some(),
            Recurs::Monthly { .. } | Recurs::Yearly { .. } => true,
        }
    }

    /// Whether it happens that day.
    pub(super) fn happens_on(&self, day: Date) -> bool {
        let in_season = self.only_in_months.is_empty() || self.only_in_months.contains(&day.month());
        in_season && self.recurs.falls_on(day)
    }
}

impl Recurs {
    fn falls_on(&self, day: Date) -> bool {
        let weekday = Day::from(day.weekday());
        match self {
            Recurs::Weekly { days, every: 1, .. } => days.contains(&weekday),
            Recurs::Weekly { days, every, from } => {
                days.contains(&weekday)
                    && from.is_some_and(|from| weeks_apart(from, day) % i32::from(*every).max(1) == 0)
            }
            Recurs::Monthly { nths, day: on } => *on == weekday && nths.iter().any(|nth| is_nth(day, *nth)),
            Recurs::Once(on) => *on == day,
            Recurs::Yearly { month, day: on } => (*month, *on) == (day.month(), day.day()),
            Recurs::Always => false,
        }
    }
}

/// Whole weeks between the weeks of two days, Monday to Sunday.
fn weeks_apart(a: Date, b: Date) -> i32 {
    let monday = |day: Date| day - i64::from(day.weekday().to_monday_zero_offset()).days();
    (monday(b) - monday(a)).get_days() / WEEK
}

/// Whether a day is the nth of its weekday in its month; -1 is the last.
fn is_nth(day: Date, nth: i8) -> bool {
    if nth == -1 {
        return day.day() + 7 > day.days_in_month();
    }
    (day.day() - 1) / 7 + 1 == nth
}
