//! Times of the clock somebody can do: "Thursdays after four", "home by three", "I finish at ten at night".
//!
//! Only what plainly is a time: a number after such a word that something else follows ("after two strokes") is none.

use super::Spoken;
use super::tokens::Break;
use crate::matching::heard::{Heard, Hours};
use jiff::civil::{Time, time};

/// Words before a time from which on somebody is free.
const FROM: &[&[&str]] = &[
    &["after"],
    &["past"],
    &["free", "from"],
    &["finish", "at"],
    &["finish", "work", "at"],
    &["finishes", "at"],
    &["not", "before"],
    &["no", "use", "before"],
    &["no", "good", "before"],
    &["nothing", "before"],
    &["knock", "off", "at"],
    &["off", "at"],
    &["clock", "off", "at"],
    &["home", "at"],
    &["nights", "at"],
    &["work", "till"],
    &["work", "until"],
    &["working", "till"],
    &["working", "until"],
    &["not", "till"],
    &["not", "until"],
    &["dont", "finish", "till"],
    &["dont", "finish", "until"],
    &["shift", "ends", "at"],
];
/// Words before a time by which somebody has to be home, or gone.
const UNTIL: &[&[&str]] = &[
    &["before"],
    &["by"],
    &["till"],
    &["until"],
    &["til"],
    &["leave", "at"],
    &["pick", "up", "at"],
    &["home", "for"],
    &["back", "for"],
];
/// Words that may follow a time.
const AFTER_IT: &[&str] = &[
    "on", "at", "in", "of", "or", "and", "but", "so", "as", "if", "when", "because", "cos", "most", "every",
    "for", "though", "the",
];
const NUMBERS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// Hears the hours: the last that was said of each.
pub fn hear(spoken: &Spoken<'_>, heard: &mut Heard) {
    let mut hours = Hours::default();
    for at in 0..spoken.tokens.len() {
        let Some((clock, end)) = clock_at(spoken, at) else {
            continue;
        };
        if let Some(first) = cue(spoken, FROM, at) {
            hours.from = Some(clock.or_morning(comes_off_nights(spoken, first, at)).meant(true));
            hours.said = spoken.said(first, end);
        } else if let Some(first) = cue(spoken, UNTIL, at) {
            hours.until = Some(clock.meant(false));
            hours.said = spoken.said(first, end);
        }
    }
    heard.hours = Some(hours).filter(|hours| hours.from.is_some() || hours.until.is_some());
}

/// Where the longest such cue that ends just before a word begins.
fn cue(spoken: &Spoken<'_>, cues: &[&[&str]], at: usize) -> Option<usize> {
    let ends_here = |cue: &&&[&str]| {
        let from = at.checked_sub(cue.len());
        from.is_some_and(|from| {
            let words = spoken.tokens[from..at].iter().map(|token| token.word.as_str());
            words.eq(cue.iter().copied())
        })
    };
    let longest = cues.iter().filter(ends_here).max_by_key(|cue| cue.len())?;
    Some(at - longest.len())
}

/// "I come off nights at six" is in the morning.
fn comes_off_nights(spoken: &Spoken<'_>, first: usize, at: usize) -> bool {
    let before = spoken.clause_at(first).map_or(first, |clause| clause.first);
    let mut words = spoken.tokens[before..at].iter();
    words.any(|token| matches!(token.word.as_str(), "night" | "nights"))
}

/// A time as it was said.
struct Clock {
    hour: i8,
    minute: i8,
    half: Option<Half>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Evening,
}

impl Clock {
    /// The same, in the morning where nobody said otherwise.
    fn or_morning(mut self, so: bool) -> Clock {
        if so {
            self.half = self.half.or(Some(Half::Morning));
        }
        self
    }

    /// The time that is meant: where nobody said which half of the day, the one people are about in.
    fn meant(&self, from: bool) -> Time {
        let evening = match self.half {
            Some(half) => half == Half::Evening,
            None => self.hour < 8 || (self.hour == 12 && !from),
        };
        let hour = match self.hour {
            12 if self.half == Some(Half::Morning) => 0,
            12 => 12,
            hour if evening && hour < 12 => hour + 12,
            hour => hour,
        };
        time(hour, self.minute, 0, 0)
    }
}

/// The time that begins at a word, and the word after it.
fn clock_at(spoken: &Spoken<'_>, at: usize) -> Option<(Clock, usize)> {
    let word = |at: usize| spoken.tokens.get(at).map_or("", |token| token.word.as_str());
    if matches!(word(at), "noon" | "midday") {
        return Some((
            Clock {
                hour: 12,
                minute: 0,
                half: Some(Half::Evening),
            },
            at + 1,
        ));
    }
    let (at, minute) = match (word(at), word(at + 1)) {
        ("half", "past") => (at + 2, 30),
        ("half", _) => (at + 1, 30),
        ("quarter", "past") => (at + 2, 15),
        _ => (at, 0),
    };
    let (hour, mut half) = hour(word(at))?;
    let mut end = at + 1;
    half = half.or_else(|| half_said(spoken, &mut end));
    let clock = Clock { hour, minute, half };
    ends_well(spoken, end, half.is_some() || minute > 0).then_some((clock, end))
}

/// "four", "4", "4pm".
fn hour(word: &str) -> Option<(i8, Option<Half>)> {
    let (digits, half) = match word {
        _ if word.ends_with("pm") => (word.trim_end_matches("pm"), Some(Half::Evening)),
        _ if word.ends_with("am") => (word.trim_end_matches("am"), Some(Half::Morning)),
        _ => (word, None),
    };
    let named = NUMBERS.iter().zip(1..).find(|(name, _)| **name == digits);
    let hour = named.map(|(_, hour)| hour).or_else(|| digits.parse().ok())?;
    (1..=12).contains(&hour).then_some((hour, half))
}

/// "pm", "o'clock", "at night", "in the morning": moves past it.
fn half_said(spoken: &Spoken<'_>, end: &mut usize) -> Option<Half> {
    let word = |at: usize| spoken.tokens.get(at).map_or("", |token| token.word.as_str());
    if word(*end) == "oclock" {
        *end += 1;
    }
    let in_the = matches!(word(*end), "in" | "of" | "at");
    let at = *end + if in_the { 1 } else { 0 } + usize::from(matches!(word(*end + 1), "the" | "a"));
    let (half, next) = match (word(*end), word(at)) {
        ("pm", _) => (Half::Evening, *end + 1),
        ("am", _) => (Half::Morning, *end + 1),
        (_, "night" | "evening" | "afternoon") if in_the => (Half::Evening, at + 1),
        (_, "morning") if in_the => (Half::Morning, at + 1),
        _ => return None,
    };
    *end = next;
    Some(half)
}

/// Whether nothing follows that would make the number count something: "after two strokes".
fn ends_well(spoken: &Spoken<'_>, end: usize, is_plainly_a_time: bool) -> bool {
    let next = spoken.tokens.get(end);
    is_plainly_a_time
        || next.is_none_or(|token| token.before != Break::None || AFTER_IT.contains(&token.word.as_str()))
}
