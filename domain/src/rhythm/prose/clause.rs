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
                ..Meeting::on(recurs.clone())
            })
        });
        meetings.collect()
    }

    fn recurrences(&self, anchor: Option<Date>) -> Vec<Recurs> {
        if !self.dates.is_empty() {
            return self.dates.iter().map(|date| Recurs::Once(*date)).collect();
        }
        if self.days.is_empty() {
            return Vec::new();
        }
        if self.nths.is_empty() {
            let every = self.every.max(1);
            let from = anchor.filter(|date| every > 1 && self.days.contains(&Day::from(date.weekday())));
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

impl Times {
    fn settled(self, part: Option<DayPart>) -> (Option<Time>, Option<Time>) {
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
    pub term: bool,
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
    /// Whether days go on in the next clause: "Tue, Thu and Sat 10 to 3", "March, June - first Thursday".
    pub fn goes_on(tokens: &[Token], next: Option<&[Token]>) -> bool {
        let untimed = |token: &Token| {
            !matches!(
                token,
                Token::Time(_) | Token::Number(_) | Token::To | Token::Part(_)
            )
        };
        let next = next.and_then(<[Token]>::first);
        match tokens.last() {
            Some(Token::Day(_)) => tokens.iter().all(untimed) && matches!(next, Some(Token::Day(_))),
            Some(Token::Nth(_) | Token::Month(_)) => {
                let list = |token: &Token| matches!(token, Token::Nth(_) | Token::Month(_) | Token::And);
                tokens.iter().all(list) && matches!(next, Some(Token::Nth(_) | Token::Month(_)))
            }
            _ => false,
        }
    }
}
