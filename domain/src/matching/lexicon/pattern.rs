//! A phrase as the knowledge files write it, and where it stands in a text.
//!
//! `walk` stands for any form of the word; `=news` for exactly that word; `(a|b)` for either, `(a|)` for a word that
//! may be missing; `@family` for any word of a set; `~` for up to three words of any sort. No phrase reaches across
//! a full stop.

use crate::matching::hearing::tokens::{Break, Token, tokens};
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// Named sets of words, for `@name` in a phrase.
pub type Sets = BTreeMap<String, AnyOf>;

/// A word of a phrase, in any of its forms or exactly so, as a number that stands for it: phrases are compared with
/// every word of every listing, and numbers compare sooner than texts. Of a million words, two have one number about once
/// in forty million times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spelt(u64);

/// The numbers that FNV-1a begins with and multiplies by.
const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;

/// What is known of words. They are numbers already, and are not hashed again.
pub type BySpelt<T> = HashMap<Spelt, T, BuildHasherDefault<AsItIs>>;

/// Takes a number as its own hash.
#[derive(Clone, Copy, Debug, Default)]
pub struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0 << 8 | u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A word of a text, as phrases look at it.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// In any of its forms, and exactly so.
    pub spelt: [Spelt; 2],
    begins_a_thought: bool,
}

/// A word, as any one of these, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnyOf(Vec<Spelt>);

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
    pub fn first_words(&self) -> AnyOf {
        match self.pieces.first() {
            Some(Piece::Said { any_of, runs, .. }) => {
                let of_runs = runs.iter().filter_map(|run| run.first());
                of_runs.chain([any_of]).flat_map(AnyOf::spelt).collect()
            }
            _ => AnyOf::default(),
        }
    }

    /// Where it ends (exclusive) when it begins at `at`, taking the longest way.
    pub fn ends(&self, words: &[Said], at: usize) -> Option<usize> {
        ends(&self.pieces, words, at, at)
    }
}

impl AnyOf {
    /// Whether a word of a text is one of these.
    pub fn has(&self, word: &Said) -> bool {
        word.spelt.iter().any(|spelt| self.0.binary_search(spelt).is_ok())
    }

    /// These, each once.
    pub fn spelt(&self) -> impl Iterator<Item = Spelt> {
        self.0.iter().copied()
    }
}

impl Extend<Spelt> for AnyOf {
    fn extend<I: IntoIterator<Item = Spelt>>(&mut self, spelt: I) {
        for one in spelt {
            if let Err(at) = self.0.binary_search(&one) {
                self.0.insert(at, one);
            }
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
    /// A word in any of its forms: its stem.
    pub fn any_form(stem: &str) -> Spelt {
        Spelt::of(0, stem)
    }

    /// Exactly this word.
    pub fn exactly(word: &str) -> Spelt {
        Spelt::of(1, word)
    }

    /// FNV-1a: a few lines in a program that travels to telephones, and words are no attacker's choice here.
    fn of(sort: u8, word: &str) -> Spelt {
        let bytes = word.bytes().chain([sort]);
        Spelt(bytes.fold(FNV_START, |number, byte| {
            (number ^ u64::from(byte)).wrapping_mul(FNV_PRIME)
        }))
    }

    /// Reads one word. A word with a hyphen is not one word.
    pub fn read(written: &str) -> Result<Spelt, String> {
        let exactly = written.strip_prefix('=');
        match tokens(exactly.unwrap_or(written)).as_slice() {
            [token] if exactly.is_some() => Ok(Spelt::exactly(&token.word)),
            [token] => Ok(Spelt::any_form(&token.stem)),
            _ => Err(format!("“{written}” is not one word")),
        }
    }
}

impl Said {
    /// The words of a text.
    pub fn all(tokens: &[Token]) -> Vec<Said> {
        tokens.iter().map(Said::of).collect()
    }

    /// A word of a text.
    pub fn of(token: &Token) -> Said {
        Said {
            spelt: [Spelt::any_form(&token.stem), Spelt::exactly(&token.word)],
            begins_a_thought: token.before == Break::Hard,
        }
    }
}

fn ends(pieces: &[Piece], words: &[Said], at: usize, began: usize) -> Option<usize> {
    let Some((piece, rest)) = pieces.split_first() else {
        return Some(at);
    };
    let in_thought = |here: usize| here == began || !words[here].begins_a_thought;
    match piece {
        Piece::Said {
            any_of,
            runs,
            optional,
        } => {
            let is_there = |here: usize, any_of: &AnyOf| {
                let word = words.get(here).filter(|_| in_thought(here));
                word.is_some_and(|word| any_of.has(word))
            };
            let is_said = |run: &&Vec<AnyOf>| (at..).zip(*run).all(|(here, any_of)| is_there(here, any_of));
            let of_runs = runs.iter().filter(is_said).map(|run| at + run.len());
            let single = is_there(at, any_of).then_some(at + 1);
            let mut ways = of_runs.chain(single).chain(optional.then_some(at));
            ways.find_map(|next| ends(rest, words, next, began))
        }
        Piece::Gap => {
            let mut reach =
                (0..=GAP).take_while(|&n| n == 0 || (at + n <= words.len() && in_thought(at + n - 1)));
            reach.find_map(|n| ends(rest, words, at + n, began))
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
            let set = sets.get(name).cloned();
            read.push(set.ok_or_else(|| format!("there is no set called “{name}”"))?);
        } else if word.starts_with('=') {
            read.push(AnyOf::from_iter([Spelt::read(word)?]));
        } else {
            let words = tokens(word).into_iter();
            read.extend(words.map(|token| AnyOf::from_iter([Spelt::any_form(&token.stem)])));
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(phrase: &str, text: &str) -> bool {
        let pattern = Pattern::read(phrase, &Sets::new()).unwrap();
        let words = Said::all(&tokens(text));
        (0..words.len()).any(|at| pattern.ends(&words, at).is_some())
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
