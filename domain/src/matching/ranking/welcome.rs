//! Whether somebody is welcome, and wants it at all: their age, how many they are, and what they would rather not.

use super::Asked;
use super::signs::Said;
use crate::asset::{Format, Kind};
use crate::matching::explained::RuledOut;
use crate::matching::heard::Refusal;
use crate::public_view::Listing;

/// From here on a kind is what a wish is for.
const WISHED: f32 = 0.8;

/// Who comes, and what they refused.
pub(super) struct Welcome<'a> {
    asked: Asked<'a>,
}

impl<'a> Welcome<'a> {
    pub fn new(asked: &Asked<'a>) -> Welcome<'a> {
        Welcome { asked: *asked }
    }

    /// Whether a listing welcomes them and they did not refuse it; else why not.
    pub fn holds(&self, place: usize, said: &Said<'_>) -> Result<(), RuledOut> {
        let (listing, about) = (self.asked.listing(place), &self.asked.heard.about);
        let room = self.asked.index.room(place);
        match () {
            () if about.age.is_some_and(|age| !listing.ages.welcome(age)) => Err(RuledOut::NotTheirAge),
            () if about.minor
                && (is_for_grown_ups(listing, said) || self.asked.index.people_drink(place)) =>
            {
                Err(RuledOut::ForGrownUps)
            }
            () if room.is_some_and(|room| room < about.together) => Err(RuledOut::Full),
            () if self.is_refused(place) => Err(RuledOut::Refused),
            () => Ok(()),
        }
    }

    fn is_refused(&self, place: usize) -> bool {
        let (listing, heard) = (self.asked.listing(place), self.asked.heard);
        heard.refusals.iter().any(|refusal| {
            self.refuses_topic(place, refusal)
                || listing
                    .kinds
                    .first()
                    .is_some_and(|kind| self.refuses_kind(kind, refusal))
                || refusal
                    .stems
                    .iter()
                    .any(|stem| self.asked.index.is_called(place, stem))
        })
    }

    fn refuses_topic(&self, place: usize, refusal: &Refusal) -> bool {
        let wished = |entry: usize| self.asked.heard.wishes.iter().any(|wish| wish.entry == entry);
        refusal
            .entry
            .is_some_and(|entry| !wished(entry) && self.asked.index.is_about(place, entry))
    }

    fn refuses_kind(&self, kind: &Kind, refusal: &Refusal) -> bool {
        let mut wished = self.asked.heard.wishes.iter().flat_map(|wish| &wish.kinds);
        refusal.kinds.contains(kind) && !wished.any(|(wished, fits)| wished == kind && *fits >= WISHED)
    }
}

/// No grown-up meets a child alone, and no child is sent where grown-ups drink or recover.
fn is_for_grown_ups(listing: &Listing, said: &Said<'_>) -> bool {
    const ALONE_TOGETHER: &[&str] = &[
        "one_to_one_companion",
        "peer_mentor",
        "befriending_service",
        "skill_offer",
    ];
    const GROWN_UP: &[&str] = &["pub", "recovery_fellowship"];
    let is = |kinds: &[&str]| listing.kinds.iter().any(|kind| kinds.contains(&kind.0.as_str()));
    is(ALONE_TOGETHER)
        || is(GROWN_UP)
        || listing.formats.contains(&Format::OneToOne)
        || listing.ages.from.is_some_and(|from| from >= 18)
        || (said.is_for_grown_ups() && listing.ages.from.is_none())
}
