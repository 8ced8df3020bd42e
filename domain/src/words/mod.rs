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
    let mut reader = Reader::of(text);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|&(_, next)| next);
        reader.read(at, c, next);
    }
    reader.finish_word();
    reader.words
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

/// A text being read, with the word it is in.
struct Reader<'t> {
    text: &'t str,
    stemmer: Stemmer,
    words: Vec<Word>,
    clause: u32,
    last: Option<char>,
    /// Where the word began, while in one.
    start: Option<usize>,
    /// The end of what was read.
    end: usize,
}

impl<'t> Reader<'t> {
    fn of(text: &'t str) -> Reader<'t> {
        Reader {
            text,
            stemmer: Stemmer::create(Algorithm::English),
            words: Vec::new(),
            clause: 0,
            last: None,
            start: None,
            end: 0,
        }
    }

    fn read(&mut self, at: usize, c: char, next: Option<char>) {
        let end = at + c.len_utf8();
        match role(c, self.last, next) {
            Role::Letter => _ = self.start.get_or_insert(at),
            Role::Within => {}
            Role::Ideograph => {
                self.finish_word();
                self.add(fold(&self.text[at..end]), at..end);
            }
            Role::Stands(word) => {
                self.finish_word();
                self.add(word.to_owned(), at..end);
            }
            Role::Gap => self.finish_word(),
            Role::Stop => {
                self.finish_word();
                self.clause += 1;
            }
        }
        self.end = end;
        self.last = Some(c);
    }

    fn finish_word(&mut self) {
        if let Some(start) = self.start.take() {
            self.add(fold(&self.text[start..self.end]), start..self.end);
        }
    }

    fn add(&mut self, folded: String, at: Range<usize>) {
        if folded.is_empty() {
            return;
        }
        self.words.push(Word {
            stem: self.stemmer.stem(&folded).into_owned(),
            folded,
            at,
            clause: self.clause,
        });
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
