//! When two records meet: the same day and hour speaks for one thing, other days against it.

use super::reason::Reason;
use crate::rhythm::{Day, Recurs, Rhythm};
use jiff::civil::{Date, Time};

/// A day on which something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    Week(Day),
    Date(Date),
}

/// When something happens, as far as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times(Vec<(On, Option<Time>)>);

/// What open on so many days of the week has hours, and is no meeting: its days tell nothing.
const OPEN_MOST_DAYS: usize = 4;
/// What the same day and hour says.
const SAME_TIME: f64 = 1.0;
/// What the same day at another hour says.
const OTHER_TIMES: f64 = -1.0;
/// What other days say.
const OTHER_DAYS: f64 = -2.5;
/// Starts that are no further apart are one time, told twice.
const APART_MINUTES: i64 = 45;

impl Times {
    /// The times of a rhythm.
    pub fn of(rhythm: &Rhythm) -> Times {
        let mut times = Vec::new();
        for meeting in &rhythm.meetings {
            let days: Vec<On> = match &meeting.recurs {
                Recurs::Weekly { days, .. } => days.iter().map(|day| On::Week(*day)).collect(),
                Recurs::Monthly { day, .. } => vec![On::Week(*day)],
                Recurs::Once(date) => vec![On::Date(*date)],
                Recurs::Dates(dates) => dates.iter().map(|date| On::Date(*date)).collect(),
                Recurs::Yearly { .. } | Recurs::Always | Recurs::MonthDays(_) => Vec::new(),
            };
            times.extend(days.into_iter().map(|day| (day, meeting.starts)));
        }
        Times(times)
    }

    fn is_open_most_days(&self) -> bool {
        self.0.len() >= OPEN_MOST_DAYS && self.0.iter().all(|(on, _)| matches!(on, On::Week(_)))
    }
}

/// What two records' times say. `None` where nothing can be said.
pub fn weigh(a: &Times, b: &Times) -> Option<(f64, Reason)> {
    if a.0.is_empty() || b.0.is_empty() || a.is_open_most_days() || b.is_open_most_days() {
        return None;
    }
    let comparable =
        |(x, y): (&On, &On)| matches!((x, y), (On::Week(_), On::Week(_)) | (On::Date(_), On::Date(_)));
    let each = || {
        a.0.iter()
            .flat_map(|one| b.0.iter().map(move |other| (one, other)))
    };
    if !each().any(|(one, other)| comparable((&one.0, &other.0))) {
        return None;
    }
    let same_day: Vec<_> = each().filter(|(one, other)| one.0 == other.0).collect();
    if same_day.is_empty() {
        return Some((OTHER_DAYS, Reason::OtherDays));
    }
    let starts: Vec<(Time, Time)> = same_day
        .iter()
        .filter_map(|(one, other)| one.1.zip(other.1))
        .collect();
    if starts.is_empty() {
        return None;
    }
    let one_time = starts
        .iter()
        .any(|(x, y)| x.duration_since(*y).as_secs().abs() <= APART_MINUTES * 60);
    Some(if one_time {
        (SAME_TIME, Reason::SameTime)
    } else {
        (OTHER_TIMES, Reason::OtherTimes)
    })
}
