//! What is read of what people write, and what is left alone.

use super::{TODAY, next, read};
use domain::rhythm;

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
fn courses_begin_and_end() {
    for (words, read_as) in [
        ("Tuesdays 2-4pm until 15 December", "Tue 14:00-16:00 ..2026-12-15"),
        (
            "Tuesdays 2-4pm from 5 January 2027",
            "Tue 14:00-16:00 2027-01-05..",
        ),
        (
            "12 January - 30 March, Tuesdays 2pm",
            "Tue 14:00-? 2027-01-12..2027-03-30",
        ),
        (
            "1-5 August, 10am-4pm",
            "Mon Tue Wed Thu Fri Sat Sun 10:00-16:00 2027-08-01..2027-08-05",
        ),
        ("Tuesdays 2pm except 25 December", "Tue 14:00-? off 2026-12-25"),
        // Nobody can say whether March is still in.
        ("Tuesdays until March", ""),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn several_dates_are_read_together() {
    for (words, read_as) in [
        (
            "5, 12 and 19 December 2pm",
            "2026-12-05 2026-12-12 2026-12-19 14:00-?",
        ),
        (
            "Saturday 5th and Sunday 6th December 11am-4pm",
            "2026-12-05 2026-12-06 11:00-16:00",
        ),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn what_is_taken_out_leaves_the_rest() {
    for (words, read_as) in [
        ("Thurs (not 1st of month) 2pm", "[2+3+4+5] Thu 14:00-?"),
        ("Every Tuesday except the first in the month", "[2+3+4+5] Tue"),
        (
            "Mondays except bank holidays 10 - 11.30",
            "Mon 10:00-11:30 no-bank-hols",
        ),
        ("Mondays 2pm, bank hols excepted", "Mon 14:00-? no-bank-hols"),
        ("first Sunday of month except January", "[1] Sun not [1]"),
        (
            "Mon-Fri 9-5, closed for lunch 1-2",
            "Mon Tue Wed Thu Fri 09:00-13:00; Mon Tue Wed Thu Fri 14:00-17:00",
        ),
        ("Mon-Fri 9-5 closed lunch", "Mon Tue Wed Thu Fri 09:00-17:00"),
        ("Tuesdays in the school holidays", "Tue holidays"),
        // All but the last is the first three in some months, and the first four in others.
        ("Tuesdays except the last of the month", ""),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn weeks_apart_are_read_with_their_first_day_or_without() {
    for (words, read_as) in [
        ("every other Sat", "Sat /2"),
        ("fortnightly from 5 March", "Fri /2 from 2027-03-05"),
        ("Every 4 weeks on Friday from 4 Dec", "Fri /4 from 2026-12-04"),
        (
            "Tuesdays fortnightly 2pm starting 24/11/2026",
            "Tue /2 from 2026-11-24 14:00-?",
        ),
        // Of the month, or every three weeks?
        ("every third Tuesday 10am", ""),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn welsh_is_read() {
    for (words, read_as) in [
        ("Dydd Mawrth 10yb-12yp", "Tue 10:00-12:00"),
        ("Llun i Gwener 9-5", "Mon Tue Wed Thu Fri 09:00-17:00"),
        ("bob yn ail ddydd Sadwrn 10am", "Sat /2 10:00-?"),
        ("dydd Gwener olaf y mis 7pm", "[-1] Fri 19:00-?"),
        ("yn ystod y tymor, dydd Iau 10-12", "Thu 10:00-12:00 term"),
        ("bob dydd Mawrth ym mis Mawrth", "Tue [3]"),
        ("bob dydd 10-4", "Mon Tue Wed Thu Fri Sat Sun 10:00-16:00"),
        ("dydd Sadwrn 5 Rhagfyr 2yp", "2026-12-05 14:00-?"),
        (
            "Dydd Mawrth 1af a 3ydd y mis, 2 tan 4 yp, nid ym mis Awst",
            "[1+3] Tue 14:00-16:00 not [8]",
        ),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn other_ways_of_writing_hours_are_read() {
    for (words, read_as) in [
        ("Wed 1900-2100", "Wed 19:00-21:00"),
        ("Sat 10am - 12 noon", "Sat 10:00-12:00"),
        (
            "Open 7 days a week, 8am - 10pm",
            "Mon Tue Wed Thu Fri Sat Sun 08:00-22:00",
        ),
        ("Mo-We 4-10:30pm", "Mon Tue Wed 16:00-22:30"),
        ("summer only, Sundays 2-5", "Sun 14:00-17:00 [6, 7, 8]"),
        (
            "Sundays from Easter to October, 2-5pm",
            "Sun 14:00-17:00 [5, 6, 7, 8, 9, 10]",
        ),
    ] {
        assert_eq!(read(words), read_as, "{words}");
    }
}

#[test]
fn by_appointment_is_kept_apart_from_meetings() {
    for (words, meetings) in [
        ("by appointment", 0),
        ("Mon-Fri by appointment only", 0),
        ("Mon-Fri 9-5 or by appointment", 1),
    ] {
        let rhythm = rhythm::read(words, TODAY);
        assert_eq!(
            (rhythm.meetings.len(), rhythm.by_appointment),
            (meetings, true),
            "{words}"
        );
    }
}
