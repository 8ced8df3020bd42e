//! What the register in memory promises to its readers.

use backend::register::Register;
use backend::store::assets::{self, Author, Expected};
use backend::store::{Database, Store};
use domain::asset::{Asset, AssetId, Online, Place, Status};
use domain::geography::Position;
use domain::knowledge::Knowledge;
use domain::patch::{Coordinator, Patch};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use uuid::Uuid;

const QUAY: Position = Position { lat: 54.2, lon: 1.9 };
/// Far longer than it takes: a slow machine must not fail a test.
const PATIENCE: Duration = Duration::from_secs(20);

struct Town {
    database: Database,
    store: Store,
    register: Register,
    _folder: TempDir,
}

fn town() -> Town {
    let folder = tempfile::tempdir().expect("a folder");
    let database = Database::Sqlite(folder.path().join("kith.db"));
    let store = Store::open(&database).expect("a store");
    let register = Register::start(store.clone(), Arc::new(Knowledge::default())).expect("a register");
    Town {
        database,
        store,
        register,
        _folder: folder,
    }
}

fn at(position: Position, name: &str) -> Asset {
    let mut asset = Asset::named(AssetId(Uuid::now_v7()), name);
    asset.whereabouts.places.push(Place {
        position: Some(position),
        ..Place::default()
    });
    asset
}

fn save(store: &Store, asset: &Asset) -> i64 {
    let asset = asset.clone();
    let by = Author {
        name: "a test".into(),
        why: String::new(),
    };
    store
        .write(move |c| assets::save(c, &asset, Expected::Any, &by))
        .expect("saved")
        .change_number
}

impl Town {
    /// Saves, and waits until the register has it.
    fn show(&self, asset: &Asset) {
        let change_number = save(&self.store, asset);
        assert!(self.register.wait_for(change_number, PATIENCE));
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

#[test]
fn what_is_written_is_shown() {
    let town = town();
    let asset = at(QUAY, "Net menders");
    town.show(&asset);
    let snapshot = town.register.current();
    assert_eq!(snapshot.find(asset.id).unwrap().name, "Net menders");
    assert_eq!(snapshot.listings.len(), 1);
    assert_eq!(snapshot.index.listings().len(), 1);
}

#[test]
fn what_another_process_writes_is_shown_too() {
    let town = town();
    let other = Store::open(&town.database).unwrap();
    let change_number = save(&other, &at(QUAY, "Net menders"));
    assert!(town.register.wait_for(change_number, PATIENCE));
    assert_eq!(town.names_within(100.0), ["Net menders"]);
}

#[test]
fn what_is_hidden_or_pending_is_not_in_memory() {
    let town = town();
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

#[test]
fn a_reader_keeps_the_moment_it_took() {
    let town = town();
    let before = town.register.current();
    town.show(&at(QUAY, "Net menders"));
    assert_eq!(before.listings.len(), 0);
    assert_eq!(town.register.current().listings.len(), 1);
}

#[test]
fn what_is_near_comes_nearest_first_and_each_once() {
    let town = town();
    let north_m = |metres: f64| Position {
        lat: QUAY.lat + metres / 111_195.0,
        lon: QUAY.lon,
    };
    let mut twice = at(north_m(300.0), "second");
    twice.whereabouts.places.push(Place {
        position: Some(north_m(900.0)),
        ..Place::default()
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

#[test]
fn what_is_online_only_is_nowhere_on_the_ground() {
    let town = town();
    let mut asset = at(QUAY, "Net menders");
    asset.whereabouts.online = Online::Only;
    town.show(&asset);
    assert!(town.names_within(100.0).is_empty());
    assert_eq!(town.register.current().listings.len(), 1);
}

#[test]
fn a_patch_and_a_setting_are_followed() {
    let town = town();
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
        backend::store::patches::save(c, &patch)?;
        backend::store::settings::set(c, "site_name", "Larkmouth")?;
        backend::store::change_number(c)
    });
    assert!(town.register.wait_for(newest.unwrap(), PATIENCE));
    let snapshot = town.register.current();
    assert_eq!(snapshot.patch_at(QUAY).unwrap().slug, "harbour");
    assert_eq!(snapshot.settings["site_name"], "Larkmouth");
}

#[test]
fn it_starts_with_everything_that_was_there() {
    let town = town();
    for number in 0..30 {
        save(&town.store, &at(QUAY, &format!("group {number}")));
    }
    let again = Register::start(town.store.clone(), Arc::new(Knowledge::default())).unwrap();
    assert_eq!(again.current().listings.len(), 30);
    assert_eq!(again.current().change_number, 30);
}
