//! From the tokens of one clause to what it says.

use super::clause::{Clause, End, Segment, Times};
use super::clock::Clock;
use super::tokens::Token;
use crate::rhythm::{Day, DayPart};
use jiff::civil::Date;

/// Reads a clause. `today` settles years left unsaid.
pub(super) fn clause(tokens: &[Token], today: Date) -> Clause {
    let mut parser = Parser {
        tokens,
        at: 0,
        today,
        clause: Clause::default(),
        segment: Segment::default(),
        days_came_last: false,
        span_of_months: false,
    };
    while parser.at < tokens.len() {
        parser.step();
    }
    parser.close();
    parser.clause.settle_holidays();
    parser.clause
}

pub(super) struct Parser<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    pub(super) today: Date,
    pub(super) clause: Clause,
    pub(super) segment: Segment,
    /// Times were said first, and then days: a further time begins another meeting.
    days_came_last: bool,
    /// A span of months was said.
    pub(super) span_of_months: bool,
}

impl Parser<'_> {
    pub(super) fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    fn step(&mut self) {
        if self.date() || self.months() || self.days() || self.times() {
            return;
        }
        let token = self.tokens[self.at].clone();
        self.at += 1;
        match token {
            Token::Not => self.exclusion(),
            Token::Break => self.pause(),
            Token::Every | Token::Other => self.every(&token),
            Token::Part(part) => self.part(part),
            Token::Dawn => self.dawn(),
            Token::Dusk => self.part(DayPart::Evening),
            Token::Term => self.clause.term = true,
            Token::HowOften => self.clause.how_often = true,
            Token::Seldom => self.clause.seldom = true,
            Token::MonthWord => self.month_word(),
            Token::Holidays => self.clause.holidays = true,
            Token::Vague => self.clause.vague = true,
            Token::EveryWeeks(weeks) => {
                self.begin_days();
                self.segment.every = weeks;
            }
            Token::Contact => self.clause.contact = true,
            Token::Word | Token::Number(_) | Token::Christmas | Token::Easter => {
                self.clause.other_words = true;
            }
            _ => {}
        }
    }

    /// "a month", "every other month": how often. "Of the month" says nothing more.
    fn month_word(&mut self) {
        let before = self.at.checked_sub(2).and_then(|at| self.tokens.get(at));
        match before {
            Some(Token::Other) => self.clause.seldom = true,
            Some(Token::And | Token::Every) => self.clause.how_often = true,
            _ => {}
        }
    }

    fn every(&mut self, token: &Token) {
        let of_a_month = self
            .tokens
            .iter()
            .any(|token| matches!(token, Token::MonthWord | Token::HowOften | Token::Month(_)));
        match self.peek(0) {
            _ if *token == Token::Other => {
                self.begin_days();
                self.segment.every = 2;
            }
            Some(Token::Nth(2)) if !of_a_month => {
                self.begin_days();
                self.at += 1;
                self.segment.every = 2;
            }
            // "Every third Tuesday" may be of the month, or every three weeks.
            Some(Token::Nth(3..)) if !of_a_month => self.clause.vague = true,
            _ => {}
        }
    }

    fn part(&mut self, part: DayPart) {
        self.segment.part = Some(part);
    }

    /// "dawn til dusk", or dawn alone.
    fn dawn(&mut self) {
        let whole = self.peek(0) == Some(&Token::To) && self.peek(1) == Some(&Token::Dusk);
        self.at += if whole { 2 } else { 0 };
        self.part(if whole {
            DayPart::Daylight
        } else {
            DayPart::Morning
        });
    }

    /// "1st & 3rd Thurs", "Mon-Fri", "weekdays".
    fn days(&mut self) -> bool {
        match self.tokens[self.at] {
            Token::Nth(nth) if (-1..=5).contains(&nth) && self.leads_to_a_day() => {
                self.begin_days();
                self.segment.nths.push(nth);
                self.at += 1;
            }
            Token::Day(first) => {
                self.begin_days();
                let last = match (self.peek(1), self.peek(2)) {
                    (Some(Token::To), Some(Token::Day(last))) => Some(*last),
                    _ => None,
                };
                self.at += if last.is_some() { 3 } else { 1 };
                self.add_days(&first.through(last.unwrap_or(first)));
            }
            Token::Days(days) => {
                self.begin_days();
                self.at += 1;
                self.add_days(days);
            }
            _ => return false,
        }
        true
    }

    /// Whether a place in the month is followed, over others of its sort, by a day.
    fn leads_to_a_day(&self) -> bool {
        let joins =
            |token: &&Token| matches!(token, Token::Nth(_) | Token::And | Token::Filler | Token::Comma);
        let next = self.tokens[self.at..].iter().find(|token| !joins(token));
        matches!(next, Some(Token::Day(_) | Token::Days(_)))
    }

    /// Days after days with their times begin another meeting; so does "1st" after a plain weekday.
    fn begin_days(&mut self) {
        let done = self.segment.has_days() && self.segment.has_times() && !self.days_came_last;
        let another_sort = self.segment.has_days()
            && self.segment.nths.is_empty()
            && matches!(self.tokens[self.at.min(self.tokens.len() - 1)], Token::Nth(_));
        if done || another_sort || !self.segment.dates.is_empty() {
            self.close();
        }
    }

    pub(super) fn add_days(&mut self, days: &[Day]) {
        self.days_came_last |= !self.segment.times.is_empty() && !self.segment.has_days();
        for day in days {
            if !self.segment.days.contains(day) {
                self.segment.days.push(*day);
            }
        }
    }

    /// "2-4pm", "from 8", "8 til late", "till 7", "10.30".
    fn times(&mut self) -> bool {
        if self.peek(0) == Some(&Token::To) && self.clock(1).is_some() && self.segment.has_days() {
            self.at += 2;
            self.segment.only_an_end |= self.segment.times.is_empty();
            return true;
        }
        let Some(from) = self.clock(0) else { return false };
        if self.days_came_last {
            self.close();
        }
        let to = match (self.peek(1), self.peek(2)) {
            (Some(Token::To), Some(Token::Late)) => (End::Late, 3),
            (Some(Token::To), Some(Token::Dusk)) => (End::Dusk, 3),
            (Some(Token::To), Some(Token::Roughly)) => (End::Unsaid, 3),
            (Some(Token::To), Some(_)) => match self.clock(2) {
                Some(to) => (End::At(to), 3),
                None => (End::Unsaid, 1),
            },
            _ => (End::Unsaid, 1),
        };
        self.segment.times.push(Times {
            from: Some(from),
            to: to.0,
        });
        self.at += to.1;
        true
    }

    pub(super) fn clock(&self, ahead: usize) -> Option<Clock> {
        match self.peek(ahead)? {
            Token::Time(clock) => Some(*clock),
            Token::Number(hour) => Clock::hour(*hour),
            _ => None,
        }
    }

    pub(super) fn close(&mut self) {
        let segment = std::mem::take(&mut self.segment);
        self.days_came_last = false;
        if !segment.is_empty() {
            self.clause.segments.push(segment);
        }
    }
}
