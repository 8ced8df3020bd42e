//! Open Referral read from the register: lists a page at a time or all in one stream, and single things by their ids.
//!
//! Everything is in the order in which it was added, so that whoever copies the register page by page misses nothing
//! that was there when they began.

mod asked;
mod items;
mod lists;

pub use asked::{Amount, Near, Paging, Wanted};
pub use items::{organization, service, service_at_location};
pub use lists::{List, envelope, page, page_in_background, stream};

use crate::export::open_referral::{Told, ids_of};
use crate::register::Belongs;
use crate::site::Site;
use domain::Listing;

/// Which of a listing's belongings an id is of: the organisation that runs it. Its places are numbered from 1.
const ORGANIZATION: u8 = 0;

/// What Open Referral is told beside the register.
pub fn told(site: &Site) -> Told<'_> {
    Told {
        vocabularies: &site.built_in.vocabularies,
        county: &site.config.county,
    }
}

/// What of a listing Open Referral knows by ids of its own.
pub(super) fn belongs(listing: &Listing) -> Belongs {
    let (organization, places) = ids_of(listing);
    let numbered = (1..).zip(places.iter().copied());
    Belongs {
        places: u8::try_from(places.len()).unwrap_or(u8::MAX),
        ids: organization
            .map(|id| (id, ORGANIZATION))
            .into_iter()
            .chain(numbered.map(|(number, id)| (id, number)))
            .collect(),
    }
}
