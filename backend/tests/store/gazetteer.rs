//! Postcodes and names of places.

use crate::place::{Place, on_both_databases};
use backend::store::gazetteer::{self, PlaceName, Postcode};
use backend::store::{Store, StoreError};
use domain::geography::Position;

fn at(postcode: &str, lat: f64, lon: f64) -> Postcode {
    Postcode {
        postcode: postcode.into(),
        lat,
        lon,
        neighbourhood: "Harbour".into(),
    }
}

fn named(name: &str, kind: &str) -> PlaceName {
    PlaceName {
        name: name.into(),
        kind: kind.into(),
        lat: 54.2,
        lon: 1.9,
    }
}

fn save(store: &Store, postcodes: &[Postcode]) -> usize {
    let postcodes = postcodes.to_vec();
    store
        .write(move |c| gazetteer::save_postcodes(c, &postcodes))
        .expect("saved")
}

fn a_postcode_is_found_however_it_is_written(place: &Place) {
    let store = place.store();
    save(&store, &[at("XL1 1AA", 54.2, 1.9)]);
    for written in ["XL1 1AA", "xl11aa", " Xl1  1aA "] {
        let found = store.read(|c| gazetteer::postcode(c, written)).unwrap();
        assert_eq!(found, Some(at("XL1 1AA", 54.2, 1.9)), "{written}");
    }
    for written in [
        "",
        "X",
        "XL1 1AB",
        "the quay",
        "XL1 1AA; DROP TABLE postcodes",
        "é",
        "\0\0\0\0\0",
    ] {
        assert_eq!(
            store.read(|c| gazetteer::postcode(c, written)).unwrap(),
            None,
            "{written}"
        );
    }
}

fn saving_postcodes_counts_what_is_new_or_different(place: &Place) {
    let store = place.store();
    let two = [at("XL1 1AA", 54.2, 1.9), at("XL1 1AB", 54.4, 1.7)];
    assert_eq!(save(&store, &two), 2);
    assert_eq!(save(&store, &two), 0);
    assert_eq!(save(&store, &[at("XL1 1AA", 54.3, 1.9)]), 1);
    let moved = store
        .read(|c| gazetteer::postcode(c, "XL1 1AA"))
        .unwrap()
        .unwrap();
    assert_eq!(moved.lat, 54.3);
}

fn the_last_of_a_repeated_postcode_counts(place: &Place) {
    let store = place.store();
    save(&store, &[at("XL1 1AA", 54.2, 1.9), at("XL1 1AA", 54.9, 1.9)]);
    assert_eq!(
        store
            .read(|c| gazetteer::postcode(c, "XL1 1AA"))
            .unwrap()
            .unwrap()
            .lat,
        54.9
    );
}

fn more_postcodes_than_one_statement_takes_are_all_saved(place: &Place) {
    let store = place.store();
    let many: Vec<_> = (0..12_000)
        .map(|n| at(&format!("XL{} {}AA", n / 10, n % 10), 54.0, 1.0))
        .collect();
    assert_eq!(save(&store, &many), many.len());
    assert!(
        store
            .read(|c| gazetteer::postcode(c, "XL1199 9AA"))
            .unwrap()
            .is_none(),
        "too long to be asked for"
    );
    assert!(
        store
            .read(|c| gazetteer::postcode(c, "XL99 9AA"))
            .unwrap()
            .is_some()
    );
}

fn an_outward_code_is_the_mean_of_its_postcodes(place: &Place) {
    let store = place.store();
    save(
        &store,
        &[
            at("XL1 1AA", 54.0, 1.0),
            at("XL1 9ZZ", 55.0, 2.0),
            at("XL11 1AA", 10.0, 10.0),
        ],
    );
    let outcode = |written| store.read(|c| gazetteer::outcode(c, written)).unwrap();
    assert_eq!(outcode("xl1"), Position::new(54.5, 1.5));
    assert_eq!(outcode("XL2"), None);
    assert_eq!(outcode("\0"), None);
}

fn places_are_found_by_the_beginning_of_their_name(place: &Place) {
    let store = place.store();
    let places =
        ["Market Quarter", "Market", "Marketgate", "Łark Hill", "100% Yard"].map(|n| named(n, "street"));
    assert_eq!(
        store.write(move |c| gazetteer::save_places(c, &places)).unwrap(),
        5
    );
    let found = |name: &str| -> Vec<String> {
        let places = store.read(|c| gazetteer::places_named(c, name, 2)).unwrap();
        places.into_iter().map(|place| place.name).collect()
    };
    assert_eq!(found("market"), ["Market", "Market Quarter"]);
    assert_eq!(found(" MARKET   quarter"), ["Market Quarter"]);
    assert_eq!(found("łark"), ["Łark Hill"]);
    assert_eq!(found("100%"), ["100% Yard"]);
    for nowhere in ["", "%", "quarter", "\0"] {
        assert!(found(nowhere).is_empty(), "{nowhere:?}");
    }
}

fn the_same_name_may_be_several_places_and_is_kept_once_each(place: &Place) {
    let store = place.store();
    let places = vec![
        named("Newtown", "village"),
        named("Newtown", "street"),
        named("Newtown", "street"),
    ];
    let save = |places: Vec<PlaceName>| -> Result<usize, StoreError> {
        store.write(move |c| gazetteer::save_places(c, &places))
    };
    assert_eq!(save(places.clone()).unwrap(), 2);
    assert_eq!(save(places).unwrap(), 0);
    assert_eq!(
        store
            .read(|c| gazetteer::places_named(c, "newtown", 9))
            .unwrap()
            .len(),
        2
    );
}

on_both_databases! {
    a_postcode_is_found_however_it_is_written,
    saving_postcodes_counts_what_is_new_or_different,
    the_last_of_a_repeated_postcode_counts,
    more_postcodes_than_one_statement_takes_are_all_saved,
    an_outward_code_is_the_mean_of_its_postcodes,
    places_are_found_by_the_beginning_of_their_name,
    the_same_name_may_be_several_places_and_is_kept_once_each,
}
