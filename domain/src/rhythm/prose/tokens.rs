//! What the words and signs of a text about when mean, one by one.

use super::clock::Clock;
use crate::rhythm::{Day, DayPart};
use jiff::civil::Date;

/// What one word or sign means.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A day of the week.
    Day(Day),
    /// Several days at once ("weekends").
    Days(&'static [Day]),
    /// "1st", "last", or the day of a date ("20th").
    Nth(i8),
    /// A whole number: an hour, a day of a month, or nothing to do with when.
    Number(u16),
    /// A time of the day for certain.
    Time(Clock),
    /// A time that is only about right ("6ish").
    Roughly,
    /// A whole date.
    Date(Date),
    Year(i16),
    Month(i8),
    /// A season of the year, as its months.
    Season(&'static [i8]),
    Part(DayPart),
    Dawn,
    Dusk,
    Late,
    To,
    And,
    From,
    Every,
    /// "other", "alternate", "fortnightly".
    Other,
    /// "every 4 weeks".
    EveryWeeks(u8),
    Not,
    /// "closed for lunch": a break in the hours.
    Break,
    Term,
    Holidays,
    BankHolidays,
    Christmas,
    Easter,
    /// "month" in "of the month", "a month".
    MonthWord,
    /// "monthly": how often, without saying when.
    HowOften,
    /// "quarterly", "twice a year".
    Seldom,
    /// "some", "about", "if": what makes a sure reading impossible.
    Vague,
    /// "ring", "phone": what is then is not the meeting.
    Contact,
    /// Says nothing about when and changes nothing ("open", "at", "the").
    Filler,
    /// A comma.
    Comma,
    /// A semicolon, bracket, line or sentence end.
    Stop,
    /// Anything else.
    Word,
}
