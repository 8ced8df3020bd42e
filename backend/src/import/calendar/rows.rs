//! Events as rows.

use super::event::{Event, Moment};
use domain::columns::Row;
use domain::geography::Position;
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;

/// The most dates of one row: a year of weeks. The latest are kept.
const MOST_DATES: usize = 53;

/// The rows of a calendar, each with the line that its first event begins on.
pub(super) fn of(events: &[(u64, Event)]) -> Vec<(u64, Row)> {
    let mut rows = Vec::new();
    let mut single: BTreeMap<(String, String), Vec<&(u64, Event)>> = BTreeMap::new();
    for one in events {
        let event = &one.1;
        let stands_in = |other: &&(u64, Event)| {
            other.1.instead_of.is_some() && !other.1.uid.is_empty() && other.1.uid == event.uid
        };
        let changed: Vec<&Event> = events.iter().filter(stands_in).map(|(_, event)| event).collect();
        if repeats(event) {
            if !event.is_cancelled {
                rows.push((one.0, series(event, &changed)));
            }
        } else if event.instead_of.is_none() || !events.iter().any(|(_, other)| is_moved_within(event, other))
        {
            single
                .entry((event.summary.clone(), event.location.clone()))
                .or_default()
                .push(one);
        }
    }
    for events in single.into_values() {
        rows.extend(dated(&events));
    }
    rows.sort_by_key(|(line, _)| *line);
    rows
}

fn repeats(event: &Event) -> bool {
    event.instead_of.is_none() && (!event.rule.is_empty() || !event.added.is_empty())
}

/// Whether an event only moves one day of a series, at the series' own time, so that the series tells it.
fn is_moved_within(event: &Event, series: &Event) -> bool {
    let same_time = event.is_cancelled || (event.starts.at == series.starts.at && event.ends == series.ends);
    repeats(series) && !event.uid.is_empty() && event.uid == series.uid && same_time
}

/// What is the same for whatever an event becomes.
fn plain(event: &Event) -> Row {
    let mut row = Row::new();
    let is_page = event.url.starts_with("http");
    for (column, cell) in [
        ("name", event.summary.as_str()),
        ("what_happens", &event.description),
        ("address", &event.location),
        ("website", if is_page { event.url.as_str() } else { "" }),
    ] {
        row.insert(column.to_owned(), cell.to_owned());
    }
    let at = event
        .geo
        .as_ref()
        .and_then(|(lat, lon)| Position::new(lat.parse().ok()?, lon.parse().ok()?));
    if let Some(at) = at.filter(|at| (at.lat, at.lon) != (0.0, 0.0)) {
        row.insert("lat".to_owned(), at.lat.to_string());
        row.insert("lon".to_owned(), at.lon.to_string());
    }
    row
}

/// A series, with the days of it that were called off or moved.
fn series(event: &Event, changed: &[&Event]) -> Row {
    let moved = changed
        .iter()
        .filter(|change| !change.is_cancelled && is_moved_within(change, event));
    let left_out = event
        .left_out
        .iter()
        .copied()
        .chain(changed.iter().filter_map(|change| change.instead_of));
    let added = event
        .added
        .iter()
        .copied()
        .chain(moved.map(|change| change.starts.on));
    let mut lines = vec![format!("DTSTART:{}", stamp(event.starts))];
    if let Some(ends) = event.ends {
        let ends = Moment {
            at: Some(ends),
            ..event.starts
        };
        lines.push(format!("DTEND:{}", stamp(ends)));
    }
    let rule = if event.rule.is_empty() {
        "FREQ=DAILY;COUNT=1"
    } else {
        &event.rule
    };
    lines.push(format!("RRULE:{rule}"));
    lines.extend(all_days("EXDATE", left_out));
    lines.extend(all_days("RDATE", added));
    let mut row = plain(event);
    row.insert("when".to_owned(), lines.join("\n"));
    row.insert("external_id".to_owned(), event.uid.clone());
    row
}

fn stamp(moment: Moment) -> String {
    match moment.at {
        Some(at) => format!("{}T{}", moment.on.strftime("%Y%m%d"), at.strftime("%H%M%S")),
        None => moment.on.strftime("%Y%m%d").to_string(),
    }
}

fn all_days(name: &str, days: impl Iterator<Item = Date>) -> Option<String> {
    let mut days: Vec<String> = days.map(|day| day.strftime("%Y%m%d").to_string()).collect();
    days.sort();
    days.dedup();
    (!days.is_empty()).then(|| format!("{name}:{}", days.join(",")))
}

/// Single dates of one name and place. Nothing where all of them are called off.
fn dated(events: &[&(u64, Event)]) -> Option<(u64, Row)> {
    let mut held: Vec<&(u64, Event)> = events
        .iter()
        .copied()
        .filter(|(_, event)| !event.is_cancelled)
        .collect();
    held.sort_by_key(|(_, event)| event.starts);
    let (line, latest) = held.last()?;
    let dates: Vec<String> = held
        .iter()
        .rev()
        .take(MOST_DATES)
        .rev()
        .map(|(_, event)| date(event))
        .collect();
    let mut row = plain(latest);
    row.insert("when".to_owned(), dates.join("; "));
    // Each date has a UID of its own; the name and place are what stays.
    let identity = format!("{} | {}", latest.summary, latest.location);
    row.insert("external_id".to_owned(), identity);
    Some((*line, row))
}

/// "5 January 2026 10:00-12:00".
fn date(event: &Event) -> String {
    let clock = |time: Time| time.strftime("%H:%M").to_string();
    let day = event.starts.on.strftime("%-d %B %Y").to_string();
    match (event.starts.at, event.ends) {
        (Some(starts), Some(ends)) => format!("{day} {}-{}", clock(starts), clock(ends)),
        (Some(starts), None) => format!("{day} {}", clock(starts)),
        (None, _) => day,
    }
}
