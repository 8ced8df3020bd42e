//! Calendars as other people's programs will read them.

use super::*;
use domain::asset::{Precision, Whereabouts};
use domain::placing::{self};
use domain::{Asset, AssetId, knowledge::Knowledge, public_view, rhythm};
use jiff::civil::date;
use jiff::tz::TimeZone;
use uuid::Uuid;

fn group(when: &str) -> Listing {
    let mut asset = Asset::named(AssetId(Uuid::nil()), "Rope, Yarn & Tea; with \\ cake");
    asset.what_happens =
        "We knit.\nAnd natter, a lot: tŷ agored i bawb bob tro, paned a sgwrs gyda'r criw.".to_owned();
    asset.rhythm = rhythm::read(when, date(2026, 11, 21));
    asset.status = domain::asset::Status::Published;
    let knowledge = Knowledge::built_in().unwrap();
    public_view::listing(&asset, &placing::place(&knowledge, &asset)).unwrap()
}

fn now() -> Zoned {
    date(2026, 11, 21)
        .at(9, 0, 0, 0)
        .to_zoned(TimeZone::get("Europe/London").unwrap())
        .unwrap()
}

fn calendar_of(listing: &Listing) -> String {
    let terms = Calendar::read(
        include_str!("../../../../seed-data/calendar/terms.csv"),
        include_str!("../../../../seed-data/calendar/bank-holidays.csv"),
    );
    let subscription = Subscription {
        name: "Rope",
        site: "https://kith.example",
        lang: Lang::En,
        now: &now(),
        change_number: 7,
        terms: &terms.unwrap(),
    };
    write(&subscription, [listing])
}

fn calendar(when: &str) -> String {
    // Folded lines are put together again, to be looked at.
    calendar_of(&group(when)).replace("\r\n ", "")
}

#[test]
fn a_weekly_meeting_is_one_event_with_a_rule_on_the_clock_of_the_place() {
    let written = calendar("Tuesdays 10am to 12");
    for line in [
        "DTSTART;TZID=Europe/London:20261103T100000",
        "DTEND;TZID=Europe/London:20261103T120000",
        "RRULE:FREQ=WEEKLY;",
        "UID:00000000-0000-0000-0000-000000000000-0@kith",
        "SEQUENCE:7",
        "TZID:Europe/London",
        "TZOFFSETTO:+0100",
        "URL:https://kith.example/listing/00000000-0000-0000-0000-000000000000",
    ] {
        assert!(written.contains(line), "{line} is not in {written}");
    }
    assert_eq!(written.matches("BEGIN:VEVENT").count(), 1);
}

#[test]
fn every_line_is_short_and_ends_as_the_standard_says() {
    let written = calendar_of(&group("Tuesdays 10am to 12, term time"));
    for line in written.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
    let unfolded = written.replace("\r\n ", "");
    assert!(
        unfolded.contains("SUMMARY:Rope\\, Yarn & Tea\\; with \\\\ cake"),
        "{unfolded}"
    );
}

#[test]
fn holidays_are_left_out_and_what_is_called_off_says_so() {
    let written = calendar("Tuesdays 10am to 12, term time, except 8 December");
    assert!(
        written.contains("EXDATE;TZID=Europe/London:20261222T100000"),
        "{written}"
    );
    assert!(
        written.contains("RECURRENCE-ID;TZID=Europe/London:20261208T100000"),
        "{written}"
    );
    assert!(written.contains("STATUS:CANCELLED"));
}

#[test]
fn a_meeting_without_a_time_is_a_day_and_one_without_an_end_is_given_none() {
    assert!(calendar("Saturdays").contains("DTSTART;VALUE=DATE:20261107"));
    assert!(!calendar("Saturdays 10am").contains("DTEND"));
    assert!(calendar("Fri 11pm til 2am").contains("DTEND;TZID=Europe/London:20261107T020000"));
}

#[test]
fn single_dates_are_events_of_their_own() {
    let written = calendar("5, 12 and 19 December 2pm");
    assert_eq!(written.matches("BEGIN:VEVENT").count(), 3);
    assert!(written.contains("UID:00000000-0000-0000-0000-000000000000-0-20261212@kith"));
}

#[test]
fn what_nobody_can_date_and_what_is_resting_has_no_events() {
    for when in ["every other Sat", "when the tide lets us", "24/7"] {
        assert!(!calendar(when).contains("BEGIN:VEVENT"), "{when}");
    }
    let resting = Listing {
        status: ListingStatus::Resting,
        ..group("Tuesdays 10am")
    };
    assert!(!calendar_of(&resting).contains("BEGIN:VEVENT"));
}

#[test]
fn a_hidden_place_leaves_no_trace_in_a_calendar() {
    let mut asset = Asset::named(AssetId(Uuid::nil()), "Quiet room");
    asset.status = domain::asset::Status::Published;
    asset.rhythm = rhythm::read("Tuesdays 10am", date(2026, 11, 21));
    asset.whereabouts = Whereabouts {
        places: vec![domain::asset::Place {
            address: "3 Net Loft Lane".into(),
            postcode: "XL1 1AA".into(),
            neighbourhood: "Harbour".into(),
            position: None,
            position_from_postcode: false,
        }],
        shown: Some(Precision::Hidden),
        ..Whereabouts::default()
    };
    let knowledge = Knowledge::built_in().unwrap();
    let listing = public_view::listing(&asset, &placing::place(&knowledge, &asset)).unwrap();
    let written = calendar_of(&listing);
    for trace in ["Net Loft", "XL1", "Harbour"] {
        assert!(!written.contains(trace), "{trace} is in {written}");
    }
}
