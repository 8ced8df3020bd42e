//! Text as words: the one way in which names, descriptions, cues and what people say are taken apart.
//!
//! Lower case, without accents or apostrophes, each word beside its stem, each with its place in the text so that an
//! answer can quote what was said. Knows no meanings: those are in `seed-data/knowledge`.

mod fold;
mod letters;
mod phrases;

pub use fold::fold;
pub use phrases::{Found, Phrases};

use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without accents or apostrophes: "Men's" is `mens`.
    pub folded: String,
    /// What it has in common with its relations: `knitting`, `knits` and `knitted` are all `knit`.
    pub stem: String,
    /// Where it is in the text, in bytes.
    pub at: Range<usize>,
    /// Which clause of the text it is in, counted from 0. A comma ends one, as a full stop does.
    pub clause: u32,
}

/// Takes a text apart.
///
/// "&" is the word `and`, "@" the word `at`. A hyphen parts words; dots within initials do not ("G.P." is `gp`). In
/// scripts written without spaces each ideograph is a word.
pub fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut reading = Reading::default();
    let mut words = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        match role(c, reading.last, next) {
            Role::Letter => reading.start.get_or_insert(at),
            Role::Within => &mut reading.end,
            Role::Ideograph => {
                reading.finish(text, &stemmer, &mut words);
                reading.start.get_or_insert(at)
            }
            Role::Stands(word) => {
                reading.finish(text, &stemmer, &mut words);
                words.push(reading.word(word.to_owned(), &stemmer, at..at + c.len_utf8()));
                &mut reading.end
            }
            Role::Gap => {
                reading.finish(text, &stemmer, &mut words);
                &mut reading.end
            }
            Role::Stop => {
                reading.finish(text, &stemmer, &mut words);
                reading.clause += 1;
                &mut reading.end
            }
        };
        reading.end = at + c.len_utf8();
        reading.last = Some(c);
        if is_ideograph(c) {
            reading.finish(text, &stemmer, &mut words);
        }
    }
    reading.finish(text, &stemmer, &mut words);
    words
}

/// What a character does.
enum Role {
    Letter,
    /// Belongs to the word but is not read: an apostrophe, a dot in initials.
    Within,
    Ideograph,
    /// Is a word by itself.
    Stands(&'static str),
    Gap,
    Stop,
}

fn role(c: char, last: Option<char>, next: Option<char>) -> Role {
    let between_letters = last.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric);
    match c {
        _ if is_ideograph(c) => Role::Ideograph,
        _ if c.is_alphanumeric() || letters::is_mark(c) => Role::Letter,
        '\'' | '’' | '‘' | 'ʼ' | '`' | '\u{ad}' | '\u{200d}' if between_letters => Role::Within,
        '.' if between_letters && next.is_some_and(char::is_uppercase) => Role::Within,
        '&' => Role::Stands("and"),
        '@' => Role::Stands("at"),
        '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '\n' | '–' | '—' | '…' | '|' | '•' => {
            Role::Stop
        }
        _ => Role::Gap,
    }
}

/// Chinese and Japanese are written without spaces.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{3040}'..='\u{30ff}')
}

/// The word being read.
#[derive(Default)]
struct Reading {
    start: Option<usize>,
    end: usize,
    clause: u32,
    last: Option<char>,
}

impl Reading {
    fn finish(&mut self, text: &str, stemmer: &Stemmer, words: &mut Vec<Word>) {
        let Some(start) = self.start.take() else { return };
        let folded = fold(&text[start..self.end]);
        if !folded.is_empty() {
            words.push(self.word(folded, stemmer, start..self.end));
        }
    }

    fn word(&self, folded: String, stemmer: &Stemmer, at: Range<usize>) -> Word {
        let stem = stemmer.stem(&folded).into_owned();
        let clause = self.clause;
        Word {
            folded,
            stem,
            at,
            clause,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn apostrophes_accents_and_capitals_do_not_matter() {
        assert_eq!(folded("Men’s CAFÉ, Côr Łódź"), ["mens", "cafe", "cor", "lodz"]);
    }

    #[test]
    fn a_hyphen_parts_words_and_an_ampersand_is_and() {
        assert_eq!(folded("drop-in & chat"), ["drop", "in", "and", "chat"]);
    }

    #[test]
    fn dots_within_initials_do_not_part_them() {
        assert_eq!(
            folded("Your G.P. asks. Then 7.30pm"),
            ["your", "gp", "asks", "then", "7", "30pm"]
        );
    }

    #[test]
    fn a_word_knows_where_it_was() {
        let text = "Ring Zoë’s bell";
        let words = words(text);
        assert_eq!(&text[words[1].at.clone()], "Zoë’s");
        assert_eq!(&text[words[2].at.clone()], "bell");
    }

    #[test]
    fn relations_share_a_stem() {
        let stems: Vec<String> = words("knitting knits knitted")
            .into_iter()
            .map(|w| w.stem)
            .collect();
        assert_eq!(stems, ["knit", "knit", "knit"]);
    }

    #[test]
    fn a_comma_ends_a_clause() {
        let clauses: Vec<u32> = words("No forms, just tea")
            .into_iter()
            .map(|w| w.clause)
            .collect();
        assert_eq!(clauses, [0, 0, 1, 1]);
    }

    #[test]
    fn ideographs_are_words() {
        assert_eq!(folded("太极 club"), ["太", "极", "club"]);
    }

    #[test]
    fn text_of_marks_alone_has_no_words() {
        assert!(words("— !!! …\u{301}' . &".trim_end_matches('&')).is_empty());
    }
}
