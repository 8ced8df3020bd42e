//! All listings in the order of their ids, which is the order they were added in: what somebody who copies the register
//! page by page needs, since it does not shift under them as names and places do.

use super::belongings::{Belongings, Belongs};
use super::bits::Bits;
use super::looking::Sight;
use super::snapshot::{Shown, Snapshot};
use domain::{AssetId, Listing};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// Answers to what listings have to be that are kept: a country's is 125 kB.
const KEPT_MAX: usize = 32;

/// What listings have to be.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    /// Words, each of which must begin a word of the name or the description.
    pub words: &'a [String],
    /// Only what changed then or later, in microseconds since 1970.
    pub changed_from_us: Option<i64>,
    /// Anything else.
    pub that: Option<That<'a>>,
}

/// Anything that listings can be asked for: a name for the question, and whether one answers it.
#[derive(Clone, Copy)]
pub struct That<'a> {
    /// The question: two of one name are one question.
    pub name: &'a str,
    /// Whether a listing is among what was asked.
    pub keep: &'a dyn Fn(&Listing) -> bool,
}

/// Answers that are kept, by the question.
#[derive(Debug, Default)]
pub(super) struct Answers(Mutex<Vec<(String, Arc<Bits>)>>);

impl Answers {
    fn get(&self, name: &str, answer: impl FnOnce() -> Bits) -> Arc<Bits> {
        let known = {
            let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            kept.iter()
                .find(|(known, _)| known == name)
                .map(|(_, bits)| Arc::clone(bits))
        };
        if let Some(bits) = known {
            return bits;
        }
        let bits = Arc::new(answer());
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT_MAX {
            kept.remove(0);
        }
        kept.push((name.to_owned(), Arc::clone(&bits)));
        bits
    }
}

/// Listings in the order of their ids.
pub struct Ordered<'a> {
    /// Those of each part, the largest first.
    kept: Vec<Kept<'a>>,
}

struct Kept<'a> {
    shown: &'a Shown,
    bits: Arc<Bits>,
}

impl Snapshot {
    /// Every listing that is as `asked`, finished ones too.
    pub fn in_order(&self, asked: Asked<'_>) -> Ordered<'_> {
        let mut kept: Vec<Kept<'_>> = self.parts.iter().map(|shown| kept(shown, asked)).collect();
        kept.sort_by_key(|kept| std::cmp::Reverse(kept.shown.part.len()));
        Ordered { kept }
    }

    /// The listing that something belongs to which other programs know by an id of its own, and which of its belongings.
    pub fn find_belonging(&self, id: Uuid, of_one: fn(&Listing) -> Belongs) -> Option<(Sight<'_>, u8)> {
        self.parts.iter().find_map(|shown| {
            let (number, which) = shown.part.belongings(of_one).find(id)?;
            shown.has(number).then(|| (Sight::of(shown, number), which))
        })
    }

    /// One listing, still packed, where it may be shown.
    pub fn sight(&self, id: AssetId) -> Option<Sight<'_>> {
        self.parts.iter().find_map(|shown| {
            let number = shown.part.find(id).filter(|number| shown.has(*number))?;
            Some(Sight::of(shown, number))
        })
    }
}

fn kept<'a>(shown: &'a Shown, asked: Asked<'_>) -> Kept<'a> {
    let part = &shown.part;
    let mut bits = if asked.words.is_empty() {
        Bits::all(part.len())
    } else {
        part.vocabulary.matching(asked.words, part.len())
    };
    if let Some(from_us) = asked.changed_from_us {
        let changed_us = &part.columns.changed_us;
        bits.keep(&Bits::where_true(part.len(), |number| {
            changed_us[number as usize] >= from_us
        }));
    }
    if let Some(asked) = asked.that {
        let keep = |number| {
            part.columns
                .unpack(number)
                .is_some_and(|listing| (asked.keep)(&listing))
        };
        bits.keep(
            &part
                .answers
                .get(asked.name, || Bits::where_true(part.len(), keep)),
        );
    }
    if let Some(gone) = &shown.gone {
        bits.remove(gone);
    }
    Kept {
        shown,
        bits: Arc::new(bits),
    }
}

impl Kept<'_> {
    fn id(&self, number: u32) -> AssetId {
        self.shown.part.columns.ids[number as usize]
    }
}

impl<'a> Ordered<'a> {
    /// How many there are.
    pub fn total(&self) -> usize {
        self.kept.iter().map(|kept| kept.bits.count()).sum()
    }

    /// Some of them in their order.
    pub fn page(&self, skip: usize, take: usize) -> Vec<Sight<'a>> {
        self.from(skip).take(take).collect()
    }

    /// From one of them on, in their order.
    pub fn from(&self, skip: usize) -> impl Iterator<Item = Sight<'a>> + '_ {
        let split = self.kept.split_first();
        split
            .into_iter()
            .flat_map(move |(large, small)| merged(large, small, skip))
    }

    /// Some of all their places in order: the listing, and which of its places, from 1.
    pub fn page_of_places(
        &self,
        skip: usize,
        take: usize,
        of_one: fn(&Listing) -> Belongs,
    ) -> Vec<(Sight<'a>, usize)> {
        let each = self
            .from(0)
            .flat_map(|sight| (1..=sight.places(of_one)).map(move |place| (sight, place)));
        each.skip(skip).take(take).collect()
    }

    /// How many places all of them have.
    pub fn total_places(&self, of_one: fn(&Listing) -> Belongs) -> usize {
        let of_part = |kept: &Kept<'_>| {
            let belongings: &Belongings = kept.shown.part.belongings(of_one);
            kept.bits
                .iter()
                .map(|number| usize::from(belongings.places[number as usize]))
                .sum::<usize>()
        };
        self.kept.iter().map(of_part).sum()
    }
}

/// The listings of a large part and of some small ones in order, from one of them on.
fn merged<'a: 'b, 'b>(
    large: &'b Kept<'a>,
    small: &'b [Kept<'a>],
    skip: usize,
) -> impl Iterator<Item = Sight<'a>> + 'b {
    // The large part is never gone through: of the small ones' listings it is asked where each would stand in it.
    let mut others: Vec<(AssetId, &'a Shown, u32)> = Vec::new();
    for kept in small {
        others.extend(
            kept.bits
                .iter()
                .map(|number| (kept.id(number), kept.shown, number)),
        );
    }
    others.sort_unstable_by_key(|(id, ..)| *id);
    let ids = &large.shown.part.columns.ids;
    let before = |id: &AssetId| large.bits.rank(ids.partition_point(|other| other < id) as u32);
    let standing: Vec<usize> = others
        .iter()
        .enumerate()
        .map(|(nth, (id, ..))| nth + before(id))
        .collect();
    let skipped = standing.partition_point(|place| *place < skip);
    let mut theirs = others.into_iter().skip(skipped).peekable();
    let mut ours = large.bits.iter_from(skip - skipped).peekable();
    std::iter::from_fn(move || {
        let is_theirs = match (theirs.peek(), ours.peek()) {
            (Some((id, ..)), Some(number)) => *id < large.id(*number),
            (theirs, _) => theirs.is_some(),
        };
        if is_theirs {
            theirs.next().map(|(_, shown, number)| Sight::of(shown, number))
        } else {
            ours.next().map(|number| Sight::of(large.shown, number))
        }
    })
}
