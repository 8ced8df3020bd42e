//! On which days something meets, in words: "Tuesdays and Fridays", "1st Tuesday of the month", "5 and 12 December".

use crate::phrases::dates::{date, day_name, month_name, near_date};
use crate::phrases::listed;
use crate::words::Words;
use domain::rhythm::{Day, Recurs};
use jiff::civil::Date;

/// How many days in a row are said as "Monday to Thursday" rather than one by one.
const A_ROW: usize = 3;
/// The most dates that are told one by one.
const MOST_DATES: usize = 4;
/// A year with a 29th of February, for days of which only the day and the month are said.
const ANY_YEAR: i16 = 2028;

/// The days of a recurrence.
pub fn days(words: &Words, recurs: &Recurs, today: Date) -> String {
    match recurs {
        Recurs::Weekly { days, every: 1, .. } => every_week(words, days),
        Recurs::Weekly { days, every, from } => every_few_weeks(words, days, *every, from.is_some()),
        Recurs::Monthly { nths, day } => monthly(words, nths, *day),
        Recurs::MonthDays(days) => month_days(words, days),
        Recurs::Once(on) => near_date(words, *on, today),
        Recurs::Dates(dates) => coming(words, dates, today),
        Recurs::Yearly { month, day } => yearly(words, *month, *day),
        Recurs::Always => words.say("rhythm-always"),
    }
}

fn every_week(words: &Words, days: &[Day]) -> String {
    if days.len() == Day::ALL.len() {
        return words.say("rhythm-daily");
    }
    if let Some((first, last)) = row(days) {
        let args = [
            ("first", day_name(words, first).into()),
            ("last", day_name(words, last).into()),
        ];
        return words.say_with("days-row", &args);
    }
    let each: Vec<String> = days
        .iter()
        .map(|day| words.say(&format!("each-{}", crate::asked::day_slug(*day))))
        .collect();
    listed(words, &each)
}

/// The first and the last of days that follow one another.
fn row(days: &[Day]) -> Option<(Day, Day)> {
    let follow = days.windows(2).all(|two| two[0].index() + 1 == two[1].index());
    let ends = days.first().copied().zip(days.last().copied());
    ends.filter(|_| follow && days.len() >= A_ROW)
}

/// Where nobody said which weeks, that is said too: a wrong week is a locked door.
fn every_few_weeks(words: &Words, days: &[Day], every: u8, is_known: bool) -> String {
    let names: Vec<String> = days.iter().map(|day| day_name(words, *day)).collect();
    let args = [
        ("days", listed(words, &names).into()),
        ("every", u32::from(every).into()),
    ];
    let said = if every == 2 {
        words.say_with("rhythm-every-other", &args)
    } else {
        words.say_with("rhythm-every-n", &args)
    };
    if is_known {
        said
    } else {
        words.say_with("rhythm-ask-which", &[("rhythm", said.into())])
    }
}

fn monthly(words: &Words, nths: &[i8], day: Day) -> String {
    let nths: Vec<String> = nths.iter().map(|nth| words.say(&format!("nth-{nth}"))).collect();
    let args = [
        ("nths", listed(words, &nths).into()),
        ("day", day_name(words, day).into()),
    ];
    words.say_with("rhythm-monthly", &args)
}

fn month_days(words: &Words, days: &[i8]) -> String {
    let name = |day: &i8| match day {
        -1 => words.say("month-day-last"),
        day => words.say_with("month-day", &[("day", i64::from(*day).into())]),
    };
    let names: Vec<String> = days.iter().map(name).collect();
    words.say_with("rhythm-month-days", &[("days", listed(words, &names).into())])
}

fn coming(words: &Words, dates: &[Date], today: Date) -> String {
    let coming: Vec<&Date> = dates.iter().filter(|on| **on >= today).collect();
    let said: Vec<String> = coming
        .iter()
        .take(MOST_DATES)
        .map(|on| near_date(words, **on, today))
        .collect();
    match (coming.len(), dates.last()) {
        (0, Some(last)) => near_date(words, *last, today),
        (many, Some(last)) if many > MOST_DATES => {
            let args = [
                ("count", (many as u32).into()),
                ("last", date(words, *last, today).into()),
            ];
            words.say_with("rhythm-many-dates", &args)
        }
        _ => listed(words, &said),
    }
}

fn yearly(words: &Words, month: i8, day: i8) -> String {
    let on = Date::new(ANY_YEAR, month, day).map_or_else(
        |_| month_name(words, month),
        |on| date(words, on, Date::constant(ANY_YEAR, 1, 1)),
    );
    words.say_with("rhythm-yearly", &[("date", on.into())])
}
