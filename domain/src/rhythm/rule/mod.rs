//! Calendar rules (RFC 5545), as far as they are simple: so many weeks apart on weekdays, or the nth weekday of a
//! month. A rule with anything else in it stays as written.

use super::{Day, Meeting, Recurs, Rhythm};
use jiff::civil::{Date, DateTime, Time};

/// What a rule says.
#[derive(Default)]
struct Rule {
    frequency: String,
    interval: u8,
    by_day: Vec<(Option<i8>, Day)>,
    by_set_pos: Vec<i8>,
    by_month: Vec<i8>,
}

/// Reads a text with a rule in it. `None`: it is not one of that sort.
pub(super) fn read(as_written: &str) -> Option<Rhythm> {
    let upper = as_written.trim().to_ascii_uppercase();
    if !upper.contains("FREQ=") {
        return None;
    }
    let meetings = upper
        .split_ascii_whitespace()
        .find(|line| line.contains("FREQ="))
        .and_then(|line| {
            let begins = property(&upper, "DTSTART").and_then(moment);
            let ends = property(&upper, "DTEND")
                .and_then(moment)
                .and_then(|(_, time)| time);
            let rule = rule(line.rsplit(':').next()?)?;
            rule.meetings(begins, ends)
        });
    Some(Rhythm {
        as_written: as_written.trim().to_owned(),
        meetings: meetings.unwrap_or_default(),
        ..Rhythm::default()
    })
}

/// What stands after the colon of a property's line.
fn property<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let line = text
        .split_ascii_whitespace()
        .find(|line| line.starts_with(name))?;
    line.rsplit(':').next()
}

/// 20260105T100000, with or without a zone after it, or a day alone.
fn moment(written: &str) -> Option<(Date, Option<Time>)> {
    let written = written.trim_end_matches('Z');
    let moment = written.parse::<DateTime>().ok().filter(|_| written.contains('T'));
    moment
        .map(|at| (at.date(), Some(at.time())))
        .or_else(|| written.parse().ok().map(|day| (day, None)))
}

/// The rule's parts. `None` where there is one that is not understood: half a rule is a wrong date.
fn rule(written: &str) -> Option<Rule> {
    let mut rule = Rule {
        interval: 1,
        ..Rule::default()
    };
    for part in written.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name {
            "FREQ" => value.clone_into(&mut rule.frequency),
            "INTERVAL" => rule.interval = value.parse().ok().filter(|interval| *interval > 0)?,
            "BYDAY" => rule.by_day = value.split(',').map(by_day).collect::<Option<_>>()?,
            "BYSETPOS" => rule.by_set_pos = numbers(value)?,
            "BYMONTH" => rule.by_month = numbers(value)?,
            "WKST" if value == "MO" => {}
            _ => return None,
        }
    }
    Some(rule)
}

/// "TU", "1TU", "-1FR".
fn by_day(written: &str) -> Option<(Option<i8>, Day)> {
    let letters = written.len().checked_sub(2).filter(|_| written.is_ascii())?;
    let (nth, day) = written.split_at(letters);
    let day = Day::from_two_letters(&day.to_ascii_lowercase())?;
    let nth = if nth.is_empty() {
        None
    } else {
        Some(nth.parse().ok()?)
    };
    Some((nth, day))
}

fn numbers(written: &str) -> Option<Vec<i8>> {
    written.split(',').map(|number| number.parse().ok()).collect()
}

impl Rule {
    fn meetings(self, begins: Option<(Date, Option<Time>)>, ends: Option<Time>) -> Option<Vec<Meeting>> {
        let on = begins.map(|(day, _)| day);
        let recurrences = match self.frequency.as_str() {
            "DAILY" if self.interval == 1 && self.by_day.is_empty() && self.by_set_pos.is_empty() => {
                vec![weekly(Day::ALL.to_vec(), 1, None)]
            }
            "WEEKLY" if self.by_set_pos.is_empty() => vec![self.weekly(on)?],
            "MONTHLY" if self.interval == 1 => self.monthly()?,
            _ => return None,
        };
        let meetings = recurrences.into_iter().map(|recurs| Meeting {
            starts: begins.and_then(|(_, time)| time),
            ends,
            only_in_months: self.by_month.clone(),
            ..Meeting::on(recurs)
        });
        Some(meetings.collect())
    }

    /// Without days, the first day's weekday is meant.
    fn weekly(&self, begins: Option<Date>) -> Option<Recurs> {
        let plain = self.by_day.iter().all(|(nth, _)| nth.is_none());
        let named: Vec<Day> = self.by_day.iter().map(|(_, day)| *day).collect();
        let days = if named.is_empty() {
            vec![Day::from(begins?.weekday())]
        } else {
            named
        };
        plain.then(|| weekly(days, self.interval, begins.filter(|_| self.interval > 1)))
    }

    fn monthly(&self) -> Option<Vec<Recurs>> {
        let monthly = |(nth, day): &(Option<i8>, Day)| {
            let nths = match nth {
                Some(nth) => vec![*nth],
                None if self.by_day.len() == 1 => self.by_set_pos.clone(),
                None => return None,
            };
            let sure = !nths.is_empty() && nths.iter().all(|nth| (1..=5).contains(nth) || *nth == -1);
            sure.then_some(Recurs::Monthly { nths, day: *day })
        };
        let recurrences: Option<Vec<Recurs>> = self.by_day.iter().map(monthly).collect();
        recurrences.filter(|recurrences| !recurrences.is_empty())
    }
}

fn weekly(days: Vec<Day>, every: u8, from: Option<Date>) -> Recurs {
    Recurs::Weekly { days, every, from }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn meetings(written: &str) -> Vec<Meeting> {
        read(written).unwrap().meetings
    }

    #[test]
    fn a_fortnightly_rule_counts_from_its_first_day() {
        let read = meetings("DTSTART:20190121T092000\nRRULE:FREQ=WEEKLY;INTERVAL=2");
        assert_eq!(
            read[0].recurs,
            weekly(vec![Day::Monday], 2, Some(date(2019, 1, 21)))
        );
        assert_eq!(read[0].starts, Some(time(9, 20, 0, 0)));
    }

    #[test]
    fn the_nth_weekday_of_a_month_is_read_either_way() {
        for written in [
            "FREQ=MONTHLY;BYDAY=-1FR",
            "RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
        ] {
            let expected = Recurs::Monthly {
                nths: vec![-1],
                day: Day::Friday,
            };
            assert_eq!(meetings(written)[0].recurs, expected, "{written}");
        }
    }

    #[test]
    fn a_rule_that_is_not_simple_stays_as_written() {
        for written in [
            "FREQ=WEEKLY;BYDAY=TU;COUNT=3",
            "FREQ=YEARLY",
            "FREQ=MONTHLY;BYMONTHDAY=1",
            "FREQ=WEEKLY",
        ] {
            assert_eq!(meetings(written), [], "{written}");
        }
        assert!(read("Tuesdays").is_none());
    }
}
