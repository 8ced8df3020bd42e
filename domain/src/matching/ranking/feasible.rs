//! What can be gone to at all: on, near enough, in season, on the day, with room, welcoming, not refused, and with all
//! that must hold.
//!
//! Unknown is never yes. Distance cuts only what has a distance.

use super::needs::Needs;
use super::welcome::Welcome;
use super::{Asked, signs::Signs};
use crate::matching::explained::RuledOut;
use crate::matching::question::Reach;
use crate::public_view::{Listing, ListingStatus};
use crate::rhythm::{Day, Meeting, Occurrence, Recurs};

/// The limits of a question.
pub(in crate::matching) struct Limits<'a> {
    asked: Asked<'a>,
    signs: Signs,
    needs: Needs<'a>,
    welcome: Welcome<'a>,
    /// Metres.
    pub reach_m: f64,
}

/// How a listing that can be gone to stands: how far, and when next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::matching) struct Within {
    /// Metres, where it has a distance.
    pub distance_m: Option<u32>,
    /// When it next is, where it has dates.
    pub next: Option<Occurrence>,
}

impl<'a> Limits<'a> {
    /// The limits that were given, and those that were heard.
    pub fn new(asked: &Asked<'a>) -> Limits<'a> {
        let heard_m = asked.heard.reach.as_ref().map(|(metres, _)| *metres);
        let given_m = asked.question.reach.map(Reach::metres);
        Limits {
            asked: *asked,
            signs: Signs::of(&asked.knowledge.lexicon),
            needs: Needs::of(asked),
            welcome: Welcome::new(asked),
            reach_m: given_m.or(heard_m).unwrap_or(Reach::USUAL_M),
        }
    }

    /// How it stands, or `None` where it cannot be gone to.
    pub fn feasible(&self, place: usize) -> Option<Within> {
        self.stands(place).ok()
    }

    /// How it stands, or why it cannot be gone to. What costs most to find out is asked last.
    pub fn stands(&self, place: usize) -> Result<Within, RuledOut> {
        let (asked, listing) = (&self.asked, self.asked.listing(place));
        let said = self.signs.in_listing(asked.index, place);
        if listing.status != ListingStatus::On || said.is_over() {
            return Err(RuledOut::NotOn);
        }
        if said.is_full() {
            return Err(RuledOut::Full);
        }
        let distance_m = asked
            .question
            .near
            .and_then(|from| listing.distance_m(from))
            .map(f64::round);
        if distance_m.is_some_and(|metres| metres > self.reaches(listing)) {
            return Err(RuledOut::TooFar);
        }
        let day = asked.question.day;
        if day.is_some_and(|day| meets_on(&listing.rhythm.meetings, day) != Some(true)) {
            return Err(RuledOut::NotOnTheDay);
        }
        self.welcome.holds(place, &said)?;
        self.needs.hold(place, &said, distance_m)?;
        let next = listing
            .rhythm
            .next(asked.question.at, 1, &asked.question.calendar)
            .first()
            .copied();
        if next.is_none() && !has_no_dates(listing) {
            return Err(RuledOut::NotAgain);
        }
        Ok(Within {
            distance_m: distance_m.map(|metres| metres as u32),
            next,
        })
    }

    /// Where help comes first, formal help may be further off.
    fn reaches(&self, listing: &Listing) -> f64 {
        if self.asked.heard.flag.help_first() && listing.tier.is_formal() {
            Reach::FURTHEST_M
        } else {
            self.reach_m
        }
    }
}

/// Whether nobody can say when it is, or it always is.
fn has_no_dates(listing: &Listing) -> bool {
    let meetings = &listing.rhythm.meetings;
    let undated = |meeting: &Meeting| match &meeting.recurs {
        Recurs::Always => true,
        Recurs::Weekly { every, from, .. } => *every > 1 && from.is_none(),
        _ => false,
    };
    meetings.is_empty() || meetings.iter().any(undated)
}

/// Whether one of these meetings is on a day of the week; `None` where nobody can tell.
pub(super) fn meets_on(meetings: &[Meeting], day: Day) -> Option<bool> {
    let mut known = meetings.iter().map(|meeting| is_on(meeting, day)).peekable();
    known.peek()?;
    known.try_fold(false, |any, one| Some(any || one?))
}

/// Whether a meeting is on a day of the week; `None` where nobody can tell.
pub(super) fn is_on(meeting: &Meeting, day: Day) -> Option<bool> {
    match &meeting.recurs {
        Recurs::Weekly { days, .. } => Some(days.contains(&day)),
        Recurs::Monthly { day: on, .. } => Some(*on == day),
        Recurs::Always => Some(true),
        _ => None,
    }
}
