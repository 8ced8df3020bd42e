//! Groups' own calendars (iCalendar): what repeats is a row of its own, known again by its UID; single dates of one
//! name and place are one row with all of them.
//!
//! A calendar is read whole each time, so that new dates, moved ones and those called off need no memory of the last.
//! Each event is taken apart on its own: one that is broken does not take its neighbours with it.

mod event;
mod rows;

use super::failure::{ImportError, not_usable};
use super::limits::MOST_ROWS;
use super::reading::Reading;
use super::table::{Broken, Table};
use event::Event;

/// How a calendar begins.
pub(super) const BEGINS: &str = "BEGIN:VCALENDAR";
const ENDS: &str = "END:VCALENDAR";
const EVENT_BEGINS: &str = "BEGIN:VEVENT";
const EVENT_ENDS: &str = "END:VEVENT";

/// Reads a calendar.
///
/// # Errors
/// Where it is none, it breaks off, or a limit is passed.
pub(super) fn read(text: &str) -> Result<Reading, ImportError> {
    let capitals = text.to_ascii_uppercase();
    if !capitals.contains("BEGIN:V") {
        return not_usable("this is no calendar: it does not say BEGIN:VCALENDAR");
    }
    // Half a calendar read as a whole one would look as if the groups in its other half had gone.
    if capitals.contains(BEGINS) && !capitals.contains(ENDS) {
        return not_usable("the calendar breaks off: it does not say END:VCALENDAR. Fetch or save it again");
    }
    let mut events = Vec::new();
    let mut broken = Vec::new();
    for (line, lines) in blocks(text) {
        match Event::read(&lines) {
            Ok(event) => events.push((line, event)),
            Err(says) => broken.push(Broken {
                line,
                says,
                written: vec![lines.chars().take(2_000).collect()],
            }),
        }
        if events.len() + broken.len() > MOST_ROWS {
            return not_usable(format!("the calendar has more than {MOST_ROWS} events"));
        }
    }
    Ok(Reading {
        speaks_kith: true,
        ..Reading::of(Table::of_rows("line", &rows::of(&events), broken)?)
    })
}

/// The events, each with the line it begins on and its own unfolded lines. An event that has no end is one all the
/// same, and is found to be broken.
fn blocks(text: &str) -> Vec<(u64, String)> {
    let mut blocks: Vec<(u64, String)> = Vec::new();
    let mut is_inside = false;
    for (number, line) in (1..).zip(text.split(['\n', '\r'])) {
        let line = line.trim_end();
        if line.eq_ignore_ascii_case(EVENT_BEGINS) {
            is_inside = true;
            blocks.push((number, String::new()));
        }
        if let Some((_, lines)) = blocks.last_mut().filter(|_| is_inside && !line.is_empty()) {
            if line.starts_with([' ', '\t']) {
                // A long line goes on: neither the break nor the blank is part of it.
                lines.truncate(lines.trim_end_matches(['\r', '\n']).len());
            }
            lines.push_str(line.strip_prefix([' ', '\t']).unwrap_or(line));
            lines.push_str("\r\n");
        }
        is_inside &= !line.eq_ignore_ascii_case(EVENT_ENDS);
    }
    blocks
}

#[cfg(test)]
mod tests;
