//! What is one thing and what is two, as a co-ordinator would say.

use super::*;
use crate::AssetId;
use crate::asset::{Asset, Place};
use crate::geography::Position;
use crate::rhythm;
use jiff::civil::date;
use uuid::Uuid;

/// A record with its name, and whatever else is said of it.
struct Said(Asset);

impl Said {
    fn of(name: &str) -> Said {
        Said(Asset::named(AssetId(Uuid::nil()), name))
    }

    fn at(mut self, lat: f64, lon: f64) -> Said {
        self.0.whereabouts.places.push(Place {
            position: Position::new(lat, lon),
            ..Place::default()
        });
        self
    }

    fn postcode(mut self, postcode: &str, address: &str) -> Said {
        self.0.whereabouts.places.push(Place {
            postcode: postcode.to_owned(),
            address: address.to_owned(),
            ..Place::default()
        });
        self
    }

    fn phone(mut self, phone: &str) -> Said {
        self.0.contact.phone = phone.to_owned();
        self
    }

    fn site(mut self, site: &str) -> Said {
        self.0.contact.website = site.to_owned();
        self
    }

    fn says(mut self, what: &str) -> Said {
        self.0.what_happens = what.to_owned();
        self
    }

    fn when(mut self, when: &str) -> Said {
        self.0.rhythm = rhythm::read(when, date(2026, 11, 29));
        self
    }
}

fn compared(a: &Said, b: &Said) -> Verdict {
    weigh(&Marks::of_asset(&a.0), &Marks::of_asset(&b.0), &Common::default())
}

fn sure(a: &Said, b: &Said) -> Option<Sure> {
    compared(a, b).sure
}

const HALL: (f64, f64) = (54.2012, 1.9034);

#[test]
fn one_name_at_one_door_is_one_thing_and_says_why() {
    let verdict = compared(
        &Said::of("Tuesday Tea Dance").at(HALL.0, HALL.1),
        &Said::of("The Tuesday tea-dance").at(HALL.0 + 0.0003, HALL.1),
    );
    assert_eq!(verdict.sure, Some(Sure::Likely));
    assert_eq!(
        verdict.reasons,
        [Reason::SameName, Reason::Near { metres: Some(33) }]
    );
}

#[test]
fn one_name_in_two_towns_is_two_things() {
    let here = Said::of("Knit and Natter").at(HALL.0, HALL.1);
    let there = Said::of("Knit and Natter").at(HALL.0 + 0.2, HALL.1);
    assert_eq!(sure(&here, &there), None);
    let (here, there) = (
        Said::of("Central Library").postcode("ZZ1 1AA", ""),
        Said::of("Central Library").postcode("YY1 1AA", ""),
    );
    assert_eq!(sure(&here, &there), None);
}

#[test]
fn a_branch_of_a_charity_elsewhere_is_a_thing_of_its_own() {
    let branch = |lat| {
        let branch = Said::of("Age Well Larkmouth")
            .at(lat, HALL.1)
            .site("https://agewell.example/");
        branch.says("Registered charity 1122334")
    };
    assert_eq!(sure(&branch(HALL.0), &branch(HALL.0 + 0.3)), None);
}

#[test]
fn two_groups_in_one_hall_with_one_telephone_are_two_things() {
    let choir = Said::of("Harbour Hall Choir")
        .at(HALL.0, HALL.1)
        .phone("01632 960001");
    let yoga = Said::of("Harbour Hall Yoga")
        .at(HALL.0, HALL.1)
        .phone("01632 960001");
    assert_eq!(sure(&choir, &yoga), None);
}

#[test]
fn a_hall_and_the_choir_that_has_its_name_are_worth_asking_about_and_no_more() {
    let called = |name| Said::of(name).at(HALL.0, HALL.1).phone("01632 960001");
    assert_eq!(
        sure(&called("Harbour Hall"), &called("Harbour Hall Choir")),
        Some(Sure::Perhaps)
    );
}

#[test]
fn one_group_that_moved_is_known_by_its_number() {
    let before = Said::of("Larkmouth Ukulele Band")
        .at(HALL.0, HALL.1)
        .phone("01632 960001");
    let after = Said::of("Larkmouth Ukulele Band")
        .at(HALL.0 + 0.01, HALL.1)
        .phone("+44 1632 960001");
    assert_eq!(sure(&before, &after), Some(Sure::Likely));
}

#[test]
fn a_name_on_its_own_is_worth_asking_about_and_no_more() {
    let (a, b) = (
        Said::of("Larkmouth Ukulele Band"),
        Said::of("Larkmouth Ukulele Band"),
    );
    assert_eq!(sure(&a, &b), Some(Sure::Perhaps));
}

#[test]
fn the_same_class_on_another_day_is_said_to_be() {
    let on = |when: &str| Said::of("Gentle yoga").at(HALL.0, HALL.1).when(when);
    let verdict = compared(&on("Mondays 10am to 11am"), &on("Wednesdays 10am to 11am"));
    assert!(verdict.reasons.contains(&Reason::OtherDays), "{verdict:?}");
    assert_ne!(verdict.sure, Some(Sure::Likely), "{verdict:?}");
    let verdict = compared(&on("Mondays 10am to 11am"), &on("Mon 10.15am"));
    assert!(verdict.reasons.contains(&Reason::SameTime), "{verdict:?}");
    assert_eq!(verdict.sure, Some(Sure::Likely));
}

#[test]
fn another_charity_number_is_another_charity() {
    let of = |number: &str| {
        Said::of("The Shed")
            .at(HALL.0, HALL.1)
            .says(&format!("Charity no. {number}"))
    };
    assert_eq!(sure(&of("1122334"), &of("1122335")), None);
}

#[test]
fn a_number_that_everybody_has_joins_nobody() {
    let council = "01632 960000";
    let mut all: Vec<Marks> = (0..30)
        .map(|n| Marks::of_asset(&Said::of(&format!("Play area {n}")).phone(council).0))
        .collect();
    all.push(Marks::of_asset(&Said::of("Rose garden").phone(council).0));
    assert!(find(&all).is_empty());
}

#[test]
fn every_two_that_weigh_enough_share_a_key() {
    let listed = [
        Said::of("Larkmouth Ukulele Band").at(HALL.0, HALL.1),
        Said::of("Quiet hour").at(HALL.0 + 0.02, HALL.1),
        Said::of("Larkmouth Ukelele Band").at(HALL.0 + 0.0009, HALL.1),
    ];
    let all: Vec<Marks> = listed.iter().map(|said| Marks::of_asset(&said.0)).collect();
    let found = find(&all);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].one, found[0].other), (0, 2));
}

#[test]
fn a_hidden_place_is_no_mark_of_a_listing() {
    let placed = crate::placing::Placed {
        tier: crate::asset::Tier::Peer,
        kinds: Vec::new(),
        domains: Vec::new(),
        formats: Vec::new(),
        protected: true,
        half_life_days: 60,
    };
    let refuge = Said::of("Safe house")
        .postcode("ZZ1 1AA", "3 Net Loft Lane")
        .at(HALL.0, HALL.1);
    let listing = crate::public_view::listing(&refuge.0, &placed).unwrap();
    assert!(Marks::of_listing(&listing).spots.is_empty());
}
