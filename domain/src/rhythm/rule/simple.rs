//! Calendar rules that say what people say: so many weeks apart, the nth weekday, a day of the month, a day of the year.

use super::parts::{Every, Parts};
use super::text::{Text, last_day};
use crate::rhythm::{Calendar, Day, Meeting, Recurs, Rhythm};
use jiff::civil::Date;

/// How often next dates are asked for, to count a rule's occurrences to the end.
const MOST_COUNTED: usize = 1_000;

/// A recurrence and the part of time it keeps to.
pub(super) struct Bounded {
    pub recurs: Recurs,
    pub months: Vec<i8>,
    pub first: Option<Date>,
    pub last: Option<Date>,
}

impl Bounded {
    /// Dates that carry their own bounds.
    pub fn dates(dates: Vec<Date>) -> Bounded {
        Bounded {
            recurs: Recurs::Dates(dates),
            months: Vec::new(),
            first: None,
            last: None,
        }
    }
}

/// The recurrences that say the same as a rule. `None`: it is not simple.
pub(super) fn recurrences(parts: &Parts, text: &Text) -> Option<Vec<Bounded>> {
    if parts.is_rare {
        return None;
    }
    let first = text.starts.map(|(day, _)| day);
    let (recurrences, months) = match parts.every {
        Every::Day => (daily(parts)?, parts.by_month.clone()),
        Every::Week => (vec![weekly(parts, first)?], parts.by_month.clone()),
        Every::Month => (monthly(parts, first)?, months_of(parts, first)?),
        Every::Year => yearly(parts, first)?,
    };
    let bounded = |recurs| Bounded {
        recurs,
        months: months.clone(),
        first,
        last: None,
    };
    let mut bounded: Vec<Bounded> = recurrences.into_iter().map(bounded).collect();
    let last = last(parts, text, &bounded)?;
    bounded.iter_mut().for_each(|bounded| bounded.last = last);
    Some(bounded)
}

fn plain_days(parts: &Parts) -> Option<Vec<Day>> {
    let plain = parts.by_day.iter().all(|(nth, _)| nth.is_none());
    let mut days: Vec<Day> = parts.by_day.iter().map(|(_, day)| *day).collect();
    days.sort_unstable();
    plain.then_some(days)
}

fn daily(parts: &Parts) -> Option<Vec<Recurs>> {
    let simple = parts.interval == 1 && parts.by_set_pos.is_empty() && parts.by_month_day.is_empty();
    let named = plain_days(parts).filter(|_| simple)?;
    let days = if named.is_empty() {
        Day::ALL.to_vec()
    } else {
        named
    };
    Some(vec![Recurs::Weekly {
        days,
        every: 1,
        from: None,
    }])
}

/// Without days, the first day's weekday is meant.
fn weekly(parts: &Parts, first: Option<Date>) -> Option<Recurs> {
    let simple = parts.by_set_pos.is_empty() && parts.by_month_day.is_empty();
    let named = plain_days(parts).filter(|_| simple)?;
    let days = if named.is_empty() {
        vec![Day::from(first?.weekday())]
    } else {
        named
    };
    let every = u8::try_from(parts.interval).ok()?;
    let from = first.filter(|_| every > 1);
    Some(Recurs::Weekly { days, every, from })
}

fn monthly(parts: &Parts, first: Option<Date>) -> Option<Vec<Recurs>> {
    match (parts.by_day.is_empty(), parts.by_month_day.is_empty()) {
        (true, true) => Some(vec![Recurs::MonthDays(vec![first?.day()])]),
        (true, false) => {
            Some(vec![Recurs::MonthDays(parts.by_month_day.clone())]).filter(|_| parts.by_set_pos.is_empty())
        }
        (false, true) => nth_weekdays(parts),
        (false, false) => None,
    }
}

fn nth_weekdays(parts: &Parts) -> Option<Vec<Recurs>> {
    let mut recurrences: Vec<(Day, Vec<i8>)> = Vec::new();
    for (nth, day) in &parts.by_day {
        let nths = match nth {
            Some(nth) if parts.by_set_pos.is_empty() => vec![*nth],
            None if parts.by_day.len() == 1 => parts.by_set_pos.clone(),
            _ => return None,
        };
        match recurrences.iter_mut().find(|(other, _)| other == day) {
            Some((_, earlier)) => earlier.extend(nths),
            None => recurrences.push((*day, nths)),
        }
    }
    let sure = |nths: &[i8]| !nths.is_empty() && nths.iter().all(|nth| matches!(nth, 1..=5 | -1));
    let all_sure = recurrences.iter().all(|(_, nths)| sure(nths));
    let monthly = recurrences
        .into_iter()
        .map(|(day, nths)| Recurs::Monthly { nths, day });
    all_sure.then(|| monthly.collect())
}

/// The months a monthly rule keeps to. Every other month, every third: always the same ones of a year.
fn months_of(parts: &Parts, first: Option<Date>) -> Option<Vec<i8>> {
    match parts.interval {
        1 => Some(parts.by_month.clone()),
        every @ (2 | 3 | 4 | 6 | 12) if parts.by_month.is_empty() => {
            let first = u16::try_from(first?.month()).ok()?;
            let months = (1..=12u16).filter(|month| month % every == first % every);
            Some(months.filter_map(|month| i8::try_from(month).ok()).collect())
        }
        _ => None,
    }
}

fn yearly(parts: &Parts, first: Option<Date>) -> Option<(Vec<Recurs>, Vec<i8>)> {
    if parts.interval != 1 || !parts.by_set_pos.is_empty() {
        return None;
    }
    let in_months = !parts.by_month.is_empty();
    match (&parts.by_day[..], &parts.by_month_day[..]) {
        ([], []) if !in_months => {
            let (month, day) = first.map(|first| (first.month(), first.day()))?;
            Some((vec![Recurs::Yearly { month, day }], Vec::new()))
        }
        ([], []) => Some((
            vec![Recurs::MonthDays(vec![first?.day()])],
            parts.by_month.clone(),
        )),
        ([], days) if in_months => Some((vec![Recurs::MonthDays(days.to_vec())], parts.by_month.clone())),
        (days, []) if in_months && days.iter().all(|(nth, _)| nth.is_some()) => {
            Some((nth_weekdays(parts)?, parts.by_month.clone()))
        }
        (_, []) if in_months => Some((daily(parts)?, parts.by_month.clone())),
        _ => None,
    }
}

/// The last day, where the rule says one. The outer `None`: it says one that cannot be told.
fn last(parts: &Parts, text: &Text, bounded: &[Bounded]) -> Option<Option<Date>> {
    if let Some(until) = parts.until {
        return Some(Some(last_day(until, text.starts_at())?));
    }
    let Some(count) = parts.count else {
        return Some(None);
    };
    let meetings = bounded.iter().map(|bounded| Meeting {
        only_in_months: bounded.months.clone(),
        first: bounded.first,
        ..Meeting::on(bounded.recurs.clone())
    });
    let rhythm = Rhythm {
        meetings: meetings.collect(),
        ..Rhythm::default()
    };
    let count = usize::from(count).min(MOST_COUNTED);
    let mut from = text.starts?.0;
    let mut left = count;
    // Next dates reach a year ahead: what comes round seldom is asked for again and again.
    loop {
        let next = rhythm.next(from.at(0, 0, 0, 0), left, &Calendar::default());
        let last = next.last()?.on;
        left -= next.len();
        if left == 0 {
            return Some(Some(last));
        }
        from = last.tomorrow().ok()?;
    }
}
