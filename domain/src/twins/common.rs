//! How common words, numbers and pages are among many records: what many have tells little of any of them.

use super::marks::Marks;
use std::collections::HashMap;

/// Words that half the groups of any town have in their names. They say little, however few records there are to count.
const PLAIN: &[&str] = &[
    "group",
    "club",
    "societi",
    "associ",
    "communiti",
    "centr",
    "librari",
    "hall",
    "church",
    "cafe",
    "coffe",
    "morn",
    "class",
    "session",
    "project",
    "servic",
    "trust",
    "chariti",
    "local",
    "villag",
    "town",
    "park",
    "hous",
    "friend",
    "support",
    "hub",
    "school",
    "public",
    "drop",
];
/// What a plain word says, of what a rare one does.
const PLAIN_SAYS: f64 = 0.3;
/// What the commonest word says.
const LEAST: f64 = 0.12;
/// Added to how many there are, so that in a handful of records no word is called common.
const SOFT: f64 = 50.0;

/// Counts over many records.
#[derive(Clone, Debug, Default)]
pub struct Common {
    records: usize,
    words: HashMap<Box<str>, u32>,
    contacts: HashMap<Box<str>, u32>,
}

impl Common {
    /// Counts over all of these.
    pub fn of(all: &[Marks]) -> Common {
        let mut common = Common::default();
        for marks in all {
            common.add(marks);
        }
        common
    }

    /// Counts one more.
    pub fn add(&mut self, marks: &Marks) {
        self.records += 1;
        for word in marks.name.words() {
            count(&mut self.words, word);
        }
        for contact in marks.contacts() {
            count(&mut self.contacts, contact);
        }
    }

    /// How much a word of a name tells, from a little to 1.
    pub fn weight(&self, word: &str) -> f64 {
        let all = self.records as f64 + SOFT;
        let having = f64::from(self.words.get(word).copied().unwrap_or(0).max(1)) + 1.0;
        let rare = (all / having).ln() / (all / 2.0).ln();
        let plain = if PLAIN.contains(&word) { PLAIN_SAYS } else { 1.0 };
        (rare * plain).clamp(LEAST, 1.0)
    }

    /// How much it says that two records have a number or page in common: less, the more others have it too.
    pub fn shared(&self, contact: &str) -> f64 {
        match self.contacts.get(contact).copied().unwrap_or(0) {
            0..=2 => 1.0,
            3..=5 => 0.6,
            6..=20 => 0.25,
            _ => 0.1,
        }
    }
}

fn count(counts: &mut HashMap<Box<str>, u32>, key: &str) {
    match counts.get_mut(key) {
        Some(count) => *count += 1,
        None => _ = counts.insert(key.into(), 1),
    }
}
