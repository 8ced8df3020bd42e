//! Languages, by their small words and their letters: so that Kith can say honestly that it cannot read one.

use super::blocks::blocks;
use crate::knowledge::KnowledgeError;
use crate::matching::heard::Unread;
use crate::matching::hearing::tokens::{Token, tokens};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The language that everything else is measured against.
const ENGLISH: &str = "tongue_english";
/// In so few words, one that is telling says it.
const FEW_WORDS: usize = 3;
/// A small word of so many letters tells a language by itself.
const TELLING_LETTERS: usize = 4;

/// All that are known.
#[derive(Clone, Debug, Default)]
pub struct Tongues(Vec<Tongue>);

#[derive(Clone, Debug, Default)]
struct Tongue {
    name: String,
    named: Unread,
    words: BTreeSet<String>,
    letters: Vec<RangeInclusive<char>>,
}

impl Tongues {
    /// Reads the file: a block for each language.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for block in blocks(file, text)? {
            let mut tongue = Tongue {
                name: block.name.to_owned(),
                ..Tongue::default()
            };
            for (key, value, line) in &block.values {
                match *key {
                    "name" => value.clone_into(&mut tongue.named.language),
                    "welsh" => value.clone_into(&mut tongue.named.in_welsh),
                    "line" => value.clone_into(&mut tongue.named.line),
                    "words" => tongue
                        .words
                        .extend(tokens(value).into_iter().map(|token| token.word)),
                    "letters" => {
                        let read: Option<Vec<_>> = value.split_whitespace().map(letters).collect();
                        tongue.letters = read.ok_or_else(|| line.wrong("write letters as from-to"))?;
                    }
                    other => return Err(line.wrong(format!("“{other}” is not something a language has"))),
                }
            }
            self.0.push(tongue);
        }
        Ok(())
    }

    /// The language a text is in, where it is not English; `None` where nobody can tell.
    pub fn of(&self, text: &str, tokens: &[Token]) -> Option<&Unread> {
        self.by_letters(text, tokens).or_else(|| self.by_words(tokens))
    }

    /// The language with this name.
    pub fn named(&self, language: &str) -> Option<&Unread> {
        let mut named = self.0.iter().map(|tongue| &tongue.named);
        named.find(|named| !language.is_empty() && named.language == language)
    }

    /// How many of the words are small words of English.
    pub fn english(&self, tokens: &[Token]) -> usize {
        let english = self.0.iter().find(|tongue| tongue.name == ENGLISH);
        english.map_or(0, |english| english.count(tokens))
    }

    /// Those whose letters most of the text is written with; of those who share letters, the one whose words are there, and
    /// before others the one that has letters of its own.
    fn by_letters(&self, text: &str, tokens: &[Token]) -> Option<&Unread> {
        let foreign = text.chars().filter(|c| c.is_alphabetic() && *c > 'ʯ').count();
        let all = text.chars().filter(|c| c.is_alphabetic()).count();
        if foreign * 2 <= all {
            return None;
        }
        let found = self.0.iter().enumerate().filter_map(|(n, tongue)| {
            let letters = text
                .chars()
                .filter(|c| tongue.letters.iter().any(|some| some.contains(c)));
            let (letters, words) = (letters.count(), tongue.count(tokens));
            (letters + words > 0).then_some(((words, letters.min(2)), n, tongue))
        });
        let best = found.max_by_key(|(says, n, _)| (*says, std::cmp::Reverse(*n)));
        best.map(|(_, _, tongue)| &tongue.named)
    }

    fn by_words(&self, tokens: &[Token]) -> Option<&Unread> {
        let english = self.english(tokens);
        let others = self.0.iter().filter(|tongue| tongue.name != ENGLISH);
        let counted = others.map(|tongue| (tongue.count(tokens), tongue));
        let (count, tongue) = counted.max_by_key(|(count, _)| *count)?;
        let telling = |token: &Token| {
            tongue.words.contains(&token.word) && token.word.chars().count() >= TELLING_LETTERS
        };
        let few = tokens.len() <= FEW_WORDS && english == 0 && tokens.iter().any(telling);
        (count > english && (count > 1 || few)).then_some(&tongue.named)
    }
}

impl Tongue {
    fn count(&self, tokens: &[Token]) -> usize {
        tokens
            .iter()
            .filter(|token| self.words.contains(&token.word))
            .count()
    }
}

fn letters(written: &str) -> Option<RangeInclusive<char>> {
    let (from, to) = written.split_once('-')?;
    let one = |letter: &str| letter.chars().next();
    Some(one(from)?..=one(to)?)
}
