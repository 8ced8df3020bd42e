//! Promise S21: nothing that is not public is in any page, feed, file or calendar. Values that are found nowhere else are put
//! into everything that is not to be seen, and looked for in every answer to anybody.

use crate::client::Asking;
use kith_tests::{Kith, Server, addresses};
use serde_json::{Value, json};

/// Begins every value that nobody may see.
const MARK: &str = "quillwort";
/// A door that nobody may see: its position has digits that nothing else here has.
const DOOR: (&str, &str) = ("54.2173951", "1.9173951");

/// An asset with a mark in every column that can hold one.
fn marked(name: &str) -> Value {
    json!({
        "name": name, "what_happens": format!("{MARK} happens"), "first_visit": format!("{MARK} door"),
        "when": format!("Tuesdays 10am, {MARK}"), "address": format!("3 {MARK} Lane"), "postcode": "XL9 9ZZ",
        "lat": DOOR.0, "lon": DOOR.1, "cost": format!("{MARK} pounds"), "ages": format!("{MARK} ages"),
        "languages": MARK, "wanted": format!("{MARK} wanted"), "phone": format!("01632 {MARK}"),
        "email": format!("{MARK}@example.org"), "website": format!("https://{MARK}.example.org"),
        "contact_name": MARK, "area_served": format!("{MARK} area"), "says_it_welcomes": MARK, "licence": MARK,
        "internal_note": format!("{MARK} note"),
    })
}

/// An asset that is shown but for its place and what was noted of it privately.
fn shown(name: &str, precision: &str) -> Value {
    json!({
        "name": name, "what_happens": "Cards and a chat", "when": "Tuesdays 10am to 12", "address": format!("3 {MARK} Lane"),
        "postcode": "XL9 9ZZ", "lat": DOOR.0, "lon": DOOR.1, "location_shown": precision,
        "internal_note": format!("{MARK} note"), "checked_by": format!("{MARK} who is a visitor"), "checked_on": "2026-11-01",
    })
}

fn plant(writer: &Asking<'_>) -> Vec<String> {
    let mut ids = Vec::new();
    let mut add = |mut asset: Value, status: &str| {
        asset["status"] = status.into();
        let added = writer.post("/api/v1/assets", &asset);
        assert_eq!(added.status(), 201, "{asset}");
        ids.push(added.json::<Value>().unwrap()["id"].as_str().unwrap().to_owned());
    };
    for status in ["pending", "hidden"] {
        add(marked(&format!("{MARK} {status}")), status);
    }
    for precision in ["street", "neighbourhood", "town", "hidden"] {
        add(
            shown(&format!("Cards, shown to the {precision}"), precision),
            "published",
        );
    }
    ids
}

fn look_everywhere(anybody: &Asking<'_>, ids: &[String]) {
    for address in addresses::public(ids) {
        let answer = anybody.get(&address);
        let status = answer.status().as_u16();
        assert!(status < 500, "{address} answers {status}");
        let bytes = answer.bytes().unwrap();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for trace in [MARK, "xl9 9zz", "xl99zz", "54.2173951", "1.9173951", "2173951"] {
            assert!(!text.contains(trace), "{trace} is in {address}");
        }
    }
}

fn served() -> (Kith, Server) {
    let kith = Kith::new();
    let server = kith.serve();
    (kith, server)
}

#[test]
fn what_is_not_public_is_in_no_answer_to_anybody() {
    let (kith, server) = served();
    let ids = plant(&Asking::writer(&kith, &server));
    look_everywhere(&Asking::anybody(&server), &ids);
}

#[test]
fn what_is_taken_away_again_is_gone_from_everywhere_at_once() {
    let (kith, server) = served();
    let writer = Asking::writer(&kith, &server);
    let added = writer.add(marked(&format!("{MARK} for a day")));
    let added: Value = added.json().unwrap();
    let id = added["id"].as_str().unwrap().to_owned();
    let anybody = Asking::anybody(&server);
    assert!(anybody.get("/data/listings.csv").text().unwrap().contains(MARK));
    let hidden = json!({"rev": added["rev"], "name": format!("{MARK} for a day"), "status": "hidden"});
    let put = writer
        .request("PUT", &format!("/api/v1/assets/{id}"))
        .json(&hidden)
        .send()
        .unwrap();
    assert_eq!(put.status(), 200);
    look_everywhere(&anybody, &[id]);
}

#[test]
fn every_public_address_is_one_that_is_served() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let anybody = Asking::anybody(&server);
    let listings: Value = anybody.get("/api/v1/listings?limit=1").json().unwrap();
    let id = listings["listings"][0]["id"].as_str().unwrap().to_owned();
    for address in addresses::public(&[id]) {
        assert_eq!(anybody.get(&address).status(), 200, "{address}");
    }
}
