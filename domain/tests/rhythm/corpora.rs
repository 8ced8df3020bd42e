//! Other people's times, held against what others make of them. Where the files are not there, a line says so.

use super::TODAY;
use domain::rhythm::{self, Calendar, Rhythm};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A file of the data beside the project, or none with a line that says so.
fn shared(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared")
        .join(path);
    let found = path.exists();
    if !found {
        println!("skipped: {} is not here", path.display());
    }
    found.then_some(path)
}

/// Dates from a day on, over more than one horizon.
fn dates(rhythm: &Rhythm, from: Date, limit: usize) -> Vec<Date> {
    let mut found: Vec<Date> = Vec::new();
    let end = from.saturating_add(4.years());
    let mut from = from;
    while found.len() < limit && from < end {
        let next = rhythm.next(from.at(0, 0, 0, 0), limit - found.len(), &Calendar::default());
        // A year without any is passed over.
        from = next
            .last()
            .map_or(from.saturating_add(1.year()), |last| last.on.tomorrow().unwrap());
        found.extend(next.iter().map(|occurrence| occurrence.on));
    }
    found.dedup();
    found
}

/// Rules of the corpus that come round on days: (rule, start, the days expected).
fn of_days(corpus: &str) -> Vec<(String, DateTime, Vec<Date>)> {
    let mut rules = Vec::new();
    let mut fields: BTreeMap<&str, &str> = BTreeMap::new();
    for line in corpus.lines() {
        if let Some((name, value)) = line.split_once(':').filter(|_| !line.starts_with('#')) {
            fields.insert(name, value);
        }
        let (Some(rule), Some(starts), Some(instances)) = (
            fields.get("RRULE"),
            fields.get("DTSTART"),
            fields.get("INSTANCES"),
        ) else {
            continue;
        };
        let instances: Option<Vec<DateTime>> = instances.split(',').map(|at| at.parse().ok()).collect();
        let within_days = ["HOURLY", "MINUTELY", "SECONDLY", "BYHOUR", "BYMINUTE", "BYSECOND"];
        let starts: Option<DateTime> = starts.parse().ok();
        if let (Some(starts), Some(instances)) = (starts, instances)
            && !within_days.iter().any(|word| rule.contains(word))
            && !fields.contains_key("START-AT")
            && !rule.contains("RSCALE")
        {
            let days = instances.iter().map(|at| at.date()).collect();
            rules.push(((*rule).to_owned(), starts, days));
        }
        fields.clear();
    }
    rules
}

#[test]
fn calendar_rules_come_round_as_the_libical_corpus_says() {
    let Some(path) = shared("standards/icalendar/src/test/icalrecur_test.txt") else {
        return;
    };
    let rules = of_days(&std::fs::read_to_string(path).unwrap());
    let (mut agree, mut left, mut differ) = (0, Vec::new(), Vec::new());
    for (rule, starts, expected) in &rules {
        let written = format!("DTSTART:{}\nRRULE:{rule}", starts.strftime("%Y%m%dT%H%M%S"));
        let rhythm = rhythm::read(&written, starts.date());
        // What is not simple is followed for three years.
        let horizon = starts.date().saturating_add(3.years());
        let expected: Vec<Date> = expected.iter().filter(|on| **on < horizon).copied().collect();
        let found = dates(&rhythm, starts.date(), expected.len());
        match rhythm.meetings.is_empty() {
            true => left.push(rule),
            false if found == expected => agree += 1,
            false => differ.push((rule, expected, found)),
        }
    }
    println!(
        "libical: {agree} of {} rules agree; as written: {left:#?}; differ: {differ:#?}",
        rules.len()
    );
    assert!(differ.is_empty());
    assert!(agree * 10 >= rules.len() * 7, "{agree} of {}", rules.len());
}

/// The days a fortnightly or monthly rule comes round on, counted out one by one and by no code of ours.
fn counted(rule: &str, start: Date, weekday: jiff::civil::Weekday, limit: usize) -> Vec<Date> {
    let field = |name: &str| {
        let mut parts = rule.split(';');
        parts.find_map(|part| part.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')))
    };
    let every: i64 = field("INTERVAL").map_or(1, |every| every.parse().unwrap());
    if field("FREQ") == Some("WEEKLY") {
        return (0..limit as i64)
            .map(|step| start + (step * every * 7).days())
            .collect();
    }
    let nths: Vec<i8> = field("BYDAY")
        .unwrap()
        .split(',')
        .map(|day| day[..1].parse().unwrap())
        .collect();
    let months = start.first_of_month().series(1.month());
    let days = months.flat_map(|month| {
        nths.iter()
            .map(move |nth| month.nth_weekday_of_month(*nth, weekday).unwrap())
    });
    days.filter(|day| *day >= start).take(limit).collect()
}

#[test]
fn every_mobile_library_stop_comes_round_when_its_timetable_says() {
    let Some(path) = shared("data/events/mobile_library_stops_rrule.csv") else {
        return;
    };
    let mut stops = csv::Reader::from_path(path).unwrap();
    let columns = stops.headers().unwrap().clone();
    let at = |name: &str| columns.iter().position(|column| column == name).unwrap();
    let (rule, start, arrival, day) = (at("frequency"), at("start"), at("arrival"), at("day"));
    let (mut read, mut off_day) = (0, 0);
    for stop in stops.records() {
        let stop = stop.unwrap();
        let first: Date = stop[start].parse().unwrap();
        let (hour, minute) = stop[arrival].split_once(':').unwrap();
        let written = format!(
            "DTSTART:{}T{hour:0>2}{minute}00\nRRULE:{}",
            first.strftime("%Y%m%d"),
            &stop[rule]
        );
        let rhythm = rhythm::read(&written, TODAY);
        let weekday = *jiff::civil::Weekday::Monday
            .cycle_forward()
            .take(7)
            .collect::<Vec<_>>()
            .iter()
            .find(|weekday| format!("{weekday:?}") == stop[day])
            .unwrap();
        let of_the_month = stop[rule].contains("BYDAY");
        off_day += usize::from(!of_the_month && first.weekday() != weekday);
        assert_eq!(
            dates(&rhythm, first, 12),
            counted(&stop[rule], first, weekday, 12),
            "{written}"
        );
        read += 1;
    }
    println!(
        "mobile libraries: {read} stops read and counted alike; {off_day} start on another day than they say"
    );
}

/// The cells of a grid of hours that are read, and those that are not.
fn grid(path: &str, columns: impl Fn(&str) -> bool) -> (usize, usize) {
    let Some(path) = shared(path) else { return (0, 0) };
    let mut libraries = csv::Reader::from_path(path).unwrap();
    let names = libraries.headers().unwrap().clone();
    let week: Vec<(usize, rhythm::Day)> = rhythm::Day::ALL
        .iter()
        .filter_map(|day| {
            let name = format!("{day:?}");
            let at = names
                .iter()
                .position(|column| column.starts_with(&name) && columns(column))?;
            Some((at, *day))
        })
        .collect();
    let (mut read, mut left) = (0, 0);
    for library in libraries.records() {
        let library = library.unwrap();
        let cells: Vec<(rhythm::Day, &str)> = week.iter().map(|(at, day)| (*day, &library[*at])).collect();
        let hours = cells
            .iter()
            .flat_map(|(_, cell)| cell.split(','))
            .filter(|hours| !hours.is_empty())
            .count();
        if hours == 0 {
            continue;
        }
        let rhythm = rhythm::read_week(&cells, TODAY);
        let spans: usize = rhythm
            .meetings
            .iter()
            .map(|meeting| match &meeting.recurs {
                rhythm::Recurs::Weekly { days, .. } => days.len(),
                _ => 0,
            })
            .sum();
        read += usize::from(spans == hours);
        left += usize::from(spans != hours);
        if spans != hours {
            println!("a library's week, as written: {}", rhythm.as_written);
        }
    }
    (read, left)
}

#[test]
fn library_hours_are_read_from_their_grids() {
    for (path, staffed) in [
        ("data/directories/libraries/libraries_uk_schema.csv", true),
        ("data/directories/libraries/libraries_northern_ireland.csv", false),
    ] {
        let (read, left) = grid(path, |column| !staffed || column.ends_with(" staffed hours"));
        println!("{path}: {read} read, {left} not");
        assert!(left * 100 <= read, "{left} of {}", read + left);
    }
}
