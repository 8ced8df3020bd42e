//! What is shown in a hard moment: the right help first, calmly, and nothing beside it that hurts.

use super::town::Town;
use crate::asset::Format;
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::{Answer, Card, Flag, Question, answer};
use crate::rhythm::Calendar;
use jiff::civil::date;
use std::path::Path;

const LARKMOUTH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../seed-data/town");

fn answered(words: &str) -> Answer {
    let knowledge = Knowledge::built_in().unwrap();
    let town = Town::read(&knowledge, Path::new(LARKMOUTH), "postcodes.csv").unwrap();
    let question = Question {
        words: words.to_owned(),
        near: Position::new(54.20, 1.90),
        at: date(2027, 1, 12).at(9, 0, 0, 0),
        calendar: Calendar::default(),
        reach: None,
        needs: Vec::new(),
        day: None,
        limit: 10,
    };
    answer(&knowledge, &town.index, &question)
}

#[test]
fn in_a_crisis_there_is_help_and_no_idea_even_where_a_wish_was_said() {
    let answer = answered("I love knitting and choirs but I want to kill myself tonight");
    assert_eq!(answer.flag, Flag::Crisis);
    assert_eq!(answer.cards.first(), Some(&Card::CrisisCard));
    assert!(answer.ideas.is_empty() && answer.start_something.is_none());
    assert!(!answer.formal.is_empty(), "there is no help in the panel");
}

#[test]
fn a_crisis_of_somebody_else_shows_the_same_card() {
    for words in [
        "My neighbour says he's going to kill himself tonight",
        "My daughter has taken an overdose",
    ] {
        let answer = answered(words);
        assert_eq!(answer.cards.first(), Some(&Card::CrisisCard), "“{words}”");
        assert!(answer.ideas.is_empty(), "“{words}”");
    }
}

#[test]
fn danger_of_somebody_else_shows_the_same_card() {
    let answer = answered("My neighbour is being beaten by her husband, I hear it through the wall");
    assert_eq!(answer.cards.first(), Some(&Card::SafetyCard));
}

#[test]
fn a_child_in_danger_is_shown_no_idea() {
    let answer = answered("im 12 and my stepdad hits me. i like football");
    assert_eq!(answer.flag, Flag::Safety);
    assert!(answer.ideas.is_empty());
}

#[test]
fn where_food_is_missing_help_comes_first_and_nothing_is_offered_to_begin() {
    let answer = answered("We've got no food in the house and nothing till Thursday");
    assert_eq!(answer.flag, Flag::Urgent);
    assert!(answer.start_something.is_none());
    assert!(!answer.formal.is_empty() || !answer.ideas.is_empty());
}

#[test]
fn a_right_asked_about_shows_its_card_beside_the_ideas() {
    let answer = answered("They've stopped my carer's hours without telling me, can they do that?");
    assert_eq!(answer.cards, [Card::RightsCard]);
}

#[test]
fn a_protected_place_is_never_shown_with_a_place() {
    let answer = answered("My husband hits me and I need to get away tonight with the children");
    assert_eq!(answer.flag, Flag::Safety);
    for idea in answer.formal.iter().chain(&answer.ideas) {
        let hidden = idea.listing.name.to_lowercase().contains("refuge");
        assert!(
            !hidden || idea.distance_m.is_none(),
            "{} has a distance",
            idea.listing.name
        );
    }
}

#[test]
fn a_moment_gets_its_card_first_in_welsh_too() {
    for (words, card) in [
        ("Dw i eisiau marw, a dw i'n hoffi canu", Card::CrisisCard),
        (
            "Mae fy ngŵr yn fy nharo i, hoffwn i ganu mewn côr",
            Card::SafetyCard,
        ),
        ("Does gen i unman i gysgu heno", Card::LacContact),
    ] {
        let answer = answered(words);
        assert!(answer.flag.help_first(), "“{words}”: {:?}", answer.flag);
        assert_eq!(answer.cards.first(), Some(&card), "“{words}”");
    }
}

#[test]
fn a_child_in_any_hard_moment_is_offered_no_grown_up_alone() {
    for words in [
        "im 13 and i want to die. i like art",
        "im 14 and mum has chucked me out tonight i like football",
        "I'm 15 and my uncle touches me, is there a choir",
    ] {
        let answer = answered(words);
        assert!(answer.flag.help_first(), "“{words}”");
        let alone = answer
            .ideas
            .iter()
            .find(|idea| idea.listing.formats.contains(&Format::OneToOne));
        assert!(
            alone.is_none(),
            "“{words}”: {:?}",
            alone.map(|idea| &idea.listing.name)
        );
    }
}

#[test]
fn in_danger_only_what_answers_it_or_was_really_wished_is_shown() {
    let answer = answered("My husband hits me. The kids are at school and there's a park");
    assert_eq!(answer.flag, Flag::Safety);
    assert!(
        answer
            .ideas
            .iter()
            .all(|idea| !idea.listing.kinds.iter().any(|kind| kind.0 == "park"))
    );
}
