//! The parts of the year something keeps to, in words: "in term time", "not in August", "until 15 December".

use crate::phrases::dates::{date, near_date};
use crate::phrases::listed;
use crate::phrases::months::months;
use crate::words::Words;
use domain::rhythm::{DayOfYear, Meeting, Season};
use jiff::civil::Date;

/// The most days that are said to be called off.
const MOST_CALLED_OFF: usize = 4;
/// A year with a 29th of February, for days of which only the day and the month are said.
const ANY_YEAR: i16 = 2028;

/// What the whole of a rhythm keeps to.
pub fn season(words: &Words, season: &Season) -> Vec<String> {
    let not_in = months(words, &season.not_in_months);
    let said = [
        season.term_time_only.then(|| words.say("rhythm-term-time")),
        season.holidays_only.then(|| words.say("rhythm-holidays")),
        not_in.map(|months| words.say_with("rhythm-not-in", &[("months", months.into())])),
        season
            .not_on_bank_holidays
            .then(|| words.say("rhythm-not-bank-holidays")),
        season.not_at_christmas.then(|| words.say("rhythm-not-christmas")),
        closed(words, &season.closed_each_year),
    ];
    said.into_iter().flatten().collect()
}

fn closed(words: &Words, spans: &[(DayOfYear, DayOfYear)]) -> Option<String> {
    let of_year = |day: DayOfYear| {
        let first_of_year = Date::constant(ANY_YEAR, 1, 1);
        Date::new(ANY_YEAR, day.month, day.day)
            .map_or_else(|_| String::new(), |on| date(words, on, first_of_year))
    };
    let one = |(first, last): &(DayOfYear, DayOfYear)| {
        if first == last {
            return of_year(*first);
        }
        let args = [("first", of_year(*first).into()), ("last", of_year(*last).into())];
        words.say_with("dates-row", &args)
    };
    let said: Vec<String> = spans.iter().map(one).collect();
    (!said.is_empty()).then(|| words.say_with("rhythm-not-on", &[("dates", listed(words, &said).into())]))
}

/// From when until when one meeting goes on, and when it is called off. What is past is not said.
pub fn bounds(words: &Words, meeting: &Meeting, today: Date) -> Vec<String> {
    let first = meeting.first.filter(|first| *first > today);
    let said = |on: Date| near_date(words, on, today);
    let off: Vec<String> = meeting
        .called_off
        .iter()
        .filter(|on| **on >= today)
        .take(MOST_CALLED_OFF)
        .map(|on| said(*on))
        .collect();
    let bounds = [
        first.map(|first| words.say_with("rhythm-first", &[("date", said(first).into())])),
        meeting
            .last
            .map(|last| words.say_with("rhythm-last", &[("date", said(last).into())])),
        (!off.is_empty()).then(|| words.say_with("rhythm-not-on", &[("dates", listed(words, &off).into())])),
    ];
    bounds.into_iter().flatten().collect()
}
