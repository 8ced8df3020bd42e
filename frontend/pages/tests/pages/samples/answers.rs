//! Questions as people ask them, with an answer for each sort of moment.

use super::listings;
use super::site::TODAY;
use domain::Listing;
use domain::asset::AccessFeature;
use domain::geography::Position;
use domain::matching::{Answer, Card, Flag, How, Idea, Need, Reason, StartSomething, Unread};
use domain::rhythm::Day;
use pages::{Asked, FoundPlace, PlaceProblem};
use std::sync::Arc;

pub struct State {
    pub asked: Asked,
    pub found_place: Option<FoundPlace>,
    pub place_problem: Option<PlaceProblem>,
    pub answer: Answer,
    pub on_this_device: bool,
}

pub fn asked() -> Asked {
    Asked {
        words:
            "I were a sheet metal worker forty year. I’d like to be some use, and not be sat in on my own."
                .into(),
        place: "Ropewalk".into(),
        needs: vec![Need::StepFree, Need::Free],
        how: Some(How::Stick),
        minutes: Some(15),
        day: Some(Day::Tuesday),
    }
}

fn words(words: &str) -> Asked {
    Asked {
        words: words.into(),
        ..Asked::default()
    }
}

pub fn market_place() -> FoundPlace {
    FoundPlace {
        label: "Ropewalk".into(),
        position: Position {
            lat: 54.05,
            lon: 1.05,
        },
    }
}

fn state(asked: Asked, answer: Answer) -> State {
    State {
        asked,
        found_place: None,
        place_problem: None,
        answer,
        on_this_device: false,
    }
}

fn idea(listing: Listing, distance_m: Option<u32>, because: Vec<Reason>) -> Idea {
    let confidence = listing.confidence(TODAY);
    Idea {
        next: if listing.rhythm.as_written.starts_with("Tuesdays") {
            listings::next_tuesdays()
        } else {
            Vec::new()
        },
        listing: Arc::new(listing),
        distance_m,
        walk_minutes: distance_m
            .map(|m| (m / 70).max(1))
            .filter(|minutes| *minutes < 60),
        because,
        confidence,
        score: 1.0,
    }
}

fn ideas() -> Vec<Idea> {
    let said = |said: &str, found: &str| Reason::Said {
        said: said.into(),
        found: found.into(),
    };
    let reasons = [
        vec![
            Reason::Gives {
                said: "sheet metal worker".into(),
                wanted: "a sheet metal folder.".into(),
            },
            said("be some use", "we mend what folk bring us"),
            Reason::Has {
                feature: AccessFeature::StepFree,
            },
        ],
        vec![said("on my own", "forty voices"), Reason::Free],
        vec![
            said("sat in", "sat in"),
            Reason::TheWay {
                said: "on my own".into(),
            },
        ],
        vec![Reason::AtTheTime {
            said: "Tuesdays".into(),
        }],
        vec![Reason::FromHome, Reason::Near { walk_minutes: 4 }],
    ];
    let far = [Some(640), Some(4_800), Some(60), None, None];
    listings::all()
        .into_iter()
        .zip(far)
        .zip(reasons)
        .map(|((listing, far), why)| idea(listing, far, why))
        .collect()
}

fn formal() -> Vec<Idea> {
    let why = || {
        vec![Reason::Said {
            said: "rent".into(),
            found: "rent".into(),
        }]
    };
    listings::services()
        .into_iter()
        .map(|listing| idea(listing, Some(900), why()))
        .collect()
}

/// An ordinary good question: ideas, everything typed, the place found.
pub fn ordinary() -> State {
    let answer = Answer {
        ideas: ideas(),
        formal: formal(),
        ..Answer::default()
    };
    State {
        found_place: Some(market_place()),
        on_this_device: true,
        ..state(asked(), answer)
    }
}

/// No words yet.
pub fn blank() -> State {
    state(Asked::default(), Answer::default())
}

/// Nothing fits, and the place was not found either.
pub fn none() -> State {
    let helpers = vec![idea(listings::online(), None, vec![Reason::FromHome])];
    let start = StartSomething {
        wish: "a unicycle club".into(),
        helpers,
    };
    let cards = vec![Card::StartSomething, Card::LacContact];
    let answer = Answer {
        cards,
        start_something: Some(start),
        ..Answer::default()
    };
    let asked = Asked {
        place: "Nowhere Lane".into(),
        ..words("I want to start a unicycle club")
    };
    State {
        place_problem: Some(PlaceProblem::NotFound),
        ..state(asked, answer)
    }
}

pub fn unread() -> State {
    let unread = Unread {
        language: "Hungarian".into(),
        in_welsh: "Hwngareg".into(),
        line: "Ezt még nem tudjuk elolvasni. Veszélyben hívja a 999-et.".into(),
    };
    let answer = Answer {
        cards: vec![Card::UnreadCard, Card::LacContact],
        unread: Some(unread),
        ..Answer::default()
    };
    state(words("Szeretnék kertészkedni, keresek egy csoportot"), answer)
}

pub fn crisis() -> State {
    let answer = Answer {
        flag: Flag::Crisis,
        cards: vec![Card::CrisisCard, Card::LacContact],
        formal: formal(),
        ..Answer::default()
    };
    state(words("I can’t see the point of going on"), answer)
}

pub fn safety() -> State {
    let answer = Answer {
        flag: Flag::Safety,
        cards: vec![Card::SafetyCard, Card::LacContact],
        ideas: ideas().split_off(3),
        formal: formal(),
        ..Answer::default()
    };
    state(words("he goes through my phone and I’m scared"), answer)
}

pub fn urgent() -> State {
    let answer = Answer {
        flag: Flag::Urgent,
        cards: vec![Card::RightsCard],
        formal: formal(),
        ..Answer::default()
    };
    state(words("they want us out on Friday"), answer)
}

pub fn rights() -> State {
    let answer = Answer {
        flag: Flag::Rights,
        cards: vec![Card::RightsCard],
        ideas: ideas(),
        formal: formal(),
        ..Answer::default()
    };
    state(words("can they make me pay for my mum’s care"), answer)
}
