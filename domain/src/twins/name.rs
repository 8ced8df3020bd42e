//! Names: how alike two are, by the words in them that tell one group from another.

use super::common::Common;
use crate::words::words;

/// A name as its words, in the form in which they are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name(Vec<Box<str>>);

/// Words that tell nothing.
const SILENT: &[&str] = &[
    "the", "a", "an", "and", "of", "at", "in", "for", "on", "our", "to", "by", "with", "y", "yr", "ltd",
    "limited", "cic", "cio", "uk",
];
/// Words that are one word written differently.
const SAME: &[(&str, &str)] = &[
    ("st", "saint"),
    ("rd", "road"),
    ("ctr", "centr"),
    ("center", "centr"),
    ("comm", "communiti"),
    ("assoc", "associ"),
    ("soc", "societi"),
    ("lib", "librari"),
    ("grp", "group"),
    ("mt", "mount"),
];
/// Words of which a group is one or another: two names that differ in these are two groups.
const EITHER_OR: &[&[&str]] = &[
    &["north", "south", "east", "west", "central"],
    &["upper", "lower"],
    &["junior", "senior", "adult", "youth", "babi", "toddler"],
    &["men", "mens", "women", "womens", "boy", "girl", "ladi"],
    &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ],
    &["morn", "afternoon", "even"],
    &["beginn", "improv", "intermedi", "advanc"],
    &["mobil", "archiv", "museum"],
];
/// What a word counts that is near another, but not the same.
const NEARLY: f64 = 0.8;
/// What a word counts that only one of two has, where the other has it in its address instead.
const TOLD_ELSEWHERE: f64 = 0.15;
/// A word that tells at least so much, and that only one of two has, is not chance.
const NO_CHANCE: f64 = 0.5;
/// What is left of likeness where one has such a word more, as a group has its own name and its hall's.
const LEFT_BY_MORE: f64 = 0.72;
/// What is left where both have, as two groups of one hall do.
const LEFT_BY_ANOTHER_WORD: f64 = 0.6;
/// What is left of likeness where a number or an either-or differs.
const LEFT_BY_ANOTHER_NUMBER: f64 = 0.4;

/// How alike two names are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    /// From 0, nothing in common, to 1, the same.
    pub likeness: f64,
    /// How much the words they share tell: 1 is one rare word.
    pub telling: f64,
}

impl Name {
    /// Takes a name apart.
    pub fn of(text: &str) -> Name {
        let mut stems: Vec<Box<str>> = words(text)
            .into_iter()
            .filter(|word| !SILENT.contains(&word.folded.as_str()))
            .map(|word| stem(&word.folded, word.stem))
            .collect();
        stems.sort_unstable();
        stems.dedup();
        Name(stems)
    }

    /// Its words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|word| &**word)
    }

    /// Whether there is nothing in it that tells.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn stem(folded: &str, stem: String) -> Box<str> {
    let digits = folded.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        return digits.into();
    }
    let same = SAME.iter().find(|(short, _)| *short == stem);
    same.map_or_else(|| stem.into(), |(_, long)| (*long).into())
}

/// How alike two names are. `elsewhere` says whether a word that only one of them has is told by the addresses.
pub fn alike(a: &Name, b: &Name, common: &Common, elsewhere: impl Fn(&str) -> bool) -> Alike {
    let mut left: Vec<&str> = b.words().collect();
    let (mut shared, mut only_a) = (0.0, Vec::new());
    for word in a.words() {
        let best = left
            .iter()
            .enumerate()
            .map(|(at, other)| (at, closeness(word, other)))
            .max_by(|x, y| x.1.total_cmp(&y.1));
        match best {
            Some((at, close)) if close > 0.0 => {
                let other = left.swap_remove(at);
                shared += close * common.weight(word).min(common.weight(other));
            }
            _ => only_a.push(word),
        }
    }
    let told = |word: &str| common.weight(word) * if elsewhere(word) { TOLD_ELSEWHERE } else { 1.0 };
    let alone: f64 = only_a.iter().chain(&left).map(|word| told(word)).sum();
    let more = |words: &[&str]| words.iter().any(|word| told(word) >= NO_CHANCE);
    let mut likeness = if shared > 0.0 {
        2.0 * shared / (2.0 * shared + alone)
    } else {
        0.0
    };
    likeness *= match (more(&only_a), more(&left)) {
        _ if contradict(&only_a, &left) => LEFT_BY_ANOTHER_NUMBER,
        (true, true) => LEFT_BY_ANOTHER_WORD,
        (false, false) => 1.0,
        _ => LEFT_BY_MORE,
    };
    Alike {
        likeness,
        telling: shared,
    }
}

/// 1 for the same word, less for one written slightly wrong, 0 for another.
fn closeness(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let shorter = a.len().min(b.len());
    let slips = match shorter {
        ..5 => return 0.0,
        5..9 => 1,
        _ => 2,
    };
    let has_digits = a.bytes().chain(b.bytes()).any(|byte| byte.is_ascii_digit());
    if !has_digits && within(a, b, slips) {
        NEARLY
    } else {
        0.0
    }
}

/// Whether so many letters put in, left out, changed or swapped make one word of the other.
fn within(a: &str, b: &str, slips: usize) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > slips {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let changed = row[j] + usize::from(x != y);
            let mut cost = changed.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                cost = cost.min(before[j - 1] + 1);
            }
            next.push(cost);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[b.len()] <= slips
}

/// Whether what only one and what only the other has cannot both be said of one group.
fn contradict(a: &[&str], b: &[&str]) -> bool {
    let has_number = |words: &[&str]| words.iter().any(|word| word.bytes().all(|b| b.is_ascii_digit()));
    if has_number(a) && has_number(b) {
        return true;
    }
    EITHER_OR.iter().any(|set| {
        let has = |words: &[&str]| words.iter().any(|word| set.contains(word));
        has(a) && has(b)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> f64 {
        alike(&Name::of(a), &Name::of(b), &Common::default(), |_| false).likeness
    }

    #[test]
    fn small_words_signs_and_slips_do_not_matter() {
        assert!(likeness("The Knit & Natter", "Knit and natter") > 0.99);
        assert!(likeness("St. Mark's Lunch Club", "Saint Marks lunch club") > 0.99);
        assert!(likeness("Harbourside Singers", "Harborside Singers") > 0.85);
    }

    #[test]
    fn a_group_is_not_its_hall() {
        assert!(likeness("Harbour Hall", "Harbour Hall Tea Dance") < 0.65);
        assert!(likeness("Harbour Hall Choir", "Harbour Hall Yoga") < 0.65);
    }

    #[test]
    fn another_number_or_another_half_is_another_group() {
        assert!(likeness("1st Larkmouth Scouts", "2nd Larkmouth Scouts") < 0.5);
        assert!(likeness("Larkmouth Mens Bowls", "Larkmouth Womens Bowls") < 0.5);
        assert!(likeness("North Larkmouth Allotments", "South Larkmouth Allotments") < 0.5);
    }
}
