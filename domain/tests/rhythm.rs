//! Times as people write them: what is read, what is left alone, and on which dates it comes out.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use domain::rhythm::{self, Calendar, Recurs};
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
        said.push(format!("{days}{hours}{part}{months}"));
    }
    let season = &rhythm.season;
    let mut line = said.join("; ");
    if !season.not_in_months.is_empty() {
        line += &format!(" not {:?}", season.not_in_months);
    }
    for (holds, word) in [
        (season.term_time_only, " term"),
        (season.not_on_bank_holidays, " no-bank-hols"),
        (season.not_at_christmas, " no-christmas"),
    ] {
        line += if holds { word } else { "" };
    }
    line
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
    let terms = include_str!("../../seed-data/calendar/terms.csv");
    let bank_holidays = include_str!("../../seed-data/calendar/bank-holidays.csv");
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

#[test]
fn weekdays_are_read_in_every_spelling() {
    for (words, read_as) in [
        ("Tues", "Tue"),
        ("Weds 2pm", "Wed 14:00-?"),
        ("THURS 10-2", "Thu 10:00-14:00"),
        ("Thur.", "Thu"),
        ("wednesday's", ""),
        ("Mon-Fri", "Mon Tue Wed Thu Fri"),
        ("Fri to Sun", "Fri Sat Sun"),
        ("weekdays", "Mon Tue Wed Thu Fri"),
        ("7 days 11-11", "Mon Tue Wed Thu Fri Sat Sun 11:00-23:00"),
        ("Mon, Tues & Fri 9-4", "Mon Tue Fri 09:00-16:00"),
        ("Dydd Iau 11am (Thursdays)", "Thu 11:00-?"),
        (
            "Środy 9.30-11.30 (mamy), soboty 10-13 (szkoła)",
            "Wed 09:30-11:30; Sat 10:00-13:00",
        ),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn times_are_read_as_people_write_them() {
    for (words, read_as) in [
        ("Tuesdays 10am to 12, not August", "Tue 10:00-12:00 not [8]"),
        ("Fri 6.30-10.30pm", "Fri 18:30-22:30"),
        ("Mon half six", "Mon 18:30-?"),
        ("Mon half past 6", "Mon 18:30-?"),
        ("Sat noon", "Sat 12:00-?"),
        ("Weds quarter to seven", "Wed 18:45-?"),
        ("Fri 11pm til 2am", "Fri 23:00-02:00"),
        ("Sundays 8am & 10am", "Sun 08:00-?; Sun 10:00-?"),
        ("Tue 7pm mixed, Thu 6pm women", "Tue 19:00-?; Thu 18:00-?"),
        ("Thursdays, cooking from 10.30, dinner at 12.30", "Thu 10:30-?"),
        ("dawn til dusk", "Mon Tue Wed Thu Fri Sat Sun daylight"),
        ("Sat mornings", "Sat morning"),
        (
            "12-11, Sundays 12-9",
            "Sun 12:00-21:00; Mon Tue Wed Thu Fri Sat 12:00-23:00",
        ),
        ("10-12", "Mon Tue Wed Thu Fri Sat Sun 10:00-12:00"),
        ("Tues 2 pm (£2, 18+)", "Tue 14:00-?"),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn places_in_the_month_are_read() {
    for (words, read_as) in [
        ("1st & 3rd Thurs 2-4pm term time", "[1+3] Thu 14:00-16:00 term"),
        ("last Friday of the month 7pm til late", "[-1] Fri 19:00-?"),
        ("last Friday of the month 7 til late", "[-1] Fri 19:00-?"),
        ("2nd and 4th Tuesdays, 2-3.30", "[2+4] Tue 14:00-15:30"),
        (
            "March, June, Sept, Dec - first Thursday 6pm",
            "[1] Thu 18:00-? [3, 6, 9, 12]",
        ),
        ("first Sunday in July", "[1] Sun [7]"),
        ("Nos Iau gyntaf y mis 7.30", "[1] Thu 19:30-? evening"),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn seasons_terms_and_closed_days_are_read() {
    for (words, read_as) in [
        (
            "Sundays 10-12 Apr to Oct; Weds evenings Nov-Mar",
            "Sun 10:00-12:00 [4, 5, 6, 7, 8, 9, 10]; Wed evening [11, 12, 1, 2, 3]",
        ),
        (
            "late April to Sept, roll-up Tues 2pm",
            "Tue 14:00-? [5, 6, 7, 8, 9]",
        ),
        ("Mondays 2-3.30, closed bank hols", "Mon 14:00-15:30 no-bank-hols"),
        ("Tuesdays, not school hols", "Tue term"),
        (
            "Saturdays 10-12 term time, picnic in hols",
            "Sat 10:00-12:00 term",
        ),
        ("6am-4pm, shut Sundays", "Mon Tue Wed Thu Fri Sat 06:00-16:00"),
        (
            "Thursdays 10.30, not the week after Christmas",
            "Thu 10:30-? no-christmas",
        ),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn single_days_are_read_and_the_year_left_unsaid_is_the_coming_one() {
    for (words, read_as) in [
        ("Sat 5 Dec 2026 2pm", "2026-12-05 14:00-?"),
        ("Saturday 13 February 2027, 10am-2pm", "2027-02-13 10:00-14:00"),
        ("Sat 5 Dec 2pm", "2026-12-05 14:00-?"),
        ("6 March", "2027-03-06"),
        ("5/12/2026 2-4pm", "2026-12-05 14:00-16:00"),
        ("2026-12-05 14:00", "2026-12-05 14:00-?"),
        // No coming 5 December is a Monday.
        ("Mon 5 Dec", ""),
        ("31 February 2027", ""),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn opening_hours_of_open_street_map_are_read() {
    for (words, read_as) in [
        (
            "Mo-Fr 09:00-17:00; Sa 10:00-12:00",
            "Mon Tue Wed Thu Fri 09:00-17:00; Sat 10:00-12:00",
        ),
        (
            "Mo,We 08:00-12:00,13:00-17:00",
            "Mon Wed 08:00-12:00; Mon Wed 13:00-17:00",
        ),
        (
            "Mo-Su 07:00-21:00; PH off",
            "Mon Tue Wed Thu Fri Sat Sun 07:00-21:00 no-bank-hols",
        ),
        ("24/7", "always"),
        (
            "Mo-Sa 11:00-23:00, Su 12:00-22:30",
            "Mon Tue Wed Thu Fri Sat 11:00-23:00; Sun 12:00-22:30",
        ),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn what_is_always_there_is_always_open_and_has_no_dates() {
    for words in [
        "24/7",
        "24 hours",
        "always open",
        "Any time",
        "24 hours, lit til 11",
    ] {
        assert_eq!(read(words), "always", "{words}");
        assert_eq!(next(words, TODAY), "");
    }
}

#[test]
fn what_cannot_be_read_for_certain_stays_as_written_and_gives_no_date() {
    for words in [
        "",
        "depends on the tide obviously",
        "monthly, Saturday morning",
        "one Friday a month, see poster",
        "3rd Weds every other month 7.30",
        "most weekdays, not Tues eve (brass)",
        "some Fridays, after 3",
        "sundays-ish",
        "was Thursdays 2-5",
        "resting til Feb then Mondays 7",
        "when the weather's bad, 10-3.30",
        "last weekend of September",
        "first Tuesday from Jan",
        "Tuesdays in the school holidays",
        "ring Mon to Sat before 6",
        "quarterly, 1st Sat",
    ] {
        let rhythm = rhythm::read(words, TODAY);
        assert_eq!(rhythm.meetings, [], "{words}");
        assert_eq!(rhythm.as_written, words);
    }
}

#[test]
fn a_time_that_may_be_morning_or_evening_is_left_out_and_the_day_kept() {
    assert_eq!(read("1st and 3rd Friday 7-11"), "[1+3] Fri");
    assert_eq!(read("last Friday 6ish"), "[-1] Fri");
    assert_eq!(read("Tuesdays 8"), "Tue");
}

#[test]
fn the_last_weekday_of_a_month_is_right_in_months_of_any_length() {
    assert_eq!(
        next("last Friday of the month", date(2026, 11, 21)),
        "2026-11-27 2026-12-25 2027-01-29"
    );
    assert_eq!(
        next("last Sunday", date(2027, 2, 1)),
        "2027-02-28 2027-03-28 2027-04-25"
    );
    assert_eq!(
        next("5th Monday", date(2026, 11, 21)),
        "2026-11-30 2027-03-29 2027-05-31"
    );
}

#[test]
fn the_first_and_third_of_a_month_are_counted_from_its_first_day() {
    assert_eq!(
        next("1st & 3rd Tues", date(2026, 11, 21)),
        "2026-12-01 2026-12-15 2027-01-05"
    );
}

#[test]
fn every_other_week_gives_dates_only_where_one_date_is_known() {
    assert_eq!(next("every other Sat 10am", TODAY), "");
    assert_eq!(
        next("every other Sat 10am, next 28 Nov", TODAY),
        "2026-11-28 2026-12-12 2026-12-26"
    );
    assert_eq!(
        next("alternate Thursdays from 26 Nov 2026", date(2027, 1, 1)),
        "2027-01-07 2027-01-21 2027-02-04"
    );
    // A first day that is not on that weekday is no anchor.
    assert_eq!(next("alternate Thursdays from 27 Nov 2026", TODAY), "");
}

#[test]
fn terms_and_months_leave_their_days_out() {
    assert_eq!(
        next("Weds 10am term time", date(2026, 12, 10)),
        "2026-12-16 2027-01-06 2027-01-13"
    );
    assert_eq!(
        next("Weds 10am not December", date(2026, 11, 26)),
        "2027-01-06 2027-01-13 2027-01-20"
    );
    assert_eq!(
        next("Sundays May to Sept", TODAY),
        "2027-05-02 2027-05-09 2027-05-16"
    );
    assert_eq!(
        next("Mondays 2pm, closed bank hols", date(2026, 12, 22)),
        "2027-01-04 2027-01-11 2027-01-18"
    );
}

#[test]
fn a_year_whose_terms_nobody_entered_has_no_term_time_dates() {
    assert_eq!(next("Weds 10am term time", date(2031, 1, 1)), "");
}

#[test]
fn what_is_under_way_is_still_on_and_what_has_ended_is_not() {
    let at = |hour, minute| TODAY.at(hour, minute, 0, 0);
    assert_eq!(next_from("Sat 10-12", at(11, 59), 1), "2026-11-21");
    assert_eq!(next_from("Sat 10-12", at(12, 0), 1), "2026-11-28");
    assert_eq!(next_from("Sat 10am", at(10, 1), 1), "2026-11-28");
    assert_eq!(next_from("Saturdays", at(23, 59), 1), "2026-11-21");
    assert_eq!(next_from("Sat 11pm til 2am", at(23, 30), 1), "2026-11-21");
}

#[test]
fn several_meetings_come_in_the_order_of_the_calendar() {
    assert_eq!(
        next("Thurs 5-8, Sun 1-4", TODAY),
        "2026-11-22 2026-11-26 2026-11-29"
    );
}

#[test]
fn a_single_day_comes_once_and_not_after_it_has_been() {
    assert_eq!(next("Sat 5 Dec 2026 2pm", TODAY), "2026-12-05");
    assert_eq!(next("Sat 5 Dec 2026 2pm", date(2026, 12, 6)), "");
}

#[test]
fn nothing_that_anybody_types_breaks_the_reading() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/bad_input/blns.txt");
    let strings = std::fs::read_to_string(&path).unwrap_or_else(|_| {
        println!("skipped: {} is not here", path.display());
        String::new()
    });
    for line in strings.lines().chain([
        "99999999999th Mon",
        "Mon 99:99",
        "-",
        "half",
        "1st 2nd 3rd",
        "£",
        "9-",
        "to Fri",
    ]) {
        let mixed = format!("Mon {line} 10-12");
        for words in [line, mixed.as_str()] {
            rhythm::read(words, TODAY).next(TODAY.at(0, 0, 0, 0), 3, &calendar());
        }
    }
}

#[test]
fn nearly_every_time_in_both_towns_is_understood() {
    const AT_LEAST: f64 = 0.85;
    for path in ["../shared/eval/assets.csv", "seed-data/town/assets.csv"] {
        let whens = whens(path);
        let (read, left): (Vec<_>, Vec<_>) = whens
            .iter()
            .partition(|words| !rhythm::read(words, TODAY).meetings.is_empty());
        println!(
            "{path}: {} of {} understood; as written: {left:#?}",
            read.len(),
            whens.len()
        );
        assert!(read.len() as f64 >= AT_LEAST * whens.len() as f64, "{path}");
    }
}
