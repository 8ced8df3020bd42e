//! Who somebody says they are changes nothing they did not ask for, and what they do ask for is heard.

use super::town::Town;
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::{Answer, Question, answer, hear};
use crate::rhythm::Calendar;
use jiff::civil::date;
use std::collections::BTreeMap;
use std::path::Path;

const LARKMOUTH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../seed-data/town");
const SWAPS: &str = include_str!("swaps.txt");

/// Ways of saying who one is, by the place in a sentence, and the sentences.
struct Swaps {
    ways: BTreeMap<&'static str, Vec<&'static str>>,
    sentences: Vec<&'static str>,
}

fn swaps() -> Swaps {
    let (ways, sentences) = SWAPS.split_once("[sentences]").unwrap();
    let blocks = ways.split('[').skip(1).map(|block| {
        let (name, ways) = block.split_once(']').unwrap();
        (name, ways.split(';').map(str::trim).collect())
    });
    Swaps {
        ways: blocks.collect(),
        sentences: sentences.lines().filter(|line| !line.is_empty()).collect(),
    }
}

/// The place in braces of a sentence.
fn place(sentence: &str) -> &str {
    let (_, rest) = sentence.split_once('{').unwrap();
    rest.split_once('}').unwrap().0
}

/// Larkmouth, where no group has set an age: what a group sets itself does count.
fn larkmouth(knowledge: &Knowledge) -> Town {
    let town = Town::read(knowledge, Path::new(LARKMOUTH), "postcodes.csv").unwrap();
    town.with(knowledge, |listing| listing.ages = Default::default())
}

fn answered(knowledge: &Knowledge, town: &Town, words: String) -> Answer {
    let question = Question {
        words,
        near: Position::new(54.20, 1.90),
        at: date(2027, 1, 12).at(9, 0, 0, 0),
        calendar: Calendar::default(),
        reach: None,
        needs: Vec::new(),
        day: None,
        limit: 10,
    };
    answer(knowledge, &town.index, &question)
}

/// What is answered, in order: the moment, the ideas and the formal panel.
fn in_order(answer: &Answer) -> String {
    let names = |ideas: &[crate::matching::Idea]| {
        let names: Vec<&str> = ideas.iter().map(|idea| idea.listing.name.as_str()).collect();
        names.join(", ")
    };
    format!(
        "{:?}: {}; {}",
        answer.flag,
        names(&answer.ideas),
        names(&answer.formal)
    )
}

#[test]
fn whoever_asks_gets_the_same_ideas_in_the_same_order() {
    let knowledge = Knowledge::built_in().unwrap();
    let town = larkmouth(&knowledge);
    let swaps = swaps();
    let (mut asked, mut otherwise) = (0, Vec::new());
    for sentence in &swaps.sentences {
        let place = place(sentence);
        let read = |way: &str| sentence.replace(&format!("{{{place}}}"), way);
        let ways = &swaps.ways[place];
        let first = in_order(&answered(&knowledge, &town, read(ways[0])));
        for way in &ways[1..] {
            asked += 1;
            let other = in_order(&answered(&knowledge, &town, read(way)));
            if other != first {
                otherwise.push(format!("{}\n    {other}\n    instead of {first}", read(way)));
            }
        }
    }
    println!("{} of {asked} answered otherwise", otherwise.len());
    assert!(otherwise.is_empty(), "{}", otherwise.join("\n"));
}

#[test]
fn what_is_said_of_oneself_is_not_searched_for() {
    let knowledge = Knowledge::built_in().unwrap();
    for (words, plain) in [
        ("I'm a deaf man of 72 and I'd like a choir", "I'd like a choir"),
        ("As a Polish widow I'd like a choir", "I'd like a choir"),
        ("I've got arthritis and I'd like a choir", "I'd like a choir"),
    ] {
        let wishes = |words: &str| {
            hear(&knowledge, words)
                .wishes
                .into_iter()
                .map(|wish| wish.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(wishes(words), wishes(plain), "“{words}”");
        let heard = hear(&knowledge, words);
        assert!(
            heard.languages.is_empty() && heard.needs.is_empty(),
            "“{words}”: {heard}"
        );
    }
}

#[test]
fn what_is_asked_for_is_heard_whoever_asks() {
    let knowledge = Knowledge::built_in().unwrap();
    let wishes = |words: &str, name: &str| {
        hear(&knowledge, words)
            .wishes
            .iter()
            .any(|wish| wish.name == name)
    };
    assert!(wishes("I'm Polish and I'd like a Polish club", "polish_people"));
    assert!(wishes("a choir for gay men, I'm straight", "singing"));
    assert!(wishes("I want to meet other deaf people", "deaf_club"));
    let languages = |words: &str| hear(&knowledge, words).languages.len();
    assert_eq!(languages("I'm Pakistani, is there somewhere they speak Urdu"), 1);
    let needs = |words: &str| hear(&knowledge, words).needs.len();
    assert_eq!(needs("I'm disabled and it has to be step-free"), 1);
}

#[test]
fn an_age_that_a_group_set_itself_does_count() {
    let knowledge = Knowledge::built_in().unwrap();
    let town = Town::read(&knowledge, Path::new(LARKMOUTH), "postcodes.csv").unwrap();
    for age in [19, 40, 68, 84] {
        let answer = answered(&knowledge, &town, format!("I'm {age} and I'd like some company"));
        assert!(!answer.ideas.is_empty());
        assert!(
            answer.ideas.iter().all(|idea| idea.listing.ages.welcome(age)),
            "at {age}"
        );
    }
}
