//! When a service happens: schedules as the words that Kith reads times from ("every other Tuesday 10:00-12:00").

use crate::import::json::{joined, list, text};
use domain::rhythm::Day;
use serde_json::Value;

/// The words for all schedules of a service, or of its places where it has none of its own.
pub(super) fn when(service: &Value) -> String {
    const NAMES: &[&str] = &["schedules", "regular_schedules", "regular_schedule"];
    let own = list(service, NAMES);
    let at = list(service, &["service_at_locations"]);
    let of_places = at.iter().flat_map(|at| {
        list(at, NAMES)
            .into_iter()
            .chain(at.get("location").into_iter().flat_map(|l| list(l, NAMES)))
    });
    let schedules: Vec<&Value> = if own.is_empty() { of_places.collect() } else { own };
    let mut by_time: Vec<(String, Vec<String>)> = Vec::new();
    for schedule in schedules {
        let Some((days, hours)) = days_and_hours(schedule) else {
            by_time.push((String::new(), vec![text(schedule, &["description"])]));
            continue;
        };
        match by_time
            .iter_mut()
            .find(|(known, _)| *known == hours && !hours.is_empty())
        {
            Some((_, known)) => known.extend(days),
            None => by_time.push((hours, days)),
        }
    }
    let parts = by_time
        .into_iter()
        .map(|(hours, days)| joined([joined(days, ", "), hours], " "));
    joined(parts, "; ")
}

/// The days in words, and the hours. `None` where no days can be told.
fn days_and_hours(schedule: &Value) -> Option<(Vec<String>, String)> {
    let every = text(schedule, &["interval"]).parse::<f64>().unwrap_or(1.0) as u32;
    let is_monthly = text(schedule, &["freq"]).eq_ignore_ascii_case("MONTHLY");
    let by_day = text(schedule, &["byday", "weekday"]);
    let days: Option<Vec<String>> = if by_day.is_empty() && is_monthly {
        month_days(&text(schedule, &["bymonthday"]))
    } else {
        by_day
            .split([',', ';', ' '])
            .filter(|day| !day.is_empty())
            .map(|day| day_in_words(day, is_monthly, every))
            .collect()
    };
    let hours = [["opens_at", "opens"], ["closes_at", "closes"]].map(|names| clock(&text(schedule, &names)));
    let [opens, closes] = hours;
    let hours = if closes.is_empty() {
        opens
    } else {
        format!("{opens}-{closes}")
    };
    let days = days.filter(|days| !days.is_empty())?;
    Some((days, joined([hours, since(schedule, every)], " ")))
}

/// "Tuesday", "every other Tuesday", "2nd Monday of the month". `None` for what has no plain words.
fn day_in_words(written: &str, is_monthly: bool, every: u32) -> Option<String> {
    let letters =
        written.trim_start_matches(|sign: char| sign == '-' || sign == '+' || sign.is_ascii_digit());
    let nth = &written[..written.len() - letters.len()];
    let two: String = letters.chars().take(2).collect();
    let day = Day::from_two_letters(&two.to_lowercase())?;
    let nth = match (nth.trim_start_matches('+'), every) {
        ("", 0 | 1) if is_monthly => return None,
        ("", 0 | 1) => return Some(format!("{day:?}")),
        ("", 2) if !is_monthly => return Some(format!("every other {day:?}")),
        ("", weeks) if !is_monthly => return Some(format!("every {weeks} weeks on {day:?}")),
        ("1", 1) => "1st",
        ("2", 1) => "2nd",
        ("3", 1) => "3rd",
        ("4", 1) => "4th",
        ("-1", 1) => "last",
        _ => return None,
    };
    Some(format!("{nth} {day:?} of the month"))
}

fn month_days(written: &str) -> Option<Vec<String>> {
    let days = written.split(',').map(|day| {
        let number: u8 = day.trim().parse().ok()?;
        Some(format!("{number}{} of the month", ending(number)))
    });
    days.collect()
}

fn ending(number: u8) -> &'static str {
    match number {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

/// From which day every other week is counted: without it nobody could say which weeks.
fn since(schedule: &Value, every: u32) -> String {
    let from = text(schedule, &["dtstart", "valid_from"]);
    match from.get(..10) {
        Some(day) if every > 1 => format!("from {day}"),
        _ => String::new(),
    }
}

/// "10:00" of "10:00:00+01:00" and "10:00:00Z".
fn clock(written: &str) -> String {
    let mut parts = written.split(':');
    let (Some(hour), Some(minute)) = (parts.next(), parts.next()) else {
        return String::new();
    };
    let digits = |part: &str| part.len() <= 2 && part.chars().all(|sign| sign.is_ascii_digit());
    let minute = minute.get(..2).unwrap_or_default();
    if digits(hour) && digits(minute) {
        format!("{hour}:{minute}")
    } else {
        String::new()
    }
}
