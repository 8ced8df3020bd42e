//! Assets, their revisions and their order.

use crate::place::{Place, jan, named, on_both_databases, save, sql};
use backend::store::assets::{self, Expected, Outcome};
use backend::store::{Store, StoreError, change_number};
use domain::asset::{Place as Somewhere, Source};
use domain::geography::Position;
use domain::{Asset, AssetId};
use std::collections::BTreeMap;
use std::thread;
use uuid::Uuid;

fn from_a_file(external_id: &str) -> Asset {
    let source = Source {
        name: "a file".into(),
        external_id: Some(external_id.into()),
        licence: None,
    };
    Asset {
        source,
        ..named("Net menders")
    }
}

fn an_asset_is_read_back_as_it_was_saved(place: &Place) {
    let store = place.store();
    let mut asset = from_a_file("7");
    asset.what_happens = "Mending nets; talk – if you like. \u{1f9f6} 'quoted' \"twice\" \\ \0".into();
    // A position whose shortest text is not read back exactly by a careless reader.
    let position = Position::new(54.208_610_000_000_01, 1.904_999_999_999_999_8);
    asset.whereabouts.places.push(Somewhere {
        position,
        ..Somewhere::default()
    });
    let saved = save(&store, &asset, Expected::New).unwrap();
    assert_eq!(
        (saved.rev, saved.change_number, saved.outcome),
        (1, 1, Outcome::Added)
    );
    let found = store.read(|c| assets::find(c, asset.id)).unwrap().unwrap();
    assert_eq!((found.asset, found.rev), (asset.clone(), 1));
    let found = store
        .read(|c| assets::find_by_source(c, "a file", "7"))
        .unwrap()
        .unwrap();
    assert_eq!(found.asset, asset);
}

fn what_is_not_there_is_not_found(place: &Place) {
    let store = place.store();
    let nobody = AssetId(Uuid::now_v7());
    assert_eq!(store.read(|c| assets::find(c, nobody)).unwrap(), None);
    assert_eq!(
        store.read(|c| assets::find_by_source(c, "a file", "7")).unwrap(),
        None
    );
    let changed = save(&store, &named("Net menders"), Expected::Rev(1));
    assert!(matches!(changed, Err(StoreError::NotFound)));
}

fn an_equal_asset_makes_no_revision(place: &Place) {
    let store = place.store();
    let asset = from_a_file("7");
    let first = save(&store, &asset, Expected::Any).unwrap();
    let again = save(&store, &asset, Expected::Any).unwrap();
    assert_eq!(again.outcome, Outcome::Unchanged);
    assert_eq!((again.rev, again.change_number), (first.rev, first.change_number));
    assert_eq!(store.read(change_number).unwrap(), first.change_number);
    assert_eq!(store.read(|c| assets::revisions(c, asset.id)).unwrap().len(), 1);
}

fn whoever_saw_an_older_revision_is_told_the_newer(place: &Place) {
    let store = place.store();
    let mut asset = named("Net menders");
    save(&store, &asset, Expected::New).unwrap();
    for (name, seen) in [("Net Menders", 1), ("The Net Menders", 2)] {
        asset.name = name.into();
        let changed = save(&store, &asset, Expected::Rev(seen)).unwrap();
        assert_eq!((changed.rev, changed.outcome), (seen + 1, Outcome::Changed));
    }
    asset.name = "Lost".into();
    for expected in [Expected::Rev(2), Expected::New, Expected::Rev(4)] {
        let stale = save(&store, &asset, expected);
        assert!(
            matches!(stale, Err(StoreError::Stale { current_rev: 3 })),
            "{stale:?}"
        );
    }
    let now = store.read(|c| assets::find(c, asset.id)).unwrap().unwrap();
    assert_eq!((now.asset.name.as_str(), now.rev), ("The Net Menders", 3));
}

fn every_revision_is_kept_with_who_made_it(place: &Place) {
    let store = place.store();
    let mut asset = named("first");
    save(&store, &asset, Expected::New).unwrap();
    asset.name = "second".into();
    save(&store, &asset, Expected::Rev(1)).unwrap();
    let kept = store.read(|c| assets::revisions(c, asset.id)).unwrap();
    let names: Vec<_> = kept
        .iter()
        .map(|revision| (revision.rev, revision.asset.name.as_str()))
        .collect();
    assert_eq!(names, [(1, "first"), (2, "second")]);
    assert!(kept.iter().all(|revision| revision.made_by == jan()));
    assert!(kept[0].made_us <= kept[1].made_us);
}

fn a_revision_is_never_changed_or_deleted(place: &Place) {
    let store = place.store();
    let asset = named("Net menders");
    save(&store, &asset, Expected::New).unwrap();
    for tampering in [
        "UPDATE asset_revisions SET body = '{}'",
        "DELETE FROM asset_revisions",
        "DELETE FROM assets",
    ] {
        assert!(sql(&store, tampering).is_err(), "{tampering}");
    }
    if place.is_sqlite() {
        let replaced = sql(
            &store,
            "REPLACE INTO asset_revisions SELECT * FROM asset_revisions",
        );
        assert!(replaced.is_err());
    } else {
        assert!(sql(&store, "TRUNCATE asset_revisions").is_err());
    }
    assert_eq!(
        store.read(|c| assets::revisions(c, asset.id)).unwrap()[0].asset,
        asset
    );
}

fn one_source_and_external_id_is_one_asset(place: &Place) {
    let store = place.store();
    let (first, twin, other) = (from_a_file("7"), from_a_file("7"), from_a_file("8"));
    save(&store, &first, Expected::New).unwrap();
    save(&store, &other, Expected::New).unwrap();
    let refused = save(&store, &twin, Expected::New);
    assert!(matches!(refused, Err(StoreError::Taken { by }) if by == first.id));
    let moved = Asset {
        source: first.source.clone(),
        ..other
    };
    let refused = save(&store, &moved, Expected::Rev(1));
    assert!(matches!(refused, Err(StoreError::Taken { by }) if by == first.id));
}

fn assets_without_an_external_id_are_never_twins(place: &Place) {
    let store = place.store();
    for _ in 0..2 {
        save(&store, &named("Net menders"), Expected::New).unwrap();
    }
    assert_eq!(store.read(|c| assets::changed_since(c, 0, 10)).unwrap().len(), 2);
}

fn changes_come_once_each_in_the_order_they_were_made(place: &Place) {
    let store = place.store();
    let mut all: Vec<Asset> = ["a", "b", "c"].map(named).into();
    all.iter()
        .for_each(|asset| assert!(save(&store, asset, Expected::New).is_ok()));
    all[0].name = "a, later".into();
    save(&store, &all[0], Expected::Rev(1)).unwrap();
    let names_since = |number, limit| -> Vec<String> {
        let changed = store.read(|c| assets::changed_since(c, number, limit)).unwrap();
        changed.into_iter().map(|stored| stored.asset.name).collect()
    };
    assert_eq!(names_since(0, 10), ["b", "c", "a, later"]);
    assert_eq!(names_since(2, 10), ["c", "a, later"]);
    assert_eq!(names_since(0, 1), ["b"]);
    assert!(names_since(4, 10).is_empty());
}

fn whoever_follows_the_change_number_misses_nothing_of_two_processes(place: &Place) {
    const WRITES: usize = 60;
    let reader = place.store();
    let writers = [place.store(), place.store()];
    let mut followed: BTreeMap<AssetId, i64> = BTreeMap::new();
    let mut last = 0;
    thread::scope(|scope| {
        for store in &writers {
            scope
                .spawn(|| (0..WRITES).for_each(|_| assert!(save(store, &named("x"), Expected::New).is_ok())));
        }
        while followed.len() < 2 * WRITES {
            for stored in reader.read(|c| assets::changed_since(c, last, 7)).unwrap() {
                assert!(stored.change_number > last);
                last = stored.change_number;
                followed.insert(stored.asset.id, last);
            }
            assert!(
                last < 2 * WRITES as i64 || followed.len() == 2 * WRITES,
                "a change was missed"
            );
        }
    });
}

fn of_many_who_change_the_same_revision_one_wins(place: &Place) {
    let store: &Store = &place.store();
    let asset = named("start");
    save(store, &asset, Expected::New).unwrap();
    let won = thread::scope(|scope| {
        let tries: Vec<_> = (0..8)
            .map(|number| {
                let mine = Asset {
                    name: format!("by {number}"),
                    ..asset.clone()
                };
                scope.spawn(move || save(store, &mine, Expected::Rev(1)).is_ok())
            })
            .collect();
        tries
            .into_iter()
            .map(|one| one.join().unwrap())
            .filter(|&won| won)
            .count()
    });
    assert_eq!(won, 1);
    assert_eq!(store.read(|c| assets::revisions(c, asset.id)).unwrap().len(), 2);
}

on_both_databases! {
    an_asset_is_read_back_as_it_was_saved,
    what_is_not_there_is_not_found,
    an_equal_asset_makes_no_revision,
    whoever_saw_an_older_revision_is_told_the_newer,
    every_revision_is_kept_with_who_made_it,
    a_revision_is_never_changed_or_deleted,
    one_source_and_external_id_is_one_asset,
    assets_without_an_external_id_are_never_twins,
    changes_come_once_each_in_the_order_they_were_made,
    whoever_follows_the_change_number_misses_nothing_of_two_processes,
    of_many_who_change_the_same_revision_one_wins,
}
