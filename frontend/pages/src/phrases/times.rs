//! Times of day in words: "2 to 4 pm".

use crate::words::Words;
use domain::rhythm::Occurrence;
use jiff::civil::{Date, Time};

use super::dates::near_date;

/// "10.30 am", "noon", "midnight".
pub fn time(words: &Words, at: Time) -> String {
    match (at.hour(), at.minute()) {
        (12, 0) => words.say("time-noon"),
        (0, 0) => words.say("time-midnight"),
        (hour, _) => {
            let half = if hour < 12 { "time-am" } else { "time-pm" };
            words.say_with(half, &[("clock", clock(at).into())])
        }
    }
}

/// "2 to 4 pm", "10 am to noon", "from 7 pm". Empty where no start is known.
pub fn span(words: &Words, starts: Option<Time>, ends: Option<Time>) -> String {
    let Some(starts) = starts else {
        return String::new();
    };
    let Some(ends) = ends else {
        return words.say_with("time-from", &[("start", time(words, starts).into())]);
    };
    let first = if same_half(starts, ends) {
        clock(starts)
    } else {
        time(words, starts)
    };
    words.say_with(
        "time-span",
        &[("start", first.into()), ("end", time(words, ends).into())],
    )
}

/// "Tuesday 24 November, 2 to 4 pm".
pub fn occurrence(words: &Words, when: &Occurrence, today: Date) -> String {
    let day = near_date(words, when.on, today);
    let span = span(words, when.starts, when.ends);
    if span.is_empty() {
        day
    } else {
        format!("{day}, {span}")
    }
}

/// The hour and the minutes on a twelve-hour clock.
fn clock(at: Time) -> String {
    let hour = match at.hour() % 12 {
        0 => 12,
        hour => hour,
    };
    if at.minute() == 0 {
        hour.to_string()
    } else {
        format!("{hour}.{:02}", at.minute())
    }
}

/// Whether "am" or "pm" need only be said once. Noon and midnight say it themselves.
fn same_half(a: Time, b: Time) -> bool {
    let said_as_word = |t: Time| t.minute() == 0 && t.hour() % 12 == 0;
    (a.hour() < 12) == (b.hour() < 12) && !said_as_word(a) && !said_as_word(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use jiff::civil::time as at;

    fn said(lang: Lang, starts: Time, ends: Option<Time>) -> String {
        span(lang.words(), Some(starts), ends)
    }

    #[test]
    fn the_half_of_the_day_is_said_once() {
        assert_eq!(
            said(Lang::En, at(14, 0, 0, 0), Some(at(16, 0, 0, 0))),
            "2 to 4 pm"
        );
        assert_eq!(
            said(Lang::En, at(10, 30, 0, 0), Some(at(13, 0, 0, 0))),
            "10.30 am to 1 pm"
        );
    }

    #[test]
    fn noon_and_midnight_have_names() {
        assert_eq!(
            said(Lang::En, at(10, 0, 0, 0), Some(at(12, 0, 0, 0))),
            "10 am to noon"
        );
        assert_eq!(
            said(Lang::En, at(20, 0, 0, 0), Some(at(0, 0, 0, 0))),
            "8 pm to midnight"
        );
    }

    #[test]
    fn an_end_nobody_gave_is_not_made_up() {
        assert_eq!(said(Lang::En, at(19, 0, 0, 0), None), "from 7 pm");
        assert_eq!(span(Lang::En.words(), None, Some(at(9, 0, 0, 0))), "");
    }

    #[test]
    fn times_are_said_in_welsh() {
        assert_eq!(
            said(Lang::Cy, at(14, 0, 0, 0), Some(at(16, 0, 0, 0))),
            "2 tan 4 yp"
        );
    }
}
