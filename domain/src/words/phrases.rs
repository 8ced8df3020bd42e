//! Many phrases, each with what it means, found in a text in one pass.
//!
//! The longest phrase speaks and what is inside it is silent: "library of things" says nothing of libraries.

use super::{Word, words};
use std::collections::HashMap;
use std::ops::Range;

/// Phrases and their meanings. A phrase may have several meanings.
///
/// Words are compared by their stems. `=cards` asks for exactly that word; `polsk*` for any word that starts so.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    /// By the first word, for each way of asking for it; in each list the longest phrase first.
    by_stem: HashMap<String, Vec<Phrase<T>>>,
    by_word: HashMap<String, Vec<Phrase<T>>>,
    by_beginning: HashMap<String, Vec<Phrase<T>>>,
    /// Lengths, in bytes, of the beginnings in `by_beginning`.
    beginnings: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Phrase<T> {
    rest: Vec<Key>,
    means: Vec<T>,
}

/// How a phrase asks for one word.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    Stem(String),
    Word(String),
    Beginning(String),
}

/// A phrase found in a text.
#[derive(Clone, Debug)]
pub struct Found<'a, T> {
    /// Which words of the text.
    pub at: Range<usize>,
    /// What it means: one or more.
    pub means: &'a [T],
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases {
            by_stem: HashMap::new(),
            by_word: HashMap::new(),
            by_beginning: HashMap::new(),
            beginnings: Vec::new(),
        }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase. One without any word adds nothing.
    pub fn add(&mut self, phrase: &str, means: T) {
        let mut keys = phrase.split_whitespace().flat_map(keys);
        let Some(first) = keys.next() else { return };
        let rest: Vec<Key> = keys.collect();
        let list = self.starting_with(first);
        match list.iter_mut().find(|known| known.rest == rest) {
            Some(known) => known.means.push(means),
            None => {
                let longer = list.partition_point(|known| known.rest.len() >= rest.len());
                let means = vec![means];
                list.insert(longer, Phrase { rest, means });
            }
        }
    }

    /// The phrases in a text, from left to right, without overlaps. None runs over the end of a clause.
    pub fn find<'a>(&'a self, text: &[Word]) -> Vec<Found<'a, T>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            match self.longest(&text[at..]) {
                Some(phrase) => {
                    let end = at + 1 + phrase.rest.len();
                    let means = &phrase.means;
                    found.push(Found { at: at..end, means });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    fn starting_with(&mut self, first: Key) -> &mut Vec<Phrase<T>> {
        match first {
            Key::Stem(stem) => self.by_stem.entry(stem).or_default(),
            Key::Word(word) => self.by_word.entry(word).or_default(),
            Key::Beginning(beginning) => {
                if let Err(place) = self.beginnings.binary_search(&beginning.len()) {
                    self.beginnings.insert(place, beginning.len());
                }
                self.by_beginning.entry(beginning).or_default()
            }
        }
    }

    /// The longest phrase that starts with the first of these words.
    fn longest(&self, text: &[Word]) -> Option<&Phrase<T>> {
        let word = text.first()?;
        let beginnings = self
            .beginnings
            .iter()
            .filter_map(|&length| word.folded.get(..length));
        let by_beginning = beginnings.filter_map(|beginning| self.by_beginning.get(beginning));
        let lists = [self.by_stem.get(&word.stem), self.by_word.get(&word.folded)];
        let fitting = lists
            .into_iter()
            .flatten()
            .chain(by_beginning)
            .filter_map(|list| list.iter().find(|phrase| phrase.fits(text)));
        fitting.reduce(|best, other| {
            if other.rest.len() > best.rest.len() {
                other
            } else {
                best
            }
        })
    }
}

impl<T> Phrase<T> {
    /// Whether the rest of the phrase follows the first word of `text`, in the same clause.
    fn fits(&self, text: &[Word]) -> bool {
        let following = &text[1..];
        following.len() >= self.rest.len()
            && self
                .rest
                .iter()
                .zip(following)
                .all(|(key, word)| word.clause == text[0].clause && key.is(word))
    }
}

impl Key {
    fn is(&self, word: &Word) -> bool {
        match self {
            Key::Stem(stem) => word.stem == *stem,
            Key::Word(folded) => word.folded == *folded,
            Key::Beginning(beginning) => word.folded.starts_with(beginning),
        }
    }
}

/// The keys of one written word: usually one, two for "drop-in".
fn keys(written: &str) -> Vec<Key> {
    let taken_apart = words(written).into_iter();
    if written.starts_with('=') {
        taken_apart.map(|word| Key::Word(word.folded)).collect()
    } else if written.ends_with('*') {
        taken_apart.map(|word| Key::Beginning(word.folded)).collect()
    } else {
        taken_apart.map(|word| Key::Stem(word.stem)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meanings<'a>(phrases: &'a Phrases<&'static str>, text: &str) -> Vec<&'a str> {
        let found = phrases.find(&words(text));
        found
            .iter()
            .flat_map(|found| found.means.iter().copied())
            .collect()
    }

    fn phrases(list: &[(&str, &'static str)]) -> Phrases<&'static str> {
        let mut phrases = Phrases::default();
        for &(phrase, means) in list {
            phrases.add(phrase, means);
        }
        phrases
    }

    #[test]
    fn the_longest_phrase_speaks_and_what_is_inside_it_is_silent() {
        let known = phrases(&[
            ("library", "books"),
            ("library of things", "lending"),
            ("things", "x"),
        ]);
        assert_eq!(meanings(&known, "The Library of Things"), ["lending"]);
        assert_eq!(meanings(&known, "The library"), ["books"]);
    }

    #[test]
    fn a_phrase_may_mean_several_things() {
        let known = phrases(&[("crafts", "making"), ("craft", "art")]);
        assert_eq!(meanings(&known, "craft"), ["making", "art"]);
    }

    #[test]
    fn an_equals_sign_asks_for_exactly_that_word() {
        let known = phrases(&[("=cards", "games")]);
        assert_eq!(meanings(&known, "Cards"), ["games"]);
        assert!(meanings(&known, "ask for a card").is_empty());
    }

    #[test]
    fn a_star_stands_for_any_ending() {
        let known = phrases(&[("polsk*", "polish"), ("szkol* polsk*", "school")]);
        assert_eq!(meanings(&known, "Polskie kółko"), ["polish"]);
        assert_eq!(meanings(&known, "szkoła polska"), ["school"]);
    }

    #[test]
    fn a_phrase_does_not_run_over_a_full_stop() {
        let known = phrases(&[("tea dance", "dance")]);
        assert!(meanings(&known, "Then tea. Dance after").is_empty());
    }
}
