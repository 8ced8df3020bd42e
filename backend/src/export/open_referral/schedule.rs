//! When an entry is, as far as Open Referral's schedules can say it: by weeks, by months, on single days. The group's
//! own words go along with each, and a note of whatever the fields leave out.

use super::ids;
use super::wire::{Freq, Schedule};
use domain::Listing;
use domain::asset::Online;
use domain::rhythm::{Day, Meeting, Recurs, Rhythm, Season};
use jiff::civil::{Date, Time};

/// The most single days that are told.
const MOST_DATES: usize = 60;

/// The schedules of an entry. One in nothing but words, where nothing could be read of them.
pub(super) fn schedules(listing: &Listing) -> Vec<Schedule> {
    let rhythm = &listing.rhythm;
    let told = rhythm
        .meetings
        .iter()
        .flat_map(|meeting| of_meeting(rhythm, meeting));
    let mut schedules: Vec<Schedule> = told.collect();
    if schedules.is_empty() && (!rhythm.as_written.is_empty() || rhythm.by_appointment) {
        schedules.push(in_words(rhythm));
    }
    for (index, schedule) in schedules.iter_mut().enumerate() {
        schedule.id = ids::part(listing.id, &format!("schedule:{}", index + 1));
        schedule.attending_type = attending(listing);
    }
    schedules
}

const fn attending(listing: &Listing) -> Option<&'static str> {
    match listing.online {
        Online::Only => Some("On a screen."),
        Online::Also => Some("In person or on a screen."),
        Online::No if listing.comes_to_you => Some("It comes to you."),
        Online::No => None,
    }
}

fn in_words(rhythm: &Rhythm) -> Schedule {
    let notes = if rhythm.by_appointment {
        "By appointment."
    } else {
        ""
    };
    Schedule {
        description: rhythm.as_written.clone(),
        notes: notes.to_owned(),
        ..Schedule::default()
    }
}

fn of_meeting(rhythm: &Rhythm, meeting: &Meeting) -> Vec<Schedule> {
    let base = || Schedule {
        valid_from: meeting.first.map(|day| day.to_string()),
        valid_to: meeting.last.map(|day| day.to_string()),
        opens_at: meeting.starts.map(clock),
        closes_at: meeting.ends.map(clock),
        notes: notes(rhythm, meeting),
        ..in_words(rhythm)
    };
    match &meeting.recurs {
        Recurs::Weekly { days, every, from } => vec![Schedule {
            freq: Some(Freq::Weekly),
            interval: Some(*every),
            byday: Some(joined(days.iter().map(|day| letters(*day)))),
            dtstart: from.or(meeting.first).map(|day| day.to_string()),
            ..base()
        }],
        Recurs::Monthly { nths, day } => vec![Schedule {
            freq: Some(Freq::Monthly),
            interval: Some(1),
            byday: Some(joined(nths.iter().map(|nth| format!("{nth}{}", letters(*day))))),
            ..base()
        }],
        Recurs::MonthDays(days) => vec![Schedule {
            freq: Some(Freq::Monthly),
            interval: Some(1),
            bymonthday: Some(joined(days.iter())),
            ..base()
        }],
        Recurs::Once(day) => vec![on(*day, base())],
        Recurs::Dates(days) => days.iter().take(MOST_DATES).map(|day| on(*day, base())).collect(),
        Recurs::Yearly { .. } | Recurs::Always => vec![base()],
    }
}

/// A schedule of a single day.
fn on(day: Date, schedule: Schedule) -> Schedule {
    let day = Some(day.to_string());
    Schedule {
        valid_from: day.clone(),
        valid_to: day.clone(),
        dtstart: day,
        ..schedule
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn joined<T: ToString>(parts: impl Iterator<Item = T>) -> String {
    parts.map(|part| part.to_string()).collect::<Vec<_>>().join(",")
}

fn letters(day: Day) -> String {
    let name = format!("{day:?}");
    name[..2].to_uppercase()
}

/// What the fields leave out, in plain words.
fn notes(rhythm: &Rhythm, meeting: &Meeting) -> String {
    let mut notes = of_season(&rhythm.season);
    if let Recurs::Weekly {
        every, from: None, ..
    } = &meeting.recurs
        && *every > 1
    {
        notes.push("Nobody has said in which weeks: ring first.".to_owned());
    }
    if matches!(meeting.recurs, Recurs::Always) {
        notes.push("Always open, or just there.".to_owned());
    }
    if !meeting.only_in_months.is_empty() {
        notes.push(format!("Only in {}.", months(&meeting.only_in_months)));
    }
    if !meeting.called_off.is_empty() {
        let days: Vec<String> = meeting
            .called_off
            .iter()
            .take(MOST_DATES)
            .map(ToString::to_string)
            .collect();
        notes.push(format!("Not on {}.", days.join(", ")));
    }
    if rhythm.by_appointment {
        notes.push("By appointment too.".to_owned());
    }
    notes.join(" ")
}

fn of_season(season: &Season) -> Vec<String> {
    let plain = [
        (season.term_time_only, "In school terms only."),
        (season.holidays_only, "In school holidays only."),
        (season.not_on_bank_holidays, "Not on bank holidays."),
        (season.not_at_christmas, "Not around Christmas."),
    ];
    let mut notes: Vec<String> = plain
        .iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, says)| (*says).to_owned())
        .collect();
    if !season.not_in_months.is_empty() {
        notes.push(format!("Not in {}.", months(&season.not_in_months)));
    }
    notes.extend(season.closed_each_year.iter().map(|(first, last)| {
        format!(
            "Not from {} {} to {} {}.",
            first.day,
            month(first.month),
            last.day,
            month(last.month)
        )
    }));
    notes
}

fn months(months: &[i8]) -> String {
    months
        .iter()
        .map(|number| month(*number))
        .collect::<Vec<_>>()
        .join(", ")
}

const fn month(number: i8) -> &'static str {
    match number {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}
