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

/// A piece of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// One of these, or nothing where `optional`.
    Word { any_of: BTreeSet<Spelt>, optional: bool },
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

/// The phrases a phrase stands for: one for each choice between several words, as in `(see to|look after) mum`.
pub fn spelt_out(phrase: &str) -> Vec<String> {
    let choices = phrase.match_indices('(').filter_map(|(from, _)| {
        let to = from + phrase[from..].find(')')?;
        phrase[from + 1..to]
            .split('|')
            .any(|choice| choice.trim().contains(' '))
            .then_some((from, to))
    });
    let Some((from, to)) = choices.into_iter().next() else {
        return vec![phrase.to_owned()];
    };
    let choices = phrase[from + 1..to].split('|');
    choices
        .flat_map(|choice| spelt_out(&format!("{}{choice}{}", &phrase[..from], &phrase[to + 1..])))
        .collect()
}

impl Pattern {
    /// Reads a phrase. `Err` says what is wrong with it.
    pub fn read(phrase: &str, sets: &Sets) -> Result<Pattern, String> {
        let mut pieces = Vec::new();
        for written in phrase.split_whitespace() {
            read_piece(written, sets, &mut pieces)?;
        }
        match pieces.first() {
            None => Err("a phrase is empty".into()),
            Some(Piece::Gap | Piece::Word { optional: true, .. }) => {
                Err(format!("“{phrase}” begins with something that may be missing"))
            }
            Some(_) => Ok(Pattern { pieces }),
        }
    }

    /// The words it can begin with.
    pub fn first_words(&self) -> impl Iterator<Item = &Spelt> {
        let first = match self.pieces.first() {
            Some(Piece::Word { any_of, .. }) => Some(any_of),
            _ => None,
        };
        first.into_iter().flatten()
    }

    /// Where it ends (exclusive) when it begins at `at`, taking the longest way.
    pub fn ends(&self, tokens: &[Token], at: usize) -> Option<usize> {
        ends(&self.pieces, tokens, at, at)
    }
}

impl Spelt {
    fn is(&self, token: &Token) -> bool {
        match self {
            Spelt::AnyForm(stem) => *stem == token.stem,
            Spelt::Exactly(word) => *word == token.word,
        }
    }

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
        Piece::Word { any_of, optional } => {
            let here = tokens.get(at).filter(|_| in_thought(at));
            let taken = here
                .filter(|token| any_of.iter().any(|word| word.is(token)))
                .and_then(|_| ends(rest, tokens, at + 1, began));
            taken.or_else(|| optional.then(|| ends(rest, tokens, at, began)).flatten())
        }
        Piece::Gap => {
            let reach =
                (0..=GAP).take_while(|&n| n == 0 || (at + n <= tokens.len() && in_thought(at + n - 1)));
            reach.filter_map(|n| ends(rest, tokens, at + n, began)).next()
        }
    }
}

fn read_piece(written: &str, sets: &Sets, pieces: &mut Vec<Piece>) -> Result<(), String> {
    if written == "~" {
        pieces.push(Piece::Gap);
    } else if let Some(name) = written.strip_prefix('@') {
        let any_of = sets
            .get(name)
            .ok_or_else(|| format!("there is no set called “{name}”"))?;
        pieces.push(Piece::Word {
            any_of: any_of.clone(),
            optional: false,
        });
    } else if let Some(choice) = written
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
    {
        pieces.push(read_choice(choice, sets)?);
    } else if written.contains(['(', ')', '|']) {
        return Err(format!(
            "“{written}” opens a choice without closing it, or closes one"
        ));
    } else if written.starts_with('=') {
        pieces.push(one_word(Spelt::read(written)?));
    } else {
        let words = tokens(written)
            .into_iter()
            .map(|token| one_word(Spelt::AnyForm(token.stem)));
        pieces.extend(words);
    }
    Ok(())
}

fn read_choice(choice: &str, sets: &Sets) -> Result<Piece, String> {
    let mut any_of = BTreeSet::new();
    let mut optional = false;
    for written in choice.split('|') {
        if written.is_empty() {
            optional = true;
        } else if let Some(name) = written.strip_prefix('@') {
            let set = sets
                .get(name)
                .ok_or_else(|| format!("there is no set called “{name}”"))?;
            any_of.extend(set.iter().cloned());
        } else {
            any_of.insert(Spelt::read(written)?);
        }
    }
    Ok(Piece::Word { any_of, optional })
}

fn one_word(word: Spelt) -> Piece {
    Piece::Word {
        any_of: BTreeSet::from([word]),
        optional: false,
    }
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
    fn a_choice_between_several_words_is_spelt_out() {
        assert_eq!(
            spelt_out("(see to|mind) (mum|dad)"),
            ["see to (mum|dad)", "mind (mum|dad)"]
        );
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
