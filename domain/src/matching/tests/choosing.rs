//! Claims about which ideas come, in what order, and why.

use super::street::Street;
use crate::matching::{Card, Flag, Reason};

/// Where an idea stands; `None` where it does not.
fn at(ideas: &[String], name: &str) -> Option<usize> {
    ideas.iter().position(|idea| idea == name)
}

fn before(street: &Street, words: &str, first: &str, second: &str) {
    let ideas = street.ideas(words);
    let (first, second) = (at(&ideas, first), at(&ideas, second));
    assert!(first.is_some(), "{ideas:?}");
    assert!(second.is_none() || first < second, "{ideas:?}");
}

#[test]
fn several_wishes_in_one_breath_are_each_answered() {
    let street = Street::of(&[
        &[("name", "Uke club"), ("what_happens", "Ukuleles")],
        &[
            ("name", "Welsh over coffee"),
            ("what_happens", "Learn and speak Welsh"),
        ],
        &[("name", "Allotments"), ("what_happens", "Plots to dig")],
    ]);
    let ideas =
        street.ideas("I want to speak some Welsh, get back on the ukulele, and grow veg on an allotment");
    assert_eq!(ideas.len(), 3, "{ideas:?}");
}

#[test]
fn an_offer_goes_to_whoever_asks_for_it() {
    let street = Street::of(&[
        &[
            ("name", "Repair bench"),
            ("what_happens", "Mending things"),
            ("wanted", "somebody who can weld"),
        ],
        &[
            ("name", "Another bench"),
            ("what_happens", "Mending things together"),
        ],
    ]);
    let answer = street.asked("I can weld and I'd like to be some use");
    assert_eq!(answer.ideas[0].listing.name, "Repair bench");
    let gives = |reason: &Reason| matches!(reason, Reason::Gives { wanted, .. } if wanted.contains("weld"));
    assert!(
        answer.ideas[0].because.iter().any(gives),
        "{:?}",
        answer.ideas[0].because
    );
}

#[test]
fn a_way_to_give_is_among_the_first_five_where_giving_was_wished() {
    let mut groups: Vec<Vec<(&str, &str)>> = ["One", "Two", "Three", "Four", "Five", "Six"]
        .iter()
        .map(|name| vec![("name", *name), ("what_happens", "Knitting and crochet group")])
        .collect();
    groups.push(vec![
        ("name", "Teach me"),
        ("what_happens", "Pupils at school"),
        ("wanted", "people to teach knitting"),
        ("metres", "1500"),
    ]);
    let written: Vec<&[(&str, &str)]> = groups.iter().map(Vec::as_slice).collect();
    let ideas = Street::of(&written).ideas("I've knitted all my life and I could teach it");
    assert!(at(&ideas, "Teach me").is_some_and(|at| at < 5), "{ideas:?}");
}

#[test]
fn what_was_refused_by_name_does_not_come() {
    let street = Street::of(&[
        &[("name", "Golden Years chess"), ("what_happens", "Chess")],
        &[("name", "Chess at the Crown Hall"), ("what_happens", "Chess")],
    ]);
    let ideas = street.ideas("Chess. But don't send me to owt called Golden anything");
    assert_eq!(ideas, ["Chess at the Crown Hall"]);
}

#[test]
fn whoever_would_rather_be_alone_is_not_sent_to_a_group_first() {
    let street = Street::of(&[
        &[
            ("name", "Big walkers"),
            ("what_happens", "Walking group, twenty of us, lots of chat"),
        ],
        &[
            ("name", "Riverside park"),
            ("what_happens", "Park with flat paths for walking"),
        ],
    ]);
    before(
        &street,
        "I walk to clear my head. Not a group.",
        "Riverside park",
        "Big walkers",
    );
}

#[test]
fn by_phone_comes_first_for_whoever_only_has_a_telephone() {
    let street = Street::of(&[
        &[
            ("name", "Coffee corner"),
            ("what_happens", "Coffee morning, a chat with neighbours"),
        ],
        &[
            ("name", "Phone friends"),
            (
                "what_happens",
                "Somebody rings you once a week by phone for a chat",
            ),
            ("online", "only"),
        ],
    ]);
    before(
        &street,
        "I can't get out but I'd like a chat, by phone",
        "Phone friends",
        "Coffee corner",
    );
}

#[test]
fn a_trouble_that_is_told_finds_no_group_for_that_trouble() {
    let street = Street::of(&[
        &[
            ("name", "Depression together"),
            ("what_happens", "Peer support for depression"),
            ("run_by", "peers"),
        ],
        &[("name", "Town anglers"), ("what_happens", "Fishing at the ponds")],
    ]);
    assert_eq!(
        street.ideas("I've had depression for years and I like fishing"),
        ["Town anglers"]
    );
}

#[test]
fn a_group_for_one_sort_of_people_comes_after_one_for_everybody() {
    let street = Street::of(&[
        &[("name", "Women's swimming"), ("what_happens", "Swimming")],
        &[
            ("name", "Town swimmers"),
            ("what_happens", "Swimming"),
            ("metres", "400"),
        ],
    ]);
    before(
        &street,
        "I'd like to go swimming",
        "Town swimmers",
        "Women's swimming",
    );
    before(
        &street,
        "Swimming, but women only please",
        "Women's swimming",
        "Town swimmers",
    );
}

#[test]
fn what_a_group_says_in_passing_shuts_nobody_out() {
    let street = Street::of(&[
        &[
            ("name", "Chess table"),
            ("what_happens", "Chess. Bring the kids, mums and dads play too."),
        ],
        &[
            ("name", "Chess far off"),
            ("what_happens", "Chess"),
            ("metres", "2000"),
        ],
    ]);
    before(&street, "Chess?", "Chess table", "Chess far off");
}

#[test]
fn what_is_near_comes_before_what_is_far() {
    let street = Street::of(&[
        &[
            ("name", "Far choir"),
            ("what_happens", "Singing"),
            ("metres", "2000"),
        ],
        &[
            ("name", "Near choir"),
            ("what_happens", "Singing"),
            ("metres", "300"),
        ],
    ]);
    before(&street, "I miss singing", "Near choir", "Far choir");
}

#[test]
fn what_is_sure_comes_before_what_nobody_has_checked() {
    let street = Street::of(&[
        &[
            ("name", "Old choir"),
            ("what_happens", "Singing"),
            ("checked_on", "2021-01-01"),
            ("checked_by", "visitor"),
        ],
        &[
            ("name", "Sure choir"),
            ("what_happens", "Singing"),
            ("checked_on", "2026-05-30"),
            ("checked_by", "visitor"),
        ],
    ]);
    before(&street, "I miss singing", "Sure choir", "Old choir");
}

#[test]
fn what_is_soon_comes_before_what_is_months_away() {
    let street = Street::of(&[
        &[
            ("name", "Winter choir"),
            ("what_happens", "Singing"),
            ("when", "12 December 2026"),
        ],
        &[
            ("name", "Weekly choir"),
            ("what_happens", "Singing"),
            ("when", "Tuesdays 7-9pm"),
        ],
    ]);
    before(&street, "I miss singing", "Weekly choir", "Winter choir");
}

#[test]
fn one_thing_listed_twice_is_one_idea() {
    let street = Street::of(&[
        &[
            ("name", "Riverside Knitters"),
            ("what_happens", "Knitting"),
            ("phone", "01632 960001"),
        ],
        &[
            ("name", "Riverside Knitters group"),
            ("what_happens", "Knitting for all"),
            ("phone", "01632 960001"),
        ],
    ]);
    assert_eq!(street.ideas("Knitting?").len(), 1);
}

#[test]
fn a_formal_service_is_never_among_the_ideas() {
    let street = Street::of(&[
        &[
            ("name", "Befriending service"),
            ("what_happens", "Trained volunteers visit. Referral needed."),
            ("run_by", "charity"),
        ],
        &[
            ("name", "Coffee corner"),
            ("what_happens", "Coffee morning and a chat"),
        ],
    ]);
    assert_eq!(
        street.ideas("I'm lonely, I'd love some company"),
        ["Coffee corner"]
    );
}

#[test]
fn every_idea_says_why_in_the_persons_own_words() {
    let street = Street::of(&[&[
        ("name", "Old Dairy workshop"),
        ("what_happens", "A metalwork bench and a lathe"),
    ]]);
    let answer = street.asked("I were a sheet metal worker forty year and I miss it");
    let said = |reason: &Reason| matches!(reason, Reason::Said { said, .. } if said.contains("sheet metal"));
    assert!(
        answer.ideas[0].because.iter().any(said),
        "{:?}",
        answer.ideas[0].because
    );
}

#[test]
fn when_nothing_fits_it_says_so_and_who_could_help_begin_it() {
    let street = Street::of(&[
        &[
            ("name", "Coffee corner"),
            ("what_happens", "Coffee morning and a chat"),
        ],
        &[
            ("name", "Hall to borrow"),
            ("what_happens", "Room to hire for new groups"),
        ],
    ]);
    let answer = street.asked("Gliding. I'd give anything to fly again");
    assert!(answer.ideas.is_empty(), "{:?}", answer.ideas);
    assert_eq!(answer.flag, Flag::None);
    assert!(answer.cards.contains(&Card::StartSomething));
    let helpers = answer.start_something.unwrap().helpers;
    assert_eq!(helpers[0].listing.name, "Hall to borrow");
}
