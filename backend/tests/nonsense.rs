//! Nonsense of every sort for every reader: no panic, and an end.
//!
//! A reader catches the panics of the libraries under it, and says so; here that counts as one.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::import::{Contents, Format};
use clap::ValueEnum;
use proptest::prelude::*;

fn holds(bytes: Vec<u8>) {
    let Ok(contents) = Contents::of("nonsense".to_owned(), bytes) else {
        return;
    };
    let _ = Format::of(&contents);
    for format in Format::value_variants() {
        if let Err(error) = format.read(&contents, None) {
            let says = error.to_string();
            assert!(!says.contains("does not survive"), "{format:?}: {says}");
            assert!(says.len() > 10, "{format:?}: {says}");
        }
    }
}

/// Pieces that readers look for, so that nonsense reaches further than their first line.
const PIECES: &[&str] = &[
    "BEGIN:VCALENDAR\r\n",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "DTSTART;TZID=Europe/London:20261121T100000\r\n",
    "DTSTART:99991231T235959Z\r\n",
    "RRULE:FREQ=WEEKLY;INTERVAL=0;BYDAY=TU\r\n",
    "RECURRENCE-ID:20261121\r\n",
    "EXDATE:",
    "UID:1\r\n",
    "SUMMARY:",
    "GEO:999;nan\r\n",
    "\"",
    ",",
    ";",
    "\n",
    "\r",
    "\t",
    "name,lat,lon\n",
    "é",
    "\u{0}",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\"contents\":[",
    "\"schedules\":[{\"byday\":\"-1é\",\"opens_at\":\"1:2é\"}]",
    "\"name\":\"Shed\"",
    "\"type\":\"FeatureCollection\",\"features\":[",
    "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[",
    "1e999",
    "-0",
    "<script type=\"application/ld+json\">",
    "</script>",
    "\"@type\":\"Event\"",
    "\"eventSchedule\":{\"byDay\":\"é\",\"startTime\":\"1é:2\"}",
    "\"startDate\":\"2026é\"",
    "<!--",
    "PK\u{3}\u{4}",
    "xl/workbook.xml",
    "\"minimum_age\":1e300",
    "\"interval\":-3",
    "OSMHeader",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_of_no_sort_break_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        holds(bytes);
    }

    #[test]
    fn pieces_of_every_sort_break_nothing(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        holds(pieces.concat().into_bytes());
    }

    #[test]
    fn a_sound_calendar_with_a_byte_changed_breaks_nothing(at in 0_usize..SOUND.len(), byte: u8) {
        let mut bytes = SOUND.as_bytes().to_vec();
        bytes[at] = byte;
        holds(bytes);
    }
}

const SOUND: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Choir\\, all\r\n welcome\r\n\
     DTSTART;TZID=Europe/London:20260106T190000\r\nDTEND:20260106T210000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=TU\r\n\
     EXDATE:20260113T190000\r\nGEO:54.2;1.9\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_megabyte_of_the_worst_is_refused_or_read() {
    const MEGABYTE: usize = 1024 * 1024;
    for piece in [
        "[",
        "{\"a\":",
        "\"",
        "a,",
        "<script type=\"application/ld+json\">",
        "BEGIN:VEVENT\r\n",
        " ",
        "\r\n ",
        "<",
    ] {
        holds(piece.repeat(MEGABYTE / piece.len()).into_bytes());
    }
}
