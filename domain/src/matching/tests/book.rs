//! The book of sentences: what a good co-ordinator would hear in each.

use crate::knowledge::Knowledge;
use crate::matching::{Heard, hear};
use std::collections::BTreeMap;

const BOOK: &str = include_str!("sentences.txt");

/// A sentence with what should be heard in it.
struct Entry<'a> {
    words: &'a str,
    kinds: Vec<&'a str>,
    flag: &'a str,
    needs: Vec<&'a str>,
    refused: Vec<&'a str>,
}

fn entries() -> impl Iterator<Item = Entry<'static>> {
    let lines = BOOK
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let listed = |n: usize| cells[n].split_whitespace().filter(|word| *word != "-").collect();
        Entry {
            words: cells[0],
            kinds: listed(1),
            flag: cells[2],
            needs: listed(3),
            refused: listed(4),
        }
    })
}

/// What is missing of what should be heard; nothing where all is there.
fn missing(entry: &Entry<'_>, heard: &Heard) -> Vec<String> {
    let first = first_kinds(heard);
    let mut missing = Vec::new();
    if !entry.kinds.is_empty() && !entry.kinds.iter().any(|kind| first.iter().any(|one| one == kind)) {
        missing.push(format!("kinds {:?}, heard {first:?}", entry.kinds));
    }
    let flag = format!("{:?}", heard.flag).to_lowercase();
    if flag != entry.flag {
        missing.push(format!("flag {}, heard {flag}", entry.flag));
    }
    let needs: Vec<String> = heard
        .needs
        .iter()
        .map(|(need, _)| format!("{need:?}").to_lowercase())
        .collect();
    let unheard = entry
        .needs
        .iter()
        .filter(|need| !needs.contains(&need.replace('_', "")));
    missing.extend(unheard.map(|need| format!("need {need}, heard {needs:?}")));
    let refused = |kind: &&&str| {
        heard
            .refusals
            .iter()
            .any(|one| one.kinds.iter().any(|refused| refused.0 == **kind))
    };
    missing.extend(
        entry
            .refused
            .iter()
            .filter(|kind| !refused(kind))
            .map(|kind| format!("refusal of {kind}")),
    );
    missing
}

/// The three kinds that wishes and gifts together speak for most.
fn first_kinds(heard: &Heard) -> Vec<String> {
    let mut sums: BTreeMap<&str, f32> = BTreeMap::new();
    for wish in heard.wishes.iter().chain(&heard.gifts) {
        for (kind, fits) in &wish.kinds {
            *sums.entry(&kind.0).or_default() += wish.weight * fits;
        }
    }
    let mut sums: Vec<(&str, f32)> = sums.into_iter().collect();
    sums.sort_by(|a, b| b.1.total_cmp(&a.1));
    sums.into_iter()
        .take(3)
        .map(|(kind, _)| kind.to_owned())
        .collect()
}

#[test]
fn no_danger_in_the_book_goes_unheard_and_ordinary_life_raises_no_alarm() {
    let knowledge = Knowledge::built_in().unwrap();
    for entry in entries() {
        let heard = hear(&knowledge, entry.words);
        let flag = format!("{:?}", heard.flag).to_lowercase();
        assert_eq!(flag, entry.flag, "“{}” {:?}", entry.words, heard.fired);
    }
}

#[test]
fn the_book_of_sentences_is_heard_right() {
    let knowledge = Knowledge::built_in().unwrap();
    let mut wrong = 0;
    for entry in entries() {
        let heard = hear(&knowledge, entry.words);
        let missing = missing(&entry, &heard);
        if !missing.is_empty() {
            wrong += 1;
            println!("“{}”: {}\n{heard}", entry.words, missing.join("; "));
        }
    }
    let all = entries().count();
    println!("heard right: {} of {all}", all - wrong);
    assert!(wrong * 20 <= all, "{wrong} of {all} are heard wrong");
}
