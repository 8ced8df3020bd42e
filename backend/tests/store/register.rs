//! The register in memory follows the store, whichever database it is on.

use crate::place::{Place, cut_every_line, named, on_both_databases, save};
use backend::register::{Cell, Looked, Register};
use backend::store::assets::Expected;
use backend::store::{Store, change_number, patches, settings};
use domain::Asset;
use domain::asset::{Online, Place as Somewhere, Status};
use domain::browsing::Filters;
use domain::geography::Position;
use domain::knowledge::Knowledge;
use domain::patch::{Coordinator, Patch};
use std::sync::Arc;
use std::time::Duration;

const QUAY: Position = Position { lat: 54.2, lon: 1.9 };
/// Far longer than it takes: a slow machine must not fail a test.
const PATIENCE: Duration = Duration::from_secs(60);

struct Town {
    store: Store,
    register: Register,
}

fn town(place: &Place) -> Town {
    let store = place.store();
    let register = Register::start(store.clone(), Arc::new(Knowledge::default())).expect("a register");
    Town { store, register }
}

fn at(position: Position, name: &str) -> Asset {
    let mut asset = named(name);
    asset.whereabouts.places.push(Somewhere {
        position: Some(position),
        ..Somewhere::default()
    });
    asset
}

fn save_any(store: &Store, asset: &Asset) -> i64 {
    save(store, asset, Expected::Any).expect("saved").change_number
}

impl Town {
    /// Saves, and waits until the register has it.
    fn show(&self, asset: &Asset) {
        let change_number = save_any(&self.store, asset);
        assert!(self.register.wait_for(change_number, PATIENCE));
    }

    /// What is found by words that were typed.
    fn names_found(&self, what: &str) -> Vec<String> {
        let filters = Filters {
            what: what.into(),
            ..Filters::default()
        };
        let snapshot = self.register.current();
        let found = snapshot.look(&Looked {
            filters: Some(&filters),
            ..Looked::default()
        });
        let page = found.page(0, 9);
        page.iter().map(|sight| sight.name().to_owned()).collect()
    }

    fn names_within(&self, radius_m: f64) -> Vec<String> {
        let snapshot = self.register.current();
        snapshot
            .within(QUAY, radius_m)
            .iter()
            .map(|near| near.listing.name.clone())
            .collect()
    }
}

fn what_is_written_is_shown(place: &Place) {
    let town = town(place);
    let asset = at(QUAY, "Net menders");
    town.show(&asset);
    let snapshot = town.register.current();
    assert_eq!(snapshot.find(asset.id).unwrap().name, "Net menders");
    assert_eq!(snapshot.len(), 1);
    assert_eq!(snapshot.area(Some(QUAY)).len(), 1);
}

fn a_change_shows_in_every_way_of_asking(place: &Place) {
    let town = town(place);
    let area = || town.register.current().area_of(Cell::around(QUAY));
    assert_eq!(area().len(), 0);
    let mut asset = at(QUAY, "Net menders");
    town.show(&asset);
    assert_eq!((area().len(), area().packed().len()), (1, 1));
    asset.name = "Net lofts".into();
    town.show(&asset);
    let knowledge = Knowledge::default();
    assert_eq!(area().prepared(&knowledge).listings()[0].name, "Net lofts");
    assert_eq!(town.names_found("men"), Vec::<String>::new());
    assert_eq!(town.names_found("lof"), ["Net lofts"]);
    asset.status = Status::Hidden;
    town.show(&asset);
    assert_eq!(area().len(), 0);
    assert_eq!(town.names_found(""), Vec::<String>::new());
}

fn a_change_elsewhere_leaves_an_area_ready(place: &Place) {
    let town = town(place);
    town.show(&at(QUAY, "Net menders"));
    let area = || town.register.current().area_of(Cell::around(QUAY));
    let before = area();
    town.show(&at(Position { lat: 50.0, lon: -3.0 }, "far away"));
    assert!(Arc::ptr_eq(&before, &area()));
    town.show(&at(QUAY, "Choir"));
    assert_eq!(area().len(), 2);
}

fn what_another_process_writes_is_shown_too(place: &Place) {
    let town = town(place);
    let other = place.store();
    let change_number = save_any(&other, &at(QUAY, "Net menders"));
    assert!(town.register.wait_for(change_number, PATIENCE));
    assert_eq!(town.names_within(100.0), ["Net menders"]);
}

fn what_is_hidden_or_pending_is_not_in_memory(place: &Place) {
    let town = town(place);
    let mut asset = at(QUAY, "Net menders");
    for status in [
        Status::Published,
        Status::Hidden,
        Status::Resting,
        Status::Pending,
    ] {
        asset.status = status;
        town.show(&asset);
        let shown = matches!(status, Status::Published | Status::Resting);
        assert_eq!(
            town.register.current().find(asset.id).is_some(),
            shown,
            "{status:?}"
        );
        assert_eq!(town.names_within(100.0).len(), usize::from(shown), "{status:?}");
    }
}

fn a_reader_keeps_the_moment_it_took(place: &Place) {
    let town = town(place);
    let before = town.register.current();
    town.show(&at(QUAY, "Net menders"));
    assert_eq!(before.len(), 0);
    assert_eq!(town.register.current().len(), 1);
}

fn what_is_near_comes_nearest_first_and_each_once(place: &Place) {
    let town = town(place);
    let north_m = |metres: f64| Position {
        lat: QUAY.lat + metres / 111_195.0,
        lon: QUAY.lon,
    };
    let mut twice = at(north_m(300.0), "second");
    twice.whereabouts.places.push(Somewhere {
        position: Some(north_m(900.0)),
        ..Somewhere::default()
    });
    for asset in [
        twice,
        at(north_m(100.0), "first"),
        at(north_m(2_000.0), "too far"),
    ] {
        town.show(&asset);
    }
    assert_eq!(town.names_within(1_000.0), ["first", "second"]);
}

fn what_is_online_only_is_nowhere_on_the_ground(place: &Place) {
    let town = town(place);
    let mut asset = at(QUAY, "Net menders");
    asset.whereabouts.online = Online::Only;
    town.show(&asset);
    assert!(town.names_within(100.0).is_empty());
    assert_eq!(town.register.current().len(), 1);
}

fn a_patch_and_a_setting_are_followed(place: &Place) {
    let town = town(place);
    let around = |d: f64| Position {
        lat: QUAY.lat + d,
        lon: QUAY.lon + d,
    };
    let (sw, ne) = (around(-0.1), around(0.1));
    let corners = [
        sw,
        Position {
            lat: sw.lat,
            lon: ne.lon,
        },
        ne,
        Position {
            lat: ne.lat,
            lon: sw.lon,
        },
        sw,
    ];
    let patch = Patch {
        slug: "harbour".into(),
        name: "Harbour".into(),
        name_cy: String::new(),
        outlines: vec![corners.to_vec()],
        coordinator: Coordinator::default(),
    };
    let newest = town.store.write(move |c| {
        patches::save(c, &patch)?;
        settings::set(c, "site_name", "Larkmouth")?;
        change_number(c)
    });
    assert!(town.register.wait_for(newest.unwrap(), PATIENCE));
    let snapshot = town.register.current();
    assert_eq!(snapshot.patch_at(QUAY).unwrap().slug, "harbour");
    assert_eq!(snapshot.settings["site_name"], "Larkmouth");
}

fn without_a_patch_home_is_the_middle_of_what_is_on_the_map(place: &Place) {
    let town = town(place);
    assert_eq!(town.register.current().home, None);
    let far_off = Position { lat: 60.0, lon: -1.0 };
    for position in [QUAY, far_off, QUAY] {
        town.show(&at(position, "somewhere"));
    }
    assert_eq!(town.register.current().home, Some(QUAY));
}

fn it_starts_with_everything_that_was_there(place: &Place) {
    let town = town(place);
    for number in 0..30 {
        save_any(&town.store, &at(QUAY, &format!("group {number}")));
    }
    let again = Register::start(town.store.clone(), Arc::new(Knowledge::default())).unwrap();
    assert_eq!(again.current().len(), 30);
    assert_eq!(again.current().change_number, 30);
}

on_both_databases! {
    what_is_written_is_shown,
    a_change_shows_in_every_way_of_asking,
    a_change_elsewhere_leaves_an_area_ready,
    what_another_process_writes_is_shown_too,
    what_is_hidden_or_pending_is_not_in_memory,
    a_reader_keeps_the_moment_it_took,
    what_is_near_comes_nearest_first_and_each_once,
    what_is_online_only_is_nowhere_on_the_ground,
    a_patch_and_a_setting_are_followed,
    without_a_patch_home_is_the_middle_of_what_is_on_the_map,
    it_starts_with_everything_that_was_there,
}

#[test]
fn what_is_in_memory_outlives_a_cut_line() {
    let Some(place) = Place::in_postgres() else {
        return;
    };
    let town = town(&place);
    town.show(&at(QUAY, "Net menders"));
    cut_every_line(&place);
    assert_eq!(town.names_within(100.0), ["Net menders"]);
    town.show(&at(QUAY, "Net lofts"));
    assert_eq!(town.names_within(100.0).len(), 2);
}
