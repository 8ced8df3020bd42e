//! Addresses in what somebody says: "Lark Hill", "Linnet Drive". They say where, and wish for neither larks nor drives.

use super::tokens::{Break, Token};

/// What streets and quarters are called.
const CALLED: &[&str] = &[
    "road", "street", "lane", "drive", "avenue", "hill", "close", "terrace", "crescent", "way", "row",
    "square", "estate", "court", "grove", "place", "gardens", "view", "rise", "walk", "park", "green",
    "bank", "end", "gate", "wharf", "quay", "heights", "flats", "house", "towers", "cross", "bridge", "ward",
    "rd", "st", "ave",
];

/// For each word, whether it is part of an address: written with capitals, and ending as addresses do.
pub fn in_address(text: &str, tokens: &[Token]) -> Vec<bool> {
    let capital = |token: &Token| text[token.span.0..].starts_with(char::is_uppercase);
    let mut part = vec![false; tokens.len()];
    for at in 1..tokens.len() {
        let (name, called) = (&tokens[at - 1], &tokens[at]);
        let is_called =
            CALLED.contains(&called.word.trim_end_matches('s')) || CALLED.contains(&called.word.as_str());
        if is_called && called.before == Break::None && capital(called) && capital(name) {
            part[at - 1] = true;
            part[at] = true;
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::hearing::tokens::tokens;

    #[test]
    fn a_street_is_an_address_and_a_walk_up_a_hill_is_not() {
        let parts = |text: &str| in_address(text, &tokens(text));
        assert_eq!(parts("by Linnet Drive"), [false, true, true]);
        assert_eq!(parts("Up the hill"), [false, false, false]);
    }
}
