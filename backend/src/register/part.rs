//! Listings that stay as they are, with everything they are looked up by. A register is a few of these, one large and
//! some small, so that a change costs as much as it changes.

use super::alike::ReachedBy;
use super::belongings::{Belongings, Belongs};
use super::bits::Bits;
use super::columns::Columns;
use super::ordered::Answers;
use super::pieces::Pieces;
use super::spots::Spots;
use super::vocabulary::Vocabulary;
use domain::browsing::Filters;
use domain::{AssetId, Listing};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Answers to filters that are kept: a country's is 125 kB, and there are few that people ask for.
const KEPT_MAX: usize = 32;

/// Listings in the order of their ids. It never changes.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub(super) columns: Columns,
    pub(super) spots: Spots,
    /// Their numbers in the order of names, as people read them.
    pub(super) by_name: Vec<u32>,
    /// For each number its place in that order.
    pub(super) name_rank: Vec<u32>,
    pub(super) vocabulary: Vocabulary,
    kept: Mutex<Vec<(Filters, Arc<Bits>)>>,
    pub(super) answers: Answers,
    pub(super) pieces: Pieces,
    belongings: OnceLock<Belongings>,
    /// Made when somebody first asks whether a group is listed already.
    pub(super) reached_by: OnceLock<ReachedBy>,
}

impl Part {
    /// Makes ready listings that are in the order of ids, each once.
    pub(super) fn new(columns: Columns) -> Part {
        let vocabulary = Vocabulary::of(&columns);
        let by_name = by_name(&columns);
        Part::with(columns, by_name, vocabulary)
    }

    /// Makes ready listings whose words and order of names, which take longest, are known.
    pub(super) fn with(columns: Columns, by_name: Vec<u32>, vocabulary: Vocabulary) -> Part {
        let numbers = 0..columns.len() as u32;
        let places = numbers.flat_map(|number| columns.positions(number).map(move |at| (number, at)));
        let mut name_rank = vec![0; by_name.len()];
        (0..)
            .zip(&by_name)
            .for_each(|(rank, number)| name_rank[*number as usize] = rank);
        Part {
            spots: Spots::of(places),
            columns,
            by_name,
            name_rank,
            vocabulary,
            kept: Mutex::default(),
            answers: Answers::default(),
            pieces: Pieces::default(),
            belongings: OnceLock::new(),
            reached_by: OnceLock::new(),
        }
    }

    /// One part of all that is left in several. Where two have the same listing, the later one's stays.
    pub(super) fn of(sources: &[(&Columns, Option<&Bits>)]) -> Part {
        Part::new(gathered(sources))
    }

    /// How many listings there are.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// What other programs know by ids of its own. There is one way of telling, whoever asks first.
    pub(super) fn belongings(&self, of_one: fn(&Listing) -> Belongs) -> &Belongings {
        self.belongings
            .get_or_init(|| Belongings::of(&self.columns, of_one))
    }

    /// The number of a listing.
    pub(super) fn find(&self, id: AssetId) -> Option<u32> {
        let found = self.columns.ids.binary_search(&id);
        found.ok().map(|number| number as u32)
    }

    /// Every name, as it is packed.
    #[cfg(test)]
    pub(super) fn unpacked_names(&self) -> Vec<String> {
        let numbers = 0..self.len() as u32;
        numbers
            .filter_map(|number| self.columns.unpack(number))
            .map(|listing| listing.name.clone())
            .collect()
    }

    /// The numbers of all that filters keep.
    pub(super) fn kept(&self, filters: &Filters) -> Arc<Bits> {
        let typed = filters.typed();
        let facets = self.kept_by_facets(filters);
        if typed.is_empty() {
            return facets;
        }
        let mut bits = self.vocabulary.matching(&typed, self.len());
        bits.keep(&facets);
        Arc::new(bits)
    }

    /// Typed words are no part of what is kept: they are forgotten with the request.
    fn kept_by_facets(&self, filters: &Filters) -> Arc<Bits> {
        let asked = Filters {
            what: String::new(),
            ..filters.clone()
        };
        let known = |kept: &Vec<(Filters, Arc<Bits>)>| {
            let known = kept.iter().find(|(filters, _)| *filters == asked);
            known.map(|(_, bits)| Arc::clone(bits))
        };
        if let Some(bits) = known(&self.kept.lock().unwrap_or_else(PoisonError::into_inner)) {
            return bits;
        }
        let keep = |number: u32| asked.keep_facets(self.columns.facets[number as usize]);
        let bits = Arc::new(Bits::where_true(self.len(), keep));
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT_MAX {
            kept.remove(0);
        }
        kept.push((asked, Arc::clone(&bits)));
        bits
    }
}

/// The columns of several, in the order of ids, without what is gone.
fn gathered(sources: &[(&Columns, Option<&Bits>)]) -> Columns {
    let mut all: Vec<(AssetId, u32, u32)> = Vec::new();
    for (source, (columns, gone)) in sources.iter().enumerate() {
        let there = |number: &u32| !gone.is_some_and(|gone| gone.has(*number));
        let numbers = (0..columns.len() as u32).filter(there);
        all.extend(numbers.map(|number| (columns.ids[number as usize], source as u32, number)));
    }
    all.sort_unstable();
    let is_last = |n: usize| all.get(n + 1).is_none_or(|next| next.0 != all[n].0);
    let bytes = sources
        .iter()
        .map(|(columns, _)| columns.packed.bytes.len())
        .sum();
    let name_bytes = sources.iter().map(|(columns, _)| columns.names.bytes.len()).sum();
    let mut columns = Columns::with_room(all.len(), bytes, name_bytes);
    for (n, (_, source, number)) in all.iter().enumerate() {
        if is_last(n) {
            columns.add_from(sources[*source as usize].0, *number);
        }
    }
    columns
}

fn by_name(columns: &Columns) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..columns.len() as u32).collect();
    numbers.sort_by_cached_key(|number| columns.names.text(*number).to_lowercase());
    numbers
}
