//! Claims about hearing what is wished: said sideways, said in passing, and said of no one kind of place.

use super::street::Street;
use crate::knowledge::Knowledge;
use crate::matching::{Flag, Heard, hear};
use std::sync::LazyLock;

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::built_in().unwrap());

fn heard(words: &str) -> Heard {
    hear(&KNOWLEDGE, words)
}

/// The kinds that all the words together lean towards most.
fn leans(words: &str) -> Vec<String> {
    let heard = heard(words);
    heard
        .leanings
        .iter()
        .take(3)
        .map(|(kind, _)| kind.0.clone())
        .collect()
}

#[test]
fn words_in_no_phrase_lean_towards_the_kind_they_are_of() {
    for (words, kind) in [
        (
            "The altos saved me a seat and the tenors laughed at my vibrato",
            "music_singing_group",
        ),
        (
            "Hem, bobbin, thimble, tacking: that is how my week used to go",
            "hobby_craft_group",
        ),
        (
            "Compost in one barrow and seedlings in the other",
            "gardening_group",
        ),
    ] {
        assert!(
            leans(words).iter().any(|one| one == kind),
            "“{words}” leans {:?}",
            leans(words)
        );
    }
}

#[test]
fn a_leaning_tells_nobody_apart_by_who_they_are() {
    let said = |who: &str| heard(&format!("I'm a {who} and I like a quiet afternoon with a jigsaw")).leanings;
    assert_eq!(said("widow"), said("bachelor"));
    assert_eq!(said("Muslim"), said("Catholic"));
}

#[test]
fn what_was_refused_leans_nowhere() {
    let leanings = heard("I can't stand bingo").leanings;
    assert!(
        leanings
            .iter()
            .all(|(kind, share)| kind.0 != "games_cards_group" || *share < 0.2),
        "{leanings:?}"
    );
}

#[test]
fn more_than_one_house_can_eat_goes_to_where_food_is_shared() {
    let street = Street::of(&[
        &[
            ("name", "Allotments"),
            ("what_happens", "Plots to rent, ask for the list"),
        ],
        &[
            ("name", "Corner fridge"),
            ("what_happens", "Community fridge. Leave food, take food"),
        ],
    ]);
    let ideas = street.ideas("We've a glut of plums again, far more than we can eat");
    assert_eq!(
        ideas.first().map(String::as_str),
        Some("Corner fridge"),
        "{ideas:?}"
    );
}

#[test]
fn whoever_asks_where_to_worship_is_shown_a_place_of_worship() {
    let street = Street::of(&[
        &[
            ("name", "Coffee corner"),
            ("what_happens", "Coffee morning, all welcome"),
        ],
        &[
            ("name", "Ebenezer"),
            ("what_happens", "Chapel. Sunday worship at ten, choir, tea after"),
        ],
    ]);
    let ideas = street.ideas("Just moved, looking for a friendly chapel");
    assert_eq!(ideas.first().map(String::as_str), Some("Ebenezer"), "{ideas:?}");
}

#[test]
fn a_grown_up_who_speaks_of_homework_is_no_child() {
    assert!(
        !heard("The homework they bring back beats me, I'd like to learn fractions")
            .about
            .minor
    );
    assert!(heard("im 14 and bored of my homework").about.minor);
}

#[test]
fn what_ended_up_somewhere_has_not_ended() {
    let street = Street::of(&[
        &[
            ("name", "Model railway"),
            (
                "what_happens",
                "A layout nobody has finished. Most who came for a look have ended up on the committee",
            ),
        ],
        &[
            ("name", "Tram society"),
            ("what_happens", "Model trams and railways. The group has ended"),
        ],
    ]);
    assert_eq!(street.ideas("I love model railways"), ["Model railway"]);
}

#[test]
fn the_only_one_is_nobodys_age() {
    let about = heard("My back's bad and I feel like the only one").about;
    assert_eq!((about.age, about.minor), (None, false));
}

#[test]
fn being_cheated_this_minute_is_danger() {
    let words = "A man from the bank is on the other line telling me to move my savings";
    assert_eq!(heard(words).flag, Flag::Safety);
}
