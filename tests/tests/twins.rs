//! The same group twice, as people meet it: asked while one is typed in, listed by a command, settled on a page.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use kith_tests::{Kith, Person, Server};
use reqwest::StatusCode;
use reqwest::blocking::Client;
use reqwest::redirect::Policy;
use serde_json::{Value, json};
use std::fs;

/// What two people list: the shed is one shed.
const COUNCIL: &str = "external_id,name,phone,lat,lon,location_shown\n\
    c1,Harbour Shed,01632 960001,54.2,1.9,\n\
    c2,Net Loft Singers,,54.21,1.9,\n\
    c3,Quiet House,01632 960099,54.2,1.9,hidden\n";
const CHARITY: &str = "external_id,name,phone,cost,lat,lon\n\
    h1,The Harbour Shed,01632-960001,free,54.2001,1.9\n\
    h2,Harbour Choir,,,54.2,1.9\n";

fn client() -> Client {
    // A redirect is an answer to be looked at.
    Client::builder()
        .redirect(Policy::none())
        .no_proxy()
        .build()
        .unwrap()
}

fn import(kith: &Kith, name: &str, rows: &str, more: &[&str]) -> (String, String) {
    let file = kith.folder().join(format!("{name}.csv"));
    fs::write(&file, rows).unwrap();
    let mut arguments = vec!["import", file.to_str().unwrap(), "--source", name];
    arguments.extend(more);
    let output = kith.run(&arguments);
    assert!(output.status.success(), "{output:?}");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

fn both_listed() -> Kith {
    let kith = Kith::new();
    import(&kith, "Council", COUNCIL, &["--publish"]);
    import(&kith, "Charity", CHARITY, &["--publish"]);
    kith
}

/// The ids of the pair that `kith twins` lists first.
fn pair(kith: &Kith) -> (String, String) {
    let said = kith.ok(&["twins"]);
    let mut ids = said
        .lines()
        .map(|line| line.split('\t').next().unwrap().to_owned());
    (ids.next().unwrap(), ids.next().unwrap())
}

fn asked(server: &Server, group: &Value) -> Value {
    let answer = client()
        .post(server.url("/api/v1/alike"))
        .json(group)
        .send()
        .unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["cache-control"], "no-store");
    answer.json().unwrap()
}

fn names(answer: &Value) -> Vec<&str> {
    let alike = answer["alike"].as_array().unwrap();
    alike
        .iter()
        .map(|one| one["listing"]["name"].as_str().unwrap())
        .collect()
}

#[test]
fn whoever_types_a_group_in_is_asked_whether_it_is_this_one_and_why() {
    let kith = both_listed();
    let server = kith.serve();
    let answer = asked(&server, &json!({"name": "harbour shed", "near": "54.2,1.9"}));
    assert_eq!(names(&answer), ["Harbour Shed", "The Harbour Shed"]);
    let first = &answer["alike"][0];
    assert_eq!(first["sure"], "likely");
    assert_eq!(first["because"][0]["code"], "same-name");
    assert_eq!(first["because"][1]["says"], "they are at the same spot");
    let by_phone = asked(
        &server,
        &json!({"name": "Shed in the harbour", "phone": "+44 1632 960001"}),
    );
    assert_eq!(names(&by_phone).len(), 2, "{by_phone}");
    let new = asked(&server, &json!({"name": "Pigeon fanciers", "near": "54.2,1.9"}));
    assert!(names(&new).is_empty(), "{new}");
    let typed = client()
        .get(server.url("/api/v1/alike"))
        .query(&[("name", "Harbour Shed"), ("near", "54.2,1.9")]);
    let typed: Value = typed.send().unwrap().json().unwrap();
    assert_eq!(names(&typed).len(), 2);
}

#[test]
fn nothing_to_compare_is_said_and_nothing_typed_is_repeated() {
    let kith = both_listed();
    let server = kith.serve();
    for group in [json!({"near": "canary"}), json!({"name": "canary".repeat(100)})] {
        let answer = client()
            .post(server.url("/api/v1/alike"))
            .json(&group)
            .send()
            .unwrap();
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let says = answer.text().unwrap();
        assert!(says.contains("/name") && !says.contains("canary"), "{says}");
    }
    assert!(!server.log().contains("canary"));
}

#[test]
fn what_waits_is_never_asked_about_and_a_hidden_place_gives_nothing_away() {
    let kith = Kith::new();
    import(&kith, "Council", COUNCIL, &["--publish"]);
    import(
        &kith,
        "Charity",
        "external_id,name,lat,lon\nh9,Midnight Bakers,54.2,1.9\n",
        &[],
    );
    let server = kith.serve();
    let waiting = asked(&server, &json!({"name": "Midnight Bakers", "near": "54.2,1.9"}));
    assert!(names(&waiting).is_empty(), "{waiting}");
    let answer = |near: &str| {
        let answer = asked(&server, &json!({"name": "Quiet House", "near": near}));
        assert_eq!(names(&answer), ["Quiet House"]);
        answer["alike"][0]["because"].clone()
    };
    assert_eq!(
        answer("54.2,1.9"),
        answer("54.25,1.95"),
        "its place is no part of the answer"
    );
}

#[test]
fn an_import_ends_with_what_looks_listed_already() {
    let kith = Kith::new();
    let (_, said) = import(&kith, "Council", COUNCIL, &["--publish"]);
    assert!(!said.contains("look"), "{said}");
    let (counts, said) = import(&kith, "Charity", CHARITY, &["--publish"]);
    assert!(counts.starts_with("added 2"), "{counts}");
    assert!(
        said.contains("1 row looks like listings that are here already"),
        "{said}"
    );
    let listed = kith.ok(&["twins"]);
    assert!(listed.contains("they have the same phone number"), "{listed}");
    assert!(listed.ends_with("1 pair looks like one thing\n"), "{listed}");
}

#[test]
fn what_led_to_the_old_one_leads_to_the_kept_one_for_good() {
    let kith = both_listed();
    let (keep, old) = pair(&kith);
    kith.ok(&["twins", "merge", &keep, &old]);
    let server = kith.serve();
    let leads = |path: &str| {
        let answer = client().get(server.url(path)).send().unwrap();
        assert_eq!(answer.status(), StatusCode::MOVED_PERMANENTLY, "{path}");
        answer.headers()["location"].to_str().unwrap().to_owned()
    };
    assert_eq!(leads(&format!("/listing/{old}")), format!("/listing/{keep}"));
    assert_eq!(
        leads(&format!("/cy/listing/{old}")),
        format!("/cy/listing/{keep}")
    );
    assert_eq!(
        leads(&format!("/listing/{old}.ics")),
        format!("/listing/{keep}.ics")
    );
    assert_eq!(
        leads(&format!("/api/v1/listings/{old}")),
        format!("/api/v1/listings/{keep}")
    );
    let kept: Value = reqwest::blocking::get(server.url(&format!("/api/v1/listings/{old}")))
        .unwrap()
        .json()
        .unwrap();
    assert_eq!(
        (kept["id"].as_str().unwrap(), kept["cost"].as_str().unwrap()),
        (keep.as_str(), "free")
    );
    assert!(kith.ok(&["twins"]).starts_with("0 pairs"));
    kith.ok(&["twins", "undo", &old]);
    let again = (0..2_000).any(|_| {
        let answer = client()
            .get(server.url(&format!("/listing/{old}")))
            .send()
            .unwrap();
        answer.status() == StatusCode::OK
    });
    assert!(again, "the old one stands for itself again");
}

#[test]
fn a_record_that_was_made_one_with_another_is_changed_there() {
    let kith = both_listed();
    let (keep, old) = pair(&kith);
    kith.ok(&["twins", "merge", &keep, &old]);
    let key = kith.ok(&["key", "add", "tests"]).trim().to_owned();
    let server = kith.serve();
    let change = client()
        .put(server.url(&format!("/api/v1/assets/{old}")))
        .bearer_auth(&key);
    let answer = change
        .json(&json!({"phone": "01632 960777", "rev": 2}))
        .send()
        .unwrap();
    assert_eq!(answer.status(), StatusCode::CONFLICT);
    let says: Value = answer.json().unwrap();
    assert_eq!(says["code"], "merged");
    assert!(says["detail"].as_str().unwrap().contains(&keep), "{says}");
}

#[test]
fn not_the_same_is_remembered_and_can_be_taken_back() {
    let kith = both_listed();
    let (one, other) = pair(&kith);
    kith.ok(&["twins", "differ", &other, &one]);
    assert!(kith.ok(&["twins"]).starts_with("0 pairs"));
    assert!(kith.ok(&["twins", "settled"]).contains("two\t"));
    kith.ok(&["twins", "ask-again", &one, &other]);
    assert!(kith.ok(&["twins"]).contains("1 pair"));
    let nobody = kith.run(&["twins", "differ", &one, "01900000-0000-7000-8000-000000000000"]);
    assert!(!nobody.status.success());
    assert!(String::from_utf8_lossy(&nobody.stderr).contains("there is no record"));
}

#[test]
fn staff_settle_a_pair_side_by_side_and_take_it_back() {
    let kith = both_listed();
    let (one, other) = pair(&kith);
    let server = kith.serve();
    let locked = Person::stranger(&server).get("/staff/twins");
    assert_eq!(locked.status(), StatusCode::SEE_OTHER);
    let moderator = Person::signed_in(&kith, &server, "mo@kith.example", "moderator");
    assert_eq!(moderator.get("/staff/twins").status(), StatusCode::NOT_FOUND);
    let jan = Person::signed_in(&kith, &server, "jan@kith.example", "coordinator");
    let page = jan.page("/staff/twins");
    for said in [
        "they have the same phone number",
        "differs",
        "From Council",
        "From Charity",
        "01632-960001",
    ] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
    let pick = |what: &'static str| vec![("do", what), ("one", one.as_str()), ("other", other.as_str())];
    let mut merge = pick("merge");
    merge.extend([("keep", "one"), ("pick-name", "other")]);
    assert_eq!(jan.form("/staff/twins", &merge).status(), StatusCode::SEE_OTHER);
    let kept: Value = reqwest::blocking::get(server.url(&format!("/api/v1/listings/{other}")))
        .unwrap()
        .json()
        .unwrap();
    assert_eq!(kept["id"], one.as_str());
    let twice = jan.form("/staff/twins", &merge);
    assert_eq!(
        twice.status(),
        StatusCode::CONFLICT,
        "a second click changes nothing, and says why"
    );
    assert!(twice.text().unwrap().contains("was made one with"));
    assert!(jan.page("/staff/twins").contains("Take it back"));
    let undo = [("do", "undo"), ("one", other.as_str())];
    assert_eq!(jan.form("/staff/twins", &undo).status(), StatusCode::SEE_OTHER);
    assert!(jan.page("/staff/twins").contains("One pair"));
    assert_eq!(
        jan.form("/staff/twins", &pick("differ")).status(),
        StatusCode::SEE_OTHER
    );
    let page = jan.page("/staff/twins");
    assert!(
        page.contains("Nothing looks listed twice") && page.contains("Ask again"),
        "{page}"
    );
    assert!(
        kith.ok(&["audit", "verify"]).len() > 1,
        "and the record's seals hold"
    );
}
