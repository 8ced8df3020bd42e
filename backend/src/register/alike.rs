//! Listings that may be the very group that somebody is typing in: those with its number or page, those of its name, and
//! what is at its door. Few of them, to be weighed one by one.

use super::columns::Columns;
use super::snapshot::{Shown, Snapshot};
use domain::Listing;
use domain::browsing::{Filters, each_word};
use domain::geography::Position;
use domain::twins::{Marks, contact_keys};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is no further than this from a door may be behind it, whatever it is called.
const AT_THE_DOOR_M: f64 = 300.0;
/// What shares a word of the name may have moved so far.
const IN_TOWN_M: f64 = 6_000.0;
/// The most of each sort that are looked at.
const OF_EACH_SORT: usize = 120;
/// Words of a name that are tried one by one.
const WORDS: usize = 8;

/// The listings of a part by the numbers and pages they are reached by, in the order of the keys.
#[derive(Debug, Default)]
pub(super) struct ReachedBy(Vec<(u64, u32)>);

impl ReachedBy {
    fn of(columns: &Columns) -> ReachedBy {
        let mut keyed = Vec::new();
        for number in 0..columns.len() as u32 {
            if let Some(listing) = columns.unpack(number) {
                let keys = contact_keys(&Marks::of_reach(&listing)).into_iter();
                keyed.extend(keys.map(|key| (key, number)));
            }
        }
        keyed.sort_unstable();
        ReachedBy(keyed)
    }

    fn having(&self, key: u64) -> impl Iterator<Item = u32> + '_ {
        let first = self.0.partition_point(|(other, _)| *other < key);
        let same = self.0[first..].iter().take_while(move |(other, _)| *other == key);
        same.map(|(_, number)| *number)
    }
}

impl Snapshot {
    /// The listings that are worth comparing with a group of this name, at this place, known by these marks.
    pub fn worth_comparing(&self, name: &str, at: Option<Position>, marks: &Marks) -> Vec<Arc<Listing>> {
        let mut words = Vec::new();
        each_word(name, |word| words.push(word.to_owned()));
        // Longer words are mostly the rarer ones.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.truncate(WORDS);
        let each = self.parts.iter().flat_map(|shown| {
            let numbers = numbers(shown, &words, at, marks).into_iter();
            numbers.filter_map(move |number| shown.part.columns.unpack(number))
        });
        each.collect()
    }
}

fn numbers(shown: &Shown, words: &[String], at: Option<Position>, marks: &Marks) -> BTreeSet<u32> {
    let part = &shown.part;
    let mut found = BTreeSet::new();
    let reached_by = part.reached_by.get_or_init(|| ReachedBy::of(&part.columns));
    for key in contact_keys(marks) {
        found.extend(
            reached_by
                .having(key)
                .filter(|number| shown.has(*number))
                .take(OF_EACH_SORT),
        );
    }
    let with = |what: String| {
        let filters = Filters {
            what,
            ..Filters::default()
        };
        part.kept(&filters)
    };
    if !words.is_empty() {
        let all = with(words.join(" "));
        found.extend(all.iter().filter(|number| shown.has(*number)).take(OF_EACH_SORT));
    }
    let Some(at) = at else {
        return found;
    };
    let nearest = |within_m: f64, keep: &dyn Fn(u32) -> bool| {
        let near = part
            .spots
            .within(at, within_m, |number| shown.has(number) && keep(number));
        near.into_iter().take(OF_EACH_SORT).map(|(_, number)| number)
    };
    found.extend(nearest(AT_THE_DOOR_M, &|_| true));
    for word in words {
        let having = with(word.clone());
        found.extend(nearest(IN_TOWN_M, &|number| having.has(number)));
    }
    found
}
