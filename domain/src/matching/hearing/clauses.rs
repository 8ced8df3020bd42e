//! Clauses, and how each word in them is meant: wished, refused, offered, told.

use super::tokens::{Break, Token};
use crate::matching::lexicon::{Hit, Lexicon, Role, Turn};

/// How a word is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meant {
    /// Not wanted.
    Refused,
    /// Told: where I live, what happened.
    Told,
    /// Said, with nothing to tell how.
    Said,
    /// It was so once, or was never learnt.
    Once,
    /// Could be given.
    Offered,
    /// Liked or missed.
    Liked,
    /// Wished.
    Wished,
}

impl Meant {
    /// How much of a wish it is.
    pub const fn weight(self) -> f32 {
        match self {
            Meant::Refused => 0.0,
            Meant::Told => 0.35,
            Meant::Said => 0.75,
            Meant::Once => 0.8,
            Meant::Offered => 0.6,
            Meant::Liked => 0.95,
            Meant::Wished => 1.0,
        }
    }

    /// In a word, for explaining.
    pub const fn spoken(self) -> &'static str {
        match self {
            Meant::Refused => "refused",
            Meant::Told => "told",
            Meant::Said => "said",
            Meant::Once => "once",
            Meant::Offered => "offered",
            Meant::Liked => "liked",
            Meant::Wished => "wished",
        }
    }
}

/// A clause: the words between two breaths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The first word, and the one after the last.
    pub first: usize,
    /// See `first`.
    pub end: usize,
    /// The turns of phrase in it: how, from where, to where.
    pub turns: Vec<(Turn, usize, usize)>,
    /// Whether it goes on with the list of what the clause before refused.
    goes_on_refusing: bool,
}

/// Words that begin another clause wherever they stand.
const PARTING: &[&str] = &[
    "but", "though", "although", "except", "however", "cos", "coz", "cause", "because", "cuz", "ond", "ale",
];
/// Words before which "and" and "so" begin another clause.
const SPEAKERS: &[&str] = &[
    "i", "im", "id", "ive", "ill", "we", "he", "she", "they", "hes", "shes", "theyre", "my", "me", "theres",
];
/// A clause of more words than this is no item of a list.
const LONGEST_ITEM: usize = 4;
/// How many words after "not" are refused at most.
const REFUSAL_REACHES: usize = 9;

/// Parts the words into clauses.
pub fn clauses(lexicon: &Lexicon, tokens: &[Token], hits: &[Hit]) -> Vec<Clause> {
    let starts: Vec<usize> = (0..tokens.len()).filter(|&at| begins(tokens, at)).collect();
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    let mut found: Vec<Clause> = Vec::new();
    for (&first, end) in starts.iter().zip(ends) {
        let turns = turns(lexicon, hits, first, end);
        let goes_on_refusing = found.last().is_some_and(|before| {
            before.refuses_to_the_end()
                && tokens[first].before != Break::Hard
                && is_item(tokens, &turns, first, end)
        });
        found.push(Clause {
            first,
            end,
            turns,
            goes_on_refusing,
        });
    }
    found
}

fn begins(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    at == 0
        || tokens[at].before != Break::None
        || PARTING.contains(&word(at))
        || (matches!(word(at), "and" | "so" | "an" | "then") && SPEAKERS.contains(&word(at + 1)))
}

fn turns(lexicon: &Lexicon, hits: &[Hit], first: usize, end: usize) -> Vec<(Turn, usize, usize)> {
    let inside = hits.iter().filter(|hit| hit.first >= first && hit.first < end);
    let turns = inside.filter(|hit| lexicon.entry(hit.entry).role == Role::Turn);
    turns
        .filter_map(|hit| Some((lexicon.entry(hit.entry).turn?, hit.first, hit.end)))
        .collect()
}

/// "no bingo, bowls or coffee mornings": a short clause without a speaker or a turn of its own.
fn is_item(tokens: &[Token], turns: &[(Turn, usize, usize)], first: usize, end: usize) -> bool {
    let short = end - first <= LONGEST_ITEM;
    let has_speaker = tokens[first..end]
        .iter()
        .any(|token| SPEAKERS.contains(&token.word.as_str()));
    let parted = PARTING.contains(&tokens[first].word.as_str());
    short
        && !has_speaker
        && !parted
        && turns
            .iter()
            .all(|(turn, ..)| matches!(turn, Turn::Refuses | Turn::Negates))
}

impl Clause {
    /// How the word at a place in it is meant.
    pub fn meant(&self, at: usize) -> Meant {
        if self.refuses(at) {
            return Meant::Refused;
        }
        let has = |wanted: Turn| self.turns.iter().any(|(turn, ..)| *turn == wanted);
        match () {
            () if has(Turn::Offers) => Meant::Offered,
            () if has(Turn::Wishes) || has(Turn::SameBoat) => Meant::Wished,
            () if has(Turn::Likes) => Meant::Liked,
            () if has(Turn::Past) || has(Turn::Unable) || has(Turn::Lapsed) => Meant::Once,
            () if has(Turn::Tells) => Meant::Told,
            () => Meant::Said,
        }
    }

    /// Whether a word is refused outright, not only by a "not".
    pub fn refuses_outright(&self, at: usize) -> bool {
        let outright = self
            .turns
            .iter()
            .any(|(turn, _, end)| *turn == Turn::Refuses && *end <= at);
        self.meant(at) == Meant::Refused && (outright || self.goes_on_refusing)
    }

    /// How the clause as a whole is meant, for explaining.
    pub fn meant_at_its_end(&self) -> Meant {
        self.meant(self.end.saturating_sub(1))
    }

    /// Whether something is wished, liked or offered in it.
    pub fn wishes(&self) -> bool {
        let wishing = |turn: Turn| {
            matches!(
                turn,
                Turn::Wishes | Turn::Likes | Turn::Offers | Turn::Unable | Turn::Past
            )
        };
        self.turns.iter().any(|(turn, ..)| wishing(*turn))
    }

    /// Whether the person says in it that they could give something.
    pub fn offers(&self) -> bool {
        self.turns.iter().any(|(turn, ..)| *turn == Turn::Offers)
    }

    fn refuses(&self, at: usize) -> bool {
        let after_a_refusal = self.refusal_before(at);
        let refused_later = self
            .turns
            .iter()
            .any(|(turn, first, _)| *turn == Turn::RefusedBefore && at < *first);
        after_a_refusal || refused_later
    }

    fn refusal_before(&self, at: usize) -> bool {
        let turns_before = self.turns.iter().filter(|(_, _, end)| *end <= at);
        let last = turns_before
            .filter(|(turn, ..)| {
                matches!(
                    turn,
                    Turn::Refuses | Turn::Negates | Turn::Allows | Turn::Wishes | Turn::Likes
                )
            })
            .max_by_key(|(_, _, end)| *end);
        match last {
            Some((Turn::Negates, ..)) if self.turns.iter().any(|(turn, ..)| *turn == Turn::Lapsed) => false,
            Some((Turn::Refuses | Turn::Negates, _, end)) => at - end < REFUSAL_REACHES,
            Some(_) => false,
            None => self.goes_on_refusing,
        }
    }

    fn refuses_to_the_end(&self) -> bool {
        self.end > self.first && self.refusal_before(self.end)
            || (self.goes_on_refusing && self.turns.is_empty())
    }
}
