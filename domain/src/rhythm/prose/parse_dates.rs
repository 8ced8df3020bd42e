//! The dates and months in a clause about when.

use super::parse::Parser;
use super::tokens::Token;
use crate::rhythm::Day;
use jiff::civil::Date;

/// The month that is after Easter in any year, and the last that begins before it.
const AFTER_EASTER: i8 = 5;
const BEFORE_EASTER: i8 = 3;

impl Parser<'_> {
    /// "13 February 2027", "Sat 5 Dec", "December 5th", 2026-12-05.
    pub(super) fn date(&mut self) -> bool {
        let (day, month, length) = match (self.peek(0), self.peek(1), self.peek(2)) {
            (Some(Token::Date(date)), ..) => {
                let date = *date;
                return self.add_date(date, 1);
            }
            (Some(Token::Nth(day)), Some(Token::Month(month)), _) if *day > 0 => (*day, *month, 2),
            (Some(Token::Nth(day)), Some(Token::Filler), Some(Token::Month(month))) if *day > 0 => {
                (*day, *month, 3)
            }
            (Some(Token::Number(day)), Some(Token::Month(month)), after)
                if after != Some(&Token::To) && !self.ends_a_span() =>
            {
                (i8::try_from(*day).unwrap_or(0), *month, 2)
            }
            (Some(Token::Month(month)), Some(Token::Nth(day)), after)
                if *day > 0 && !matches!(after, Some(Token::Day(_) | Token::And)) =>
            {
                (*day, *month, 2)
            }
            _ => return false,
        };
        let (year, length) = match self.peek(length) {
            Some(Token::Year(year)) => (Some(*year), length + 1),
            _ => (None, length),
        };
        match self.settle_year(day, month, year) {
            Some(date) => self.add_date(date, length),
            None => {
                self.at += length;
                self.clause.vague = true;
                true
            }
        }
    }

    /// Whether the number here is the end of a span of time ("10-12 Apr to Oct").
    fn ends_a_span(&self) -> bool {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.tokens.get(at));
        before(1) == Some(&Token::To) && matches!(before(2), Some(Token::Number(_) | Token::Time(_)))
    }

    fn add_date(&mut self, date: Date, length: usize) -> bool {
        if self.segment.every > 1 {
            // "Alternate Thursdays from 26 November": the days stand, and the date will tell which weeks.
            self.close();
        }
        let day_before = std::mem::take(&mut self.segment.days);
        let agrees = day_before.iter().all(|day| *day == Day::from(date.weekday()));
        if !agrees {
            self.clause.vague = true;
        }
        self.segment.dates.push(date);
        self.at += length;
        true
    }

    /// The year left unsaid is the one in which the day comes next, on the weekday that was said.
    fn settle_year(&self, day: i8, month: i8, year: Option<i16>) -> Option<Date> {
        if let Some(year) = year {
            return Date::new(year, month, day).ok();
        }
        let years = [self.today.year(), self.today.year() + 1];
        let mut dates = years.iter().filter_map(|year| Date::new(*year, month, day).ok());
        dates.find(|date| {
            let named = &self.segment.days;
            *date >= self.today && named.iter().all(|day| *day == Day::from(date.weekday()))
        })
    }

    /// "April-Oct", "Oct to end of March", "in November", "late April to Sept", "in winter".
    pub(super) fn months(&mut self) -> bool {
        let late = usize::from(self.peek(0) == Some(&Token::Late));
        let from = match self.peek(late) {
            Some(Token::Month(month)) => *month,
            // Easter moves about in March and April: May is after it in any year, March begins before it.
            Some(Token::Easter) if self.peek(late + 1) == Some(&Token::To) => AFTER_EASTER,
            Some(Token::Season(months)) => {
                let months = months.to_vec();
                self.at += late + 1;
                return self.keep_to(&months);
            }
            _ => return false,
        };
        let from = if late == 1 { next_month(from) } else { from };
        // "From January" says nothing of how long, and that it is not on yet.
        self.clause.vague |= self.at > 0 && self.tokens[self.at - 1] == Token::From;
        self.at += late + 1;
        match self.last_month() {
            Some(to) => {
                self.span_of_months = true;
                self.keep_to(&through(from, to))
            }
            None => self.keep_to(&[from]),
        }
    }

    /// The month that "to" leads to. Eaten where there is one.
    fn last_month(&mut self) -> Option<i8> {
        let after = self.tokens[self.at..].strip_prefix(&[Token::To])?;
        let fillers = after.iter().take_while(|token| **token == Token::Filler).count();
        let last = match after.get(fillers)? {
            Token::Month(last) => *last,
            Token::Easter => BEFORE_EASTER,
            _ => return None,
        };
        self.at += fillers + 2;
        Some(last)
    }

    fn keep_to(&mut self, months: &[i8]) -> bool {
        // A span that was said stands: "Apr-Oct plus Feb half term" does not open all of February.
        if self.span_of_months && months.len() == 1 {
            return true;
        }
        let into = if self.segment.has_days() {
            &mut self.segment.months
        } else {
            &mut self.clause.months
        };
        let more: Vec<i8> = months
            .iter()
            .filter(|month| !into.contains(month))
            .copied()
            .collect();
        into.extend(more);
        true
    }
}

fn next_month(month: i8) -> i8 {
    month % 12 + 1
}

/// The months from one to another, over the new year where need be.
fn through(from: i8, to: i8) -> Vec<i8> {
    let length = (to - from).rem_euclid(12);
    (0..=length).map(|step| (from - 1 + step) % 12 + 1).collect()
}
