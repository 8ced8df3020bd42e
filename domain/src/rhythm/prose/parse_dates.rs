//! The dates in a clause about when: one, several ("5, 12 and 19 December"), or from one to another.

use super::parse::Parser;
use super::tokens::Token;
use crate::rhythm::Day;
use jiff::civil::Date;

/// A day of a month as written, perhaps with its weekday: "Sat 5", "3rd".
#[derive(Clone, Copy)]
struct DayWritten {
    weekday: Option<Day>,
    day: i8,
    /// Written as "3rd": it can be no hour.
    is_nth: bool,
}

/// Dates as they were found, and how many tokens they take.
struct Found {
    days: Vec<(Option<Day>, Option<Date>)>,
    length: usize,
}

impl Parser<'_> {
    /// "13 February 2027", "Sat 5 Dec", "5, 12 and 19 December", "1-5 August", "from 5 March", "until 15 December".
    pub(super) fn date(&mut self) -> bool {
        match self.peek(0) {
            Some(Token::From) => self.first_day(),
            Some(Token::To) => self.last_day(),
            _ => self.one_to_another() || self.dates(),
        }
    }

    fn first_day(&mut self) -> bool {
        let Some(found) = self.several(1).filter(|found| found.days.len() == 1) else {
            return false;
        };
        let to = self.one_after(1 + found.length, &found);
        self.at += 1 + found.length;
        self.clause.first = self.settled(&found, 0);
        if let Some(to) = to {
            self.at += to.length + 1;
            self.clause.last = self.settled(&to, 0);
        }
        true
    }

    fn last_day(&mut self) -> bool {
        let Some(found) = self.several(1).filter(|found| found.days.len() == 1) else {
            return false;
        };
        self.at += 1 + found.length;
        self.clause.last = self.settled(&found, 0);
        true
    }

    /// "12 January - 30 March", "Mon 3 to Fri 7 August".
    fn one_to_another(&mut self) -> bool {
        let (from, to) = match (self.several(0), self.short_span()) {
            (_, Some(span)) => span,
            (Some(from), None) if from.days.len() == 1 => match self.one_after(from.length, &from) {
                Some(to) => (from, to),
                None => return false,
            },
            _ => return false,
        };
        self.at += from.length + 1 + to.length;
        self.clause.first = self.settled(&from, 0);
        self.clause.last = self.settled(&to, 0);
        true
    }

    /// The date that "to" leads to, straight after another.
    fn one_after(&self, ahead: usize, before: &Found) -> Option<Found> {
        let to = (self.peek(ahead) == Some(&Token::To)).then(|| self.several(ahead + 1))??;
        let first = before.days.first()?.1;
        let in_order = to.days.first()?.1.zip(first).is_none_or(|(to, from)| from <= to);
        (to.days.len() == 1 && in_order).then_some(to)
    }

    /// "1-5 August": days of one month. "Sundays 10-12 April" are hours.
    fn short_span(&self) -> Option<(Found, Found)> {
        let (from, from_length) = self.day_written(0)?;
        let is_to = self.peek(from_length) == Some(&Token::To);
        let (to, to_length) = is_to.then(|| self.day_written(from_length + 1))??;
        let month_at = from_length + 1 + to_length;
        let (month, year, month_length) = self.month_and_year(month_at)?;
        let are_days = from.is_nth || to.is_nth || from.weekday.is_some() || !self.segment.has_days();
        let hours_before = matches!(
            self.at.checked_sub(1).and_then(|at| self.tokens.get(at)),
            Some(Token::Time(_) | Token::Number(_) | Token::To)
        );
        (are_days && !hours_before && from.day < to.day).then(|| {
            let found = |written: DayWritten, length| Found {
                days: vec![(written.weekday, self.on(written, month, year))],
                length,
            };
            (found(from, from_length), found(to, to_length + month_length))
        })
    }

    /// One date or several, as days of their own.
    fn dates(&mut self) -> bool {
        let Some(found) = self.several(0) else {
            return false;
        };
        if self.ends_a_span() {
            return false;
        }
        if self.segment.every > 1 {
            // "Alternate Thursdays 26 November": the days stand, and the date will tell which weeks.
            self.close();
        }
        let days_before = std::mem::take(&mut self.segment.days);
        for at in 0..found.days.len() {
            let date = self.settled(&found, at);
            let agrees = |date: Date| {
                days_before.iter().all(|day| *day == Day::from(date.weekday())) || found.days.len() > 1
            };
            self.clause.vague |= !date.is_some_and(agrees);
            self.segment.dates.extend(date);
        }
        self.at += found.length;
        true
    }

    /// The dates that stand here, each `None` where it is no day, and how many tokens they take.
    pub(super) fn dates_here(&self) -> Option<(Vec<Option<Date>>, usize)> {
        let found = self.several(0)?;
        Some((found.days.iter().map(|(_, date)| *date).collect(), found.length))
    }

    /// A date's day, or `None` and a vague clause where it is no day or not on its weekday.
    fn settled(&mut self, found: &Found, at: usize) -> Option<Date> {
        let (weekday, date) = found.days[at];
        let date = date.filter(|date| weekday.is_none_or(|day| day == Day::from(date.weekday())));
        self.clause.vague |= date.is_none();
        date
    }

    /// Dates that begin so many tokens ahead.
    fn several(&self, ahead: usize) -> Option<Found> {
        if let Some(Token::Date(date)) = self.peek(ahead) {
            let days = vec![(None, Some(*date))];
            return Some(Found { days, length: 1 });
        }
        self.month_first(ahead).or_else(|| self.days_first(ahead))
    }

    /// "December 5th".
    fn month_first(&self, ahead: usize) -> Option<Found> {
        let (Some(Token::Month(month)), Some(Token::Nth(day))) = (self.peek(ahead), self.peek(ahead + 1))
        else {
            return None;
        };
        let another_sort = matches!(self.peek(ahead + 2), Some(Token::Day(_) | Token::And));
        if *day < 1 || another_sort {
            return None;
        }
        let written = DayWritten {
            weekday: None,
            day: *day,
            is_nth: true,
        };
        let (year, more) = self.year(ahead + 2);
        let days = vec![(None, self.on(written, *month, year))];
        Some(Found {
            days,
            length: 2 + more,
        })
    }

    /// "5 December", "5, 12 and 19 December 2026", "Saturday 5th and Sunday 6th December".
    fn days_first(&self, ahead: usize) -> Option<Found> {
        let mut written = Vec::new();
        let mut at = ahead;
        while let Some((day, length)) = self.day_written(at) {
            written.push(day);
            at += length;
            at += usize::from(self.peek(at) == Some(&Token::And));
        }
        let (month, year, length) = self.month_and_year(at)?;
        let days: Vec<_> = written
            .iter()
            .map(|written| (written.weekday, self.on(*written, month, year)))
            .collect();
        let length = at + length - ahead;
        (!days.is_empty()).then_some(Found { days, length })
    }

    /// "Sat 5", "the 3rd", "12".
    fn day_written(&self, ahead: usize) -> Option<(DayWritten, usize)> {
        let weekday = match self.peek(ahead)? {
            Token::Day(day) => Some(*day),
            _ => None,
        };
        let mut at = ahead + usize::from(weekday.is_some());
        at += usize::from(self.peek(at) == Some(&Token::Filler));
        let (day, is_nth) = match self.peek(at)? {
            Token::Nth(day) => (*day, true),
            Token::Number(day) => (i8::try_from(*day).ok()?, false),
            _ => return None,
        };
        let written = DayWritten { weekday, day, is_nth };
        (1..=31).contains(&day).then_some((written, at + 1 - ahead))
    }

    /// The month that days lead to, and its year where one was said. A month that leads on to another is a season.
    fn month_and_year(&self, ahead: usize) -> Option<(i8, Option<i16>, usize)> {
        let of = usize::from(self.peek(ahead) == Some(&Token::Filler));
        let Some(Token::Month(month)) = self.peek(ahead + of) else {
            return None;
        };
        let (year, more) = self.year(ahead + of + 1);
        let after = ahead + of + 1 + more;
        let to_month = self.peek(after) == Some(&Token::To)
            && matches!(
                self.peek(after + 1),
                Some(Token::Month(_) | Token::Filler | Token::Easter)
            );
        (!to_month).then_some((*month, year, of + 1 + more))
    }

    fn year(&self, ahead: usize) -> (Option<i16>, usize) {
        match self.peek(ahead) {
            Some(Token::Year(year)) => (Some(*year), 1),
            _ => (None, 0),
        }
    }

    /// Whether the number here is the end of a span of time ("10-12 Apr to Oct").
    fn ends_a_span(&self) -> bool {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.tokens.get(at));
        before(1) == Some(&Token::To) && matches!(before(2), Some(Token::Number(_) | Token::Time(_)))
    }

    /// The year left unsaid is the one in which the day comes next, on the weekday that was said.
    fn on(&self, written: DayWritten, month: i8, year: Option<i16>) -> Option<Date> {
        if let Some(year) = year {
            return Date::new(year, month, written.day).ok();
        }
        let years = [self.today.year(), self.today.year() + 1];
        let mut dates = years
            .iter()
            .filter_map(|year| Date::new(*year, month, written.day).ok());
        dates.find(|date| {
            let weekday = Day::from(date.weekday());
            *date >= self.today && written.weekday.is_none_or(|day| day == weekday)
        })
    }
}
