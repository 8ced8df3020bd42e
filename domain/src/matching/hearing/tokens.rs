//! Words of a text as hearing needs them: with the breath taken before each, and with dropped letters put back.

use crate::words::words;
use rust_stemmers::{Algorithm, Stemmer};

/// What stands before a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Only space.
    #[default]
    None,
    /// A comma or a bracket: the same breath.
    Soft,
    /// A full stop, a dash, a new line: another thought.
    Hard,
}

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Byte offsets into the text.
    pub span: (usize, usize),
    /// Lower case, no accents, no apostrophes: `dont`, `cor`, `spiewac`.
    pub word: String,
    /// Its English stem, kept apart from words that only grew out of it: `hands` is no `handful`.
    pub stem: String,
    /// What stands before it.
    pub before: Break,
}

/// Splits a text into words.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for word in words(text) {
        let before = match found.last() {
            Some(last) => between(&text[last.span.1..word.at.start]),
            None => Break::Hard,
        };
        let stem = apart(&word.folded, word.stem);
        let mut token = Token {
            span: (word.at.start, word.at.end),
            word: word.folded,
            stem,
            before,
        };
        put_back_dropped_g(&mut token, &text[word.at.end..]);
        found.push(token);
    }
    found
}

/// The stem of a single folded word.
pub fn stem(word: &str) -> String {
    apart(word, Stemmer::create(Algorithm::English).stem(word).into_owned())
}

/// Endings that make another word of a word, where the English stemmer takes them for forms of it.
const ANOTHER_WORD: &[&str] = &["ful", "fuls", "ness", "ment", "ments", "less", "ly", "ity"];

/// The stem, with its ending where that makes another word: `useful` does not meet `used`.
fn apart(word: &str, stem: String) -> String {
    match ANOTHER_WORD
        .iter()
        .find(|ending| word.ends_with(**ending) && !stem.ends_with(**ending))
    {
        Some(ending) => format!("{stem}-{}", ending.trim_end_matches('s')),
        None => stem,
    }
}

fn between(marks: &str) -> Break {
    let strongest = marks.chars().map(|mark| match mark {
        '.' | '!' | '?' | ';' | ':' | '\n' | '–' | '—' | '…' => Break::Hard,
        ',' | '(' | ')' | '/' | '"' | '“' | '”' => Break::Soft,
        _ => Break::None,
    });
    // A hyphen with space around it is a dash; inside a word it is nothing.
    let dash = if marks.contains(" - ") {
        Break::Hard
    } else {
        Break::None
    };
    strongest.max().unwrap_or_default().max(dash)
}

/// `walkin'` is walking.
fn put_back_dropped_g(token: &mut Token, after: &str) {
    let clipped = after.starts_with(['\'', '’']) && token.word.ends_with("in") && token.word.len() > 4;
    if clipped {
        token.word.push('g');
        token.stem = stem(&token.word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_g_is_put_back() {
        let words: Vec<String> = tokens("walkin' and knittin’.")
            .into_iter()
            .map(|t| t.word)
            .collect();
        assert_eq!(words, ["walking", "and", "knitting"]);
    }

    #[test]
    fn a_word_knows_where_it_stood() {
        let text = "Aye, whist.";
        let spans: Vec<&str> = tokens(text).iter().map(|t| &text[t.span.0..t.span.1]).collect();
        assert_eq!(spans, ["Aye", "whist"]);
    }

    #[test]
    fn a_full_stop_parts_thoughts_and_a_comma_only_breath() {
        let breaks: Vec<Break> = tokens("one two, three. four").iter().map(|t| t.before).collect();
        assert_eq!(breaks, [Break::Hard, Break::None, Break::Soft, Break::Hard]);
    }
}
