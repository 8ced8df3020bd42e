//! A phrase as the knowledge files write it, and where it stands in a text.
//!
//! `walk` stands for any form of the word; `=news` for exactly that word; `(a|b)` for either, `(a|)` for a word that
//! may be missing; `@family` for any word of a set; `~` for up to three words of any sort. No phrase reaches across
//! a full stop.

use crate::matching::hearing::tokens::{Break, Token, tokens};
use std::collections::{BTreeMap, BTreeSet};

/// Named sets of words, for `@name` in a phrase.
pub type Sets = BTreeMap<String, BTreeSet<Spelt>>;

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spelt {
    /// In any of its forms: its stem.
    AnyForm(String),
    /// Exactly so.
    Exactly(String),
}

/// A word, as any one of these: kept so that looking one up makes nothing new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct AnyOf {
    stems: BTreeSet<String>,
    words: BTreeSet<String>,
}

/// A piece of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// One of several things said, or nothing where `optional`.
    Said {
        /// One of these words,
        any_of: AnyOf,
        /// or one of these runs of words,
        runs: Vec<Vec<AnyOf>>,
        /// or nothing.
        optional: bool,
    },
    /// Up to [`GAP`] words.
    Gap,
}

/// How many words a `~` may stand for.
const GAP: usize = 3;

/// A phrase, ready to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pieces: Vec<Piece>,
}

impl Pattern {
    /// Reads a phrase. `Err` says what is wrong with it.
    pub fn read(phrase: &str, sets: &Sets) -> Result<Pattern, String> {
        let mut pieces = Vec::new();
        for written in pieces_of(phrase)? {
            read_piece(written, sets, &mut pieces)?;
        }
        match pieces.first() {
            None => Err("a phrase is empty".into()),
            Some(Piece::Gap | Piece::Said { optional: true, .. }) => {
                Err(format!("“{phrase}” begins with something that may be missing"))
            }
            Some(_) => Ok(Pattern { pieces }),
        }
    }

    /// The words it can begin with.
    pub fn first_words(&self) -> BTreeSet<Spelt> {
        match self.pieces.first() {
            Some(Piece::Said { any_of, runs, .. }) => {
                let of_runs = runs.iter().filter_map(|run| run.first());
                of_runs.chain([any_of]).flat_map(AnyOf::spelt).collect()
            }
            _ => BTreeSet::new(),
        }
    }

    /// Where it ends (exclusive) when it begins at `at`, taking the longest way.
    pub fn ends(&self, tokens: &[Token], at: usize) -> Option<usize> {
        ends(&self.pieces, tokens, at, at)
    }
}

impl AnyOf {
    fn has(&self, token: &Token) -> bool {
        self.stems.contains(&token.stem) || self.words.contains(&token.word)
    }

    fn spelt(&self) -> impl Iterator<Item = Spelt> {
        let stems = self.stems.iter().cloned().map(Spelt::AnyForm);
        stems.chain(self.words.iter().cloned().map(Spelt::Exactly))
    }
}

impl Extend<Spelt> for AnyOf {
    fn extend<I: IntoIterator<Item = Spelt>>(&mut self, spelt: I) {
        for one in spelt {
            match one {
                Spelt::AnyForm(stem) => self.stems.insert(stem),
                Spelt::Exactly(word) => self.words.insert(word),
            };
        }
    }
}

impl FromIterator<Spelt> for AnyOf {
    fn from_iter<I: IntoIterator<Item = Spelt>>(spelt: I) -> AnyOf {
        let mut any_of = AnyOf::default();
        any_of.extend(spelt);
        any_of
    }
}

impl Spelt {
    /// Reads one word. A word with a hyphen is not one word.
    pub fn read(written: &str) -> Result<Spelt, String> {
        let exactly = written.strip_prefix('=');
        match tokens(exactly.unwrap_or(written)).as_slice() {
            [token] if exactly.is_some() => Ok(Spelt::Exactly(token.word.clone())),
            [token] => Ok(Spelt::AnyForm(token.stem.clone())),
            _ => Err(format!("“{written}” is not one word")),
        }
    }
}

fn ends(pieces: &[Piece], tokens: &[Token], at: usize, began: usize) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(at);
    };
    let in_thought = |here: usize| here == began || tokens[here].before != Break::Hard;
    match piece {
        Piece::Said {
            any_of,
            runs,
            optional,
        } => {
            let is_there = |here: usize, any_of: &AnyOf| {
                let token = tokens.get(here).filter(|_| in_thought(here));
                token.is_some_and(|token| any_of.has(token))
            };
            let is_said = |run: &&Vec<AnyOf>| (at..).zip(*run).all(|(here, any_of)| is_there(here, any_of));
            let of_runs = runs.iter().filter(is_said).map(|run| at + run.len());
            let single = is_there(at, any_of).then_some(at + 1);
            let mut ways = of_runs.chain(single).chain(optional.then_some(at));
            ways.find_map(|next| ends(rest, tokens, next, began))
        }
        Piece::Gap => {
            let mut reach =
                (0..=GAP).take_while(|&n| n == 0 || (at + n <= tokens.len() && in_thought(at + n - 1)));
            reach.find_map(|n| ends(rest, tokens, at + n, began))
        }
    }
}

/// Parts a phrase at its spaces, but not at those in brackets.
fn pieces_of(phrase: &str) -> Result<Vec<&str>, String> {
    let wrong = || format!("“{phrase}” opens a choice without closing it, or closes one");
    let mut pieces = Vec::new();
    let (mut from, mut inside) = (0, false);
    for (at, mark) in phrase.char_indices() {
        match mark {
            '(' if !inside => inside = true,
            ')' if inside => inside = false,
            '(' | ')' => return Err(wrong()),
            '|' if !inside => return Err(wrong()),
            _ if mark.is_whitespace() && !inside => {
                pieces.push(&phrase[from..at]);
                from = at + mark.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(&phrase[from..]);
    pieces.retain(|piece| !piece.is_empty());
    if inside { Err(wrong()) } else { Ok(pieces) }
}

fn read_piece(written: &str, sets: &Sets, pieces: &mut Vec<Piece>) -> Result<(), String> {
    let choice = written
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'));
    if written == "~" {
        pieces.push(Piece::Gap);
    } else if let Some(choice) = choice {
        pieces.push(read_choice(choice, sets)?);
    } else {
        let words = read_words(written, sets)?;
        pieces.extend(words.into_iter().map(|any_of| Piece::Said {
            any_of,
            runs: Vec::new(),
            optional: false,
        }));
    }
    Ok(())
}

fn read_choice(choice: &str, sets: &Sets) -> Result<Piece, String> {
    let (mut any_of, mut runs, mut optional) = (AnyOf::default(), Vec::new(), false);
    for written in choice.split('|') {
        let words = read_words(written, sets)?;
        match words.len() {
            0 => optional = true,
            1 => any_of.extend(words.iter().flat_map(AnyOf::spelt)),
            _ => runs.push(words),
        }
    }
    Ok(Piece::Said {
        any_of,
        runs,
        optional,
    })
}

/// The words of a run: each `@family`, `=exactly` or any form of it.
fn read_words(written: &str, sets: &Sets) -> Result<Vec<AnyOf>, String> {
    let mut read = Vec::new();
    for word in written.split_whitespace() {
        if let Some(name) = word.strip_prefix('@') {
            let set = sets.get(name).map(|set| set.iter().cloned().collect());
            read.push(set.ok_or_else(|| format!("there is no set called “{name}”"))?);
        } else if word.starts_with('=') {
            read.push(AnyOf::from_iter([Spelt::read(word)?]));
        } else {
            let words = tokens(word).into_iter();
            read.extend(words.map(|token| AnyOf::from_iter([Spelt::AnyForm(token.stem)])));
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(phrase: &str, text: &str) -> bool {
        let pattern = Pattern::read(phrase, &Sets::new()).unwrap();
        let tokens = tokens(text);
        (0..tokens.len()).any(|at| pattern.ends(&tokens, at).is_some())
    }

    #[test]
    fn a_phrase_meets_any_form_of_its_words() {
        assert!(finds("bake cake", "baking cakes"));
        assert!(!finds("bake cake", "baking bread"));
    }

    #[test]
    fn a_gap_holds_up_to_three_words_of_one_thought() {
        assert!(finds("end ~ all", "I want to end it all"));
        assert!(!finds("end ~ all", "the end. All good"));
        assert!(!finds("end ~ all", "end one two three four all"));
    }

    #[test]
    fn a_choice_may_be_missing() {
        assert!(finds("on my (own|tod) (now|)", "on my tod"));
        assert!(finds("on my (own|tod) (now|)", "on my own now"));
    }

    #[test]
    fn a_choice_may_be_of_several_words() {
        assert!(finds("(see to|mind) (mum|dad)", "I see to dad"));
        assert!(finds("(see to|mind) (mum|dad)", "I mind mum"));
        assert!(!finds("(see to|mind) (mum|dad)", "I see dad"));
    }

    #[test]
    fn a_bracket_left_open_is_refused() {
        assert!(Pattern::read("(see to mum", &Sets::new()).is_err());
    }

    #[test]
    fn an_exact_word_meets_no_other_form() {
        assert!(finds("=news", "the news"));
        assert!(!finds("=news", "new"));
    }
}
