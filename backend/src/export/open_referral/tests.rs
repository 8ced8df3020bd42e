//! Entries as Open Referral: what the public view's every shape becomes.

use super::*;
use domain::asset::{Asset, Place, Precision, RunBy};
use domain::geography::Position;
use domain::knowledge::Knowledge;
use domain::{AssetId, placing, public_view, rhythm};
use jiff::civil::date;
use serde_json::{Value, json};
use uuid::Uuid;

fn written(change: impl FnOnce(&mut Asset)) -> Value {
    let knowledge = Knowledge::built_in().unwrap();
    let mut asset = Asset::named(AssetId(Uuid::from_u128(7)), "Net menders");
    change(&mut asset);
    let listing = public_view::listing(&asset, &placing::place(&knowledge, &asset)).unwrap();
    let vocabularies = Vocabularies::read(&knowledge).unwrap();
    let told = Told {
        vocabularies: &vocabularies,
        county: "Larkshire",
    };
    serde_json::to_value(service(&listing, 0, Extent::Whole(told))).unwrap()
}

fn schedule(when: &str) -> Value {
    let mut written = written(|asset| asset.rhythm = rhythm::read(when, date(2026, 11, 21)));
    written["schedules"][0].take()
}

#[test]
fn times_become_rules_that_others_can_follow() {
    let weekly = schedule("Tuesdays and Thursdays 10am to 12, not August");
    assert_eq!(
        (&weekly["freq"], &weekly["byday"]),
        (&json!("WEEKLY"), &json!("TU,TH"))
    );
    assert_eq!(
        (&weekly["opens_at"], &weekly["closes_at"]),
        (&json!("10:00"), &json!("12:00"))
    );
    assert_eq!(weekly["notes"], "Not in August.");
    assert_eq!(
        weekly["description"],
        "Tuesdays and Thursdays 10am to 12, not August"
    );
    let monthly = schedule("1st and 3rd Tuesday 2pm");
    assert_eq!(
        (&monthly["freq"], &monthly["byday"]),
        (&json!("MONTHLY"), &json!("1TU,3TU"))
    );
    let once = schedule("Saturday 5 December 2026, 2pm");
    assert_eq!(once["dtstart"], "2026-12-05");
    assert!(once.get("freq").is_none());
    let words = schedule("whenever the tide lets us");
    assert_eq!(words.as_object().unwrap().len(), 2, "{words}");
}

#[test]
fn an_address_is_whole_only_where_it_is_shown() {
    let at = |shown| {
        let place = Place {
            address: "Custom House, Haven Street, Larkmouth".into(),
            postcode: "XL1 1AA".into(),
            position: Some(Position {
                lat: 54.201_23,
                lon: 1.903_45,
            }),
            ..Place::default()
        };
        let service = written(|asset| {
            asset.whereabouts.places.push(place);
            asset.whereabouts.shown = shown;
        });
        service["service_at_locations"][0]["location"].clone()
    };
    let exact = at(Some(Precision::Exact));
    assert_eq!(exact["addresses"][0]["city"], "Larkmouth");
    assert_eq!(exact["addresses"][0]["state_province"], "Larkshire");
    assert_eq!(exact["latitude"], 54.201_23);
    let blurred = at(Some(Precision::Street));
    assert!(blurred.get("addresses").is_none() && blurred["latitude"] != 54.201_23);
    assert_eq!(at(Some(Precision::Hidden)), Value::Null);
}

#[test]
fn what_nobody_runs_has_no_organisation() {
    let bench = written(|asset| asset.run_by = Some(RunBy::Nobody));
    assert!(bench.get("organization").is_none() && bench.get("organization_id").is_none());
    let group = written(|_| {});
    assert_eq!(group["organization"]["id"], group["organization_id"]);
}

#[test]
fn ids_are_the_same_whenever_they_are_made() {
    let phone = |asset: &mut Asset| asset.contact.phone = "01632 960001".into();
    assert_eq!(written(phone), written(phone));
    let id = Uuid::parse_str(written(phone)["phones"][0]["id"].as_str().unwrap()).unwrap();
    assert_eq!(id.get_version_num(), 5);
}

#[test]
fn every_column_of_kith_csv_is_a_term_that_is_known_again() {
    let vocabularies = Vocabularies::read(&Knowledge::built_in().unwrap()).unwrap();
    for name in taxonomy::column_names() {
        let term = vocabularies.named(taxonomy::COLUMNS, &name).unwrap();
        assert_eq!(column_of(term.id), Some(name.as_str()));
    }
    let ids: std::collections::HashSet<Uuid> = vocabularies.terms().map(|term| term.id).collect();
    assert_eq!(ids.len(), vocabularies.terms().count());
    assert!(
        vocabularies
            .terms()
            .all(|term| term.parent_id.is_none_or(|id| ids.contains(&id)))
    );
}
