//! The rule of a meeting as a calendar follows it.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendarDay, ICalendarFrequency, ICalendarMonth, ICalendarRecurrenceRule, ICalendarWeekday,
};
use domain::rhythm::{Day, Meeting, Recurs};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The rule, ended at its last day. `None`: it is on single dates, or nobody can say which weeks.
pub(super) fn rule(meeting: &Meeting) -> Option<ICalendarRecurrenceRule> {
    let mut rule = ICalendarRecurrenceRule::default();
    match &meeting.recurs {
        Recurs::Weekly { days, every, from } if *every == 1 || from.is_some() => {
            rule.freq = ICalendarFrequency::Weekly;
            rule.interval = Some(u16::from(*every)).filter(|every| *every > 1);
            rule.byday = days.iter().map(|day| weekday(None, *day)).collect();
        }
        Recurs::Monthly { nths, day } => {
            rule.freq = ICalendarFrequency::Monthly;
            rule.byday = nths
                .iter()
                .map(|nth| weekday(Some(i16::from(*nth)), *day))
                .collect();
        }
        Recurs::MonthDays(days) => {
            rule.freq = ICalendarFrequency::Monthly;
            rule.bymonthday.clone_from(days);
        }
        Recurs::Yearly { month, day } => {
            rule.freq = ICalendarFrequency::Yearly;
            rule.bymonth = months(&[*month]);
            rule.bymonthday = vec![*day];
        }
        Recurs::Weekly { .. } | Recurs::Once(_) | Recurs::Dates(_) | Recurs::Always => return None,
    }
    if !meeting.only_in_months.is_empty() {
        rule.bymonth = months(&meeting.only_in_months);
    }
    Some(rule)
}

/// The end of a rule: for a meeting with a time the end of its last day in universal time, else the day.
pub(super) fn until(last: Date, has_time: bool, zone: &TimeZone) -> PartialDateTime {
    let day = |date: Date| PartialDateTime {
        year: u16::try_from(date.year()).ok(),
        month: u8::try_from(date.month()).ok(),
        day: u8::try_from(date.day()).ok(),
        ..PartialDateTime::default()
    };
    if !has_time {
        return day(last);
    }
    let end = last
        .at(23, 59, 59, 0)
        .to_zoned(zone.clone())
        .map_or(Timestamp::MAX, |end| end.timestamp());
    let utc = TimeZone::UTC.to_datetime(end);
    PartialDateTime {
        hour: u8::try_from(utc.hour()).ok(),
        minute: u8::try_from(utc.minute()).ok(),
        second: u8::try_from(utc.second()).ok(),
        tz_hour: Some(0),
        tz_minute: Some(0),
        ..day(utc.date())
    }
}

fn months(months: &[i8]) -> Vec<ICalendarMonth> {
    months
        .iter()
        .map(|month| ICalendarMonth::new(month.unsigned_abs(), false))
        .collect()
}

fn weekday(ordwk: Option<i16>, day: Day) -> ICalendarDay {
    let weekday = match day {
        Day::Monday => ICalendarWeekday::Monday,
        Day::Tuesday => ICalendarWeekday::Tuesday,
        Day::Wednesday => ICalendarWeekday::Wednesday,
        Day::Thursday => ICalendarWeekday::Thursday,
        Day::Friday => ICalendarWeekday::Friday,
        Day::Saturday => ICalendarWeekday::Saturday,
        Day::Sunday => ICalendarWeekday::Sunday,
    };
    ICalendarDay { ordwk, weekday }
}
