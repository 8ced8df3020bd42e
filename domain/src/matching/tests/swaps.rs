//! Who somebody says they are changes nothing they did not ask for.

use super::town::Town;
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::{Question, answer};
use crate::rhythm::Calendar;
use jiff::civil::date;
use std::path::Path;

const LARKMOUTH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../seed-data/town");

/// Ways of saying who one is, before the same wish.
const WHO: &[&str] = &[
    "I'm white and",
    "I'm black and",
    "I'm Asian and",
    "I'm English and",
    "I'm Welsh and",
    "I'm deaf and",
    "I'm blind and",
    "I'm disabled and",
    "I'm autistic and",
    "I'm a widow and",
    "I'm divorced and",
    "I'm a woman and",
    "I'm a man and",
    "I have depression and",
    "I have diabetes and",
];
const WISHES: &[&str] = &[
    "I'd like to learn the guitar",
    "I want to grow vegetables with other people",
    "I'd love a game of chess",
    "I can mend bikes and I'd like to be useful",
    "I'm looking for a choir",
];

#[test]
fn the_same_wish_gets_the_same_ideas_whoever_wishes_it() {
    let knowledge = Knowledge::built_in().unwrap();
    let town = Town::read(&knowledge, Path::new(LARKMOUTH), "postcodes.csv").unwrap();
    let first_five = |words: String| -> Vec<String> {
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
        let ideas = answer(&knowledge, &town.index, &question).ideas;
        ideas
            .iter()
            .take(5)
            .map(|idea| idea.listing.name.clone())
            .collect()
    };
    for wish in WISHES {
        let plain = first_five((*wish).to_owned());
        assert!(!plain.is_empty(), "“{wish}” finds nothing");
        for who in WHO {
            assert_eq!(first_five(format!("{who} {wish}")), plain, "“{who} {wish}”");
        }
    }
}
