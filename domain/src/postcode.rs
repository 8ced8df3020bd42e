//! British postcodes: telling one from other text, and writing it one way.

/// The longest a postcode is, without its space.
const LONGEST: usize = 7;
/// The shortest a postcode is, without its space.
const SHORTEST: usize = 5;

/// A postcode in upper case with its space ("ZZ2 5AF"), or `None` where the text is not shaped like one.
///
/// Spaces and case do not matter. Whether it exists is for a gazetteer to say.
pub fn tidy(text: &str) -> Option<String> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(LONGEST + 1)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    if !(SHORTEST..=LONGEST).contains(&bare.len()) || !bare.is_ascii() {
        return None;
    }
    let (outward, inward) = bare.split_at(bare.len() - 3);
    (is_outward(outward) && is_inward(inward)).then(|| format!("{outward} {inward}"))
}

/// The first half of a tidy postcode ("ZZ2"), or a text that is one on its own.
pub fn outward(text: &str) -> Option<String> {
    match tidy(text) {
        Some(whole) => whole.split(' ').next().map(str::to_owned),
        None => Some(text.trim().to_ascii_uppercase()).filter(|half| is_outward(half)),
    }
}

/// One or two letters, then a digit, then perhaps a digit or letter.
fn is_outward(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = text.as_bytes().get(letters..).unwrap_or_default();
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest[0].is_ascii_digit()
        && rest.iter().all(u8::is_ascii_alphanumeric)
}

/// A digit and two letters.
fn is_inward(text: &str) -> bool {
    matches!(text.as_bytes(), [digit, a, b]
        if digit.is_ascii_digit() && a.is_ascii_alphabetic() && b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_is_written_one_way_however_it_was_typed() {
        for typed in ["ZZ2 5AF", "zz25af", " Zz2  5aF "] {
            assert_eq!(tidy(typed).as_deref(), Some("ZZ2 5AF"), "{typed}");
        }
        assert_eq!(tidy("ec1a1bb").as_deref(), Some("EC1A 1BB"));
        assert_eq!(tidy("m11ae").as_deref(), Some("M1 1AE"));
    }

    #[test]
    fn other_text_is_no_postcode() {
        for text in [
            "",
            "ZZ2",
            "12345",
            "Harbour",
            "ZZ2 5A",
            "ZZ25 5AFF",
            "Z£2 5AF",
            "ééé 1aa",
        ] {
            assert_eq!(tidy(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_half_is_found_with_and_without_the_second() {
        assert_eq!(outward("zz2 5af").as_deref(), Some("ZZ2"));
        assert_eq!(outward(" zz2 ").as_deref(), Some("ZZ2"));
        assert_eq!(outward("Harbour"), None);
    }
}
