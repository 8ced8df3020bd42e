//! Takes a text about when apart into tokens, sign by sign, number by number, word by word.

use super::tokens::Token;
use super::{welsh, words};

/// Takes a text apart. `terse` reads two-letter days, and commas as "and".
pub(super) fn tokens(text: &str, terse: bool) -> Vec<Token> {
    let lower = text
        .to_lowercase()
        .replace(['–', '—', '−'], "-")
        .replace('’', "'");
    let lower = words::without_phrases(&lower);
    let mut reader = Reader {
        rest: &lower,
        terse,
        welsh: words::is_welsh(&lower),
        tokens: Vec::new(),
    };
    while reader.step() {}
    if reader.welsh {
        welsh::put_in_order(&mut reader.tokens);
    }
    reader.tokens
}

pub(super) struct Reader<'a> {
    pub(super) rest: &'a str,
    pub(super) terse: bool,
    pub(super) welsh: bool,
    pub(super) tokens: Vec<Token>,
}

impl<'a> Reader<'a> {
    fn step(&mut self) -> bool {
        let Some(next) = self.rest.chars().next() else {
            return false;
        };
        if next.is_ascii_digit() {
            self.number();
        } else if next.is_alphabetic() {
            let word = self.take_while(|c| c.is_alphabetic() || c == '\'');
            self.word(word);
        } else {
            self.sign(next);
        }
        true
    }

    pub(super) fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    pub(super) fn eat(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sign(&mut self, sign: char) {
        self.rest = &self.rest[sign.len_utf8()..];
        let sentence_ends = sign == '.' && self.rest.starts_with([' ', '\n']);
        match sign {
            '-' => self.tokens.push(Token::To),
            '&' | '+' | '/' => self.tokens.push(Token::And),
            ',' if self.terse => self.tokens.push(Token::And),
            ',' => self.tokens.push(Token::Comma),
            ';' | '(' | ')' | '\n' | ':' => self.tokens.push(Token::Stop),
            '£' | '#' => {
                self.take_while(|c| c.is_ascii_digit() || c == '.');
            }
            _ if sentence_ends => self.tokens.push(Token::Stop),
            _ => {}
        }
    }
}
