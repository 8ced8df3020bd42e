//! What a clause about when takes out: "not August", "closed bank holidays", "except the first of the month",
//! "closed for lunch 1-2".

use super::clause::{End, Times};
use super::parse::Parser;
use super::tokens::Token;

impl Parser<'_> {
    /// What comes after "not" is taken out; in "Sundays closed" and "PH off", what stands before it.
    pub(super) fn exclusion(&mut self) {
        if self.at == self.tokens.len() {
            return self.take_out_what_came_before();
        }
        let begins = self.at;
        let mut takes_days = false;
        while self.at < self.tokens.len() && !(self.is_time() && self.at > begins && !takes_days) {
            takes_days |= matches!(self.tokens[self.at], Token::Day(_) | Token::Days(_));
            self.take_out();
        }
        let rest = &self.tokens[begins..self.at];
        let bank = rest.contains(&Token::BankHolidays);
        self.clause.term |= rest.contains(&Token::Holidays) && !bank;
    }

    /// A time that is no day of a month.
    fn is_time(&self) -> bool {
        self.clock(0).is_some() && !matches!(self.peek(1), Some(Token::Month(_) | Token::Filler))
    }

    /// Takes out what the next token says.
    fn take_out(&mut self) {
        if self.date_taken_out() {
            return;
        }
        match self.tokens[self.at] {
            Token::Day(day) => self.clause.not_days.push(day),
            Token::Days(days) => self.clause.not_days.extend_from_slice(days),
            Token::Month(month) => self.clause.not_months.push(month),
            Token::Season(months) => self.clause.not_months.extend_from_slice(months),
            Token::BankHolidays => self.clause.not_bank_holidays = true,
            Token::Christmas => self.clause.not_at_christmas = true,
            Token::Nth(nth) => self.nth_taken_out(nth),
            Token::Term => self.clause.vague = true,
            _ => {}
        }
        self.at += 1;
    }

    /// "Not the first of the month", "except 2nd Tuesday": the weekday stays on in the other weeks.
    fn nth_taken_out(&mut self, nth: i8) {
        self.clause.not_nths.push(nth);
        let day_follows = matches!(self.peek(1), Some(Token::Day(_)));
        self.at += usize::from(day_follows);
    }

    /// "Not 25 December": that day alone.
    fn date_taken_out(&mut self) -> bool {
        let Some((dates, length)) = self.dates_here() else {
            return false;
        };
        self.clause.vague |= dates.iter().any(Option::is_none);
        self.clause.not_dates.extend(dates.into_iter().flatten());
        self.at += length;
        true
    }

    fn take_out_what_came_before(&mut self) {
        self.clause.not_bank_holidays |= self.tokens.contains(&Token::BankHolidays);
        let untimed = self.segment.has_days() && !self.segment.has_times() && self.segment.nths.is_empty();
        if untimed {
            let closed = std::mem::take(&mut self.segment);
            self.clause.not_days.extend(closed.days);
        } else if !self.segment.has_days() {
            let months = std::mem::take(&mut self.clause.months);
            self.clause.not_months.extend(months);
        }
    }

    /// "Closed for lunch 1-2": a break in the hours. Where nobody says when, the hours may still be told.
    pub(super) fn pause(&mut self) {
        while self.at < self.tokens.len() && self.clock(0).is_none() {
            self.at += 1;
        }
        let (Some(from), Some(Token::To), Some(to)) = (self.clock(0), self.peek(1), self.clock(2)) else {
            return;
        };
        self.at += 3;
        self.clause.breaks.push(Times {
            from: Some(from),
            to: End::At(to),
        });
    }
}
