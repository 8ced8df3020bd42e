//! Who somebody says they, or theirs, are: heard so that it can be left out of all that finds ideas.
//!
//! "I'm a deaf man of 72 and I'd like a choir" wishes for a choir, and must find what "I'd like a choir" finds. It is left
//! out only where it is told ("I'm …", "as a …", "my Polish neighbour"), never where it is asked for ("other deaf people", "a
//! Polish club"). Hard moments and ages are heard in the whole sentence. The words are in `who.txt` and `sets.txt`.

use super::tokens::{Break, Token, stem};
use super::{Spoken, people};
use crate::matching::lexicon::{Hit, Role};
use std::ops::Range;

/// What a word says of who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// What one is: deaf, widowed, 72.
    Is,
    /// Of which people or faith: Polish, Sikh. So are languages, foods and clubs.
    People,
    /// What one has: arthritis.
    Has,
    /// A word for a person, which tells who only where it is said of somebody: "I'm a woman".
    Person,
    /// Where one is from.
    Place,
}

/// Words side by side that tell who somebody is.
struct Run {
    words: Range<usize>,
    sorts: Vec<Sort>,
}

/// How far back stands who is from a place: "my family are from …".
const BACK: usize = 4;
/// How many words may join two that tell who somebody is: "deaf and nearly 72".
const JOINING: usize = 2;

/// The words to leave out: each range tells who somebody is.
pub fn told(spoken: &Spoken<'_>) -> Vec<Range<usize>> {
    let runs = runs(spoken, &sorts(spoken)).into_iter();
    runs.filter_map(|run| run.left_out(spoken)).collect()
}

/// The words without those that are left out. A break before what was left out stands before what comes next.
pub fn without(tokens: &[Token], told: &[Range<usize>]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut left_out = Break::None;
    for (at, token) in tokens.iter().enumerate() {
        if told.iter().any(|range| range.contains(&at)) {
            left_out = left_out.max(token.before);
            continue;
        }
        let mut token = token.clone();
        token.before = token.before.max(std::mem::take(&mut left_out));
        if told.iter().any(|range| range.start == at + 1) {
            plain_subject(&mut token);
        }
        kept.push(token);
    }
    kept
}

/// "I'm" and "I've" stand for "I", where what one is or has is left out.
fn plain_subject(token: &mut Token) {
    let plain = match token.word.as_str() {
        "im" | "ive" => "i",
        "hes" => "he",
        "shes" => "she",
        "theyre" | "theyve" => "they",
        _ => return,
    };
    plain.clone_into(&mut token.word);
    token.stem = stem(plain);
}

/// What each word says of who somebody is. A longer phrase says it before a shorter.
fn sorts(spoken: &Spoken<'_>) -> Vec<Option<Sort>> {
    let mut sorts = vec![None; spoken.tokens.len()];
    let of_who = |hit: &&Hit| spoken.lexicon.entry(hit.entry).role == Role::Who;
    let mut hits: Vec<&Hit> = spoken.hits.iter().filter(of_who).collect();
    hits.sort_by_key(|hit| hit.end - hit.first);
    for hit in hits {
        let sort = match spoken.lexicon.entry(hit.entry).mark("who") {
            Some("has") => Sort::Has,
            Some("person") => Sort::Person,
            Some("place") => Sort::Place,
            Some("people") => Sort::People,
            _ => Sort::Is,
        };
        sorts[hit.first..hit.end].fill(Some(sort));
    }
    for (at, sort) in sorts.iter_mut().enumerate().skip(1) {
        *sort = sort.or_else(|| named(spoken, at));
    }
    for age in people::age_words(&spoken.tokens, &spoken.clauses) {
        sorts[age].fill(Some(Sort::Is));
    }
    sorts
}

/// A name that no phrase knows: "I'm Bolivian", "I'm Dave", "I come from Leeds".
fn named(spoken: &Spoken<'_>, at: usize) -> Option<Sort> {
    let (tokens, word) = (&spoken.tokens, |at: usize| spoken.tokens[at].word.as_str());
    let capital = spoken.text[tokens[at].span.0..].starts_with(char::is_uppercase);
    let known = spoken.hits.iter().any(|hit| (hit.first..hit.end).contains(&at));
    if !capital || known || tokens[at].before != Break::None {
        return None;
    }
    let after_article = at > 1 && matches!(word(at - 1), "a" | "an");
    match word(at - 1 - usize::from(after_article)) {
        "im" | "am" => Some(Sort::People),
        "from" if !after_article => Some(Sort::Place),
        _ => None,
    }
}

fn runs(spoken: &Spoken<'_>, sorts: &[Option<Sort>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, sort) in sorts.iter().enumerate() {
        let Some(sort) = *sort else { continue };
        match runs.last_mut() {
            Some(run) if joins(spoken, run.words.end, at) => run.add(at, sort),
            _ => runs.push(Run {
                words: at..at + 1,
                sorts: vec![sort],
            }),
        }
    }
    runs
}

/// Whether what stands between two such words joins them.
fn joins(spoken: &Spoken<'_>, end: usize, next: usize) -> bool {
    let tokens = &spoken.tokens;
    next - end <= JOINING
        && (end..next).all(|at| is(spoken, "joining_who", at) || is(spoken, "between_who", at))
        && tokens[end..=next].iter().all(|token| token.before != Break::Hard)
}

impl Run {
    fn add(&mut self, at: usize, sort: Sort) {
        self.words.end = at + 1;
        self.sorts.push(sort);
    }

    fn only(&self, sorts: &[Sort]) -> bool {
        self.sorts.iter().all(|sort| sorts.contains(sort))
    }

    /// The words to leave out for it, where it is told and not asked for.
    fn left_out(&self, spoken: &Spoken<'_>) -> Option<Range<usize>> {
        let (start, end) = (self.words.start, self.words.end);
        let is_all = start == 0 && end == spoken.tokens.len();
        if is_all || (self.goes_on(spoken) && is(spoken, "gathered", end)) {
            return None;
        }
        let first = self.first(spoken);
        let before = first
            .checked_sub(1)
            .filter(|_| spoken.tokens[first].before != Break::Hard);
        let asked = before.is_some_and(|at| is(spoken, "asks_for_others", at));
        let of_theirs = before.is_some_and(|at| is(spoken, "theirs", at));
        let alone = self.only(&[Sort::Person]);
        let of_somebody = self.goes_on(spoken) && is_relation(spoken, end);
        if of_somebody && !alone && (of_theirs || (!asked && (first < start || self.stands_apart(spoken)))) {
            return Some(self.words.clone());
        }
        if let Some(at) = before.filter(|&at| self.is_told_by(spoken, at)) {
            let with_it = if is(spoken, "subjects", at) || is_relation(spoken, at) {
                at + 1
            } else {
                at
            };
            return Some(with_it..end);
        }
        let all_of_it = !alone && !asked && self.stands_apart(spoken) && self.ends_there(spoken);
        (all_of_it && !self.is_wished(spoken)).then_some(first..end)
    }

    /// The first word, with "only a", "nearly" before it.
    fn first(&self, spoken: &Spoken<'_>) -> usize {
        let mut first = self.words.start;
        while first > 0 && spoken.tokens[first].before != Break::Hard && is(spoken, "between_who", first - 1)
        {
            first -= 1;
        }
        first
    }

    fn goes_on(&self, spoken: &Spoken<'_>) -> bool {
        let next = spoken.tokens.get(self.words.end);
        next.is_some_and(|next| next.before == Break::None)
    }

    fn stands_apart(&self, spoken: &Spoken<'_>) -> bool {
        let first = self.first(spoken);
        first == 0 || spoken.tokens[first].before != Break::None
    }

    /// Whether the word before it tells it of somebody.
    fn is_told_by(&self, spoken: &Spoken<'_>, at: usize) -> bool {
        if self.only(&[Sort::Place]) {
            let mut earlier = at.saturating_sub(BACK)..at;
            return is(spoken, "from_where", at) && earlier.any(|at| is(spoken, "from_there", at));
        }
        let may_be_nobody = is(spoken, "is_or_was", at);
        let of_nobody = may_be_nobody && at > 0 && is(spoken, "nobody_in_particular", at - 1);
        let has = self.only(&[Sort::Has]) && is(spoken, "has_who", at);
        has || (is(spoken, "tells_who", at) && !of_nobody) || is_contracted(spoken, at)
    }

    /// Whether it is all of the thought: "72, widowed,", "Deaf lad here". A people alone may be a language or a kitchen:
    /// "Spanish, or Italian".
    fn ends_there(&self, spoken: &Spoken<'_>) -> bool {
        let ends_in_person = self.sorts.len() > 1 && self.sorts.last() == Some(&Sort::Person);
        let ends = !self.goes_on(spoken) || is(spoken, "after_who", self.words.end);
        !self.only(&[Sort::People, Sort::Place]) && (ends || ends_in_person)
    }

    /// Whether a longer phrase for a wish or a limit holds it: then it is asked for.
    fn is_wished(&self, spoken: &Spoken<'_>) -> bool {
        spoken.hits.iter().any(|hit| {
            let role = spoken.lexicon.entry(hit.entry).role;
            matches!(role, Role::Wish | Role::Trade | Role::Limit)
                && hit.first <= self.words.start
                && self.words.end <= hit.end
                && hit.end - hit.first > self.words.len()
        })
    }
}

/// "My lad's autistic": a relation, with what he is behind it.
fn is_contracted(spoken: &Spoken<'_>, at: usize) -> bool {
    let (from, to) = spoken.tokens[at].span;
    is_relation(spoken, at) && spoken.text[from..to].contains(['\'', '’'])
}

/// Whether a word is somebody of theirs: mum, neighbour, friend.
fn is_relation(spoken: &Spoken<'_>, at: usize) -> bool {
    is(spoken, "family", at) || is(spoken, "near_ones", at)
}

fn is(spoken: &Spoken<'_>, set: &str, at: usize) -> bool {
    let token = spoken.tokens.get(at);
    token.is_some_and(|token| spoken.lexicon.is_of_set(set, token))
}
