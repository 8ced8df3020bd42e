//! Facts as a person would say them, in either language: when, how far, how much, who, how sure.

pub mod because;
pub mod cost;
pub mod dates;
pub mod distance;
pub mod doors;
pub mod months;
pub mod rhythm;
pub mod runs;
pub mod sure;
pub mod times;
pub mod whereabouts;

use crate::words::Words;

/// "a, b and c": a list as it is said aloud. Empty for an empty list.
pub fn listed(words: &Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            words.say_with(
                "list-and",
                &[("first", first.into()), ("last", last.as_str().into())],
            )
        }
    }
}

/// The same text with its first letter as a capital, for the start of a line.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A text cut to about `limit` letters at the end of a word, with "…" where something was left out.
pub fn shortened(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit).collect();
    let whole_words = cut
        .rsplit_once(char::is_whitespace)
        .map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", whole_words.trim_end_matches([',', '.', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn a_list_is_said_with_an_and() {
        let items = ["one", "two", "three"].map(str::to_owned);
        assert_eq!(listed(Lang::En.words(), &items), "one, two and three");
        assert_eq!(listed(Lang::En.words(), &items[..1]), "one");
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened("We mend nets, and tell lies", 14), "We mend nets…");
        assert_eq!(shortened("Nets", 14), "Nets");
    }

    #[test]
    fn a_capital_is_made_of_any_letter() {
        assert_eq!(capital("âl"), "Âl");
        assert_eq!(capital(""), "");
    }
}
