//! Hearing: from a person's words to wishes, gifts, limits and the sort of moment it is.
//!
//! It hears what was said and how it was meant. It never guesses at who somebody is, and never turns a trouble that
//! was only mentioned into a wish.

mod addresses;
mod clauses;
pub mod cues;
mod hours;
mod implied;
mod leaning;
mod limits;
mod moment;
mod party;
mod people;
pub mod tokens;
mod tongue;
mod topics;
mod who;

use super::heard::Heard;
use super::lexicon::{Hit, Lexicon, Role};
use clauses::{Clause, clauses};
use tokens::{Token, stem, tokens};

/// What stands before all parts of hearing: the words, where phrases stand in them, and how each is meant.
pub(crate) struct Spoken<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    tokens: Vec<Token>,
    hits: Vec<Hit>,
    clauses: Vec<Clause>,
    /// For each word, whether it is part of an address.
    address: Vec<bool>,
}

/// Hears what somebody said.
pub(super) fn hear(lexicon: &Lexicon, text: &str) -> Heard {
    let (whole, mended) = spoken(lexicon, text);
    let without = whole.without_who();
    let spoken = without.as_ref().unwrap_or(&whole);
    let mut heard = Heard {
        mended,
        ..Heard::default()
    };
    heard.clauses = spoken
        .clauses
        .iter()
        .map(|clause| spoken.explained(clause))
        .collect();
    heard.about = people::about(spoken, &whole);
    heard.about.together = party::together(&spoken.tokens);
    limits::hear(spoken, &mut heard);
    hours::hear(spoken, &mut heard);
    topics::hear(spoken, &mut heard);
    moment::hear(&whole, &mut heard);
    tongue::hear(&whole, &mut heard);
    heard
}

/// Finds the phrases and the clauses in what somebody said; and the words that were mended.
pub(crate) fn spoken<'a>(lexicon: &'a Lexicon, text: &'a str) -> (Spoken<'a>, Vec<(String, String)>) {
    let mut tokens = tokens(text);
    let mended = mend(lexicon, text, &mut tokens);
    (Spoken::of(lexicon, text, tokens), mended)
}

/// Puts text-speak into plain words, and right the words that nobody knows, where one known word is near. Words in
/// another language are left alone.
fn mend(lexicon: &Lexicon, text: &str, tokens: &mut [Token]) -> Vec<(String, String)> {
    let mut mended = Vec::new();
    if lexicon.textspeak().is_not_english(tokens) || lexicon.tongues().of(text, tokens).is_some() {
        return mended;
    }
    lexicon.textspeak().put_plainly(tokens);
    for token in tokens {
        if let Some(meant) = lexicon.spelt(&token.word, &token.stem) {
            mended.push((
                std::mem::replace(&mut token.word, meant.to_owned()),
                meant.to_owned(),
            ));
            token.stem = stem(meant);
        }
    }
    mended
}

impl<'a> Spoken<'a> {
    fn of(lexicon: &'a Lexicon, text: &'a str, tokens: Vec<Token>) -> Spoken<'a> {
        let address = addresses::in_address(text, &tokens);
        let mut hits = lexicon.heard_in(&tokens);
        hits.retain(|hit| {
            lexicon.entry(hit.entry).role == Role::Flag || !address[hit.first..hit.end].contains(&true)
        });
        let clauses = clauses(lexicon, &tokens, &hits);
        Spoken {
            lexicon,
            text,
            tokens,
            hits,
            clauses,
            address,
        }
    }

    /// The same without the words that only tell who somebody is, where there are any.
    pub(crate) fn without_who(&self) -> Option<Spoken<'a>> {
        let told = who::told(self);
        let without = || Spoken::of(self.lexicon, self.text, who::without(&self.tokens, &told));
        (!told.is_empty()).then(without)
    }

    /// Where phrases of the lexicon stand.
    #[cfg(any(test, feature = "learning"))]
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// The person's own words from one word to another (exclusive).
    fn said(&self, first: usize, end: usize) -> String {
        match (
            self.tokens.get(first),
            end.checked_sub(1).and_then(|last| self.tokens.get(last)),
        ) {
            (Some(from), Some(to)) if from.span.0 < to.span.1 => self.text[from.span.0..to.span.1].to_owned(),
            _ => String::new(),
        }
    }

    fn said_at(&self, hit: &Hit) -> String {
        self.said(hit.first, hit.end)
    }

    fn clause_at(&self, at: usize) -> Option<&Clause> {
        self.clauses
            .iter()
            .find(|clause| clause.first <= at && at < clause.end)
    }

    fn explained(&self, clause: &Clause) -> (String, &'static str) {
        (
            self.said(clause.first, clause.end),
            clause.meant_at_its_end().spoken(),
        )
    }
}
