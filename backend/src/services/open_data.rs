//! What anybody may take away: the register, or what was chosen of it, in an order that does not change.

use crate::export::{self, Format, Shown};
use crate::register::{Asked, Snapshot};
use crate::services::browsing::Area;
use crate::services::open_referral::told;
use crate::site::Site;
use domain::Listing;
use domain::browsing::Filters;
use domain::geography::Position;
use domain::public_view::ListingStatus;
use std::io::{self, Write};

/// What was chosen.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// What the listings have to be.
    pub filters: Filters,
    /// Only what has a place no further from here than this, in metres.
    pub near: Option<(Position, f64)>,
    /// Only what has a place in this box.
    pub within: Option<Area>,
}

impl Chosen {
    /// Whether a listing is among what was chosen. What has finished is only in a copy of all.
    pub fn keeps(&self, listing: &Listing) -> bool {
        let chooses_places = self.near.is_some() || self.within.is_some();
        let is_kept = if chooses_places {
            self.filters.keep(listing)
        } else {
            self.filters.keep_also_finished(listing)
        };
        is_kept
            && self
                .near
                .is_none_or(|(at, m)| listing.distance_m(at).is_some_and(|far| far <= m))
            && self.is_within(listing)
    }

    fn is_within(&self, listing: &Listing) -> bool {
        let inside = |area: &Area, at: Position| {
            (area.south_west.lat..=area.north_east.lat).contains(&at.lat)
                && (area.south_west.lon..=area.north_east.lon).contains(&at.lon)
        };
        let has = |area: Area| {
            listing
                .places
                .iter()
                .filter_map(|place| place.position)
                .any(|at| inside(&area, at))
        };
        self.within.is_none_or(has)
    }
}

/// What was chosen, in the order it was added.
pub fn chosen<'a>(register: &'a Snapshot, chosen: &'a Chosen) -> impl Iterator<Item = Shown> + 'a {
    let words = chosen.filters.typed();
    let found: Vec<_> = register
        .in_order(Asked {
            words: &words,
            ..Asked::default()
        })
        .from(0)
        .collect();
    found.into_iter().filter_map(|sight| {
        let listing = sight.listing()?;
        chosen.keeps(&listing).then_some(Shown {
            listing,
            changed_us: sight.changed_us(),
        })
    })
}

/// Writes what was chosen as a file.
///
/// # Errors
/// Where nobody takes it any more.
pub fn write(
    site: &Site,
    register: &Snapshot,
    wanted: &Chosen,
    format: Format,
    into: impl Write,
) -> io::Result<usize> {
    export::write_shown(|| chosen(register, wanted), format, told(site), into)
}

/// The newest changes first, so many of them, of what is on or resting.
pub fn newest(register: &Snapshot, most: usize) -> Vec<Shown> {
    let mut all: Vec<_> = register.in_order(Asked::default()).from(0).collect();
    all.sort_unstable_by_key(|sight| std::cmp::Reverse((sight.changed_us(), sight.id())));
    let shown = all.into_iter().filter_map(|sight| {
        let listing = sight.listing()?;
        (listing.status != ListingStatus::Finished).then_some(Shown {
            listing,
            changed_us: sight.changed_us(),
        })
    });
    shown.take(most).collect()
}
