//! Times as people write them: what is read, what is left alone, and on which dates it comes out.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

mod anything;
mod coming_round;
mod corpora;
mod reading;
mod whole_files;

use domain::rhythm::{self, Calendar, Meeting, Recurs};
use jiff::civil::{Date, DateTime, date};
use std::path::Path;

const TODAY: Date = date(2026, 11, 21);

/// A reading on one line: "Tue 10:00-12:00 (months) -aug term".
fn read(words: &str) -> String {
    let rhythm = rhythm::read(words, TODAY);
    let short = |day: &rhythm::Day| format!("{day:?}")[..3].to_owned();
    let mut said: Vec<String> = Vec::new();
    for meeting in &rhythm.meetings {
        let days = match &meeting.recurs {
            Recurs::Weekly { days, every, from } => {
                let days: Vec<_> = days.iter().map(short).collect();
                let from = from.map(|from| format!(" from {from}")).unwrap_or_default();
                let every = if *every > 1 {
                    format!(" /{every}{from}")
                } else {
                    String::new()
                };
                days.join(" ") + &every
            }
            Recurs::Monthly { nths, day } => format!("{nths:?} {}", short(day)).replace(", ", "+"),
            Recurs::Once(on) => on.to_string(),
            Recurs::Yearly { month, day } => format!("every {day}.{month}."),
            Recurs::Always => "always".to_owned(),
            Recurs::MonthDays(days) => format!("the {days:?}"),
            Recurs::Dates(dates) => dates.iter().map(Date::to_string).collect::<Vec<_>>().join(" "),
        };
        let time = |time: Option<jiff::civil::Time>| {
            time.map_or("?".to_owned(), |time| time.strftime("%H:%M").to_string())
        };
        let hours = match (meeting.starts, meeting.ends) {
            (None, None) => String::new(),
            (starts, ends) => format!(" {}-{}", time(starts), time(ends)),
        };
        let part = meeting
            .part
            .map(|part| format!(" {part:?}").to_lowercase())
            .unwrap_or_default();
        let months = if meeting.only_in_months.is_empty() {
            String::new()
        } else {
            format!(" {:?}", meeting.only_in_months)
        };
        said.push(format!("{days}{hours}{part}{months}{}", bounds(meeting)));
    }
    let season = &rhythm.season;
    let mut line = said.join("; ");
    if !season.not_in_months.is_empty() {
        line += &format!(" not {:?}", season.not_in_months);
    }
    for (holds, word) in [
        (season.term_time_only, " term"),
        (season.holidays_only, " holidays"),
        (season.not_on_bank_holidays, " no-bank-hols"),
        (season.not_at_christmas, " no-christmas"),
    ] {
        line += if holds { word } else { "" };
    }
    line
}

/// From when until when, and what is called off: " 2027-01-05..2027-03-30 off 2027-02-16".
fn bounds(meeting: &Meeting) -> String {
    let day = |date: Option<Date>| date.map_or(String::new(), |date| date.to_string());
    let mut said = match (meeting.first, meeting.last) {
        (None, None) => String::new(),
        (first, last) => format!(" {}..{}", day(first), day(last)),
    };
    for off in &meeting.called_off {
        said += &format!(" off {off}");
    }
    said
}

/// Every non-empty `when` of a file, or none with a line that says so.
fn whens(path: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    let Ok(mut reader) = csv::Reader::from_path(&path) else {
        println!("skipped: {} is not here", path.display());
        return Vec::new();
    };
    let column = reader
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "when")
        .unwrap();
    let whens = reader.records().map(|row| row.unwrap()[column].to_owned());
    whens.filter(|when| !when.is_empty()).collect()
}

fn calendar() -> Calendar {
    let terms = include_str!("../../../seed-data/calendar/terms.csv");
    let bank_holidays = include_str!("../../../seed-data/calendar/bank-holidays.csv");
    Calendar::read(terms, bank_holidays).unwrap()
}

/// The next dates of what was written on `TODAY`, seen from a later moment, in one line.
fn next_from(words: &str, from: DateTime, limit: usize) -> String {
    let next = rhythm::read(words, TODAY).next(from, limit, &calendar());
    let days: Vec<_> = next.iter().map(|occurrence| occurrence.on.to_string()).collect();
    days.join(" ")
}

fn next(words: &str, from: Date) -> String {
    next_from(words, from.at(0, 0, 0, 0), 3)
}
