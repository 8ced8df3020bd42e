//! Where a listing meets, as far as it matters to whom drink matters: in a pub, or beside one.

use crate::public_view::Listing;
use crate::words::words;
use std::collections::HashSet;
use std::sync::Arc;

/// What places with a bar are called.
const CALLED: &[&str] = &[
    "pub", "inn", "arms", "tavern", "alehouse", "brewery", "taproom", "bar", "legion",
];

/// For each listing, whether it is a pub or meets where one is: by the name of the place, or by a pub's own postcode.
/// A neighbour of a pub may be taken for one; whom it matters to would rather be wrong that way.
pub fn where_people_drink(listings: &[Arc<Listing>]) -> Vec<bool> {
    let is_pub = |listing: &Listing| listing.kinds.first().is_some_and(|kind| kind.0 == "pub");
    let pubs = listings.iter().filter(|listing| is_pub(listing));
    let postcodes: HashSet<&str> = pubs.flat_map(|listing| postcodes(listing)).collect();
    let drinks = |listing: &Arc<Listing>| {
        let beside = postcodes_of(listing, &postcodes);
        let called = listing.places.iter().flat_map(|place| words(&place.address));
        is_pub(listing)
            || beside
            || called
                .into_iter()
                .any(|word| CALLED.contains(&word.folded.as_str()))
    };
    listings.iter().map(drinks).collect()
}

fn postcodes(listing: &Listing) -> impl Iterator<Item = &str> {
    listing
        .places
        .iter()
        .map(|place| place.postcode.as_str())
        .filter(|postcode| !postcode.is_empty())
}

fn postcodes_of(listing: &Listing, known: &HashSet<&str>) -> bool {
    postcodes(listing).any(|postcode| known.contains(postcode))
}
