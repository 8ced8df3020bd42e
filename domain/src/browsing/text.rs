//! The words a listing is found by, and the words that were typed: taken apart the same way.

use crate::public_view::Listing;
use crate::words::fold;

/// Tells every word of a text, lower case and without accents or apostrophes. A word may come more than once.
pub fn each_word(text: &str, mut tell: impl FnMut(&str)) {
    for word in text.split(parts).filter(|word| !word.is_empty()) {
        let plain = word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if plain {
            tell(word);
        } else {
            let folded = fold(word);
            if !folded.is_empty() {
                tell(&folded);
            }
        }
    }
}

/// Tells every word that a listing is found by: its name, what happens, what would help them, its kinds.
pub fn each_word_of(listing: &Listing, mut tell: impl FnMut(&str)) {
    for text in [&listing.name, &listing.what_happens, &listing.wanted] {
        each_word(text, &mut tell);
    }
    for kind in &listing.kinds {
        each_word(&kind.0, &mut tell);
    }
}

/// Whether a character parts two words. An apostrophe does not: "men's" is one.
fn parts(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '‘' | 'ʼ' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_without_capitals_accents_or_apostrophes() {
        let mut words = Vec::new();
        each_word("Men’s CAFÉ, drop-in_club!", |word| words.push(word.to_owned()));
        assert_eq!(words, ["mens", "cafe", "drop", "in", "club"]);
    }
}
