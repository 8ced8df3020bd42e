//! Claims about what can be gone to: what must hold, how far, when, and for whom. Unknown is never yes.

use super::street::Street;
use jiff::civil::date;

const NONE: [&str; 0] = [];

#[test]
fn free_means_that_they_say_so() {
    let street = Street::of(&[
        &[
            ("name", "Clay club"),
            ("what_happens", "Pottery and a kiln"),
            ("cost", "free"),
        ],
        &[("name", "Kiln night"), ("what_happens", "Pottery for everybody")],
        &[
            ("name", "Wheel room"),
            ("what_happens", "Pottery on the wheel"),
            ("cost", "£4"),
        ],
    ]);
    assert_eq!(
        street.ideas("I'd love to try pottery but I'm skint, it'd have to be free"),
        ["Clay club"]
    );
}

#[test]
fn free_to_get_there_means_near_enough_to_walk() {
    let street = Street::of(&[
        &[
            ("name", "Clay club"),
            ("what_happens", "Pottery"),
            ("cost", "free"),
            ("metres", "600"),
        ],
        &[
            ("name", "Kiln night"),
            ("what_happens", "Pottery"),
            ("cost", "free"),
            ("metres", "2300"),
        ],
    ]);
    assert_eq!(
        street.ideas("Pottery. I've no bus fare, so nowt that costs"),
        ["Clay club"]
    );
}

#[test]
fn a_step_nobody_asked_about_is_a_step() {
    let street = Street::of(&[
        &[
            ("name", "Chess at the hall"),
            ("what_happens", "Chess"),
            ("step_free", "yes"),
        ],
        &[
            ("name", "Chess upstairs"),
            ("what_happens", "Chess"),
            ("step_free", "no"),
        ],
        &[("name", "Chess somewhere"), ("what_happens", "Chess")],
    ]);
    assert_eq!(
        street.ideas("A game of chess, I'm in a wheelchair"),
        ["Chess at the hall"]
    );
}

#[test]
fn a_toilet_is_one_that_somebody_checked() {
    let checked = [("checked_on", "2026-05-01"), ("checked_by", "visitor")];
    let street = Street::of(&[
        &[
            ("name", "Chess at the hall"),
            ("what_happens", "Chess"),
            ("toilet", "yes"),
            checked[0],
            checked[1],
        ],
        &[
            ("name", "Chess by the sea"),
            ("what_happens", "Chess"),
            ("toilet", "yes"),
        ],
    ]);
    assert_eq!(
        street.ideas("Chess, but I need a toilet, water tablets"),
        ["Chess at the hall"]
    );
}

#[test]
fn home_before_dark_goes_by_the_day_it_is_asked() {
    let choir: &[_] = &[
        ("name", "Afternoon choir"),
        ("what_happens", "Singing"),
        ("when", "Thursdays 2.30-4.30pm"),
    ];
    let wish = "I'd love to sing in a choir but I've to be home before it's dark";
    assert_eq!(
        Street::of(&[choir]).on(date(2026, 6, 3)).ideas(wish),
        ["Afternoon choir"]
    );
    assert_eq!(Street::of(&[choir]).on(date(2026, 12, 2)).ideas(wish), NONE);
}

#[test]
fn after_four_means_after_four() {
    let street = Street::of(&[
        &[
            ("name", "Early chess"),
            ("what_happens", "Chess"),
            ("when", "Thursdays 10-12"),
        ],
        &[
            ("name", "Late chess"),
            ("what_happens", "Chess"),
            ("when", "Thursdays 4.30-6"),
        ],
        &[("name", "Chess now and then"), ("what_happens", "Chess")],
    ]);
    assert_eq!(
        street.ideas("I can do Thursdays after four. Chess?"),
        ["Late chess"]
    );
}

#[test]
fn an_evening_is_asked_for_and_kept() {
    let street = Street::of(&[
        &[
            ("name", "Morning yoga"),
            ("what_happens", "Yoga"),
            ("when", "Mondays 10-11am"),
        ],
        &[
            ("name", "Evening yoga"),
            ("what_happens", "Yoga"),
            ("when", "Mondays 7-8pm"),
        ],
    ]);
    assert_eq!(
        street.ideas("Yoga, but I work all day so evenings"),
        ["Evening yoga"]
    );
}

#[test]
fn nobody_is_sent_to_an_audition_who_cannot_bear_one() {
    let street = Street::of(&[
        &[
            ("name", "Chamber choir"),
            ("what_happens", "Singing. Entry by audition."),
        ],
        &[
            ("name", "Street choir"),
            ("what_happens", "Singing. No auditions, everyone welcome."),
        ],
    ]);
    assert_eq!(
        street.ideas("I'd like to sing but no audition please"),
        ["Street choir"]
    );
}

#[test]
fn an_age_that_a_group_set_is_kept() {
    let street = Street::of(&[
        &[
            ("name", "Young players"),
            ("what_happens", "Chess"),
            ("ages", "16-25"),
        ],
        &[("name", "Town players"), ("what_happens", "Chess")],
    ]);
    assert_eq!(
        street.ideas("I'm 70 and I'd love a game of chess"),
        ["Town players"]
    );
}

#[test]
fn the_end_of_our_road_is_not_across_town() {
    let street = Street::of(&[
        &[
            ("name", "Near table"),
            ("what_happens", "Chess"),
            ("metres", "300"),
        ],
        &[
            ("name", "Far table"),
            ("what_happens", "Chess"),
            ("metres", "1500"),
        ],
    ]);
    assert_eq!(
        street.ideas("Chess, but I only get to the end of our road"),
        ["Near table"]
    );
}

#[test]
fn what_has_no_place_is_never_too_far() {
    let street = Street::of(&[&[
        ("name", "Chess on a screen"),
        ("what_happens", "Chess"),
        ("online", "only"),
    ]]);
    assert_eq!(
        street.ideas("Chess, but I only get to the end of our road"),
        ["Chess on a screen"]
    );
}

#[test]
fn what_is_full_or_over_or_past_is_no_idea() {
    let street = Street::of(&[
        &[
            ("name", "Chess A"),
            ("what_happens", "Chess. Sorry, we are full at the moment."),
        ],
        &[
            ("name", "Chess B"),
            ("what_happens", "Chess. The club has closed, thank you all."),
        ],
        &[
            ("name", "Chess C"),
            ("what_happens", "Chess, all day"),
            ("when", "2 May 2026"),
        ],
    ]);
    assert_eq!(street.ideas("Chess?"), NONE);
}

#[test]
fn room_for_two_is_no_room_for_three() {
    let street = Street::of(&[&[
        ("name", "Carving bench"),
        ("what_happens", "Wood carving. Room for 2 more."),
    ]]);
    assert_eq!(street.ideas("I'd like to learn wood carving"), ["Carving bench"]);
    assert_eq!(
        street.ideas("There's three of us would like to learn wood carving"),
        NONE
    );
}

#[test]
fn no_grown_up_meets_a_child_alone() {
    let street = Street::of(&[
        &[
            ("name", "Guitar lessons one to one"),
            ("what_happens", "Guitar in my front room"),
            ("run_by", "household"),
        ],
        &[
            ("name", "Youth band"),
            ("what_happens", "Guitar for young people"),
            ("ages", "11-18"),
        ],
    ]);
    assert_eq!(
        street.ideas("My lad's 14 and wants to play guitar"),
        ["Youth band"]
    );
}
