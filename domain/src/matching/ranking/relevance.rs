//! How well a listing's own words and kinds answer what was wished and what could be given.

use crate::knowledge::Knowledge;
use crate::matching::answer::Flag;
use crate::matching::heard::{Heard, Wish};
use crate::matching::index::{Index, Posting};
use std::collections::BTreeMap;

/// One piece of the person's words that a listing answers.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::matching) struct Match {
    /// What answers it.
    pub why: Why,
    /// The person's own words.
    pub said: String,
    /// Where in them: pieces that begin at one word count once.
    pub at: usize,
    /// Whether it was said as a wish, a liking or an offer.
    pub expressed: bool,
    /// How strongly.
    pub strength: f32,
}

/// What in a listing answers.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::matching) enum Why {
    /// Its words speak of the wish: the number of the entry.
    Topic(usize),
    /// Its kind answers the wish: the slug.
    Kind(String),
    /// It has the very word: the stem.
    Word(String),
    /// It asks for what the person has: the number of the entry.
    Wanted(usize),
    /// Its kind welcomes what the person has: the slug.
    Welcomes(String),
    /// It speaks the language.
    Language(String),
}

/// What each way of answering counts, where it is as strong as can be.
const TOPIC: f32 = 1.0;
const KIND: f32 = 0.62;
const WORD: f32 = 0.12;
/// The very word of a wish: whist for whist, before other cards.
const WISHED_WORD: f32 = 0.3;
/// What is left of a topic in a listing of a kind that has nothing to do with it.
const IN_PASSING: f32 = 0.5;
/// The entry for wanting to be useful, at anything.
const ANY_HELP: &str = "useful";
const ASKS_FOR_SOMETHING: f32 = 0.55;
const WANTED: f32 = 1.15;
const WELCOMES: f32 = 0.7;
const LANGUAGE: f32 = 0.7;
const MOMENT: f32 = 1.0;
/// What each further piece that is answered adds, after the strongest.
const FURTHER: [f32; 5] = [1.0, 0.55, 0.35, 0.2, 0.12];
/// A topic and a fitting kind together are surer than either.
const KIND_BESIDE_TOPIC: f32 = 0.5;

/// Listings with what they answer.
pub(super) fn matched(knowledge: &Knowledge, index: &Index, heard: &Heard) -> BTreeMap<usize, Vec<Match>> {
    let mut found = Found::default();
    let lexicon = &knowledge.lexicon;
    for wish in &heard.wishes {
        for posting in index.about(wish.entry).iter().filter(|_| !wish.kinds.is_empty()) {
            let kinds = &index.listings()[posting.listing as usize].kinds;
            let of_a_fitting_kind = kinds.iter().any(|kind| {
                wish.kinds
                    .iter()
                    .any(|(fitting, fits)| fitting == kind && *fits >= 0.3)
            });
            let share = if of_a_fitting_kind { 1.0 } else { IN_PASSING };
            found.add(posting, TOPIC * share * wish.weight, wish, Why::Topic(wish.entry));
        }
        for (kind, fits) in &wish.kinds {
            for posting in index.of_kind(&kind.0) {
                found.add(
                    posting,
                    KIND * wish.weight * fits,
                    wish,
                    Why::Kind(kind.0.clone()),
                );
            }
        }
    }
    for gift in &heard.gifts {
        for posting in index.asking_for(gift.entry) {
            let telling = lexicon.entry(gift.entry).weight;
            found.add(
                posting,
                WANTED * gift.weight * telling,
                gift,
                Why::Wanted(gift.entry),
            );
        }
        if gift.name == ANY_HELP {
            for posting in index.asking_for_anything() {
                found.add(
                    posting,
                    ASKS_FOR_SOMETHING * gift.weight,
                    gift,
                    Why::Wanted(gift.entry),
                );
            }
        }
        for (kind, fits) in &gift.kinds {
            for posting in index.of_kind(&kind.0) {
                found.add(
                    posting,
                    WELCOMES * gift.weight * fits,
                    gift,
                    Why::Welcomes(kind.0.clone()),
                );
            }
        }
    }
    for (n, word) in heard.words.iter().enumerate() {
        for posting in index.with_word(&word.stem) {
            let strength = if word.wished { WISHED_WORD } else { WORD } * word.weight * posting.strength;
            let why = Why::Word(word.stem.clone());
            // Words stand apart from wishes: numbered from far above any place in a sentence.
            found.push(
                posting,
                Match {
                    why,
                    said: word.said.clone(),
                    at: WORDS_FROM + n,
                    expressed: false,
                    strength,
                },
            );
        }
    }
    moment(knowledge, index, heard, &mut found);
    languages(index, heard, &mut found);
    found.0
}

/// In a hard moment, or where a right is asked about, the kinds of help that answer just that.
fn moment(knowledge: &Knowledge, index: &Index, heard: &Heard, found: &mut Found) {
    for fired in heard.fired.iter().filter(|fired| fired.flag == heard.flag) {
        for (n, (kind, fits)) in knowledge.lexicon.entry(fired.entry).kinds.iter().enumerate() {
            for posting in index.of_kind(&kind.0) {
                let strength = MOMENT
                    * fired.weight
                    * fits
                    * posting.strength
                    * for_now(knowledge, index, heard, posting.listing as usize);
                let why = Why::Kind(kind.0.clone());
                found.push(
                    posting,
                    Match {
                        why,
                        said: fired.said.clone(),
                        at: MOMENT_FROM + n,
                        expressed: false,
                        strength,
                    },
                );
            }
        }
    }
}

/// In a crisis, help that is there for a crisis comes before help with a waiting list.
fn for_now(knowledge: &Knowledge, index: &Index, heard: &Heard, place: usize) -> f32 {
    const FOR_A_CRISIS: f32 = 1.25;
    const FOR_LATER: f32 = 0.7;
    if heard.flag != Flag::Crisis {
        return 1.0;
    }
    let says_so = knowledge
        .lexicon
        .named("sign_crisis")
        .is_some_and(|sign| index.signs(place).contains(&sign));
    if says_so { FOR_A_CRISIS } else { FOR_LATER }
}

/// Whether it answers the moment itself, rather than something else that was said.
pub(in crate::matching) fn answers_the_moment(one: &Match) -> bool {
    one.at >= MOMENT_FROM && one.at < usize::MAX
}

/// Above the number of any word of a sentence, and of any plain word.
const MOMENT_FROM: usize = 1 << 24;

/// Above the number of any word of a sentence.
const WORDS_FROM: usize = 1 << 20;

fn languages(index: &Index, heard: &Heard, found: &mut Found) {
    for (language, said) in &heard.languages {
        for (place, listing) in index.listings().iter().enumerate() {
            let speaks = listing
                .languages
                .iter()
                .any(|spoken| spoken.eq_ignore_ascii_case(language));
            if speaks {
                let posting = Posting {
                    listing: place as u32,
                    strength: 1.0,
                };
                let why = Why::Language(language.clone());
                found.push(
                    &posting,
                    Match {
                        why,
                        said: said.clone(),
                        at: usize::MAX,
                        expressed: false,
                        strength: LANGUAGE,
                    },
                );
            }
        }
    }
}

/// How well all that is answered comes to together: the strongest whole, the further ones less and less.
pub(super) fn together(why: &[Match]) -> f32 {
    let mut pieces: BTreeMap<usize, (f32, f32)> = BTreeMap::new();
    for one in why {
        let (best, beside) = pieces.entry(one.at).or_default();
        if one.strength > *best {
            *beside = *best;
            *best = one.strength;
        } else {
            *beside = beside.max(one.strength);
        }
    }
    let mut strengths: Vec<f32> = pieces
        .values()
        .map(|(best, beside)| best + KIND_BESIDE_TOPIC * beside)
        .collect();
    strengths.sort_by(|a, b| b.total_cmp(a));
    strengths
        .iter()
        .zip(FURTHER)
        .map(|(strength, share)| strength * share)
        .sum()
}

/// By place of a listing: what it answers.
#[derive(Default)]
struct Found(BTreeMap<usize, Vec<Match>>);

impl Found {
    fn add(&mut self, posting: &Posting, strength: f32, wish: &Wish, why: Why) {
        let strength = strength * posting.strength;
        self.push(
            posting,
            Match {
                why,
                said: wish.said.clone(),
                at: wish.at,
                expressed: wish.expressed,
                strength,
            },
        );
    }

    fn push(&mut self, posting: &Posting, one: Match) {
        self.0.entry(posting.listing as usize).or_default().push(one);
    }
}
