//! The listings of a register or of a patch, prepared for questions. Made once, asked many times.
//!
//! No weight in it depends on which other listings are there: how much a word says comes from the knowledge, not from
//! counting, so that a device with one area ranks as the server with them all. Only what stands at one place is
//! looked at together: the same thing listed twice, and what meets in a pub.

use super::hearing::tokens::{Token, stem, tokens};
use super::lexicon::{BySpelt, Lexicon, Role, Spelt};
use super::{room, twins, venues};
use crate::knowledge::Knowledge;
use crate::public_view::Listing;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The listings, with where every word, topic and kind stands in them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    listings: Vec<Arc<Listing>>,
    /// By word, in any of its forms: the listings that have it, with how strongly (0 to 1).
    words: BySpelt<Vec<Posting>>,
    /// By entry of the lexicon: the listings that are about it.
    topics: Vec<Vec<Posting>>,
    /// By entry of the lexicon: the listings that ask for it.
    wanted: Vec<Vec<Posting>>,
    /// The listings that ask for anything at all.
    asking: Vec<Posting>,
    /// By slug of a kind: the listings of it.
    kinds: HashMap<String, Vec<Posting>>,
    /// For each listing, what it says of its own state: entries of `signs.txt`, sorted.
    signs: Vec<Vec<usize>>,
    /// For each listing, what it is about, sorted.
    about: Vec<Vec<usize>>,
    /// For each listing, the sorts of people it is for, where it is for some: entries of the lexicon. Only its name
    /// says so: "bring the kids" and "our Polish baker" in passing shut nobody out.
    sorts: Vec<Vec<usize>>,
    /// For each listing, the first one that is the same thing.
    same_as: Vec<usize>,
    /// For each listing, whether people drink where it meets.
    drink: Vec<bool>,
    /// For each listing, for how many more there is room, where it says so.
    room: Vec<Option<u8>>,
    /// For each listing, the words of its name, in any of their forms.
    names: Vec<Box<[Spelt]>>,
}

/// A listing, by its place in [`Index::listings`], and how strongly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Posting {
    /// The place of the listing.
    pub listing: u32,
    /// 0 to 1.
    pub strength: f32,
}

/// How much a word in each field counts.
const NAME: f32 = 1.0;
const LEAD: f32 = 0.85;
const WHAT_HAPPENS: f32 = 0.75;
const WANTED: f32 = 0.45;
const FIRST_VISIT: f32 = 0.3;
/// What the second and further kinds of a listing count.
const LATER_KIND: f32 = 0.7;

impl Index {
    /// Prepares listings for questions.
    pub fn new(knowledge: &Knowledge, listings: Vec<Arc<Listing>>) -> Index {
        let prepared = |listing| Arc::new(Prepared::of(knowledge, listing));
        Index::of(knowledge, listings.into_iter().map(prepared))
    }

    /// Puts together listings that were prepared one by one. That is the smaller part of the work.
    pub fn of(knowledge: &Knowledge, prepared: impl IntoIterator<Item = Arc<Prepared>>) -> Index {
        let prepared: Vec<Arc<Prepared>> = prepared.into_iter().collect();
        let listings: Vec<Arc<Listing>> = prepared.iter().map(|one| Arc::clone(&one.listing)).collect();
        let lexicon = &knowledge.lexicon;
        let mut index = Index {
            topics: vec![Vec::new(); lexicon.len()],
            wanted: vec![Vec::new(); lexicon.len()],
            same_as: twins::first_of_each(&listings),
            drink: venues::where_people_drink(&listings),
            room: listings.iter().map(|listing| room::left(listing)).collect(),
            ..Index::default()
        };
        for (place, one) in prepared.iter().enumerate() {
            index.post(place, one);
        }
        index.listings = listings;
        index
    }

    /// The listings, in the order they were given.
    pub fn listings(&self) -> &[Arc<Listing>] {
        &self.listings
    }

    /// The listings that have a word, by its stem.
    pub fn with_word(&self, stem: &str) -> &[Posting] {
        self.words.get(&Spelt::any_form(stem)).map_or(&[], Vec::as_slice)
    }

    /// The listings about an entry of the lexicon.
    pub fn about(&self, entry: usize) -> &[Posting] {
        self.topics.get(entry).map_or(&[], Vec::as_slice)
    }

    /// The listings that ask for what an entry of the lexicon is.
    pub fn asking_for(&self, entry: usize) -> &[Posting] {
        self.wanted.get(entry).map_or(&[], Vec::as_slice)
    }

    /// The listings that ask for anything at all.
    pub fn asking_for_anything(&self) -> &[Posting] {
        &self.asking
    }

    /// The listings of a kind.
    pub fn of_kind(&self, slug: &str) -> &[Posting] {
        self.kinds.get(slug).map_or(&[], Vec::as_slice)
    }

    /// Whether a listing is about an entry of the lexicon.
    pub fn is_about(&self, place: usize, entry: usize) -> bool {
        self.about[place].binary_search(&entry).is_ok()
    }

    /// What a listing says of its own state: numbers of entries.
    pub fn signs(&self, place: usize) -> &[usize] {
        &self.signs[place]
    }

    /// The sorts of people a listing is for, where it is for some: numbers of entries.
    pub fn sorts(&self, place: usize) -> &[usize] {
        &self.sorts[place]
    }

    /// Whether people drink where a listing meets.
    pub fn people_drink(&self, place: usize) -> bool {
        self.drink[place]
    }

    /// For how many more there is room, where it says so.
    pub fn room(&self, place: usize) -> Option<u8> {
        self.room[place]
    }

    /// Whether a stem is one of its name's.
    pub fn is_called(&self, place: usize, stem: &str) -> bool {
        self.names[place].contains(&Spelt::any_form(stem))
    }

    /// The first listing that is the same thing as this one: itself, mostly.
    pub fn same_as(&self, place: usize) -> usize {
        self.same_as[place]
    }

    fn post(&mut self, place: usize, prepared: &Prepared) {
        let posting = |strength: f32| Posting {
            listing: place as u32,
            strength: strength.min(1.0),
        };
        for (word, strength) in &prepared.words {
            self.words.entry(*word).or_default().push(posting(*strength));
        }
        self.names.push(prepared.name.clone());
        self.sorts.push(prepared.sorts.clone());
        self.about
            .push(prepared.topics.iter().map(|(entry, _)| *entry).collect());
        for (entry, strength) in &prepared.topics {
            self.topics[*entry].push(posting(*strength));
        }
        for (entry, strength) in &prepared.wanted {
            self.wanted[*entry].push(posting(*strength));
        }
        let listing = &prepared.listing;
        if !listing.wanted.trim().is_empty() {
            self.asking.push(posting(1.0));
        }
        for (n, kind) in listing.kinds.iter().enumerate() {
            let strength = if n == 0 { 1.0 } else { LATER_KIND };
            self.kinds
                .entry(kind.0.clone())
                .or_default()
                .push(posting(strength));
        }
        self.signs.push(prepared.signs.clone());
    }
}

/// One listing with what its words come to: what takes longest, and depends on no other listing.
#[derive(Clone, Debug)]
pub struct Prepared {
    listing: Arc<Listing>,
    /// Words in any of their forms, each with how strongly it is said.
    words: Box<[(Spelt, f32)]>,
    /// Entries of the lexicon that it is about, sorted, each with how strongly.
    topics: Vec<(usize, f32)>,
    /// Entries that it asks for.
    wanted: Vec<(usize, f32)>,
    signs: Vec<usize>,
    sorts: Vec<usize>,
    /// The words of its name, in any of their forms.
    name: Box<[Spelt]>,
}

impl Prepared {
    /// Reads a listing's words.
    pub fn of(knowledge: &Knowledge, listing: Arc<Listing>) -> Prepared {
        let lexicon = &knowledge.lexicon;
        let mut strengths = Strengths {
            sorts: called_for(lexicon, &listing.name),
            ..Strengths::default()
        };
        let (lead, rest) = lead(&listing.what_happens);
        let fields = [
            (listing.name.as_str(), NAME),
            (lead, LEAD),
            (rest, WHAT_HAPPENS),
            (listing.first_visit.as_str(), FIRST_VISIT),
        ];
        for (text, weight) in fields {
            strengths.take(lexicon, &tokens(text), weight);
        }
        for language in &listing.languages {
            strengths.word(&stem(&language.to_lowercase()), FIRST_VISIT);
        }
        let wanted = tokens(&listing.wanted);
        let mut asked = Strengths::default();
        asked.take(lexicon, &wanted, 1.0);
        wanted
            .iter()
            .for_each(|token| strengths.word(&token.stem, WANTED));
        let of_sorts = strengths
            .topics
            .iter()
            .filter(|(entry, strength)| **strength >= NAME && lexicon.entry(**entry).mark("sort").is_some());
        strengths.sorts.extend(of_sorts.map(|(entry, _)| *entry));
        let name = tokens(&listing.name);
        Prepared {
            name: name.iter().map(|token| Spelt::any_form(&token.stem)).collect(),
            words: strengths.words.into_boxed_slice(),
            topics: strengths.topics.into_iter().collect(),
            wanted: asked.topics.into_iter().collect(),
            signs: strengths.signs,
            sorts: strengths.sorts,
            listing,
        }
    }
}

/// What one listing's words come to.
#[derive(Default)]
struct Strengths {
    words: Vec<(Spelt, f32)>,
    topics: BTreeMap<usize, f32>,
    signs: Vec<usize>,
    /// The sorts of people that its name says it is for.
    sorts: Vec<usize>,
}

impl Strengths {
    fn take(&mut self, lexicon: &Lexicon, tokens: &[Token], weight: f32) {
        tokens.iter().for_each(|token| self.word(&token.stem, weight));
        for hit in lexicon.topics_in(tokens) {
            if lexicon.entry(hit.entry).role == Role::Sign {
                self.signs.push(hit.entry);
                continue;
            }
            let strength = self.topics.entry(hit.entry).or_default();
            *strength = more(*strength, weight);
        }
        self.signs.sort_unstable();
        self.signs.dedup();
    }

    fn word(&mut self, stem: &str, weight: f32) {
        let word = Spelt::any_form(stem);
        match self.words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, strength)) => *strength = more(*strength, weight),
            None => self.words.push((word, more(0.0, weight))),
        }
    }
}

/// Saying a thing again adds less and less, and never comes to more than 1.
fn more(strength: f32, weight: f32) -> f32 {
    strength.max(weight) + strength.min(weight) * 0.25 * (1.0 - strength.max(weight))
}

/// A listing's first sentence, which says what it is, and the rest.
fn lead(what_happens: &str) -> (&str, &str) {
    let end = what_happens
        .find(['.', '!', '?', '\n'])
        .map_or(what_happens.len(), |at| at + 1);
    what_happens.split_at(end)
}

/// The sorts of people a name says it is for, where that is a sign and no topic: "Women's swimming".
fn called_for(lexicon: &Lexicon, name: &str) -> Vec<usize> {
    let hits = lexicon.topics_in(&tokens(name)).into_iter();
    let sorts = hits.filter(|hit| lexicon.entry(hit.entry).role == Role::Sign);
    sorts
        .filter_map(|hit| lexicon.named(lexicon.entry(hit.entry).mark("sort")?))
        .collect()
}
