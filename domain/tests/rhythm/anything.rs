//! Whatever is typed or fed in, reading it ends soon and never falls over.

use super::{TODAY, calendar};
use domain::rhythm::{self, Day};
use proptest::prelude::*;

/// Pieces that texts about when are made of, so that made-up texts come near to real ones.
fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Mon",
        "Tuesdays",
        "1st",
        "99th",
        "last",
        "-",
        "to",
        "i",
        "o",
        "from",
        "until",
        "every",
        "other",
        "4 weeks",
        "not",
        "closed",
        "lunch",
        "10",
        "12",
        "31",
        "1900",
        "2pm",
        "09:30",
        "24:00",
        "half",
        "past",
        "noon",
        "dawn",
        "dusk",
        "term",
        "hols",
        "bank",
        "August",
        "Mawrth",
        "dydd",
        "bob",
        "yn",
        "ail",
        "y",
        "mis",
        "5",
        "December",
        "2026",
        "2100",
        ",",
        ";",
        "(",
        ")",
        "&",
        "FREQ=",
        "RRULE:",
        "WEEKLY",
        "MONTHLY",
        "BYDAY=",
        "-5MO",
        "COUNT=",
        "99999",
        "UNTIL=",
        "DTSTART:",
        "00010101",
        "99991231T235959Z",
        "Mo-Su",
        "PH",
        "off",
        "00:00-24:00",
        "[1,-1]",
        "week",
        "Jan",
        "29 Feb",
        "£",
        "\u{301}",
    ])
    .prop_map(str::to_owned)
}

fn try_all(text: &str) {
    let rhythm = rhythm::read(text, TODAY);
    let now = TODAY.at(1, 30, 0, 0);
    rhythm.next(now, 3, &calendar());
    rhythm.doors(now, &calendar());
    rhythm::read_week(&[(Day::Monday, text), (Day::Sunday, text)], TODAY);
}

proptest! {
    #[test]
    fn anything_at_all_is_read_to_its_end(text in any::<String>()) {
        try_all(&text);
    }

    #[test]
    fn anything_like_a_time_is_read_to_its_end(pieces in prop::collection::vec(piece(), 0..24), space in "[ ;=\n]?") {
        try_all(&pieces.join(&space));
    }

    #[test]
    fn what_was_read_is_kept_as_it_was_written(pieces in prop::collection::vec(piece(), 0..12)) {
        let text = pieces.join(" ");
        prop_assert_eq!(rhythm::read(&text, TODAY).as_written, text.trim());
    }
}

#[test]
fn a_megabyte_of_anything_is_no_more_than_a_long_text() {
    for piece in [
        "Mon ",
        "1st & ",
        "FREQ=DAILY;",
        "Mo-Fr 09:00-17:00; ",
        "(",
        "9",
        "\u{1F600}",
        "EXDATE:20260101 ",
        ", ",
        "[",
    ] {
        let text = piece.repeat((1 << 20) / piece.len());
        assert_eq!(rhythm::read(&text, TODAY).meetings, [], "{piece}");
        try_all(&text);
    }
}
