//! Days and dates in words.

use crate::asked::day_slug;
use crate::words::Words;
use domain::browsing::of_week;
use domain::rhythm::Day;
use jiff::civil::Date;

/// "Tuesday".
pub fn day_name(words: &Words, day: Day) -> String {
    words.say(&format!("day-{}", day_slug(day)))
}

/// "August".
pub fn month_name(words: &Words, month: i8) -> String {
    words.say(&format!("month-{month}"))
}

/// "today", "tomorrow", else "Tuesday 24 November", with the year where it is not this one.
pub fn near_date(words: &Words, on: Date, today: Date) -> String {
    let day = day_name(words, of_week(on.weekday()));
    if on == today {
        return words.say_with("date-today", &[("day", day.into())]);
    }
    if today.tomorrow().ok() == Some(on) {
        return words.say_with("date-tomorrow", &[("day", day.into())]);
    }
    date_with_day(words, on, today)
}

/// "Tuesday 24 November", with the year where it is not this one.
pub fn date_with_day(words: &Words, on: Date, today: Date) -> String {
    let day = day_name(words, of_week(on.weekday()));
    words.say_with(
        "date-with-day",
        &[("day", day.into()), ("date", date(words, on, today).into())],
    )
}

/// "Today", "Tomorrow", else "Tuesday": enough for a day of this week.
pub fn day_of_week(words: &Words, on: Date, today: Date) -> String {
    match on {
        _ if on == today => words.say("today"),
        _ if today.tomorrow().ok() == Some(on) => words.say("tomorrow"),
        _ => super::capital(&day_name(words, of_week(on.weekday()))),
    }
}

/// "24 November", with the year where it is not this one.
pub fn date(words: &Words, on: Date, today: Date) -> String {
    let args = [
        ("day", i64::from(on.day()).into()),
        ("month", month_name(words, on.month()).into()),
        ("year", on.year().to_string().into()),
    ];
    words.say_with(
        if on.year() == today.year() {
            "date-this-year"
        } else {
            "date-full"
        },
        &args,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use jiff::civil::date as on;

    const TODAY: Date = on(2026, 11, 21);

    #[test]
    fn a_near_day_is_said_as_people_say_it() {
        let say = |date| near_date(Lang::En.words(), date, TODAY);
        assert_eq!(say(TODAY), "today, Saturday");
        assert_eq!(say(on(2026, 11, 22)), "tomorrow, Sunday");
        assert_eq!(say(on(2026, 11, 24)), "Tuesday 24 November");
        assert_eq!(say(on(2027, 1, 5)), "Tuesday 5 January 2027");
    }

    #[test]
    fn a_date_is_said_in_welsh() {
        assert_eq!(
            near_date(Lang::Cy.words(), on(2026, 11, 24), TODAY),
            "dydd Mawrth 24 Tachwedd"
        );
    }
}
