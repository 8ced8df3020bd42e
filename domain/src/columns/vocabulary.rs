//! The closed vocabularies of Kith CSV under one roof, so that one piece of code reads and refuses them all.

use crate::asset::{Domain, Format, Gate, Known, Online, Precision, RunBy};

/// A closed set of words a column may hold.
pub(super) trait Vocabulary: Copy + PartialEq + 'static {
    /// Every value.
    const VALUES: &'static [Self];
    /// The word for it in a file.
    fn word(self) -> &'static str;

    /// Reads a word. Case, spaces and hyphens do not matter.
    fn from_word(text: &str) -> Option<Self> {
        let slug = text.trim().to_lowercase().replace([' ', '-'], "_");
        Self::VALUES.iter().copied().find(|value| value.word() == slug)
    }

    /// All the words, for telling somebody what may stand there.
    fn words() -> String {
        let words: Vec<_> = Self::VALUES.iter().map(|value| value.word()).collect();
        words.join(", ")
    }
}

macro_rules! same_as_slugs {
    ($($name:ty),+) => {
        $(impl Vocabulary for $name {
            const VALUES: &'static [$name] = <$name>::ALL;
            fn word(self) -> &'static str { self.slug() }
        })+
    };
}
same_as_slugs!(RunBy, Gate, Domain, Format);

impl Vocabulary for Known {
    const VALUES: &'static [Known] = &[Known::Yes, Known::No, Known::Unknown];

    fn word(self) -> &'static str {
        match self {
            Known::Yes => "yes",
            Known::No => "no",
            Known::Unknown => "unknown",
        }
    }
}

impl Vocabulary for Online {
    const VALUES: &'static [Online] = &[Online::No, Online::Also, Online::Only];

    fn word(self) -> &'static str {
        match self {
            Online::No => "no",
            Online::Also => "also",
            Online::Only => "only",
        }
    }
}

impl Vocabulary for Precision {
    const VALUES: &'static [Precision] = &[
        Precision::Exact,
        Precision::Street,
        Precision::Neighbourhood,
        Precision::Town,
        Precision::Hidden,
    ];

    fn word(self) -> &'static str {
        match self {
            Precision::Exact => "exact",
            Precision::Street => "street",
            Precision::Neighbourhood => "neighbourhood",
            Precision::Town => "town",
            Precision::Hidden => "hidden",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_hyphens_do_not_matter() {
        assert_eq!(RunBy::from_word(" Members "), Some(RunBy::Members));
        assert_eq!(Format::from_word("Side by side"), Some(Format::SideBySide));
        assert_eq!(Format::from_word("drop-in"), Some(Format::DropIn));
        assert_eq!(Gate::from_word("maybe"), None);
    }
}
