//! Invented groups and places, from the fullest to the barest.

use super::site::TODAY;
use domain::Listing;
use domain::asset::{
    Access, AccessFact, AccessFeature, Ages, Contact, Cost, Gate, InWelsh, Kind, Known, Online, Precision,
    RunBy, Source, Tier,
};
use domain::freshness::{Evidence, EvidenceBy, Freshness};
use domain::geography::Position;
use domain::public_view::{ListingStatus, ShownPlace};
use domain::rhythm::{Day, Meeting, Occurrence, Recurs, Rhythm, Season};
use jiff::civil::{Date, date, time};

fn listing(number: u32, name: &str, kind: &str, what: &str) -> Listing {
    Listing {
        id: domain::AssetId(uuid::Uuid::from_u128(u128::from(number))),
        source: Source {
            name: "Sandholm list".into(),
            external_id: None,
            licence: Some("CC0-1.0".into()),
        },
        status: ListingStatus::On,
        name: name.into(),
        what_happens: what.into(),
        first_visit: String::new(),
        run_by: None,
        gate: None,
        tier: Tier::Community,
        kinds: vec![Kind::from(kind)],
        domains: Vec::new(),
        formats: Vec::new(),
        rhythm: Rhythm::default(),
        places: vec![place(number)],
        area_served: String::new(),
        online: Online::No,
        comes_to_you: false,
        cost: Cost::default(),
        ages: Ages::default(),
        languages: Vec::new(),
        says_it_welcomes: Vec::new(),
        wanted: String::new(),
        in_welsh: InWelsh::default(),
        contact: Contact::default(),
        access: Access::default(),
        freshness: Freshness {
            evidence: Vec::new(),
            half_life_days: 60,
        },
    }
}

fn place(number: u32) -> ShownPlace {
    let offset = f64::from(number) / 500.0;
    ShownPlace {
        precision: Precision::Exact,
        address: "Unit 4, Ropewalk Yard".into(),
        postcode: "ZZ4 1AB".into(),
        neighbourhood: "Ropewalk".into(),
        position: Position::new(54.05 + offset, 1.05 - offset),
    }
}

fn seen(on: Date, by: EvidenceBy, holds: bool) -> Freshness {
    Freshness {
        evidence: vec![Evidence { on, by, holds }],
        half_life_days: 60,
    }
}

pub fn all() -> Vec<Listing> {
    vec![shed(), choir(), bench(), blurred(), online(), bare(), resting()]
}

/// The fullest: everything is known.
pub fn shed() -> Listing {
    let recurs = Recurs::Weekly {
        days: vec![Day::Tuesday],
        every: 1,
        from: None,
    };
    let (starts, ends) = (Some(time(10, 0, 0, 0)), Some(time(12, 30, 0, 0)));
    let meetings = vec![Meeting {
        starts,
        ends,
        ..Meeting::on(recurs)
    }];
    let season = Season {
        not_in_months: vec![8],
        ..Season::default()
    };
    let fact = |known| AccessFact {
        known,
        checked_on: Some(date(2026, 11, 3)),
        checked_by: Some("Elin".into()),
    };
    let access = [
        (AccessFeature::StepFree, fact(Known::Yes)),
        (AccessFeature::Toilet, fact(Known::Yes)),
        (AccessFeature::Parking, fact(Known::No)),
    ];
    Listing {
        first_visit: "Blue roller door, it sticks. Shout for Bernie. There is always a kettle on, and nobody will ask you to make anything.".into(),
        run_by: Some(RunBy::Members),
        gate: Some(Gate::None),
        rhythm: Rhythm { as_written: "Tuesdays 10 til half 12, not August".into(), meetings, season, by_appointment: false },
        cost: Cost { as_written: "£2, and that buys the tea".into(), free: Known::No, free_to_get_there: Known::Unknown, pence: Some(200) },
        ages: Ages { as_written: "18+".into(), from: Some(18), to: None },
        languages: vec!["English".into(), "BSL".into()],
        says_it_welcomes: vec!["anyone who likes to fettle".into()],
        in_welsh: InWelsh {
            name: "Sied Drwsio’r Ropewalk".into(),
            what_happens: "Rydym yn trwsio beth mae pobl yn dod â nhw. Turn, mainc, radio. Siarad neu beidio.".into(),
            ..InWelsh::default()
        },
        wanted: "Somebody who can sharpen things. A second kettle. A sheet metal folder, if you have one doing nothing.".into(),
        contact: Contact {
            name: "Bernie".into(),
            phone: "01632 960777".into(),
            email: "shed@example.org".into(),
            website: "https://example.org/shed".into(),
        },
        access: Access(access.into_iter().collect()),
        freshness: seen(date(2026, 11, 3), EvidenceBy::Coordinator, true),
        ..listing(1, "Ropewalk Menders’ Shed", "maker_shed", "We mend what folk bring us and make what nobody asked for. Lathe, bench, tin snips, radio. Talk or don’t.")
    }
}

fn choir() -> Listing {
    let recurs = Recurs::Monthly {
        nths: vec![1, 3],
        day: Day::Thursday,
    };
    let starts = Some(time(19, 30, 0, 0));
    let meetings = vec![Meeting {
        starts,
        ..Meeting::on(recurs)
    }];
    let season = Season {
        term_time_only: true,
        ..Season::default()
    };
    Listing {
        run_by: Some(RunBy::Volunteers),
        rhythm: Rhythm {
            as_written: String::new(),
            meetings,
            season,
            by_appointment: false,
        },
        cost: Cost {
            free: Known::Yes,
            ..Cost::default()
        },
        contact: Contact {
            phone: "01632 960778".into(),
            ..Contact::default()
        },
        freshness: seen(date(2026, 9, 2), EvidenceBy::Visitor, true),
        ..listing(
            2,
            "Sing If You Like",
            "music_singing_group",
            "Forty voices and no auditions. We do sea songs, and the odd one from the pictures.",
        )
    }
}

fn bench() -> Listing {
    Listing {
        tier: Tier::Universal,
        run_by: Some(RunBy::Nobody),
        rhythm: Rhythm {
            meetings: vec![Meeting::on(Recurs::Always)],
            ..Rhythm::default()
        },
        freshness: seen(date(2026, 11, 19), EvidenceBy::Visitor, false),
        ..listing(
            3,
            "The green bench by the slipway",
            "bench_chat",
            "Sit on it if you would like somebody to say hello.",
        )
    }
}

/// Shown only by its neighbourhood.
pub fn blurred() -> Listing {
    let near = ShownPlace {
        precision: Precision::Neighbourhood,
        address: String::new(),
        postcode: String::new(),
        ..place(4)
    };
    Listing {
        tier: Tier::Peer,
        places: vec![near],
        rhythm: Rhythm {
            as_written: "When one of us needs it".into(),
            ..Rhythm::default()
        },
        contact: Contact {
            name: "whoever answers".into(),
            phone: "01632 960779".into(),
            ..Contact::default()
        },
        freshness: seen(date(2026, 10, 1), EvidenceBy::Organiser, true),
        ..listing(
            4,
            "Still Here",
            "peer_support_group",
            "We have each lost somebody. We walk, we sit, we bring cake.",
        )
    }
}

/// Online and nowhere else.
pub fn online() -> Listing {
    Listing {
        online: Online::Only,
        places: Vec::new(),
        gate: Some(Gate::Book),
        contact: Contact {
            email: "quiz@example.org".into(),
            ..Contact::default()
        },
        freshness: seen(date(2026, 11, 1), EvidenceBy::WebPage, true),
        ..listing(
            5,
            "Sunday quiz from the sofa",
            "online_group",
            "Four teams, bad puns, camera off if you like.",
        )
    }
}

/// A name, and nothing else at all.
pub fn bare() -> Listing {
    Listing {
        places: Vec::new(),
        source: Source::default(),
        ..listing(6, "Toy library", "swap_share", "")
    }
}

/// Having a rest.
pub fn resting() -> Listing {
    Listing {
        status: ListingStatus::Resting,
        ..listing(
            7,
            "Ropewalk garden",
            "gardening_group",
            "Back when the ground is warm.",
        )
    }
}

/// Ended.
pub fn finished() -> Listing {
    Listing {
        status: ListingStatus::Finished,
        ..shed()
    }
}

/// A service of each formal tier.
pub fn services() -> Vec<Listing> {
    let desk = Listing {
        tier: Tier::FormalOpen,
        gate: Some(Gate::None),
        contact: Contact {
            phone: "01632 960780".into(),
            ..Contact::default()
        },
        ..listing(
            8,
            "Sandholm advice desk",
            "advice_centre",
            "Rent, debt, benefits. Staff who know the forms.",
        )
    };
    let team = Listing {
        tier: Tier::FormalGated,
        gate: Some(Gate::Assessment),
        places: Vec::new(),
        comes_to_you: true,
        area_served: "all of Sandholm".into(),
        ..listing(
            9,
            "Council care team",
            "adult_social_care",
            "Care at home, and equipment.",
        )
    };
    vec![desk, team]
}

pub fn next_tuesdays() -> Vec<Occurrence> {
    let on = |on| Occurrence {
        on,
        starts: Some(time(10, 0, 0, 0)),
        ends: Some(time(12, 30, 0, 0)),
    };
    [date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)]
        .map(on)
        .to_vec()
}

/// A day's times, also one without.
pub fn times() -> Vec<Occurrence> {
    let at = |starts, ends| Occurrence {
        on: TODAY,
        starts,
        ends,
    };
    vec![
        at(Some(time(9, 0, 0, 0)), Some(time(10, 30, 0, 0))),
        at(Some(time(10, 0, 0, 0)), Some(time(12, 0, 0, 0))),
        at(Some(time(19, 30, 0, 0)), None),
        at(None, None),
    ]
}
