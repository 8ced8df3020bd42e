//! A group's page on the web: the events it tells of itself as schema.org JSON-LD. Nothing else of the page is read.

use super::failure::{ImportError, not_usable};
use super::json::{joined, list, text};
use super::reading::Reading;
use super::table::{Broken, Table};
use domain::columns::Row;
use domain::geography::Position;
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use serde_json::Value;

/// How deep events are looked for in each other.
const DEEPEST: usize = 8;

/// Reads a page, or JSON-LD alone.
///
/// # Errors
/// Where it tells of no event.
pub(super) fn read(text: &str) -> Result<Reading, ImportError> {
    let scripts = if text.trim_start().starts_with('<') {
        scripts(text)
    } else {
        vec![text.to_owned()]
    };
    let mut rows = Vec::new();
    let mut broken = Vec::new();
    for (number, script) in (1..).zip(&scripts) {
        match serde_json::from_str::<Value>(script) {
            Ok(whole) => gather(&whole, &mut rows, 0),
            Err(error) => broken.push(Broken {
                line: number,
                says: format!("is a script of events that is not JSON: {error}"),
                written: vec![script.chars().take(2_000).collect()],
            }),
        }
    }
    if rows.is_empty() && broken.is_empty() {
        return not_usable(
            "the page tells of no event in a form that programs read (schema.org Event as JSON-LD). Ask whoever makes \
             it for that, or for a calendar",
        );
    }
    let after = broken.len() as u64;
    let rows: Vec<(u64, Row)> = (after + 1..).zip(rows).collect();
    Ok(Reading {
        speaks_kith: true,
        ..Reading::of(Table::of_rows("event", &rows, broken)?)
    })
}

/// The scripts of a page that hold JSON-LD.
fn scripts(page: &str) -> Vec<String> {
    let mut emitter = DefaultEmitter::default();
    // So that what looks like a tag in a script is none.
    emitter.naively_switch_states(true);
    let mut scripts = Vec::new();
    let mut is_inside = false;
    for token in Tokenizer::new_with_emitter(page, emitter).flatten() {
        match token {
            Token::StartTag(tag) if tag.name.as_slice() == b"script" => {
                let kind = tag
                    .attributes
                    .get(b"type".as_slice())
                    .map(|kind| kind.value.to_ascii_lowercase());
                is_inside = kind.is_some_and(|kind| kind.starts_with(b"application/ld+json"));
                if is_inside {
                    scripts.push(String::new());
                }
            }
            Token::String(text) if is_inside => {
                if let Some(script) = scripts.last_mut() {
                    script.push_str(&String::from_utf8_lossy(&text.value));
                }
            }
            Token::EndTag(_) => is_inside = false,
            _ => {}
        }
    }
    scripts
}

/// Every event in what is told, however deep it lies.
fn gather(value: &Value, rows: &mut Vec<Row>, depth: usize) {
    match value {
        Value::Array(items) if depth < DEEPEST => items.iter().for_each(|item| gather(item, rows, depth + 1)),
        Value::Object(fields) if depth < DEEPEST => {
            if is_event(value) {
                rows.extend(row(value));
                return;
            }
            fields.values().for_each(|inner| gather(inner, rows, depth + 1));
        }
        _ => {}
    }
}

fn is_event(value: &Value) -> bool {
    let named = |kind: &Value| {
        kind.as_str()
            .is_some_and(|kind| kind.ends_with("Event") || kind.ends_with("Festival"))
    };
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

/// An event as a row. Nothing where it is called off.
fn row(event: &Value) -> Option<Row> {
    if text(event, &["eventStatus"]).ends_with("EventCancelled") {
        return None;
    }
    let mut row = Row::new();
    let mut put = |column: &str, value: String| drop(row.insert(column.to_owned(), value));
    let name = text(event, &["name"]);
    let own = text(event, &["@id", "identifier", "url"]);
    put("external_id", if own.is_empty() { name.clone() } else { own });
    put("name", name);
    put("what_happens", text(event, &["description"]));
    put("website", text(event, &["url"]));
    put("when", when(event));
    put("cost", cost(event));
    let organiser = list(event, &["organizer"]);
    put(
        "organisation",
        organiser
            .first()
            .map(|one| text(one, &["name"]))
            .unwrap_or_default(),
    );
    let mode = text(event, &["eventAttendanceMode"]);
    if mode.ends_with("OnlineEventAttendanceMode") {
        put("online", "only".to_owned());
    } else if mode.ends_with("MixedEventAttendanceMode") {
        put("online", "also".to_owned());
    }
    place(event, &mut row);
    Some(row)
}

fn place(event: &Value, row: &mut Row) {
    let places = list(event, &["location"]);
    let place = places.first().copied().unwrap_or(&Value::Null);
    let address = place
        .get("address")
        .filter(|address| address.is_object())
        .unwrap_or(place);
    let parts = ["streetAddress", "addressLocality"].map(|part| text(address, &[part]));
    let written = [
        text(event, &["location"]),
        text(place, &["name"]),
        text(place, &["address"]),
    ];
    row.insert(
        "address".to_owned(),
        joined(written.into_iter().chain(parts), ", "),
    );
    row.insert("postcode".to_owned(), text(address, &["postalCode"]));
    let geo = place.get("geo").unwrap_or(&Value::Null);
    let degrees = |name: &str| text(geo, &[name]).parse::<f64>().ok();
    let at = degrees("latitude")
        .zip(degrees("longitude"))
        .and_then(|(lat, lon)| Position::new(lat, lon));
    if let Some(at) = at.filter(|at| (at.lat, at.lon) != (0.0, 0.0)) {
        row.insert("lat".to_owned(), at.lat.to_string());
        row.insert("lon".to_owned(), at.lon.to_string());
    }
}

fn cost(event: &Value) -> String {
    if event.get("isAccessibleForFree") == Some(&Value::Bool(true)) {
        return "free".to_owned();
    }
    let prices = list(event, &["offers"]).into_iter().map(|offer| {
        let price = text(offer, &["price", "lowPrice"]);
        match price.parse::<f64>() {
            Ok(0.0) => "free".to_owned(),
            Ok(_) if matches!(text(offer, &["priceCurrency"]).as_str(), "" | "GBP") => format!("£{price}"),
            _ => joined([price, text(offer, &["priceCurrency"])], " "),
        }
    });
    joined(prices, "; ")
}

fn when(event: &Value) -> String {
    let schedules = joined(list(event, &["eventSchedule"]).into_iter().map(schedule), "; ");
    if !schedules.is_empty() {
        return schedules;
    }
    let (starts, ends) = (text(event, &["startDate"]), text(event, &["endDate"]));
    let day = |written: &str| written.get(..10).unwrap_or_default().to_owned();
    if !ends.is_empty() && day(&ends) != day(&starts) {
        return joined([day(&starts), day(&ends)], " to ");
    }
    let clocks = hours(&time_of(&starts), &time_of(&ends));
    joined([day(&starts), clocks], " ")
}

/// "Monday, Thursday 10:00-12:00", "every other Monday 10:00-12:00 from 2026-01-05".
fn schedule(schedule: &Value) -> String {
    let days = match schedule.get("byDay") {
        Some(Value::Array(days)) => days.iter().filter_map(Value::as_str).map(day_name).collect(),
        Some(Value::String(day)) => vec![day_name(day)],
        _ => Vec::new(),
    };
    let (prefix, from) = match text(schedule, &["repeatFrequency"]).as_str() {
        "P2W" => ("every other", text(schedule, &["startDate"])),
        "P1W" | "" | "Weekly" => ("", String::new()),
        _ => return text(schedule, &["description"]),
    };
    let from = if from.is_empty() {
        from
    } else {
        format!("from {from}")
    };
    let clock = |name: &str| text(schedule, &[name]).get(..5).unwrap_or_default().to_owned();
    joined(
        [
            prefix.to_owned(),
            joined(days, ", "),
            hours(&clock("startTime"), &clock("endTime")),
            from,
        ],
        " ",
    )
}

/// The day of `https://schema.org/Monday`.
fn day_name(written: &str) -> String {
    written.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The time of `2026-01-05T10:00:00+00:00`: what the clock at the door shows.
fn time_of(written: &str) -> String {
    written
        .split_once('T')
        .and_then(|(_, time)| time.get(..5))
        .unwrap_or_default()
        .to_owned()
}

fn hours(starts: &str, ends: &str) -> String {
    if ends.is_empty() || starts == ends {
        starts.to_owned()
    } else {
        format!("{starts}-{ends}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::rhythm;
    use jiff::civil::date;

    fn rows(text: &str) -> Vec<Row> {
        let table = read(text).unwrap().table;
        let rows = table
            .rows
            .into_iter()
            .map(|row| table.columns.iter().cloned().zip(row.cells).collect());
        rows.collect()
    }

    const PAGE: &str = r#"<!doctype html><p>Hello <script>if (a < b) { "@type Event" }</script>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
        {"@type":["DanceEvent"],"name":"Ceilidh </b>","url":"https://example.org/c","isAccessibleForFree":true,
         "eventSchedule":{"@type":"Schedule","byDay":["https://schema.org/Monday"],"repeatFrequency":"P1W",
            "startTime":"19:30:00","endTime":"21:00:00"},
         "location":{"@type":"Place","name":"Hall","address":{"streetAddress":"1 Elm Road","postalCode":"ZZ1 1AA"},
            "geo":{"latitude":"54.2","longitude":1.9}}}]}</script>
        <script type="application/ld+json">{"@type":"Event","name":"Fair","startDate":"2026-12-05T10:00:00+00:00",
         "endDate":"2026-12-05T16:00","offers":{"price":"2.50"},"location":"The Green"}</script>
        <script type="application/ld+json">{"@type":"Event","name":"Off","eventStatus":"https://schema.org/EventCancelled"}</script>"#;

    #[test]
    fn the_events_of_a_page_are_its_rows_and_what_is_called_off_is_none() {
        let rows = rows(PAGE);
        let names: Vec<&str> = rows.iter().map(|row| row["name"].as_str()).collect();
        assert_eq!(names, ["Ceilidh </b>", "Fair"]);
        assert_eq!(rows[0]["when"], "Monday 19:30-21:00");
        assert_eq!(
            (rows[0]["address"].as_str(), rows[0]["lat"].as_str()),
            ("Hall, 1 Elm Road", "54.2")
        );
        assert_eq!(
            (rows[0]["cost"].as_str(), rows[1]["cost"].as_str()),
            ("free", "£2.50")
        );
        assert_eq!(rows[1]["when"], "2026-12-05 10:00-16:00");
        assert_eq!(rows[1]["address"], "The Green");
    }

    #[test]
    fn its_times_can_be_followed() {
        for row in rows(PAGE) {
            let read = rhythm::read(&row["when"], date(2026, 11, 21));
            assert!(!read.meetings.is_empty(), "{}", row["when"]);
        }
    }

    #[test]
    fn a_script_that_is_broken_is_set_aside_and_a_page_without_events_says_so() {
        let half = r#"<script type="application/ld+json">{"@type":"Event"</script>"#;
        assert_eq!(read(half).unwrap().table.broken.len(), 1);
        assert!(read("<p>Hello").unwrap_err().to_string().contains("no event"));
    }
}
