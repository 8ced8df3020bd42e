//! For which ages a group is, where it said so.

use serde::{Deserialize, Serialize};

/// An age range in whole years, both ends included. No end means nobody set one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ages {
    /// The group's own words ("16-25", "50+", "all").
    #[serde(default)]
    pub as_written: String,
    /// The youngest.
    #[serde(default)]
    pub from: Option<u8>,
    /// The oldest.
    #[serde(default)]
    pub to: Option<u8>,
}

/// Words that open a range to others, so that its ends shut nobody out.
const OPENED_BY: &[&str] = &[
    " or ",
    "with adult",
    "with an adult",
    "grown-up",
    "with parent",
    "younger",
];

impl Ages {
    /// Whether somebody of this age is within what the group said. Where nothing was said, everybody is.
    pub fn welcome(&self, age: u8) -> bool {
        self.from.is_none_or(|from| age >= from) && self.to.is_none_or(|to| age <= to)
    }

    /// Reads what people write about ages ("16-25", "50+", "under 5s"). What is not a range shuts nobody out.
    pub fn read(as_written: &str) -> Ages {
        let as_written = as_written.trim().to_owned();
        let words = as_written.to_lowercase().replace(['–', '—'], "-");
        let opened = OPENED_BY.iter().any(|opening| words.contains(opening));
        let (from, to) = if opened { (None, None) } else { range(&words) };
        Ages { as_written, from, to }
    }
}

/// The ends of the range written in `words`, where there is one.
fn range(words: &str) -> (Option<u8>, Option<u8>) {
    let numbers = numbers(words);
    let has = |part: &str| words.contains(part);
    let in_months = has("month");
    match numbers[..] {
        [first, last] if first <= last && !in_months => (Some(first), Some(last)),
        [age] if in_months => (None, Some(age / 12)),
        [age] if has("under") || has("below") => (None, age.checked_sub(1)),
        [age] if has("up to") => (None, Some(age)),
        [age] if has("+") || has("over") || has("plus") || has("from") || has("older") => (Some(age), None),
        [] if has("adults") => (Some(18), None),
        _ => (None, None),
    }
}

/// The whole numbers up to 120 in a text.
fn numbers(words: &str) -> Vec<u8> {
    let runs = words.split(|c: char| !c.is_ascii_digit());
    runs.filter_map(|run| run.parse().ok())
        .filter(|age| *age <= 120)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(words: &str) -> (Option<u8>, Option<u8>) {
        let ages = Ages::read(words);
        assert_eq!(ages.as_written, words.trim());
        (ages.from, ages.to)
    }

    #[test]
    fn ranges_are_read_as_people_write_them() {
        for (words, from, to) in [
            ("16-25", Some(16), Some(25)),
            ("16 to 25", Some(16), Some(25)),
            ("0–4", Some(0), Some(4)),
            ("50+", Some(50), None),
            ("over 60s", Some(60), None),
            ("18 and over", Some(18), None),
            ("women 18+", Some(18), None),
            ("under 5s", None, Some(4)),
            ("up to 11", None, Some(11)),
            ("adults", Some(18), None),
        ] {
            assert_eq!(ends(words), (from, to), "{words}");
        }
    }

    #[test]
    fn what_is_not_a_range_shuts_nobody_out() {
        for words in [
            "",
            "all",
            "women",
            "60+ or disabled",
            "16+ (younger with grown-up)",
            "25-16",
            "999+",
        ] {
            assert_eq!(ends(words), (None, None), "{words}");
        }
    }

    #[test]
    fn under_five_does_not_welcome_a_five_year_old() {
        assert!(Ages::read("under 5s").welcome(4));
        assert!(!Ages::read("under 5s").welcome(5));
    }
}
