//! The same thing listed twice: one idea, not two.
//!
//! This is not the question of [`crate::twins`], where a person's time and a group's record are at stake, but of one line
//! in an answer. So it is quicker to call two listings one, keeps both, and writes nothing down.

use crate::public_view::Listing;
use crate::words::words;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// For each listing the place of the first one that is the same thing, itself where there is none before it.
///
/// Two are the same where their names share their telling words, and one place, number or address is theirs both.
pub fn first_of_each(listings: &[Arc<Listing>]) -> Vec<usize> {
    let names: Vec<BTreeSet<String>> = listings
        .iter()
        .map(|listing| telling_words(&listing.name))
        .collect();
    let mut by_mark: HashMap<String, Vec<usize>> = HashMap::new();
    let mut first = Vec::with_capacity(listings.len());
    for (place, listing) in listings.iter().enumerate() {
        let marks = marks(listing);
        let before = marks.iter().filter_map(|mark| by_mark.get(mark)).flatten();
        let same = before.copied().find(|&other| alike(&names[place], &names[other]));
        first.push(same.map_or(place, |other: usize| first[other]));
        for mark in marks {
            by_mark.entry(mark).or_default().push(place);
        }
    }
    first
}

/// What two records of one thing have in common besides the name: a postcode, a square of ground, a number, a page.
fn marks(listing: &Listing) -> Vec<String> {
    let postcodes = listing.places.iter().map(|place| place.postcode.clone());
    let squares = listing
        .places
        .iter()
        .filter_map(|place| place.position)
        .flat_map(|at| {
            let (row, column) = ((at.lat * 500.0).round() as i64, (at.lon * 300.0).round() as i64);
            // A square and its neighbours, so that two pins on either side of a line still meet.
            [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(down, right)| format!("{} {}", row + down, column + right))
        });
    let contact = &listing.contact;
    let contacts = [
        contact.phone.clone(),
        contact.email.clone(),
        contact.website.clone(),
    ];
    let kind = listing.kinds.first().map(|kind| format!("kind {kind}"));
    let telling = telling_words(&listing.name)
        .into_iter()
        .collect::<Vec<_>>()
        .join(" ");
    let nowhere = listing.places.is_empty().then_some(kind).flatten();
    let marks = postcodes
        .chain(squares)
        .chain(contacts)
        .chain(nowhere)
        .chain([format!("name {telling}")]);
    marks.filter(|mark| !mark.trim().is_empty()).collect()
}

/// The words of a name that tell it from others.
fn telling_words(name: &str) -> BTreeSet<String> {
    const PLAIN: &[&str] = &[
        "the", "a", "an", "and", "of", "at", "in", "for", "on", "group", "club", "society", "our", "to", "s",
    ];
    let words = words(name)
        .into_iter()
        .filter(|word| !PLAIN.contains(&word.folded.as_str()));
    words.map(|word| word.stem).collect()
}

/// Whether two names are one name written twice: the same telling words, give or take one in three.
fn alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let shared = a.intersection(b).count();
    let all = a.union(b).count();
    let one_in_the_other = shared >= 2 && shared == a.len().min(b.len());
    shared > 0 && (one_in_the_other || shared * 3 >= all * 2)
}
