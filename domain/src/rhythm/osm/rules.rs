//! One rule of opening hours, laid over what the rules before it came to.

use super::spans::Hours;
use super::year::Year;
use crate::rhythm::{Day, DayOfYear};
use opening_hours_syntax::rules::day::{
    Date, DaySelector, HolidayKind, MonthdayRange, WeekDayRange, Weekday,
};
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};

/// How the nth weekdays of a month are marked: first to fifth, and the same from the end.
type Nths = ([bool; 5], [bool; 5]);

/// The days a rule is about.
#[derive(Default)]
struct Selected {
    /// 1 to 12. All, where none was said.
    months: Vec<i8>,
    days: Vec<Day>,
    nth_days: Vec<(Day, Vec<i8>)>,
    bank_holidays: bool,
    school_holidays: bool,
    /// Times of the year that are no whole months.
    spans: Vec<(DayOfYear, DayOfYear)>,
}

/// Lays a rule over a year. `None`: it says more than can be held.
pub(super) fn apply(year: &mut Year, rule: &RuleSequence) -> Option<()> {
    let selected = Selected::read(&rule.day_selector)?;
    let hours: Vec<Hours> = rule
        .time_selector
        .spans
        .iter()
        .map(Hours::read)
        .collect::<Option<_>>()?;
    let is_added = rule.operator == RuleOperator::Additional;
    if rule.comment.to_lowercase().contains("appointment") {
        year.by_appointment = true;
        return if is_added {
            Some(())
        } else {
            close(year, &selected, &[Hours::ALL_DAY])
        };
    }
    match rule.kind {
        RuleKind::Open => open(year, &selected, &hours, rule.operator == RuleOperator::Additional),
        RuleKind::Closed => close(year, &selected, &hours),
        RuleKind::Unknown => None,
    }
}

fn open(year: &mut Year, selected: &Selected, hours: &[Hours], is_added: bool) -> Option<()> {
    // Holidays that are named beside every day of the week have the hours of those days, as they would have anyway.
    let holidays = selected.bank_holidays || selected.school_holidays;
    let hours_of_their_own = holidays && selected.days.len() < Day::ALL.len();
    if hours_of_their_own || !selected.spans.is_empty() {
        return None;
    }
    if !selected.nth_days.is_empty() {
        return open_monthly(year, selected, hours);
    }
    year.not_on_bank_holidays &= !selected.bank_holidays;
    for day in year.days_mut(&selected.months, &selected.days) {
        if !is_added {
            day.clear();
        }
        day.extend_from_slice(hours);
        day.sort_unstable();
    }
    Some(())
}

/// Where the weekday has hours every week too, nobody can hold both.
fn open_monthly(year: &mut Year, selected: &Selected, hours: &[Hours]) -> Option<()> {
    let all_year = selected.months.len() == 12 && selected.days.is_empty();
    let free = |day: Day| !year.is_ever_open_on(day);
    let can_be_held = all_year && selected.nth_days.iter().all(|(day, _)| free(*day));
    let monthly = selected
        .nth_days
        .iter()
        .map(|(day, nths)| (*day, nths.clone(), hours.to_vec()));
    can_be_held.then(|| year.monthly.extend(monthly))
}

fn close(year: &mut Year, selected: &Selected, hours: &[Hours]) -> Option<()> {
    let whole_days = hours == [Hours::ALL_DAY];
    let named_days = !selected.days.is_empty() && selected.days.len() < Day::ALL.len();
    if !selected.nth_days.is_empty() {
        return None;
    }
    if selected.bank_holidays || selected.school_holidays {
        year.not_on_bank_holidays |= selected.bank_holidays;
        year.not_in_school_holidays |= selected.school_holidays;
        if selected.days.is_empty() {
            return (whole_days && selected.months.len() == 12).then_some(());
        }
    }
    if !selected.spans.is_empty() {
        year.closed.extend_from_slice(&selected.spans);
        return (whole_days && !named_days).then_some(());
    }
    for day in year.days_mut(&selected.months, &selected.days) {
        let mut left = std::mem::take(day);
        for gap in hours {
            let parts: Option<Vec<Vec<Hours>>> = if whole_days {
                Some(Vec::new())
            } else {
                left.iter().map(|hours| hours.without(*gap)).collect()
            };
            left = parts?.concat();
        }
        *day = left;
    }
    Some(())
}

impl Selected {
    fn read(selector: &DaySelector) -> Option<Selected> {
        if !selector.year.is_empty() || !selector.week.is_empty() {
            return None;
        }
        let mut selected = Selected::default();
        for range in &selector.monthday {
            selected.add_part_of_year(range)?;
        }
        for range in &selector.weekday {
            selected.add_weekdays(range)?;
        }
        if selected.months.is_empty() && selected.spans.is_empty() {
            selected.months = (1..=12).collect();
        }
        let names_none = selector.weekday.is_empty();
        if names_none {
            selected.days = Day::ALL.to_vec();
        }
        let mixed = !selected.months.is_empty() && !selected.spans.is_empty();
        (!mixed).then_some(selected)
    }

    fn add_part_of_year(&mut self, range: &MonthdayRange) -> Option<()> {
        match range {
            MonthdayRange::Month { range, year: None } => {
                let (first, last) = (*range.start() as i8, *range.end() as i8);
                self.add_months(first, last);
                Some(())
            }
            MonthdayRange::Date { start, end } => {
                let plain = start.1 == Default::default() && end.1 == Default::default();
                let span = (of_year(start.0)?, of_year(end.0)?);
                match whole_months(span) {
                    Some((first, last)) => self.add_months(first, last),
                    None => self.spans.push(span),
                }
                plain.then_some(())
            }
            MonthdayRange::Month { .. } => None,
        }
    }

    /// The months from one to another, over the new year where need be.
    fn add_months(&mut self, first: i8, last: i8) {
        let length = (last - first).rem_euclid(12);
        self.months
            .extend((0..=length).map(|step| (first - 1 + step) % 12 + 1));
    }

    fn add_weekdays(&mut self, range: &WeekDayRange) -> Option<()> {
        match range {
            WeekDayRange::Holiday { kind, offset: 0 } => {
                match kind {
                    HolidayKind::Public => self.bank_holidays = true,
                    HolidayKind::School => self.school_holidays = true,
                }
                Some(())
            }
            WeekDayRange::Fixed {
                range,
                offset: 0,
                nth_from_start,
                nth_from_end,
            } => {
                let days = day(*range.start()).through(day(*range.end()));
                match nths((*nth_from_start, *nth_from_end))? {
                    None => self.days.extend(days),
                    Some(nths) => self
                        .nth_days
                        .extend(days.into_iter().map(|day| (day, nths.clone()))),
                }
                Some(())
            }
            _ => None,
        }
    }
}

/// Which weekdays of the month are marked. The inner `None`: each. The outer: more than can be held.
fn nths((from_start, from_end): Nths) -> Option<Option<Vec<i8>>> {
    let marked = |marks: [bool; 5]| {
        marks
            .into_iter()
            .zip(1i8..)
            .filter(|(mark, _)| *mark)
            .map(|(_, nth)| nth)
    };
    if from_start == [true; 5] && from_end == [true; 5] {
        return Some(None);
    }
    let nths: Vec<i8> = marked(from_start)
        .chain(marked(from_end).map(|nth| -nth))
        .collect();
    let sure = nths.iter().all(|nth| matches!(nth, 1..=5 | -1));
    sure.then_some(Some(nths))
}

fn of_year(date: Date) -> Option<DayOfYear> {
    match date {
        Date::Fixed {
            year: None,
            month,
            day,
        } => Some(DayOfYear {
            month: month as i8,
            day: i8::try_from(day).ok()?,
        }),
        _ => None,
    }
}

/// The months of a span that begins with the first and ends with the last day of a month.
fn whole_months((first, last): (DayOfYear, DayOfYear)) -> Option<(i8, i8)> {
    let length = jiff::civil::Date::new(2027, last.month, 1).ok()?.days_in_month();
    (first.day == 1 && last.day >= length).then_some((first.month, last.month))
}

fn day(weekday: Weekday) -> Day {
    Day::ALL[weekday.num_days_from_monday() as usize]
}
