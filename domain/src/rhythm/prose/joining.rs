//! What the clauses of a text about when say about each other: times after days, months before meetings, dates that
//! anchor every other week.

use super::clause::{Clause, Segment};
use super::taking_out::TakenOut;
use crate::rhythm::{Day, Meeting, Recurs};
use jiff::civil::Date;

/// The meetings that all the clauses together stand for.
pub(super) fn meetings(clauses: Vec<Clause>) -> Vec<Meeting> {
    let how_often = clauses.iter().any(|clause| clause.how_often);
    let seldom = clauses.iter().any(|clause| clause.seldom);
    let not_days: Vec<Day> = clauses
        .iter()
        .flat_map(|clause| clause.not_days.clone())
        .collect();
    let taken_out = TakenOut::of(&clauses);
    let (mut segments, anchor) = joined(clauses);
    take_out(&mut segments, &not_days);
    let meetings = segments.iter().flat_map(|segment| segment.meetings(anchor));
    let mut meetings: Vec<Meeting> = meetings.flat_map(|meeting| taken_out.from(meeting)).collect();
    if how_often {
        meetings.retain(|meeting| !matches!(meeting.recurs, Recurs::Weekly { .. }));
    }
    if seldom {
        meetings.retain(|meeting| {
            matches!(meeting.recurs, Recurs::Once(_) | Recurs::Dates(_)) || !meeting.only_in_months.is_empty()
        });
    }
    without_repeats(meetings)
}

/// What the clauses come to, as they are put together.
#[derive(Default)]
struct Joined {
    segments: Vec<Segment>,
    /// Hours that were said without days.
    hours_of_every_day: Vec<Segment>,
    /// Months that were said before any meeting.
    months: Vec<i8>,
    /// The first and the last day, where they were said before any meeting.
    bounds: (Option<Date>, Option<Date>),
}

/// Puts together what clauses say about each other: times after days, months after or before meetings.
fn joined(clauses: Vec<Clause>) -> (Vec<Segment>, Option<Date>) {
    let unsure = clauses.iter().any(|clause| clause.vague);
    let only_exclusions = clauses
        .iter()
        .all(|clause| clause.segments.is_empty() && !clause.other_words)
        && clauses.iter().any(|clause| !clause.not_days.is_empty());
    let mut joined = Joined::default();
    for (index, clause) in clauses.into_iter().enumerate() {
        let beside_the_point = clause.vague || (clause.contact && index > 0);
        if !beside_the_point {
            joined.add(clause);
        }
    }
    if only_exclusions {
        joined.hours_of_every_day.push(Segment::default());
    }
    joined.settle_bounds(unsure);
    if !unsure {
        settle_every_day(&mut joined.segments, joined.hours_of_every_day);
    }
    let anchor = take_anchor(&mut joined.segments);
    joined.segments.retain(|segment| !segment.only_an_end);
    (joined.segments, anchor)
}

impl Joined {
    fn add(&mut self, clause: Clause) {
        if clause.segments.is_empty() && self.segments.is_empty() {
            self.months.clone_from(&clause.months);
        } else if clause.segments.is_empty() && !clause.other_words {
            keep_to(&mut self.segments, &clause.months);
        }
        let bounds = (clause.first, clause.last);
        if bounds != (None, None) && clause.segments.iter().all(|segment| !segment.has_days()) {
            self.bound(bounds);
        }
        for mut segment in clause.segments {
            (segment.first, segment.last) = if bounds == (None, None) {
                self.bounds
            } else {
                bounds
            };
            if segment.every > 1 && !segment.has_days() && self.segments.is_empty() {
                segment
                    .days
                    .extend(segment.first.map(|first| Day::from(first.weekday())));
            }
            if segment.months.is_empty() {
                let said = if clause.months.is_empty() {
                    &self.months
                } else {
                    &clause.months
                };
                segment.months.clone_from(said);
            }
            self.add_segment(segment, clause.other_words);
        }
    }

    /// Dates from one to another without weekdays are those of every day; a first day alone is a day it is on.
    fn settle_bounds(&mut self, unsure: bool) {
        let (Some(first), last) = self.bounds else { return };
        if !self.segments.is_empty() || unsure {
            return;
        }
        let mut segment = Segment {
            first: Some(first),
            last,
            ..Segment::default()
        };
        match last {
            Some(_) => segment.days = Day::ALL.to_vec(),
            None => segment.dates = vec![first],
        }
        self.segments.push(segment);
    }

    /// "From 5 March", said apart: of the meetings before it, else of those to come.
    fn bound(&mut self, (first, last): (Option<Date>, Option<Date>)) {
        if self.segments.is_empty() {
            self.bounds = (first, last);
        }
        for segment in &mut self.segments {
            segment.first = segment.first.or(first);
            segment.last = segment.last.or(last);
        }
    }

    fn add_segment(&mut self, segment: Segment, among_other_words: bool) {
        if segment.has_days() {
            if !segment.dates.is_empty() {
                give_times_to_dates(&mut self.segments, &segment);
            }
            self.segments.push(segment);
        } else if segment.every > 1 && !segment.has_times() {
            self.segments
                .iter_mut()
                .for_each(|earlier| earlier.every = segment.every);
        } else if self.segments.last().is_some_and(|last| !last.has_times()) {
            give_times(&mut self.segments, &segment);
        } else if self.segments.is_empty() && segment.is_opening_hours() && !among_other_words {
            self.hours_of_every_day.push(segment);
        }
    }
}

/// Times that were said after the days, for all the days that have none yet.
fn give_times(joined: &mut [Segment], from: &Segment) {
    for segment in joined.iter_mut().rev().take_while(|segment| !segment.has_times()) {
        segment.times.clone_from(&from.times);
        segment.part = from.part;
    }
}

/// "Tues 24 Nov, Tues 1 Dec 10am": the time is that of both dates.
fn give_times_to_dates(joined: &mut [Segment], from: &Segment) {
    let untimed = |segment: &&mut Segment| !segment.dates.is_empty() && !segment.has_times();
    for segment in joined.iter_mut().rev().take_while(untimed) {
        segment.times.clone_from(&from.times);
        segment.part = from.part;
    }
}

fn keep_to(joined: &mut [Segment], months: &[i8]) {
    for segment in joined
        .iter_mut()
        .rev()
        .take_while(|segment| segment.months.is_empty())
    {
        segment.months = months.to_vec();
    }
}

/// Hours without days are those of every day that is not spoken of elsewhere.
fn settle_every_day(joined: &mut Vec<Segment>, hours: Vec<Segment>) {
    let spoken_of: Vec<Day> = joined.iter().flat_map(|segment| segment.days.clone()).collect();
    let untimed_days_follow = joined.first().is_some_and(|first| !first.has_times());
    for mut segment in hours {
        if untimed_days_follow {
            joined
                .iter_mut()
                .take(1)
                .for_each(|first| first.times.clone_from(&segment.times));
            continue;
        }
        segment.days = Day::ALL
            .iter()
            .filter(|day| !spoken_of.contains(day))
            .copied()
            .collect();
        joined.push(segment);
    }
}

/// The date beside "every other Saturday" is a day it happens, not a meeting of its own.
fn take_anchor(joined: &mut Vec<Segment>) -> Option<Date> {
    let alternating = joined
        .iter()
        .any(|segment| segment.every > 1 && !segment.days.is_empty());
    if !alternating {
        return None;
    }
    let anchor = joined.iter().find_map(|segment| segment.dates.first().copied());
    joined.retain(|segment| segment.dates.is_empty());
    anchor
}

fn take_out(segments: &mut Vec<Segment>, not_days: &[Day]) {
    for segment in segments.iter_mut() {
        segment
            .days
            .retain(|day| !not_days.contains(day) || !segment.nths.is_empty());
    }
    segments.retain(Segment::has_days);
}

/// "Dydd Iau 11am (Thursdays)" says Thursday twice: what has no time gives way to what has.
fn without_repeats(meetings: Vec<Meeting>) -> Vec<Meeting> {
    let timed: Vec<Meeting> = meetings
        .iter()
        .filter(|meeting| has_time(meeting))
        .cloned()
        .collect();
    let mut kept: Vec<Meeting> = Vec::new();
    for meeting in meetings {
        let said_better =
            !has_time(&meeting) && timed.iter().any(|other| covers(&other.recurs, &meeting.recurs));
        if !said_better && !kept.contains(&meeting) {
            kept.push(meeting);
        }
    }
    kept
}

fn has_time(meeting: &Meeting) -> bool {
    meeting.starts.is_some() || meeting.part.is_some()
}

fn covers(better: &Recurs, other: &Recurs) -> bool {
    match (better, other) {
        (Recurs::Weekly { days: better, .. }, Recurs::Weekly { days, .. }) => {
            days.iter().all(|day| better.contains(day))
        }
        (Recurs::Monthly { day, .. }, Recurs::Weekly { days, .. }) => days.iter().all(|other| other == day),
        _ => false,
    }
}
