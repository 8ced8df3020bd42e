//! The words that tell when, as people write them: English, with the Welsh and Polish that stand on our notice boards.

use crate::rhythm::{Day, DayPart};

/// Beginnings and whole words for each day of the week. Plurals are cut off before looking.
const DAYS: &[(&str, Day)] = &[
    ("mon", Day::Monday),
    ("monday", Day::Monday),
    ("tue", Day::Tuesday),
    ("tues", Day::Tuesday),
    ("tuesday", Day::Tuesday),
    ("wed", Day::Wednesday),
    ("weds", Day::Wednesday),
    ("wednes", Day::Wednesday),
    ("wednesday", Day::Wednesday),
    ("wensday", Day::Wednesday),
    ("thu", Day::Thursday),
    ("thur", Day::Thursday),
    ("thurs", Day::Thursday),
    ("thursday", Day::Thursday),
    ("fri", Day::Friday),
    ("friday", Day::Friday),
    ("sat", Day::Saturday),
    ("saturday", Day::Saturday),
    ("sun", Day::Sunday),
    ("sunday", Day::Sunday),
    // Welsh, after "Dydd", "Nos" or on their own. "Mawrth" is also March: where it stands says which.
    ("llun", Day::Monday),
    ("lun", Day::Monday),
    ("mawrth", Day::Tuesday),
    ("fawrth", Day::Tuesday),
    ("mercher", Day::Wednesday),
    ("fercher", Day::Wednesday),
    ("iau", Day::Thursday),
    ("gwener", Day::Friday),
    ("wener", Day::Friday),
    ("sadwrn", Day::Saturday),
    ("sul", Day::Sunday),
    // Polish, one and many.
    ("poniedziałek", Day::Monday),
    ("poniedziałki", Day::Monday),
    ("wtorek", Day::Tuesday),
    ("wtorki", Day::Tuesday),
    ("środa", Day::Wednesday),
    ("środy", Day::Wednesday),
    ("czwartek", Day::Thursday),
    ("czwartki", Day::Thursday),
    ("piątek", Day::Friday),
    ("piątki", Day::Friday),
    ("sobota", Day::Saturday),
    ("soboty", Day::Saturday),
    ("niedziela", Day::Sunday),
    ("niedziele", Day::Sunday),
];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// March is read where it is no Tuesday.
const WELSH_MONTHS: &[(&str, i8)] = &[
    ("ionawr", 1),
    ("chwefror", 2),
    ("ebrill", 4),
    ("mai", 5),
    ("fai", 5),
    ("mehefin", 6),
    ("fehefin", 6),
    ("gorffennaf", 7),
    ("orffennaf", 7),
    ("awst", 8),
    ("medi", 9),
    ("fedi", 9),
    ("hydref", 10),
    ("tachwedd", 11),
    ("dachwedd", 11),
    ("rhagfyr", 12),
    ("ragfyr", 12),
];

/// Ways of saying what one word says, as whole phrases.
const PHRASES: &[(&str, &str)] = &[
    ("bob yn ail wythnos", "alternate"),
    ("bob yn ail", "alternate"),
    ("bob pythefnos", "fortnightly"),
    ("yn ystod y tymor", "term time"),
    ("gwyliau banc", "bank holidays"),
    ("wyliau banc", "bank holidays"),
    ("gwyliau'r ysgol", "school holidays"),
    ("gwyliau ysgol", "school holidays"),
    ("ac eithrio", "except"),
    ("hanner dydd", "noon"),
    ("hanner nos", "midnight"),
    ("12 noon", "noon"),
    ("12 midday", "noon"),
    ("12noon", "noon"),
    ("12 midnight", "midnight"),
    ("days a week", "days"),
    ("days per week", "days"),
    ("closed for lunch", "lunchbreak"),
    ("closed lunch", "lunchbreak"),
    ("shut for lunch", "lunchbreak"),
    ("or by appointment", ""),
    ("and by appointment", ""),
];

/// Words that only a Welsh text about when has.
const WELSH: &[&str] = &[
    "dydd", "ddydd", "dyddiau", "nos", "bob", "llun", "mercher", "gwener", "sadwrn", "ionawr", "ebrill",
    "awst", "tachwedd", "rhagfyr", "tymor", "tan", "prynhawn",
];

const NTHS: &[(&str, i8)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("last", -1),
    ("cyntaf", 1),
    ("gyntaf", 1),
    ("ail", 2),
    ("trydydd", 3),
    ("drydydd", 3),
    ("pedwerydd", 4),
    ("bedwerydd", 4),
    ("pumed", 5),
    ("olaf", -1),
];

const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// The same text with each phrase as the one word it stands for.
pub(super) fn without_phrases(lower: &str) -> String {
    let replaced = |text: String, (phrase, word): &(&str, &str)| match text.contains(phrase) {
        true => text.replace(phrase, word),
        false => text,
    };
    PHRASES.iter().fold(lower.to_owned(), replaced)
}

/// Whether a text is in Welsh.
pub(super) fn is_welsh(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    words.any(|word| WELSH.contains(&word))
}

/// A day of the week.
pub(super) fn day(word: &str) -> Option<Day> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let named = |word: &str| DAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| *day);
    named(word).or_else(|| named(singular))
}

/// Several days in one word.
pub(super) fn days(word: &str) -> Option<&'static [Day]> {
    match word {
        "penwythnos" | "penwythnosau" => Some(&Day::ALL[5..]),
        "daily" | "everyday" | "nightly" | "codziennie" => Some(&Day::ALL),
        "weekday" | "weekdays" => Some(&Day::ALL[..5]),
        "weekend" | "weekends" => Some(&Day::ALL[5..]),
        _ => None,
    }
}

/// A month, 1 to 12: its name or at least its first three letters ("Sept").
pub(super) fn month(word: &str) -> Option<i8> {
    let shortest = if word.starts_with("mar") && word.len() < 5 {
        3
    } else {
        word.len().max(3)
    };
    let at = MONTHS
        .iter()
        .position(|name| name.starts_with(word) && word.len() >= shortest)?;
    i8::try_from(at + 1).ok()
}

/// A month in Welsh.
pub(super) fn welsh_month(word: &str) -> Option<i8> {
    let named = WELSH_MONTHS.iter().find(|(name, _)| *name == word);
    named.map(|(_, month)| *month)
}

/// A place in the month: 1 to 5, or -1 for the last.
pub(super) fn nth(word: &str) -> Option<i8> {
    NTHS.iter().find(|(name, _)| *name == word).map(|(_, nth)| *nth)
}

/// A number in words, one to twelve.
pub(super) fn number(word: &str) -> Option<u16> {
    let at = NUMBERS.iter().position(|name| *name == word)?;
    u16::try_from(at + 1).ok()
}

/// A part of the day.
pub(super) fn part(word: &str) -> Option<DayPart> {
    match word {
        "morning" | "mornings" | "rano" | "bore" => Some(DayPart::Morning),
        "afternoon" | "afternoons" | "prynhawn" => Some(DayPart::Afternoon),
        "evening" | "evenings" | "eve" | "eves" | "night" | "nights" | "nos" | "hwyr" => {
            Some(DayPart::Evening)
        }
        "daylight" => Some(DayPart::Daylight),
        _ => None,
    }
}

/// The months that everybody counts to a season of the year.
pub(super) fn season(word: &str) -> Option<&'static [i8]> {
    match word {
        "spring" => Some(&[4, 5]),
        "gwanwyn" => Some(&[4, 5]),
        "haf" => Some(&[6, 7, 8]),
        "gaeaf" => Some(&[12, 1, 2]),
        "summer" => Some(&[6, 7, 8]),
        "autumn" => Some(&[10, 11]),
        "winter" => Some(&[12, 1, 2]),
        _ => None,
    }
}

/// Ways of writing that something is open, or just there, day and night.
pub(super) const ALWAYS: &[&str] = &[
    "24/7",
    "24 7",
    "24 hours",
    "24 hours a day",
    "24hrs",
    "24h",
    "24 hrs",
    "24 hour",
    "always",
    "always open",
    "open always",
    "always there",
    "open all hours",
    "all hours",
    "any time",
    "anytime",
    "at any time",
    "ring any time",
    "day and night",
    "all day every day",
    "round the clock",
    "24/7 365",
];
