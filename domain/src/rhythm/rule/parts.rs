//! The parts of a calendar rule: "FREQ", "INTERVAL", "BYDAY" and their like.

use super::text::moment;
use crate::rhythm::Day;
use jiff::civil::{Date, Time};

/// How often a rule comes round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Every {
    Day,
    #[default]
    Week,
    Month,
    Year,
}

/// What a rule says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Parts {
    pub every: Every,
    pub interval: u16,
    pub by_day: Vec<(Option<i8>, Day)>,
    pub by_set_pos: Vec<i8>,
    pub by_month: Vec<i8>,
    pub by_month_day: Vec<i8>,
    pub until: Option<(Date, Option<Time>)>,
    pub count: Option<u16>,
    /// It has a part that only the library follows.
    pub is_rare: bool,
}

/// The rule's parts. `None` where there is one that nobody knows, or that makes no sense.
pub(super) fn read(written: &str) -> Option<Parts> {
    let mut parts = Parts {
        interval: 1,
        ..Parts::default()
    };
    for part in written.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        parts.take(name, value)?;
    }
    let week_start_matters = written.contains("WKST=") && !written.contains("WKST=MO");
    parts.is_rare |= week_start_matters && parts.interval > 1;
    (written.contains("FREQ=") && !parts.is_doubtful()).then_some(parts)
}

impl Parts {
    /// Rules on which calendars are known to disagree, as they do on weeks by their number: no reading of them is sure.
    fn is_doubtful(&self) -> bool {
        let set_of_a_week = self.every == Every::Week && !self.by_set_pos.is_empty();
        let day_of_no_month =
            self.every == Every::Year && !self.by_month_day.is_empty() && self.by_month.is_empty();
        set_of_a_week || day_of_no_month
    }

    fn take(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "FREQ" => self.every = every(value)?,
            "INTERVAL" => self.interval = value.parse().ok().filter(|interval| *interval > 0)?,
            "BYDAY" => self.by_day = value.split(',').map(by_day).collect::<Option<_>>()?,
            "BYSETPOS" => self.by_set_pos = numbers(value)?,
            "BYMONTH" => self.by_month = within(numbers(value)?, 12)?,
            "BYMONTHDAY" => self.by_month_day = within(numbers(value)?, 31)?,
            "UNTIL" => self.until = Some(moment(value)?),
            "COUNT" => self.count = Some(value.parse().ok().filter(|count| *count > 0)?),
            "WKST" => {
                Day::from_two_letters(&value.to_ascii_lowercase())?;
            }
            "BYYEARDAY" => self.is_rare = true,
            _ => return None,
        }
        Some(())
    }
}

/// What comes round within a day is no meeting.
fn every(written: &str) -> Option<Every> {
    match written {
        "DAILY" => Some(Every::Day),
        "WEEKLY" => Some(Every::Week),
        "MONTHLY" => Some(Every::Month),
        "YEARLY" => Some(Every::Year),
        _ => None,
    }
}

/// "TU", "1TU", "-1FR".
fn by_day(written: &str) -> Option<(Option<i8>, Day)> {
    let letters = written.len().checked_sub(2).filter(|_| written.is_ascii())?;
    let (nth, day) = written.split_at(letters);
    let day = Day::from_two_letters(&day.to_ascii_lowercase())?;
    if nth.is_empty() {
        return Some((None, day));
    }
    let nth: i8 = nth.parse().ok().filter(|nth| *nth != 0)?;
    Some((Some(nth), day))
}

fn numbers(written: &str) -> Option<Vec<i8>> {
    written.split(',').map(|number| number.parse().ok()).collect()
}

fn within(numbers: Vec<i8>, most: i8) -> Option<Vec<i8>> {
    let sound = numbers
        .iter()
        .all(|number| *number != 0 && (-most..=most).contains(number));
    sound.then_some(numbers)
}
