//! Words in a text about when, where the words beside them change what they mean.

use super::clock::Clock;
use super::meaning::meaning;
use super::reader::Reader;
use super::tokens::Token;
use super::{welsh, words};
use crate::rhythm::Day;

impl Reader<'_> {
    pub(super) fn word(&mut self, word: &str) {
        if let Some(day) = Day::from_two_letters(word).filter(|_| self.terse) {
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
            ("no", _) if self.closes_something() => Token::Not,
            _ if self.welsh => welsh::meaning_after(word, self.tokens.last(), self.rest),
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
