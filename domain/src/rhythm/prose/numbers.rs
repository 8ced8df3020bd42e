//! Numbers in a text about when: hours, dates, places in the month, and what is none of these.

use super::clock::Clock;
use super::reader::Reader;
use super::tokens::Token;
use jiff::civil::Date;

impl Reader<'_> {
    pub(super) fn number(&mut self) {
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
            && ["st", "nd", "rd", "th", "af", "il", "ydd", "ed", "fed", "eg"]
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
            (None, None) if self.is_clock_of_four(digits, number) => {
                let minute = u8::try_from(number % 100).unwrap_or_default();
                Clock::new(number / 100, minute, None, true).map_or(Token::Word, Token::Time)
            }
            (None, None) if (2020..=2100).contains(&number) => {
                return self.tokens.push(Token::Year(number as i16));
            }
            (None, None) if self.every_so_many_weeks() => match number {
                1 => Token::Filler,
                2 => Token::Other,
                weeks => u8::try_from(weeks).map_or(Token::Vague, Token::EveryWeeks),
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

    /// "1900", "0930": a time without a colon. "2030" alone is a year, and after "1900-" a time.
    fn is_clock_of_four(&self, digits: &str, number: u16) -> bool {
        let is_clock =
            digits.len() == 4 && number / 100 < 24 && number % 100 < 60 && number.is_multiple_of(5);
        let ends_a_span = matches!(&self.tokens[..], [.., Token::Time(_), Token::To]);
        is_clock && (ends_a_span || !(2020..=2100).contains(&number))
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
            ("yb", false),
            ("yp", true),
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
