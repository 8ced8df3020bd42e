//! How many would come together: "the three of us", "me and my two lads".

use super::tokens::Token;
use crate::matching::room::number;

const OTHERS: &[&str] = &[
    "wife",
    "husband",
    "partner",
    "mate",
    "friend",
    "sister",
    "brother",
    "son",
    "daughter",
    "mum",
    "mam",
    "dad",
    "neighbour",
];

/// How many, where it was said; else 0.
pub fn together(tokens: &[Token]) -> u8 {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let said = |at: usize| match (word(at), word(at + 1), word(at + 2)) {
        ("both", "of", "us") => Some(2),
        (count, "of", "us") => number(count),
        ("me", "and" | "an", _) => Some(1 + others(tokens, at + 2)),
        (other, "and" | "an", "me" | "myself" | "i") if OTHERS.contains(&other) => Some(2),
        _ => None,
    };
    (0..tokens.len()).filter_map(said).max().unwrap_or(0)
}

/// Who comes along: "my wife" is one, "my two lads" are two.
fn others(tokens: &[Token], at: usize) -> u8 {
    let counted = tokens
        .iter()
        .skip(at)
        .take(2)
        .find_map(|token| number(&token.word));
    counted.unwrap_or(1)
}
