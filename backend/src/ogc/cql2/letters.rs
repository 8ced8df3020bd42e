//! Texts whatever their capitals and accents, and of a form.

use crate::ogc::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text, or every text of a list, changed.
pub fn changed(value: Value, change: fn(&str) -> String) -> Value {
    match value {
        Value::Text(text) => Value::Text(change(&text)),
        Value::List(items) => Value::List(items.into_iter().map(|item| changed(item, change)).collect()),
        other => other,
    }
}

/// Small letters: "Straße" and "STRASSE" are one.
pub fn without_case(text: &str) -> String {
    // By way of capitals, which write out what small letters do not tell apart.
    text.to_uppercase().to_lowercase()
}

/// Letters without what stands over or under them.
pub fn without_accents(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .nfc()
        .collect()
}

/// Whether a text is of a form, in which % is anything, _ is any letter, and a backslash takes both their meaning.
pub fn is_like(text: &str, form: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    let form = pieces(form);
    let (mut t, mut f) = (0, 0);
    // Where the last % stood, and how much of the text it has taken so far.
    let mut back: Option<(usize, usize)> = None;
    while t < text.len() {
        match form.get(f) {
            Some(Piece::Anything) => {
                back = Some((f, t));
                f += 1;
            }
            Some(piece) if piece.is(text[t]) => {
                t += 1;
                f += 1;
            }
            _ => match back {
                Some((anything, taken)) => {
                    back = Some((anything, taken + 1));
                    t = taken + 1;
                    f = anything + 1;
                }
                None => return false,
            },
        }
    }
    form[f..].iter().all(|piece| *piece == Piece::Anything)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Anything,
    AnyLetter,
    Letter(char),
}

impl Piece {
    fn is(self, letter: char) -> bool {
        match self {
            Piece::AnyLetter => true,
            Piece::Letter(own) => own == letter,
            Piece::Anything => false,
        }
    }
}

fn pieces(form: &str) -> Vec<Piece> {
    let mut letters = form.chars();
    let mut pieces = Vec::new();
    while let Some(letter) = letters.next() {
        pieces.push(match letter {
            '%' => Piece::Anything,
            '_' => Piece::AnyLetter,
            '\\' => Piece::Letter(letters.next().unwrap_or('\\')),
            letter => Piece::Letter(letter),
        });
    }
    pieces
}
