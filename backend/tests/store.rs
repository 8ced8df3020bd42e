//! What the store promises, on both databases.

use backend::store::assets::{self, Author, Expected, Outcome};
use backend::store::{Database, Store, StoreError, change_number};
use domain::{Asset, AssetId};
use uuid::Uuid;

fn net_menders() -> Asset {
    Asset::named(AssetId(Uuid::now_v7()), "Net menders")
}

fn jan() -> Author {
    Author {
        name: "Jan".into(),
        why: "a visit".into(),
    }
}

#[test]
fn an_asset_is_read_back_as_it_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Database::Sqlite(folder.path().join("data/kith.db"))).unwrap();
    let asset = net_menders();
    let given = asset.clone();
    let saved = store
        .write(move |c| assets::save(c, &given, Expected::New, &jan()))
        .unwrap();
    assert_eq!((saved.rev, saved.outcome), (1, Outcome::Added));
    let found = store.read(|c| assets::find(c, asset.id)).unwrap().unwrap();
    assert_eq!(found.asset, asset);
    assert_eq!(store.read(change_number).unwrap(), 1);
    let given = asset.clone();
    let stale = store.write(move |c| assets::save(c, &given, Expected::Rev(7), &jan()));
    assert!(matches!(stale, Err(StoreError::Stale { current_rev: 1 })));
}
