//! Where a listing meets, as far as it matters to whom drink matters: in a pub, or beside one.

use crate::public_view::Listing;
use crate::words::words;
use std::collections::HashSet;
use std::sync::Arc;

/// What places with a bar are called.
const CALLED: &[&str] = &[
    "pub", "inn", "arms", "tavern", "alehouse", "brewery", "taproom", "bar", "legion",
];

/// For each listing, whether it is a pub or meets where one is: by the name of the place, by a pub's own name in its
/// name or address, or by a pub's own postcode.
/// A neighbour of a pub may be taken for one; whom it matters to would rather be wrong that way.
pub fn where_people_drink(listings: &[Arc<Listing>]) -> Vec<bool> {
    let is_pub = |listing: &Listing| listing.kinds.first().is_some_and(|kind| kind.0 == "pub");
    let pubs = listings.iter().filter(|listing| is_pub(listing));
    let postcodes: HashSet<&str> = pubs.flat_map(|listing| postcodes(listing)).collect();
    let names: Vec<Vec<String>> = listings
        .iter()
        .filter(|listing| is_pub(listing))
        .filter_map(telling_name)
        .collect();
    let drinks = |listing: &Arc<Listing>| {
        let beside = postcodes_of(listing, &postcodes) || is_at_one(listing, &names);
        let called = listing.places.iter().flat_map(|place| words(&place.address));
        is_pub(listing)
            || beside
            || called
                .into_iter()
                .any(|word| CALLED.contains(&word.folded.as_str()))
    };
    listings.iter().map(drinks).collect()
}

/// A pub's name, word by word, where it is long enough to be known again.
fn telling_name(listing: &Arc<Listing>) -> Option<Vec<String>> {
    let name: Vec<String> = words(&listing.name).into_iter().map(|word| word.folded).collect();
    let name = name
        .strip_prefix(&["the".to_owned()])
        .map_or(name.clone(), <[String]>::to_vec);
    (name.len() >= 2).then_some(name)
}

fn is_at_one(listing: &Listing, names: &[Vec<String>]) -> bool {
    let addresses = listing.places.iter().map(|place| &place.address);
    addresses.chain([&listing.name]).any(|text| {
        let text: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        names
            .iter()
            .any(|name| text.windows(name.len()).any(|part| part == name))
    })
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
