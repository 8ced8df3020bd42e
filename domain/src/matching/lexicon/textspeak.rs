//! Text-speak put into plain words: what is typed, and what is meant by it.

use super::blocks::blocks;
use crate::knowledge::KnowledgeError;
use crate::matching::hearing::tokens::{Token, stem};
use std::collections::{BTreeMap, BTreeSet};

/// Clipped spellings with what they mean.
#[derive(Clone, Debug, Default)]
pub struct Textspeak {
    meant: BTreeMap<String, String>,
    after_two: BTreeSet<String>,
    not_english: BTreeSet<String>,
}

impl Textspeak {
    /// Reads the file: `typed=meant` pairs, the words before which "2" is "to", and words that are not English.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for block in blocks(file, text)? {
            for (_, value, line) in &block.values {
                let words = value.split_whitespace();
                match block.name {
                    "two_means_to" => self.after_two.extend(words.map(str::to_owned)),
                    "not_english" => self.not_english.extend(words.map(str::to_owned)),
                    _ => {
                        for pair in words {
                            let pair = pair.split_once('=');
                            let (typed, meant) = pair.ok_or_else(|| line.wrong("write it as typed=meant"))?;
                            self.meant.insert(typed.to_owned(), meant.to_owned());
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether the words are in another language, and no business of English spelling.
    pub fn is_not_english(&self, tokens: &[Token]) -> bool {
        tokens.iter().any(|token| self.not_english.contains(&token.word))
    }

    /// Puts text-speak into plain words.
    pub fn put_plainly(&self, tokens: &mut [Token]) {
        for at in 0..tokens.len() {
            let next = tokens
                .get(at + 1)
                .map(|token| token.word.clone())
                .unwrap_or_default();
            let meant = match tokens[at].word.as_str() {
                "2" if self.after_two.contains(&next) => Some("to".to_owned()),
                typed => self.meant.get(typed).cloned(),
            };
            if let Some(meant) = meant {
                tokens[at].stem = stem(&meant);
                tokens[at].word = meant;
            }
        }
    }
}
