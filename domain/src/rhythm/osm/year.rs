//! A year of opening hours: for each month a week, and what stands beside the weeks.

use super::spans::Hours;
use crate::rhythm::{Day, DayOfYear, Meeting, Recurs};

/// How many months a year has.
const MONTHS: usize = 12;

/// The hours of each day of a week, Monday first.
type Week = [Vec<Hours>; 7];

/// What the rules that were read so far come to.
#[derive(Default)]
pub(super) struct Year {
    weeks: [Week; MONTHS],
    /// Hours on the nth weekday of a month.
    pub monthly: Vec<(Day, Vec<i8>, Vec<Hours>)>,
    pub closed: Vec<(DayOfYear, DayOfYear)>,
    pub not_on_bank_holidays: bool,
    pub not_in_school_holidays: bool,
    pub by_appointment: bool,
}

impl Year {
    /// Each day's hours in the months (1 to 12) and on the weekdays that a rule is about.
    pub fn days_mut<'a>(
        &'a mut self,
        months: &'a [i8],
        days: &'a [Day],
    ) -> impl Iterator<Item = &'a mut Vec<Hours>> {
        let weeks = self
            .weeks
            .iter_mut()
            .zip(1..)
            .filter(|(_, month)| months.contains(month));
        weeks.flat_map(|(week, _)| {
            let hours = week.iter_mut().zip(Day::ALL);
            hours
                .filter(|(_, day)| days.contains(day))
                .map(|(hours, _)| hours)
        })
    }

    /// Whether it is open on that weekday in any month.
    pub fn is_ever_open_on(&self, day: Day) -> bool {
        self.weeks.iter().any(|week| !week[day.index()].is_empty())
    }

    /// The meetings it comes to: each with all the days and months that have the same hours.
    pub fn meetings(&self) -> Vec<Meeting> {
        let all_day = |week: &Week| week.iter().all(|hours| hours == &[Hours::ALL_DAY]);
        if self.weeks.iter().all(all_day) {
            return vec![Meeting::on(Recurs::Always)];
        }
        let mut meetings = Vec::new();
        let mut told: Vec<&Week> = Vec::new();
        for week in &self.weeks {
            if !told.contains(&week) {
                told.push(week);
                meetings.extend(of_week(week, &self.months_like(week)));
            }
        }
        let monthly = self.monthly.iter().flat_map(|(day, nths, hours)| {
            let recurs = Recurs::Monthly {
                nths: nths.clone(),
                day: *day,
            };
            hours.iter().map(move |hours| hours.meeting(recurs.clone()))
        });
        meetings.extend(monthly);
        meetings
    }

    /// The months with such a week. Empty where all are alike.
    fn months_like(&self, week: &Week) -> Vec<i8> {
        let alike = self.weeks.iter().zip(1..).filter(|(other, _)| *other == week);
        let months: Vec<i8> = alike.map(|(_, month)| month).collect();
        if months.len() == MONTHS {
            Vec::new()
        } else {
            months
        }
    }
}

fn of_week(week: &Week, months: &[i8]) -> Vec<Meeting> {
    let mut told: Vec<&Vec<Hours>> = Vec::new();
    let mut meetings = Vec::new();
    for hours in week.iter().filter(|hours| !hours.is_empty()) {
        if told.contains(&hours) {
            continue;
        }
        told.push(hours);
        let same = week.iter().zip(Day::ALL).filter(|(other, _)| *other == hours);
        let recurs = Recurs::Weekly {
            days: same.map(|(_, day)| day).collect(),
            every: 1,
            from: None,
        };
        meetings.extend(hours.iter().map(|hours| Meeting {
            only_in_months: months.to_vec(),
            ..hours.meeting(recurs.clone())
        }));
    }
    meetings
}
