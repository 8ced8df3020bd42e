//! Patches, imports, keys, settings and what a geocoder answered.

use crate::place::{Place, on_both_databases};
use backend::store::imports::{Begun, Counts, Refused, RunId};
use backend::store::{StoreError, change_number, found_places, imports, keys, patches, settings};
use domain::geography::Position;
use domain::patch::{Coordinator, Patch};
use domain::staff::Role;
use jiff::SignedDuration;
use uuid::Uuid;

fn harbour() -> Patch {
    let coordinator = Coordinator {
        name: "Mali".into(),
        ..Coordinator::default()
    };
    let outlines = vec![vec![Position { lat: 54.2, lon: 1.9 }]];
    Patch {
        slug: "harbour".into(),
        name: "Harbour".into(),
        name_cy: "Yr Harbwr".into(),
        outlines,
        coordinator,
    }
}

fn a_patch_is_kept_whole_and_counts_as_a_change(place: &Place) {
    let store = place.store();
    let save = |patch: &Patch| {
        let patch = patch.clone();
        store.write(move |c| patches::save(c, &patch)).unwrap();
        store.read(change_number).unwrap()
    };
    let mut patch = harbour();
    assert_eq!(save(&patch), 1);
    assert_eq!(save(&patch), 1, "an equal one is left alone");
    patch.coordinator.name = "Idris".into();
    assert_eq!(save(&patch), 2);
    assert_eq!(store.read(patches::all).unwrap(), [patch]);
}

fn an_import_keeps_what_it_refused(place: &Place) {
    let store = place.store();
    let begun = Begun {
        file_name: "a.csv".into(),
        format: "csv".into(),
        source_name: "a file".into(),
    };
    let rows = [3, 2].map(|line| Refused {
        line,
        says: "no name; give it one".into(),
        written: ",,".into(),
    });
    let given = rows.clone();
    let run = store.write(move |c| {
        let run = imports::start(c, &begun)?;
        imports::refuse(c, run, &given)?;
        imports::finish(
            c,
            run,
            Counts {
                added: 1,
                refused: 2,
                ..Counts::default()
            },
        )?;
        Ok(run)
    });
    let kept = store.read(|c| imports::refused(c, run.unwrap())).unwrap();
    assert_eq!(kept, [rows[1].clone(), rows[0].clone()]);
}

fn an_import_that_never_began_cannot_end(place: &Place) {
    let store = place.store();
    let ended = store.write(|c| imports::finish(c, RunId(Uuid::now_v7()), Counts::default()));
    assert!(matches!(ended, Err(StoreError::NotFound)));
}

fn a_key_is_found_by_its_hash_until_it_is_replaced_or_removed(place: &Place) {
    let store = place.store();
    let importer = || keys::Holder {
        name: "importer".into(),
        role: Role::Contributor,
    };
    store.write(move |c| keys::add(c, &importer(), "aa")).unwrap();
    let name_of = |sha256: &str| {
        let holder = store.read(|c| keys::find(c, sha256)).unwrap();
        holder.map(|holder| {
            assert_eq!(holder.role, Role::Contributor);
            holder.name
        })
    };
    assert_eq!(name_of("aa").as_deref(), Some("importer"));
    assert_eq!(name_of("AA"), None);
    store.write(move |c| keys::add(c, &importer(), "bb")).unwrap();
    assert_eq!(
        (name_of("aa"), name_of("bb").as_deref()),
        (None, Some("importer"))
    );
    assert!(store.write(|c| keys::remove(c, "importer")).unwrap());
    assert!(!store.write(|c| keys::remove(c, "importer")).unwrap());
    assert_eq!(name_of("bb"), None);
}

fn a_setting_is_what_it_was_last_set_to(place: &Place) {
    let store = place.store();
    assert_eq!(store.read(|c| settings::get(c, "site_name")).unwrap(), None);
    for value in ["Larkmouth", "Larkmouth Kith"] {
        store
            .write(move |c| settings::set(c, "site_name", value))
            .unwrap();
        assert_eq!(
            store.read(|c| settings::get(c, "site_name")).unwrap().as_deref(),
            Some(value)
        );
    }
    assert_eq!(store.read(settings::all).unwrap().len(), 1);
}

fn a_found_place_is_kept_for_a_while_and_without_what_was_asked(place: &Place) {
    let store = place.store();
    let (long, never) = (SignedDuration::from_hours(1), SignedDuration::from_hours(-1));
    store
        .write(|c| found_places::put(c, "3 Net Loft Lane", "an answer"))
        .unwrap();
    store
        .write(|c| found_places::put(c, "3 Net Loft Lane", "a newer answer"))
        .unwrap();
    let get = |asked: &str, age| store.read(|c| found_places::get(c, asked, age)).unwrap();
    assert_eq!(get(" 3 net loft lane", long).as_deref(), Some("a newer answer"));
    assert_eq!(get("3 Net Loft Lane", never), None);
    assert_eq!(get("elsewhere", long), None);
    assert_eq!(store.write(move |c| found_places::forget(c, never)).unwrap(), 1);
    assert_eq!(get("3 Net Loft Lane", long), None);
}

on_both_databases! {
    a_patch_is_kept_whole_and_counts_as_a_change,
    an_import_keeps_what_it_refused,
    an_import_that_never_began_cannot_end,
    a_key_is_found_by_its_hash_until_it_is_replaced_or_removed,
    a_setting_is_what_it_was_last_set_to,
    a_found_place_is_kept_for_a_while_and_without_what_was_asked,
}
