//! The spelling in which words are compared.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, without accents, apostrophes or anything else that is neither letter nor digit.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
    }
    let mut folded = String::with_capacity(word.len());
    let letters = word.nfkd().filter(|&c| !is_combining_mark(c));
    for c in letters
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
    {
        match undecomposed(c) {
            Some(plain) => folded.push_str(plain),
            None if c.is_alphanumeric() => folded.push(c),
            None => {}
        }
    }
    folded
}

/// Letters that Unicode does not take apart, but a British keyboard cannot type.
const fn undecomposed(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
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
