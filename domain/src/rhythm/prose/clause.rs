//! One clause of a text about when: days, times and months that belong together ("1st & 3rd Thurs 2-4pm").

use super::clock::{self, Clock};
use super::tokens::Token;
use crate::rhythm::{Day, DayPart, Meeting, Recurs};
use jiff::civil::{Date, Time};

/// Days with the times said beside them, as they are being read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Segment {
    pub days: Vec<Day>,
    pub nths: Vec<i8>,
    /// Every other week, where more than 1.
    pub every: u8,
    pub dates: Vec<Date>,
    pub times: Vec<Times>,
    pub part: Option<DayPart>,
    pub months: Vec<i8>,
    pub first: Option<Date>,
    pub last: Option<Date>,
    /// Only an end was said ("Thurs till 7"): it changes what was said before, and is no meeting of its own.
    pub only_an_end: bool,
}

/// A start, an end or both, as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Times {
    pub from: Option<Clock>,
    pub to: End,
}

/// How a span ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum End {
    Unsaid,
    Late,
    Dusk,
    At(Clock),
}

impl Segment {
    pub fn has_days(&self) -> bool {
        !self.days.is_empty() || !self.dates.is_empty()
    }

    pub fn has_times(&self) -> bool {
        !self.times.is_empty() || self.part.is_some() || self.only_an_end
    }

    /// Whether it can be hours of opening: a span of time, or a beginning with an open end.
    pub fn is_opening_hours(&self) -> bool {
        let spans = self.times.iter().all(|times| times.to != End::Unsaid);
        self.part == Some(DayPart::Daylight) || (!self.times.is_empty() && spans)
    }

    pub fn is_empty(&self) -> bool {
        !self.has_days() && !self.has_times() && self.nths.is_empty() && self.every == 0
    }

    /// The meetings it stands for. None where the days cannot be told for certain.
    pub fn meetings(&self, anchor: Option<Date>) -> Vec<Meeting> {
        let hours = self.hours();
        let recurrences = self.recurrences(anchor);
        let meetings = recurrences.iter().flat_map(|recurs| {
            hours.iter().map(|&(starts, ends)| Meeting {
                starts,
                ends,
                part: self.part,
                only_in_months: self.months.clone(),
                first: self.first.filter(|_| self.every < 2),
                last: self.last,
                ..Meeting::on(recurs.clone())
            })
        });
        meetings.collect()
    }

    fn recurrences(&self, anchor: Option<Date>) -> Vec<Recurs> {
        if !self.dates.is_empty() {
            return vec![on_dates(&self.dates)];
        }
        if self.days.is_empty() {
            return Vec::new();
        }
        if self.nths.is_empty() {
            let every = self.every.max(1);
            let from = self
                .first
                .or(anchor)
                .filter(|date| every > 1 && self.days.contains(&Day::from(date.weekday())));
            let days = self.days.clone();
            return vec![Recurs::Weekly { days, every, from }];
        }
        let sure = self.every < 2 && self.nths.iter().all(|nth| (-1..=5).contains(nth));
        let monthly = self.days.iter().map(|&day| Recurs::Monthly {
            nths: self.nths.clone(),
            day,
        });
        // "The last weekend" is a matter of opinion where the month ends on a Saturday.
        let weekend = self.days == [Day::Saturday, Day::Sunday];
        if sure && !weekend {
            monthly.collect()
        } else {
            Vec::new()
        }
    }

    fn hours(&self) -> Vec<(Option<Time>, Option<Time>)> {
        if self.times.is_empty() {
            return vec![(None, None)];
        }
        self.times.iter().map(|times| times.settled(self.part)).collect()
    }
}

fn on_dates(dates: &[Date]) -> Recurs {
    if let [only] = dates {
        return Recurs::Once(*only);
    }
    let mut dates = dates.to_vec();
    dates.sort_unstable();
    dates.dedup();
    Recurs::Dates(dates)
}

impl Times {
    pub fn settled(self, part: Option<DayPart>) -> (Option<Time>, Option<Time>) {
        match (self.from, self.to) {
            (Some(from), End::At(to)) => clock::span(from, to, part),
            (Some(from), End::Dusk) => (clock::start(from, Some(DayPart::Morning), false), None),
            (Some(from), end) => (clock::start(from, part, end == End::Late), None),
            (None, _) => (None, None),
        }
    }
}

/// A clause, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Clause {
    pub segments: Vec<Segment>,
    /// Months it keeps to, where it has no meeting of its own that they belong to.
    pub months: Vec<i8>,
    /// Days that were taken out ("not Sundays").
    pub not_days: Vec<Day>,
    pub not_months: Vec<i8>,
    /// Weeks of the month that were taken out ("not the 1st").
    pub not_nths: Vec<i8>,
    /// Dates that were taken out ("not 25 December").
    pub not_dates: Vec<Date>,
    /// Breaks in the hours ("closed for lunch 1-2").
    pub breaks: Vec<Times>,
    /// The first and the last day that were said ("from 5 March", "until 15 December").
    pub first: Option<Date>,
    pub last: Option<Date>,
    pub term: bool,
    /// School holidays were named; what of them, is settled at its end.
    pub holidays: bool,
    /// It keeps to the school holidays.
    pub holidays_only: bool,
    pub not_bank_holidays: bool,
    pub not_at_christmas: bool,
    /// Something was said that forbids a sure reading of this clause.
    pub vague: bool,
    /// It says how often but not when ("monthly"): no weekly reading of the whole text is sure.
    pub how_often: bool,
    /// It says that it is seldom ("quarterly"): no monthly reading of the whole text is sure either.
    pub seldom: bool,
    /// It tells when to ring, not when it is.
    pub contact: bool,
    /// It has words that do not tell when.
    pub other_words: bool,
}

impl Clause {
    /// "Tuesdays in the school holidays" keeps to them. "Picnic in hols" says nothing for certain.
    pub fn settle_holidays(&mut self) {
        let names_days = self.segments.iter().any(Segment::has_days);
        let sure = names_days && !self.other_words && !self.term;
        self.holidays_only = self.holidays && sure;
        self.vague |= self.holidays && !sure;
    }

    /// Whether days go on in the next clause: "Tue, Thu and Sat 10 to 3", "March, June - first Thursday".
    pub fn goes_on(tokens: &[Token], next: Option<&[Token]>) -> bool {
        let untimed = |token: &Token| {
            !matches!(
                token,
                Token::Time(_) | Token::Number(_) | Token::To | Token::Part(_)
            )
        };
        let part = next.unwrap_or_default();
        let next = part.first();
        match tokens.last() {
            Some(Token::Day(_)) => tokens.iter().all(untimed) && matches!(next, Some(Token::Day(_))),
            Some(Token::Nth(_) | Token::Month(_))
                if matches!(next, Some(Token::Nth(_) | Token::Month(_))) =>
            {
                let list = |token: &Token| matches!(token, Token::Nth(_) | Token::Month(_) | Token::And);
                tokens.iter().all(list)
            }
            Some(Token::Number(_) | Token::Nth(_)) => {
                tokens.iter().all(is_of_a_date) && leads_to_a_month(part)
            }
            _ => false,
        }
    }
}

/// Whether a token can stand in a list of dates before its month: "Sat 5", "12 and 19".
fn is_of_a_date(token: &Token) -> bool {
    matches!(
        token,
        Token::Day(_) | Token::Number(_) | Token::Nth(_) | Token::And
    )
}

/// Whether a list of dates goes on here, and comes to its month.
fn leads_to_a_month(part: &[Token]) -> bool {
    let month = part.iter().position(|token| !is_of_a_date(token));
    month.is_some_and(|at| at > 0 && matches!(part[at], Token::Month(_)))
}
