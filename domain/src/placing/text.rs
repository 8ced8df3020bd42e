//! An asset's own texts, taken apart once, and how a phrase stands in them.

use super::context::ContextWords;
use crate::asset::Asset;
use crate::words::{Word, words};
use std::ops::Range;

/// One text of an asset.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub field: Field,
    pub words: Vec<Word>,
}

/// Which text it is. Names say most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Name,
    WhatHappens,
    FirstVisit,
    /// A column of the source that says what sort of thing it is.
    Note,
}

/// How a phrase stands in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    Plain,
    /// It opens the description: "Pub with a garden" is a pub.
    Opening,
    /// It says which: "Library Friends", "Canal Society".
    Modifying,
    /// It only says where: "in the pub".
    Locating,
    /// "No exams".
    Negated,
}

/// How many words back a word can still govern a phrase.
const LOCATING_REACH: usize = 4;
const NEGATING_REACH: usize = 3;
/// How many words an opening has.
const OPENING_WORDS: usize = 6;

/// Columns of other sources whose text says what sort of thing an asset is.
const TELLING_COLUMNS: &[&str] = &[
    "about",
    "activities",
    "activity",
    "category",
    "categories",
    "class",
    "description",
    "kind",
    "summary",
    "tags",
    "type",
];

/// The texts of an asset that say what it is.
pub(super) fn texts(asset: &Asset) -> Vec<Text> {
    let own = [
        (Field::Name, &asset.name),
        (Field::WhatHappens, &asset.what_happens),
        (Field::FirstVisit, &asset.first_visit),
    ];
    let notes = asset
        .notes
        .iter()
        .filter(|(column, _)| TELLING_COLUMNS.contains(&column.to_lowercase().as_str()))
        .map(|(_, text)| (Field::Note, text));
    own.into_iter()
        .chain(notes)
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, text)| Text {
            field,
            words: words(text),
        })
        .collect()
}

impl Text {
    /// How the phrase at these words stands.
    pub fn setting(&self, context: &ContextWords, at: &Range<usize>) -> Setting {
        let clause = self.words[at.start].clause;
        let before = self.words[..at.start]
            .iter()
            .rev()
            .take_while(|word| word.clause == clause);
        if self.field != Field::Name && is_negated(context, before) {
            return Setting::Negated;
        }
        if self.is_located(context, at) {
            return Setting::Locating;
        }
        if self.says_which(context, at) {
            return Setting::Modifying;
        }
        let opens = clause == 0 && at.start < OPENING_WORDS && self.field == Field::WhatHappens;
        if opens { Setting::Opening } else { Setting::Plain }
    }

    /// Whether a word such as "at" governs the phrase. At the head of a name it is part of the name: "By the Sea".
    fn is_located(&self, context: &ContextWords, at: &Range<usize>) -> bool {
        let clause = self.words[at.start].clause;
        let before = self.words[..at.start]
            .iter()
            .enumerate()
            .rev()
            .take(LOCATING_REACH);
        before
            .take_while(|(_, word)| word.clause == clause)
            .any(|(place, word)| {
                (place > 0 || self.field != Field::Name) && context.locating.contains(&word.folded)
            })
    }

    /// Whether the phrase is not the head of its name: another follows it ("Market Tavern") without "and" between, or
    /// it is only what the head is about ("Friends of the Pier").
    pub fn is_beside_head(
        &self,
        context: &ContextWords,
        at: &Range<usize>,
        phrases: &[Range<usize>],
    ) -> bool {
        let clause = self.words[at.start].clause;
        let mut following = self.words[at.end..].iter().take_while(|word| {
            word.clause == clause
                && ![&context.joining, &context.complementing, &context.locating]
                    .iter()
                    .any(|set| set.contains(&word.folded))
        });
        let mut preceding = self.words[..at.start].iter().filter(|word| word.clause == clause);
        let end = at.end + following.by_ref().count();
        phrases
            .iter()
            .any(|other| other.start >= at.end && other.start < end)
            || preceding.any(|word| context.complementing.contains(&word.folded))
    }

    /// Whether a word for people gathered follows: "Library Friends", "Canal Society".
    fn says_which(&self, context: &ContextWords, at: &Range<usize>) -> bool {
        let clause = self.words[at.start].clause;
        self.words[at.end..]
            .iter()
            .take_while(|word| word.clause == clause && !context.locating.contains(&word.folded))
            .any(|word| context.gathering.contains(&word.folded))
    }
}

/// Whether a negating word governs what comes after `before` (nearest first).
fn is_negated<'a>(context: &ContextWords, before: impl Iterator<Item = &'a Word>) -> bool {
    before
        .take(NEGATING_REACH)
        .take_while(|word| !context.not_only.contains(&word.folded))
        .any(|word| context.negating.contains(&word.folded))
}
