//! From a whole text to a rhythm: clauses are read one by one, and then told what they say about each other.
//!
//! Wherever two readings are possible there is none. A text that says something happened, or says only how often,
//! gives no dates at all.

mod clause;
mod clock;
mod joining;
mod meaning;
mod numbers;
mod parse;
mod parse_dates;
mod parse_exclusions;
mod parse_months;
mod reader;
mod spoken;
mod taking_out;
mod tokens;
mod welsh;
mod words;

use super::{Meeting, Recurs, Rhythm, Season};
use clause::Clause;
use jiff::civil::Date;
use tokens::Token;
use words::ALWAYS;

/// The longest text that is read, in bytes: what is longer is a story, not a time.
const LONGEST_BYTES: usize = 500;
/// Words that say it is over, or not on yet.
const OVER: &[&str] = &[
    "was ",
    "used to",
    "no longer",
    "resting",
    "ended",
    "finished",
    "cancelled",
    "paused",
];
/// Ways of saying that somebody has to arrange it first.
const BY_APPOINTMENT: &[&str] = &[
    "by appointment",
    "by arrangement",
    "by prior appointment",
    "by prior arrangement",
    "appointment only",
    "appointments only",
    "make an appointment",
    "on appointment",
    "trwy apwyntiad",
    "drwy apwyntiad",
    "drwy drefniant",
    "trwy drefniant",
];
/// How a text of OpenStreetMap or a calendar tells its days.
const TERSE: &[&str] = &[
    "mo", "tu", "we", "th", "fr", "sa", "su", "ph", "sh", "off", "closed", "open", "am", "pm",
];

/// Reads a text, or gives a rhythm with nothing but its words.
pub(super) fn read(as_written: &str, today: Date) -> Rhythm {
    let as_written = as_written.trim().to_owned();
    let lower = as_written.to_lowercase();
    if lower.len() > LONGEST_BYTES || OVER.iter().any(|over| lower.contains(over)) {
        return Rhythm {
            as_written,
            ..Rhythm::default()
        };
    }
    let first = lower.split([',', ';', '(']).next().unwrap_or_default().trim();
    if ALWAYS.contains(&first) {
        let meetings = vec![Meeting::on(Recurs::Always)];
        return Rhythm {
            as_written,
            meetings,
            ..Rhythm::default()
        };
    }
    let by_appointment = BY_APPOINTMENT.iter().any(|words| lower.contains(words));
    let clauses = clauses(&lower, today);
    let season = season(&clauses);
    let meetings = joining::meetings(clauses);
    Rhythm {
        as_written,
        meetings,
        season,
        by_appointment,
    }
}

/// Whether every word is one of a calendar's.
fn is_terse(lower: &str) -> bool {
    let mut words = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let terse = |word: &str| TERSE.contains(&word) || word.len() == 3 && words::month(word).is_some();
    lower.contains(TERSE_DAYS) && words.all(terse)
}

const TERSE_DAYS: fn(char) -> bool = |c| c.is_ascii_digit() || c == '-';

fn clauses(lower: &str, today: Date) -> Vec<Clause> {
    let tokens = reader::tokens(lower, is_terse(lower));
    let mut clauses: Vec<Clause> = Vec::new();
    for sentence in tokens.split(|token| *token == Token::Stop) {
        let mut parts = sentence.split(|token| *token == Token::Comma).peekable();
        let mut carried: Vec<Token> = Vec::new();
        while let Some(part) = parts.next() {
            carried.extend_from_slice(part);
            if !Clause::goes_on(&carried, parts.peek().copied()) {
                clauses.push(parse::clause(&carried, today));
                carried.clear();
            }
        }
    }
    clauses
}

fn season(clauses: &[Clause]) -> Season {
    let mut season = Season::default();
    for clause in clauses {
        season.not_in_months.extend_from_slice(&clause.not_months);
        season.term_time_only |= clause.term;
        season.not_on_bank_holidays |= clause.not_bank_holidays;
        season.not_at_christmas |= clause.not_at_christmas;
        season.holidays_only |= clause.holidays_only;
    }
    season.not_in_months.sort_unstable();
    season.not_in_months.dedup();
    season
}
