//! Pages of listings for programs, whose pieces are written once and said again.

use crate::client::Asking;
use kith_tests::Kith;
use serde_json::Value;

fn page(visitor: &Asking<'_>, query: &str) -> Vec<Value> {
    let answer: Value = visitor.get(&format!("/api/v1/listings?{query}")).json().unwrap();
    answer["listings"].as_array().unwrap().clone()
}

#[test]
fn a_page_says_of_a_listing_what_its_own_address_says_and_how_far_it_is() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    // Asked twice: as it is written, and as it is said again.
    for place in ["XL1 5RJ", "XL2 1SZ", "XL1 5RJ"] {
        let mut told = page(&visitor, &format!("near={}&limit=20", place.replace(' ', "+")));
        assert_eq!(told.len(), 20);
        let distances: Vec<i64> = told
            .iter()
            .map(|one| one["distance_m"].as_i64().unwrap())
            .collect();
        assert!(distances.is_sorted(), "{distances:?}");
        for one in &mut told {
            one["distance_m"] = Value::Null;
            let path = format!("/api/v1/listings/{}", one["id"].as_str().unwrap());
            let alone: Value = visitor.get(&path).json().unwrap();
            assert_eq!(*one, alone);
        }
    }
}

#[test]
fn a_changed_listing_is_told_as_it_is_now() {
    let kith = Kith::new();
    let server = kith.serve();
    let writer = Asking::writer(&kith, &server);
    let added: Value = writer
        .request("POST", "/api/v1/assets")
        .json(&serde_json::json!({"name": "Shed", "what_happens": "Turning wood", "status": "published"}))
        .send()
        .unwrap()
        .json()
        .unwrap();
    assert_eq!(page(&writer, "what=shed")[0]["what_happens"], "Turning wood");
    let changed = writer
        .request(
            "PUT",
            &format!("/api/v1/assets/{}", added["id"].as_str().unwrap()),
        )
        .json(&serde_json::json!({"what_happens": "Mending bikes", "rev": added["rev"]}))
        .send()
        .unwrap();
    assert_eq!(changed.status(), 200, "{}", changed.text().unwrap());
    assert_eq!(page(&writer, "what=shed")[0]["what_happens"], "Mending bikes");
}
