//! What was taken out of meetings: weeks of the month, dates, breaks in the hours.

use super::clause::{Clause, Times};
use crate::rhythm::{Meeting, Recurs};
use jiff::civil::{Date, Time};

/// What all clauses together take out.
#[derive(Default)]
pub(super) struct TakenOut {
    nths: Vec<i8>,
    dates: Vec<Date>,
    breaks: Vec<Times>,
}

impl TakenOut {
    pub fn of(clauses: &[Clause]) -> TakenOut {
        let mut out = TakenOut::default();
        for clause in clauses {
            out.nths.extend_from_slice(&clause.not_nths);
            out.dates.extend_from_slice(&clause.not_dates);
            out.breaks.extend_from_slice(&clause.breaks);
        }
        out
    }

    /// What is left of a meeting: it may be in two parts, or on other days, or nobody can say.
    pub fn from(&self, meeting: Meeting) -> Vec<Meeting> {
        let called_off = self.dates.clone();
        let meetings = self.without_nths(Meeting {
            called_off,
            ..meeting
        });
        let breaks = self.breaks.iter().filter_map(|times| match times.settled(None) {
            (Some(from), Some(to)) => Some((from, to)),
            _ => None,
        });
        breaks.fold(meetings, |meetings, gap| {
            meetings
                .iter()
                .flat_map(|meeting| without_break(meeting, gap))
                .collect()
        })
    }

    /// Every week but the first is the second to the fifth. Every week but the last, nobody can say that way.
    fn without_nths(&self, meeting: Meeting) -> Vec<Meeting> {
        let unsure = self.nths.iter().any(|nth| !(1..=5).contains(nth));
        match &meeting.recurs {
            _ if self.nths.is_empty() => vec![meeting],
            Recurs::Weekly { days, every: 1, .. } if !unsure => {
                let nths: Vec<i8> = (1..=5).filter(|nth| !self.nths.contains(nth)).collect();
                let monthly = days.iter().map(|day| Recurs::Monthly {
                    nths: nths.clone(),
                    day: *day,
                });
                monthly
                    .map(|recurs| Meeting {
                        recurs,
                        ..meeting.clone()
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

/// "9-5, closed 1-2" is 9 to 1 and 2 to 5.
fn without_break(meeting: &Meeting, (from, to): (Time, Time)) -> Vec<Meeting> {
    let (Some(starts), Some(ends)) = (meeting.starts, meeting.ends) else {
        return vec![meeting.clone()];
    };
    if !(starts < from && from < to && to < ends) {
        return vec![meeting.clone()];
    }
    let before = Meeting {
        ends: Some(from),
        ..meeting.clone()
    };
    let after = Meeting {
        starts: Some(to),
        ..meeting.clone()
    };
    vec![before, after]
}
