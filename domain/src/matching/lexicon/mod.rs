//! The written knowledge of how people talk: wishes, trades, troubles, limits, people, turns of phrase, flags, idioms.
//!
//! It is read from the plain text files of `seed-data/knowledge`, and found again in a person's words and in listings
//! by the same code. It holds what ways of talking mean; what a particular town has is none of its business.

mod alike;
mod blocks;
mod by_cue;
mod entry;
mod hits;
mod leanings;
mod learnt;
mod pattern;
mod spelling;
mod textspeak;
mod tongues;
mod weights;

pub use entry::{Entry, Role, Turn};
pub use hits::Hit;
pub use learnt::Together;
pub use pattern::{BySpelt, Spelt};

use crate::knowledge::KnowledgeError;
use crate::matching::hearing::tokens::{Token, stem};
use alike::Alike;
use blocks::{Block, blocks};
use learnt::Learnt;
use pattern::{Pattern, Said, Sets};
use spelling::Speller;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use textspeak::Textspeak;
use tongues::Tongues;
use weights::Weights;

/// The file that holds named sets of words. It must be read before the files that use them.
const SETS_FILE: &str = "sets.txt";
/// The file that holds families of words.
const ALIKE_FILE: &str = "alike.txt";
/// The file that holds text-speak.
const TEXTSPEAK_FILE: &str = "textspeak.txt";
/// The file that holds languages.
const TONGUES_FILE: &str = "tongues.txt";
/// The file that holds weights learnt from the book. It must be read after the files it speaks of.
pub const LEARNT_FILE: &str = "learnt.txt";
/// The file that holds how much each word says.
const WEIGHTS_FILE: &str = "word-weights.txt";

/// All of it, ready to be heard with.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    phrases: Vec<Phrase>,
    by_first_word: BySpelt<Vec<usize>>,
    by_name: BTreeMap<String, usize>,
    sets: Sets,
    weights: Weights,
    /// Every phrase as written, with its entry: what spelling is mended by, and what learning reads.
    written: Vec<(usize, String)>,
    /// Made of them when the first question comes: until then nothing is mended.
    speller: OnceLock<Speller>,
    textspeak: Textspeak,
    tongues: Tongues,
    learnt: Learnt,
    alike: Alike,
}

/// A phrase of an entry.
#[derive(Clone, Debug)]
struct Phrase {
    pattern: Pattern,
    entry: usize,
    /// Who says it so.
    said_by: SaidBy,
}

/// Who says a phrase: in a listing, "mill" tells nothing; from a person, "forty years in the mill" does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SaidBy {
    /// Both (`says`).
    Both,
    /// Only listings (`also`).
    Listings,
    /// Only people (`asks`).
    People,
}

impl SaidBy {
    fn of_key(key: &str) -> Option<SaidBy> {
        Some(match key {
            "says" => SaidBy::Both,
            "also" => SaidBy::Listings,
            "asks" => SaidBy::People,
            _ => return None,
        })
    }
}

impl Lexicon {
    /// Every phrase of what can be wished or given, in its plain words, with its entry.
    #[cfg(any(test, feature = "learning"))]
    pub(crate) fn written(&self) -> impl Iterator<Item = (usize, String)> {
        let of_topics = |(entry, _): &&(usize, String)| self.entries[*entry].role.is_topic();
        let plainly = |(entry, phrase): &(usize, String)| (*entry, plain_words(phrase).join(" "));
        self.written.iter().filter(of_topics).map(plainly)
    }

    /// Adds a file, where it is one of its own; passes it over where not.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        self.speller.take();
        match Role::of_file(file) {
            Some(role) => self.read_entries(file, text, role),
            None if file == TEXTSPEAK_FILE => self.textspeak.read(file, text),
            None if file == TONGUES_FILE => self.tongues.read(file, text),
            None if file == ALIKE_FILE => self.alike.read(file, text),
            None if file == SETS_FILE => self.read_sets(file, text),
            None if file == LEARNT_FILE => {
                let by_name = &self.by_name;
                self.learnt.read(file, text, |name| by_name.get(name).copied())
            }
            None if file == WEIGHTS_FILE => self.weights.read(file, text),
            None => Ok(()),
        }
    }

    /// An entry by its number.
    pub fn entry(&self, number: usize) -> &Entry {
        &self.entries[number]
    }

    /// The number of the entry with this name.
    pub fn named(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was read.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How much a word says, by its stem: 0 for a small word, about 1 for an ordinary one, more for a rare one.
    pub fn weight_of(&self, stem: &str) -> f32 {
        self.weights.of(stem)
    }

    /// What was learnt from the book.
    pub(super) fn learnt(&self) -> &Learnt {
        &self.learnt
    }

    /// Families of words that are much alike.
    pub(super) fn alike(&self) -> &Alike {
        &self.alike
    }

    /// Text-speak, and what it means.
    pub(super) fn textspeak(&self) -> &Textspeak {
        &self.textspeak
    }

    /// Languages, and how each is told.
    pub(super) fn tongues(&self) -> &Tongues {
        &self.tongues
    }

    /// Whether a word is known at all, by its stem.
    pub(super) fn knows(&self, stem: &str) -> bool {
        self.weights.has(stem) || self.speller().has(stem)
    }

    /// The word somebody meant who wrote one that nobody knows.
    pub fn spelt(&self, word: &str, stem: &str) -> Option<&str> {
        if self.weights.has(stem) {
            return None;
        }
        self.speller().mended(word, stem)
    }

    /// Misspellings are mended towards what can be wished or given, and to nothing else.
    fn speller(&self) -> &Speller {
        self.speller.get_or_init(|| {
            let mut speller = Speller::default();
            for (entry, phrase) in &self.written {
                for word in plain_words(phrase) {
                    if self.entries[*entry].role.is_topic() {
                        speller.mends_to(&word);
                    } else {
                        speller.knows(&stem(&word));
                    }
                }
            }
            speller
        })
    }

    /// Whether a word is in a set of `sets.txt`.
    pub fn is_of_set(&self, set: &str, token: &Token) -> bool {
        self.sets
            .get(set)
            .is_some_and(|words| words.has(&Said::of(token)))
    }

    fn read_entries(&mut self, file: &str, text: &str, role: Role) -> Result<(), KnowledgeError> {
        for block in blocks(file, text)? {
            let number = self.entries.len();
            self.entries.push(Entry::read(&block, role)?);
            if self.by_name.insert(block.name.to_owned(), number).is_some() {
                return Err(block
                    .head
                    .wrong(format!("there are two entries called “{}”", block.name)));
            }
            self.read_phrases(&block, number)?;
        }
        Ok(())
    }

    fn read_phrases(&mut self, block: &Block<'_>, entry: usize) -> Result<(), KnowledgeError> {
        for (key, value, line) in &block.values {
            let Some(said_by) = SaidBy::of_key(key) else {
                continue;
            };
            let written = value
                .split(';')
                .map(str::trim)
                .filter(|phrase| !phrase.is_empty());
            for phrase in written {
                let pattern = Pattern::read(phrase, &self.sets).map_err(|problem| line.wrong(problem))?;
                self.add_phrase(Phrase {
                    pattern,
                    entry,
                    said_by,
                });
                self.written.push((entry, phrase.to_owned()));
            }
        }
        Ok(())
    }

    fn read_sets(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for block in blocks(file, text)? {
            for (_, value, line) in &block.values {
                let words = value
                    .split_whitespace()
                    .map(Spelt::read)
                    .collect::<Result<Vec<_>, _>>();
                let words = words.map_err(|problem| line.wrong(problem))?;
                self.sets.entry(block.name.to_owned()).or_default().extend(words);
            }
        }
        Ok(())
    }

    fn add_phrase(&mut self, phrase: Phrase) {
        for word in phrase.pattern.first_words().spelt() {
            self.by_first_word
                .entry(word)
                .or_default()
                .push(self.phrases.len());
        }
        self.phrases.push(phrase);
    }
}

/// The words of a phrase as they are spelt; sets stand for too many words to be spelt.
fn plain_words(phrase: &str) -> Vec<String> {
    let spelt = phrase.split_whitespace().filter(|word| !word.starts_with('@'));
    let letters: String = spelt
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .map(|c| if "()|~=@".contains(c) { ' ' } else { c })
        .collect();
    let words = crate::matching::hearing::tokens::tokens(&letters).into_iter();
    words.map(|token| token.word).collect()
}
