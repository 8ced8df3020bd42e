//! Open Referral as others publish it: the standard's own examples, the validator's mocks, and a council's directory.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::import::{Choice, Contents, How, Prepared, Report};
use backend::store::{Database, Store, assets};
use domain::Asset;
use jiff::civil::date;
use kith_tests::shared::shared;
use std::path::Path;

/// A register with the file in it, and what taking it said.
fn imported(path: &Path) -> (Vec<Asset>, Report) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
    let prepared = Prepared::of(&Contents::read(path).unwrap(), &Choice::default()).unwrap();
    assert_eq!(prepared.format.name(), "open-referral", "{}", path.display());
    let how = How {
        publish: true,
        whole: true,
        ..How::of("feed", date(2026, 11, 21))
    };
    let report = prepared.import(&store, how, |_| {}).unwrap();
    let all = store.read(|c| assets::changed_since(c, 0, usize::MAX)).unwrap();
    (all.into_iter().map(|stored| stored.asset).collect(), report)
}

#[test]
fn the_standards_own_examples_are_read() {
    for path in [
        "standards/oruk-uk-profile-3.0/examples/service_full.json",
        "standards/oruk-uk-profile-3.0/examples/service_list.json",
        "standards/hsds-3.0/examples/service_full.json",
        "standards/hsds-3.0/examples/service_list.json",
        "standards/hsds-3.0/examples/csv",
        "standards/oruk-uk-profile-3.0/examples/csv",
        "standards/hsds-mock-api/data/services/ac148810-d857-441c-9679-408f346de14b.json",
    ] {
        let Some(path) = shared(path) else { continue };
        let (assets, report) = imported(&path);
        assert_eq!(report.refused, [], "{}", path.display());
        assert_eq!(assets[0].name, "Community Counselling", "{}", path.display());
    }
}

#[test]
fn a_full_service_has_its_times_and_its_address_though_its_position_is_not_on_earth() {
    let Some(path) = shared("standards/oruk-uk-profile-3.0/examples/service_full.json") else {
        return;
    };
    let (assets, _) = imported(&path);
    let service = &assets[0];
    assert!(!service.rhythm.meetings.is_empty(), "{:?}", service.rhythm);
    let place = &service.whereabouts.places[0];
    assert!(place.address.contains("1-30 Main Street"), "{place:?}");
    assert_eq!(place.position, None);
}

#[test]
fn the_validators_mocks_are_read_good_and_bad() {
    for version in ["V3.0-UK-Default", "V3.0-UK-Test", "V3.0-UK-Warn", "V3.0-UK-Fail"] {
        for file in ["service_list.json", "service_full.json", "service_list_data.json"] {
            let path = format!("standards/oruk-validator-mocks/OpenReferralApi/Mocks/{version}/{file}");
            let Some(path) = shared(&path) else { continue };
            let (assets, report) = imported(&path);
            assert_eq!(assets.is_empty(), version.ends_with("Fail"), "{version}/{file}");
            assert!(
                report.refused.iter().all(|row| row.says.len() > 20),
                "{:?}",
                report.refused
            );
        }
    }
}

#[test]
fn a_page_of_outpost_is_read_with_its_places_and_access() {
    let Some(path) = shared("data/directories/outpost_bucks/services.json") else {
        return;
    };
    let (assets, report) = imported(&path);
    assert_eq!((assets.len(), report.refused.len()), (20, 0));
    let placed = assets.iter().filter(|asset| {
        let places = &asset.whereabouts.places;
        places.iter().any(|place| place.position.is_some())
    });
    // Five of the twenty lie at 0, 0, which is open sea, and two say no place.
    assert_eq!(placed.count(), 13);
    assert!(assets.iter().any(|asset| !asset.access.0.is_empty()));
}
