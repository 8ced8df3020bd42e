//! The spelling in which words are compared.

use super::letters::{is_mark, plain, usual_width};

/// Lower case, without accents, apostrophes or anything else that is neither letter nor digit.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
    }
    let letters = word.chars().map(usual_width).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(word.len());
    for c in letters.filter(|&c| !is_mark(c)) {
        match plain(c) {
            Some(plain) => folded.push_str(plain),
            None if c.is_alphanumeric() => folded.push(c),
            None => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_do_not_decompose_are_folded_too() {
        assert_eq!(fold("Żółć"), "zolc");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("İzmir"), "izmir");
    }

    #[test]
    fn other_scripts_are_kept() {
        assert_eq!(fold("قهوة"), "قهوة");
    }
}
