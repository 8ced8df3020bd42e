//! A text about when, taken apart into what the words mean one by one.

use super::clock::Clock;
use super::meaning::meaning;
use super::{Day, DayPart, words};
use jiff::civil::Date;

/// What one word or sign means.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A day of the week.
    Day(Day),
    /// Several days at once ("weekends").
    Days(&'static [Day]),
    /// "1st", "last", or the day of a date ("20th").
    Nth(i8),
    /// A whole number: an hour, a day of a month, or nothing to do with when.
    Number(u16),
    /// A time of the day for certain.
    Time(Clock),
    /// A time that is only about right ("6ish").
    Roughly,
    /// A whole date.
    Date(Date),
    Year(i16),
    Month(i8),
    /// A season of the year, as its months.
    Season(&'static [i8]),
    Part(DayPart),
    Dawn,
    Dusk,
    Late,
    To,
    And,
    From,
    Every,
    /// "other", "alternate", "fortnightly".
    Other,
    Not,
    Term,
    Holidays,
    BankHolidays,
    Christmas,
    Easter,
    /// "month" in "of the month", "a month".
    MonthWord,
    /// "monthly": how often, without saying when.
    HowOften,
    /// "quarterly", "twice a year".
    Seldom,
    /// "some", "about", "if": what makes a sure reading impossible.
    Vague,
    /// "ring", "phone": what is then is not the meeting.
    Contact,
    /// Says nothing about when and changes nothing ("open", "at", "the").
    Filler,
    /// A comma.
    Comma,
    /// A semicolon, bracket, line or sentence end.
    Stop,
    /// Anything else.
    Word,
}

/// Takes a text apart. `terse` reads two-letter days, and commas as "and".
pub(super) fn tokens(text: &str, terse: bool) -> Vec<Token> {
    let lower = text
        .to_lowercase()
        .replace(['–', '—', '−'], "-")
        .replace('’', "'");
    let mut reader = Reader {
        rest: &lower,
        terse,
        tokens: Vec::new(),
    };
    while reader.step() {}
    reader.tokens
}

struct Reader<'a> {
    rest: &'a str,
    terse: bool,
    tokens: Vec<Token>,
}

impl<'a> Reader<'a> {
    fn step(&mut self) -> bool {
        let Some(next) = self.rest.chars().next() else {
            return false;
        };
        if next.is_ascii_digit() {
            self.number();
        } else if next.is_alphabetic() {
            let word = self.take_while(|c| c.is_alphabetic() || c == '\'');
            self.word(word);
        } else {
            self.sign(next);
        }
        true
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn eat(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sign(&mut self, sign: char) {
        self.rest = &self.rest[sign.len_utf8()..];
        let sentence_ends = sign == '.' && self.rest.starts_with([' ', '\n']);
        match sign {
            '-' => self.tokens.push(Token::To),
            '&' | '+' | '/' => self.tokens.push(Token::And),
            ',' if self.terse => self.tokens.push(Token::And),
            ',' => self.tokens.push(Token::Comma),
            ';' | '(' | ')' | '\n' | ':' => self.tokens.push(Token::Stop),
            '£' | '#' => {
                self.take_while(|c| c.is_ascii_digit() || c == '.');
            }
            _ if sentence_ends => self.tokens.push(Token::Stop),
            _ => {}
        }
    }

    fn number(&mut self) {
        if let Some(date) = self.whole_date() {
            self.tokens.push(Token::Date(date));
            return;
        }
        let digits = self.take_while(|c| c.is_ascii_digit());
        let Ok(number) = digits.parse::<u16>() else {
            return self.tokens.push(Token::Word);
        };
        let minutes = self.minutes();
        if minutes.is_none()
            && ["st", "nd", "rd", "th"]
                .iter()
                .any(|ending| self.eat_word(ending))
        {
            let nth = i8::try_from(number).unwrap_or(i8::MAX);
            self.tokens.push(Token::Nth(nth));
        } else if self.eat("ish") {
            self.tokens.push(Token::Roughly);
        } else {
            self.hour(digits, number, minutes);
        }
    }

    fn hour(&mut self, digits: &str, number: u16, minutes: Option<u8>) {
        let half = self.half();
        let token = match (half, minutes) {
            (None, None) if (2020..=2100).contains(&number) => {
                return self.tokens.push(Token::Year(number as i16));
            }
            (None, None) if self.every_so_many_weeks() => match number {
                1 => Token::Filler,
                2 => Token::Other,
                _ => Token::Vague,
            },
            (None, None) if self.counts_something() => Token::Word,
            (None, None) => Token::Number(number),
            (half, minutes) => {
                let of_24 = half.is_none() && digits.len() == 2 && digits.starts_with('0');
                Clock::new(number, minutes.unwrap_or(0), half, of_24).map_or(Token::Word, Token::Time)
            }
        };
        self.tokens.push(token);
    }

    /// ".30" or ":30" after an hour.
    fn minutes(&mut self) -> Option<u8> {
        let after = self.rest.strip_prefix(['.', ':'])?;
        let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
        let minutes = digits
            .parse()
            .ok()
            .filter(|minutes| digits.len() == 2 && *minutes < 60)?;
        self.rest = &after[digits.len()..];
        Some(minutes)
    }

    /// "am" or "pm" after an hour: `Some(true)` is after noon.
    fn half(&mut self) -> Option<bool> {
        let before = self.rest;
        self.rest = self.rest.trim_start_matches(' ');
        for (written, after_noon) in [
            ("am", false),
            ("a.m.", false),
            ("a.m", false),
            ("pm", true),
            ("p.m.", true),
            ("p.m", true),
        ] {
            if self.eat_word(written) {
                return Some(after_noon);
            }
        }
        self.rest = before;
        None
    }

    /// Eats `word` where it ends there.
    fn eat_word(&mut self, word: &str) -> bool {
        let ends = self
            .rest
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
        ends && self.eat(word)
    }

    /// "every 2 weeks".
    fn every_so_many_weeks(&self) -> bool {
        self.tokens.last() == Some(&Token::Every) && self.rest.trim_start().starts_with("week")
    }

    /// Whether a number counts something other than hours ("5 weeks", "18+"). "7 days" becomes every day.
    fn counts_something(&mut self) -> bool {
        const COUNTED: &[&str] = &[
            "week", "hrs", "hr", "hour", "minute", "min", "people", "year", "yr", "month", "mile", "metre",
            "place", "p ", "m ", "k ",
        ];
        let after = self.rest.trim_start();
        COUNTED.iter().any(|counted| after.starts_with(counted))
            || self.rest.starts_with('+')
                && !self.rest[1..]
                    .trim_start()
                    .starts_with(|c: char| c.is_alphabetic())
    }

    /// 2026-12-05, or 5/12/2026.
    fn whole_date(&mut self) -> Option<Date> {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_digit() && c != '-' && c != '/');
        let written = &self.rest[..end.unwrap_or(self.rest.len())];
        let iso = (written.len() == 10).then(|| written.parse().ok()).flatten();
        let date = iso.or_else(|| british_date(written))?;
        self.rest = &self.rest[written.len()..];
        Some(date)
    }

    fn word(&mut self, word: &str) {
        if let Some(day) = words::two_letter_day(word).filter(|_| self.terse) {
            return self.tokens.push(Token::Day(day));
        }
        if matches!(word, "half" | "quarter") && self.half_past(word) {
            return;
        }
        let token = match (word, self.tokens.last()) {
            ("days", Some(Token::Number(7))) => {
                self.tokens.pop();
                Token::Days(&Day::ALL)
            }
            ("day" | "night", Some(Token::Every)) => Token::Days(&Day::ALL),
            ("week", Some(Token::Every)) => Token::Filler,
            // Welsh says which of the month after the day.
            ("gyntaf" | "cyntaf" | "olaf", Some(Token::Day(day))) => {
                let day = Token::Day(*day);
                self.tokens.pop();
                self.tokens.push(Token::Nth(if word == "olaf" { -1 } else { 1 }));
                day
            }
            ("no", _) if self.closes_something() => Token::Not,
            _ => meaning(word),
        };
        self.tokens.push(token);
    }

    /// "no meeting in August", but not "no need to book".
    fn closes_something(&self) -> bool {
        let after = self.rest.trim_start();
        ["meeting", "session", "club", "class"]
            .iter()
            .any(|closed| after.starts_with(closed))
    }

    /// "half six", "half past 6", "quarter to seven"; and "half term", which says nothing about terms.
    fn half_past(&mut self, fraction: &str) -> bool {
        let after: Vec<&str> = self.rest.split_whitespace().take(2).collect();
        let hour = |word: &str| {
            let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            let number = words::number(bare).or_else(|| bare.parse().ok());
            number.filter(|hour| (1..=12).contains(hour))
        };
        let (hour, minutes, eaten) = match (fraction, &after[..]) {
            ("half", ["term", ..]) => {
                self.rest = &self.rest[self.rest.find("term").map_or(0, |at| at + "term".len())..];
                self.tokens.push(Token::Filler);
                return true;
            }
            ("half", ["past", word]) => (hour(word), 30, 2),
            ("half", [word, ..]) => (hour(word), 30, 1),
            ("quarter", ["past", word]) => (hour(word), 15, 2),
            ("quarter", ["to", word]) => (
                hour(word).map(|hour| if hour == 1 { 12 } else { hour - 1 }),
                45,
                2,
            ),
            _ => return false,
        };
        let Some(time) = hour.and_then(|hour| Clock::new(hour, minutes, None, false)) else {
            return false;
        };
        for _ in 0..eaten {
            self.rest = self.rest.trim_start();
            self.take_while(char::is_alphanumeric);
        }
        self.tokens.push(Token::Time(time));
        true
    }
}

fn british_date(written: &str) -> Option<Date> {
    let mut parts = written.split('/').map(str::parse::<i16>);
    let (day, month, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let whole = parts.next().is_none() && (2000..=2100).contains(&year);
    Date::new(
        whole.then_some(year)?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}
