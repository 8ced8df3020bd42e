//! Where phrases of the knowledge stand in a text, the longer before the shorter.

use super::pattern::Said;
use super::{Lexicon, Role, SaidBy};
use crate::matching::hearing::tokens::Token;

/// A phrase found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number of its entry.
    pub entry: usize,
    /// The first word, and the one after the last.
    pub first: usize,
    /// See `first`.
    pub end: usize,
}

impl Lexicon {
    /// What a person's words say. Longer phrases cover the shorter ones in them.
    pub fn heard_in(&self, tokens: &[Token]) -> Vec<Hit> {
        let mut found = self.found_in(tokens, false);
        found.retain(|hit| self.entry(hit.entry).role != Role::Sign);
        self.uncovered(&found)
    }

    /// What a listing's words are about, and what they say of its state.
    pub fn topics_in(&self, tokens: &[Token]) -> Vec<Hit> {
        let of_listings = |role: Role| role.is_topic() || matches!(role, Role::Idiom | Role::Sign);
        let mut found = self.found_in(tokens, true);
        found.retain(|hit| of_listings(self.entry(hit.entry).role));
        let mut found = self.uncovered(&found);
        found.retain(|hit| self.entry(hit.entry).role != Role::Idiom);
        found
    }

    fn found_in(&self, tokens: &[Token], in_listing: bool) -> Vec<Hit> {
        let mut found = Vec::new();
        let words = Said::all(tokens);
        for (first, word) in words.iter().enumerate() {
            let begin_so = word
                .spelt
                .iter()
                .filter_map(|spelt| self.by_first_word.get(spelt));
            for &number in begin_so.flatten() {
                let phrase = &self.phrases[number];
                let not_theirs = if in_listing {
                    SaidBy::People
                } else {
                    SaidBy::Listings
                };
                if phrase.said_by == not_theirs {
                    continue;
                }
                if let Some(end) = phrase.pattern.ends(&words, first) {
                    found.push(Hit {
                        entry: phrase.entry,
                        first,
                        end,
                    });
                }
            }
        }
        found.sort_by_key(|hit| (hit.first, hit.end, hit.entry));
        found.dedup();
        found
    }

    fn uncovered(&self, found: &[Hit]) -> Vec<Hit> {
        let covered = |hit: &Hit| found.iter().any(|by| self.covers(by, hit));
        found.iter().filter(|hit| !covered(hit)).copied().collect()
    }

    /// Whether `by` takes away what `hit` would mean on its own.
    fn covers(&self, by: &Hit, hit: &Hit) -> bool {
        let (by_role, role) = (self.entry(by.entry).role, self.entry(hit.entry).role);
        if by_role == Role::Idiom && role == Role::Flag {
            // "beats me at draughts" takes its words out of "my brother beats me" too.
            return by.first < hit.end && hit.first < by.end && hit.end <= by.end;
        }
        let inside = by.first <= hit.first && hit.end <= by.end;
        let longer = by.end - by.first > hit.end - hit.first;
        let same_entry = by.entry == hit.entry;
        inside
            && match (by_role, role) {
                _ if same_entry => longer,
                (Role::Idiom, other) => matches!(other, Role::Flag | Role::Trouble),
                (by_role, role) if by_role.is_topic() && role.is_topic() => {
                    longer && !self.is_part_of(by, hit)
                }
                (_, Role::Flag) => false,
                (Role::Wish | Role::Trade | Role::Trouble | Role::Limit | Role::Turn, Role::Turn) => longer,
                (Role::Limit, Role::Limit) => longer,
                // "Don't want company" wishes for none.
                (Role::Limit, role) if role.is_topic() => {
                    longer && self.entry(by.entry).mark("covers").is_some()
                }
                _ => false,
            }
    }

    /// Whether one hit's entry is a part of the other's: in "ladies' choir", "choir" still speaks of singing.
    fn is_part_of(&self, part: &Hit, whole: &Hit) -> bool {
        self.entry(part.entry).mark("part_of") == Some(self.entry(whole.entry).name.as_str())
    }
}
