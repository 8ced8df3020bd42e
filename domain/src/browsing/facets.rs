//! What a filter asks of a listing, in eight bytes: so that a country is looked through without unpacking it.

use super::{Thing, happens_on};
use crate::asset::{AccessFeature, Known, Tier};
use crate::public_view::{Listing, ListingStatus};
use crate::rhythm::Day;

/// The facets of one listing. They say nothing that is not in the listing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// A bit for each thing of [`Thing::ALL`] that it is.
    things: u32,
    /// A bit for each day of the week it is ever on.
    days: u8,
    flags: u8,
    tier: u8,
    /// A number that listings of one first kind share.
    kind: u8,
}

const FINISHED: u8 = 1;
const FREE: u8 = 2;
const STEP_FREE: u8 = 4;
const RESTING: u8 = 8;
const HAS_TIMES: u8 = 16;

impl Facets {
    /// The facets of a listing.
    pub fn of(listing: &Listing) -> Facets {
        let things = Thing::ALL
            .iter()
            .enumerate()
            .filter(|(_, thing)| thing.is(listing));
        let days = Day::ALL.iter().filter(|day| happens_on(&listing.rhythm, **day));
        let flags = [
            (FINISHED, listing.status == ListingStatus::Finished),
            (RESTING, listing.status == ListingStatus::Resting),
            (FREE, listing.cost.free == Known::Yes),
            (
                STEP_FREE,
                listing.access.known(AccessFeature::StepFree) == Known::Yes,
            ),
            (HAS_TIMES, !listing.rhythm.meetings.is_empty()),
        ];
        Facets {
            things: things.fold(0, |bits, (n, _)| bits | 1 << n),
            days: days.fold(0, |bits, day| bits | 1 << day.index()),
            flags: flags
                .iter()
                .filter(|(_, has)| *has)
                .fold(0, |bits, (flag, _)| bits | flag),
            tier: listing.tier as u8,
            kind: listing.kinds.first().map_or(0, |kind| number(&kind.0)),
        }
    }

    /// As bytes that [`Facets::from_bytes`] reads.
    pub fn to_bytes(self) -> [u8; 8] {
        let [a, b, c, d] = self.things.to_le_bytes();
        [a, b, c, d, self.days, self.flags, self.tier, self.kind]
    }

    /// Reads what [`Facets::to_bytes`] gave.
    pub fn from_bytes([a, b, c, d, days, flags, tier, kind]: [u8; 8]) -> Facets {
        Facets {
            things: u32::from_le_bytes([a, b, c, d]),
            days,
            flags,
            tier,
            kind,
        }
    }

    /// Whether it is a thing.
    pub fn is(self, thing: Thing) -> bool {
        self.things & 1 << thing as u32 != 0
    }

    /// Whether it is ever on that day.
    pub fn is_on(self, day: Day) -> bool {
        self.days & 1 << day.index() != 0
    }

    /// Whether coming in costs nothing, as far as anybody knows.
    pub fn is_free(self) -> bool {
        self.flags & FREE != 0
    }

    /// Whether there is no step, as far as anybody knows.
    pub fn is_step_free(self) -> bool {
        self.flags & STEP_FREE != 0
    }

    /// Whether it has ended.
    pub fn is_finished(self) -> bool {
        self.flags & FINISHED != 0
    }

    /// Whether it is on: neither resting nor finished.
    pub fn is_running(self) -> bool {
        self.flags & (FINISHED | RESTING) == 0
    }

    /// Whether anybody could read when it meets.
    pub fn has_times(self) -> bool {
        self.flags & HAS_TIMES != 0
    }

    /// How close to a service it is.
    pub fn tier(self) -> Tier {
        let known = Tier::ALL.get(usize::from(self.tier));
        known.copied().unwrap_or(Tier::FormalGated)
    }

    /// A number that listings of one first kind share; some kinds share one by accident.
    pub fn kind_number(self) -> u8 {
        self.kind
    }
}

fn number(slug: &str) -> u8 {
    let mixed = slug.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (mixed >> 24) as u8 | 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browsing::tests::shed;

    #[test]
    fn facets_say_what_the_listing_says() {
        let mut shed = shed();
        shed.cost.free = Known::Yes;
        let facets = Facets::of(&shed);
        assert!(facets.is(Thing::Make) && !facets.is(Thing::Sing));
        assert!(facets.is_free() && !facets.is_step_free() && facets.is_running());
        assert_eq!(facets.tier(), shed.tier);
    }

    #[test]
    fn facets_are_the_same_after_a_journey() {
        let facets = Facets::of(&shed());
        assert_eq!(Facets::from_bytes(facets.to_bytes()), facets);
    }

    #[test]
    fn every_thing_has_a_bit() {
        assert!(Thing::ALL.len() <= 32);
        assert!(
            Thing::ALL
                .iter()
                .enumerate()
                .all(|(n, thing)| *thing as usize == n)
        );
    }
}
