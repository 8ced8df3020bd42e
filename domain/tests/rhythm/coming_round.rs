//! On which dates it comes out.

use super::{TODAY, next, next_from};
use jiff::civil::date;

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
fn a_year_whose_terms_nobody_entered_has_no_term_time_dates() {
    assert_eq!(next("Weds 10am term time", date(2031, 1, 1)), "");
}

#[test]
fn a_single_day_comes_once_and_not_after_it_has_been() {
    assert_eq!(next("Sat 5 Dec 2026 2pm", TODAY), "2026-12-05");
    assert_eq!(next("Sat 5 Dec 2026 2pm", date(2026, 12, 6)), "");
}

#[test]
fn what_began_late_yesterday_is_still_on() {
    assert_eq!(
        next_from("Fri 11pm til 2am", TODAY.at(1, 30, 0, 0), 1),
        "2026-11-20"
    );
    assert_eq!(
        next_from("Fri 11pm til 2am", TODAY.at(2, 0, 0, 0), 1),
        "2026-11-27"
    );
}

#[test]
fn the_school_holidays_are_between_terms() {
    assert_eq!(
        next("Tuesdays in the school holidays", TODAY),
        "2026-12-22 2026-12-29 2027-02-16"
    );
    // After the last term anybody entered, nobody knows when the holidays end.
    assert_eq!(next("Tuesdays in the school holidays", date(2029, 1, 1)), "");
}

#[test]
fn the_time_on_the_wall_is_kept_when_clocks_change() {
    // The clocks go forward on 28 March 2027 and back on 31 October 2027.
    for day in [date(2027, 3, 28), date(2027, 10, 31)] {
        let on = domain::rhythm::read("Sundays 1.30am-3am", TODAY).on(day, &Default::default());
        assert_eq!(on.len(), 1, "{day}");
    }
    assert_eq!(
        next("Sundays 1-3pm", date(2027, 3, 20)),
        "2027-03-21 2027-03-28 2027-04-04"
    );
}

#[test]
fn every_other_week_goes_on_over_a_leap_day_and_a_year_of_53_weeks() {
    assert_eq!(
        next("alternate Tuesdays from 24 Nov 2026", date(2026, 12, 20)),
        "2026-12-22 2027-01-05 2027-01-19"
    );
    assert_eq!(
        next("alternate Tuesdays from 24 Nov 2026", date(2028, 2, 22)),
        "2028-02-29 2028-03-14 2028-03-28"
    );
}
