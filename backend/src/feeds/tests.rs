//! How often, and how long after a failure.

use super::timing::{Every, wait_s};

const DAY_S: i64 = 24 * 60 * 60;

#[test]
fn how_often_is_typed_as_people_say_it() {
    for (written, seconds) in [("30m", 1_800), ("6h", 21_600), ("1d", DAY_S), ("1w", 7 * DAY_S)] {
        assert_eq!(written.parse(), Ok(Every { seconds }));
    }
    for written in ["", "d", "1", "1y", "1m", "-1d", "99999999999999999w", "é"] {
        assert!(written.parse::<Every>().is_err(), "{written}");
    }
}

#[test]
fn a_feed_that_fails_is_left_alone_ever_longer_up_to_a_day() {
    let mut before = 0;
    for failures in 1..=40 {
        let wait = wait_s(7 * DAY_S, failures);
        assert!(wait >= before && wait <= DAY_S * 6 / 5, "{failures}: {wait}");
        before = wait.min(DAY_S) * 5 / 6;
    }
    assert!(wait_s(DAY_S, 1) < 10 * 60);
}

#[test]
fn feeds_of_one_moment_are_not_all_due_at_one_moment() {
    let waits: std::collections::BTreeSet<i64> = (0..20).map(|_| wait_s(DAY_S, 0)).collect();
    assert!(waits.len() > 10);
    assert!(waits.iter().all(|wait| (DAY_S..=DAY_S * 6 / 5).contains(wait)));
}
