//! When a rhythm next comes round.

use super::{Calendar, Day, DayOfYear, Meeting, Occurrence, Recurs, Rhythm, Season};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
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
        // What began late yesterday may still be on.
        let begins = from.date().yesterday().unwrap_or(from.date());
        let may_come = self.meetings.iter().any(|meeting| meeting.may_come_after(begins));
        if !may_come {
            return Vec::new();
        }
        let days = iter::successors(Some(begins), |day| day.tomorrow().ok()).take(HORIZON_DAYS);
        days.flat_map(|day| self.on(day, calendar))
            .filter(|occurrence| !occurrence.is_over(from))
            .take(limit)
            .collect()
    }

    /// What happens on one day, in the order of the day.
    pub fn on(&self, day: Date, calendar: &Calendar) -> Vec<Occurrence> {
        let mut meetings = self
            .meetings
            .iter()
            .filter(|meeting| meeting.happens_on(day))
            .peekable();
        if meetings.peek().is_none() || !self.season.is_open(day, calendar) {
            return Vec::new();
        }
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
    /// Whether it goes on into the next day.
    pub fn is_overnight(&self) -> bool {
        matches!((self.starts, self.ends), (Some(starts), Some(ends)) if ends <= starts)
    }

    /// The day it ends on.
    fn last_day(&self) -> Date {
        if self.is_overnight() {
            self.on.tomorrow().unwrap_or(self.on)
        } else {
            self.on
        }
    }

    /// The moment up to which it is certainly not over: its end; its beginning, where nobody knows the end; else the end
    /// of its day.
    pub fn goes_on_until(&self) -> DateTime {
        match (self.starts, self.ends) {
            (_, Some(ends)) => self.last_day().to_datetime(ends),
            (Some(starts), None) => self.on.to_datetime(starts),
            (None, None) => self
                .on
                .tomorrow()
                .unwrap_or(self.on)
                .to_datetime(Time::midnight()),
        }
    }

    /// Whether it is over.
    pub fn is_over(&self, now: DateTime) -> bool {
        let last_day = self.last_day();
        if last_day != now.date() {
            return last_day < now.date();
        }
        match (self.starts, self.ends) {
            (_, Some(ends)) => ends <= now.time(),
            (Some(starts), None) => starts < now.time(),
            (None, None) => false,
        }
    }

    /// Whether it has begun and is not over. What has no time is never known to be.
    pub fn is_under_way(&self, now: DateTime) -> bool {
        let begun = self
            .starts
            .is_some_and(|starts| self.on.to_datetime(starts) <= now);
        begun && self.ends.is_some() && !self.is_over(now)
    }
}

impl Season {
    /// Whether nothing in the year stands against that day.
    pub fn is_open(&self, day: Date, calendar: &Calendar) -> bool {
        let christmas = (day.month() == 12 && day.day() >= 20) || (day.month() == 1 && day.day() <= 5);
        let closed = self.not_in_months.contains(&day.month())
            || (self.not_at_christmas && christmas)
            || (self.not_on_bank_holidays && calendar.is_bank_holiday(day))
            || (self.term_time_only && !calendar.in_term(day))
            || (self.holidays_only && !calendar.in_school_holidays(day))
            || self.closed_each_year.iter().any(|span| is_within(day, *span));
        !closed
    }
}

/// Whether a day is in a time of the year, which may go over the new year.
fn is_within(day: Date, (first, last): (DayOfYear, DayOfYear)) -> bool {
    let day = DayOfYear {
        month: day.month(),
        day: day.day(),
    };
    if first <= last {
        first <= day && day <= last
    } else {
        day >= first || day <= last
    }
}

impl Meeting {
    /// Whether it can have any date from that day on, without looking at each.
    fn may_come_after(&self, day: Date) -> bool {
        let ended = self.last.is_some_and(|last| last < day);
        !ended
            && match &self.recurs {
                Recurs::Always => false,
                Recurs::Once(on) => *on >= day,
                Recurs::Dates(dates) => dates.last().is_some_and(|last| *last >= day),
                Recurs::Weekly { every, from, .. } => *every == 1 || from.is_some(),
                Recurs::Monthly { .. } | Recurs::Yearly { .. } | Recurs::MonthDays(_) => true,
            }
    }

    /// Whether it happens that day, seasons of the whole rhythm aside.
    fn happens_on(&self, day: Date) -> bool {
        self.comes_round_on(day) && !self.called_off.contains(&day)
    }

    /// Whether it comes round that day, be it called off or not.
    pub fn comes_round_on(&self, day: Date) -> bool {
        let in_season = self.only_in_months.is_empty() || self.only_in_months.contains(&day.month());
        let not_yet = self.first.is_some_and(|first| day < first);
        let no_more = self.last.is_some_and(|last| day > last);
        in_season && !not_yet && !no_more && self.recurs.falls_on(day)
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
            Recurs::MonthDays(days) => {
                let from_the_end = day.day() - day.days_in_month() - 1;
                days.contains(&day.day()) || days.contains(&from_the_end)
            }
            Recurs::Dates(dates) => dates.binary_search(&day).is_ok(),
        }
    }
}

/// Whole weeks between the weeks of two days, Monday to Sunday.
fn weeks_apart(a: Date, b: Date) -> i32 {
    let monday = |day: Date| day - i64::from(day.weekday().to_monday_zero_offset()).days();
    (monday(b) - monday(a)).get_days() / WEEK
}

/// Whether a day is the nth of its weekday in its month; below zero it is counted from the last.
fn is_nth(day: Date, nth: i8) -> bool {
    if nth < 0 {
        return (day.days_in_month() - day.day()) / 7 + 1 == -nth;
    }
    (day.day() - 1) / 7 + 1 == nth
}
