//! Calendars as groups' programs write them.

use super::*;
use domain::columns::Row;
use domain::rhythm::{self, Calendar};
use jiff::civil::date;

fn rows(events: &str) -> Vec<Row> {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n");
    let table = read(&text).unwrap().table;
    assert!(table.broken.is_empty(), "{:?}", table.broken);
    let rows = table
        .rows
        .into_iter()
        .map(|row| table.columns.iter().cloned().zip(row.cells).collect());
    rows.collect()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\n")
}

fn next(row: &Row) -> Vec<String> {
    let today = date(2026, 1, 1);
    let read = rhythm::read(&row["when"], today);
    let next = read.next(today.at(0, 0, 0, 0), 4, &Calendar::default());
    let shown = next.iter().map(|one| match one.starts {
        Some(starts) => format!("{} {}", one.on, starts.strftime("%H:%M")),
        None => one.on.to_string(),
    });
    shown.collect()
}

const WEEKLY: &str = "UID:choir@example.org\r\nSUMMARY:Choir\\, all welcome\r\nLOCATION:Hall\r\n\
     DTSTART;TZID=Europe/London:20260106T190000\r\nDTEND;TZID=Europe/London:20260106T210000\r\n\
     RRULE:FREQ=WEEKLY;BYDAY=TU";

#[test]
fn a_series_is_one_row_known_by_its_uid() {
    let rows = rows(&event(WEEKLY));
    assert_eq!(
        (rows[0]["name"].as_str(), rows[0]["external_id"].as_str()),
        ("Choir, all welcome", "choir@example.org")
    );
    assert_eq!(next(&rows[0])[..2], ["2026-01-06 19:00", "2026-01-13 19:00"]);
}

#[test]
fn a_day_that_is_called_off_or_moved_is_so_in_the_row() {
    let off = "UID:choir@example.org\r\nRECURRENCE-ID:20260113T190000\r\nDTSTART:20260113T190000\r\nSTATUS:CANCELLED";
    let moved = "UID:choir@example.org\r\nRECURRENCE-ID:20260120T190000\r\nSUMMARY:Choir\r\n\
         DTSTART:20260121T190000\r\nDTEND:20260121T210000";
    let rows = rows(&(event(WEEKLY) + &event(off) + &event(moved)));
    assert_eq!(rows.len(), 1);
    assert_eq!(
        next(&rows[0]),
        [
            "2026-01-06 19:00",
            "2026-01-21 19:00",
            "2026-01-27 19:00",
            "2026-02-03 19:00"
        ]
    );
}

#[test]
fn single_dates_of_one_name_are_one_row_and_those_called_off_are_left_out() {
    let on = |uid: u32, day: &str, more: &str| {
        event(&format!(
            "UID:{uid}\r\nSUMMARY:Walk\r\nDTSTART:{day}T100000Z\r\nDTEND:{day}T120000Z\r\n{more}X-A:1"
        ))
    };
    let rows =
        rows(&(on(1, "20260110", "") + &on(2, "20260214", "STATUS:CANCELLED\r\n") + &on(3, "20260711", "")));
    assert_eq!(rows.len(), 1);
    assert_eq!(
        rows[0]["when"],
        "10 January 2026 10:00-12:00; 11 July 2026 11:00-13:00"
    );
    assert_eq!(next(&rows[0]), ["2026-01-10 10:00", "2026-07-11 11:00"]);
}

#[test]
fn long_lines_go_on_and_a_broken_event_is_set_aside_with_its_line() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:A very\n  long name\nDTSTART:20260110\nEND:VEVENT\n\
                BEGIN:VEVENT\nSUMMARY:No day\nEND:VEVENT\nEND:VCALENDAR\n";
    let table = read(text).unwrap().table;
    assert_eq!((table.rows.len(), table.broken.len()), (1, 1));
    assert!(
        table.rows[0].cells.contains(&"A very long name".to_owned()),
        "{:?}",
        table.rows
    );
    assert_eq!(table.broken[0].line, 8);
    assert!(table.broken[0].says.contains("DTSTART"));
}

#[test]
fn what_is_no_calendar_says_so() {
    assert!(
        read("name\nShed\n")
            .unwrap_err()
            .to_string()
            .contains("BEGIN:VCALENDAR")
    );
}
