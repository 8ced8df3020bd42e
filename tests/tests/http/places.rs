//! Where somebody is: the gazetteer first, then whom the operator chose to ask, and a plain message where nobody knows.

use crate::client::{Asking, problem};
use crate::stranger::Stranger;
use kith_tests::Kith;
use serde_json::{Value, json};

/// A server of the shape of postcodes.io that knows one postcode, its first half, and one name.
fn postcodes_io() -> Stranger {
    Stranger::answering(|path| {
        let found = |result: Value| {
            Some((
                200,
                "application/json",
                json!({"status": 200, "result": result}).to_string().into_bytes(),
            ))
        };
        let at = |name: &str, label: &str| json!({name: label, "latitude": 54.21, "longitude": 1.91});
        match path {
            "/postcodes/XL9%209ZZ" => found(at("postcode", "XL9 9ZZ")),
            "/outcodes/XL9" => found(at("outcode", "XL9")),
            "/places?q=Gull+Rock&limit=1" => found(json!([at("name_1", "Gull Rock")])),
            path if path.starts_with("/places") => found(json!([])),
            _ => Some((
                404,
                "application/json",
                br#"{"status":404,"error":"Postcode not found"}"#.to_vec(),
            )),
        }
    })
}

fn kith_asking(kind: &str, stranger: &Stranger) -> Kith {
    Kith::new()
        .setting("KITH_GEOCODER", kind)
        .setting("KITH_GEOCODER_URL", &stranger.base)
        .setting("KITH_ALLOW_PRIVATE_UPSTREAMS", "true")
}

fn label(answer: reqwest::blocking::Response) -> String {
    assert_eq!(answer.status(), 200);
    let place: Value = answer.json().unwrap();
    assert!(place["lat"].is_f64() && place["lon"].is_f64());
    place["label"].as_str().unwrap().to_owned()
}

#[test]
fn the_gazetteer_knows_postcodes_however_they_are_written_and_places_by_name() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for written in ["XL1 1AT", "xl1 1at", "xl11at", " XL11AT "] {
        assert_eq!(
            label(visitor.get_with("/api/v1/where", &[("q", written)])),
            "XL1 1AT",
            "{written}"
        );
    }
    for (written, name) in [
        ("xl1", "XL1"),
        ("market place", "Market Place"),
        ("LARK HILL", "Lark Hill"),
    ] {
        assert_eq!(label(visitor.get_with("/api/v1/where", &[("q", written)])), name);
    }
    let near = json!({"words": "a choir", "near": {"place": "Lark Hill"}});
    let answer: Value = visitor.post("/api/v1/ideas", &near).json().unwrap();
    assert!(answer["ideas"][0]["distance_m"].is_u64(), "{answer}");
}

#[test]
fn a_neighbourhood_is_known_by_its_postcodes() {
    let kith = Kith::new();
    let file = kith.folder().join("postcodes.csv");
    let rows = "postcode,lat,lon,neighbourhood\nXL8 1AA,54.2,1.9,Net Quarter\nXL8 1AB,54.3,1.8,Net Quarter\n";
    std::fs::write(&file, rows).unwrap();
    kith.ok(&["gazetteer", "import", file.to_str().unwrap()]);
    let server = kith.serve();
    let answer = Asking::anybody(&server).get("/api/v1/where?q=net%20quarter");
    let place: Value = answer.json().unwrap();
    assert_eq!(
        (place["label"].as_str(), place["lat"].as_f64()),
        (Some("Net Quarter"), Some(54.25))
    );
}

#[test]
fn a_place_that_only_others_know_is_asked_for_once() {
    let stranger = postcodes_io();
    let kith = kith_asking("postcodes_io", &stranger);
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for written in ["xl99zz", "XL9 9ZZ", " xl9 9zz "] {
        assert_eq!(
            label(visitor.get_with("/api/v1/where", &[("q", written)])),
            "XL9 9ZZ"
        );
    }
    assert_eq!(label(visitor.get("/api/v1/where?q=Gull%20Rock")), "Gull Rock");
    assert_eq!(label(visitor.get("/api/v1/where?q=gull+rock")), "Gull Rock");
    assert_eq!(label(visitor.get("/api/v1/where?q=xl9")), "XL9");
    assert!(stranger.asked().len() <= 5, "{:?}", stranger.asked());
    let before = stranger.asked().len();
    assert_eq!(label(visitor.get("/api/v1/where?q=Gull%20Rock")), "Gull Rock");
    assert_eq!(stranger.asked().len(), before);
}

#[test]
fn nominatim_is_understood_too() {
    let body = br#"[{"lat":"54.21","lon":"1.91","name":"Gull Rock","display_name":"Gull Rock, at sea"}]"#;
    let stranger = Stranger::answering(|_| Some((200, "application/json", body.to_vec())));
    let kith = kith_asking("nominatim", &stranger);
    let server = kith.serve();
    assert_eq!(
        label(Asking::anybody(&server).get("/api/v1/where?q=gull%20rock")),
        "Gull Rock"
    );
    assert!(stranger.asked()[0].starts_with("GET /search?q=gull+rock&format=jsonv2&limit=1 "));
}

#[test]
fn a_place_nobody_knows_is_a_plain_message_that_says_what_to_do() {
    let stranger = postcodes_io();
    let kith = kith_asking("postcodes_io", &stranger);
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for _ in 0..2 {
        let problem = problem(visitor.get("/api/v1/where?q=atlantis"));
        assert_eq!(
            (problem["status"].as_u64(), problem["code"].as_str()),
            (Some(404), Some("place_not_found"))
        );
        assert!(
            problem["detail"]
                .as_str()
                .unwrap()
                .contains("Check how it is written")
        );
    }
    assert_eq!(stranger.asked().len(), 1, "that nobody knows it is kept too");
}

#[test]
fn no_answer_is_said_as_such_and_is_not_kept() {
    let stranger = Stranger::answering(|_| Some((500, "text/html", b"<h1>down</h1>".to_vec())));
    let kith = kith_asking("postcodes_io", &stranger);
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for asked in 1..=2 {
        let answer = visitor.get("/api/v1/where?q=atlantis");
        assert_eq!(answer.status(), 503);
        assert!(answer.headers().contains_key("retry-after"));
        assert!(problem(answer)["detail"].as_str().unwrap().contains("Try again"));
        assert_eq!(stranger.asked().len(), asked);
    }
    // A page goes on without the place.
    let page = visitor.form("/ideas", &[("words", "a choir"), ("where", "atlantis")]);
    assert_eq!(page.status(), 200);
}

#[test]
fn without_anybody_to_ask_the_gazetteer_is_all_there_is() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    assert_eq!(
        problem(visitor.get("/api/v1/where?q=XL1%201AA"))["code"],
        "place_not_found"
    );
    let asked = visitor.post(
        "/api/v1/ideas",
        &json!({"words": "a choir", "near": {"postcode": "XL1 1AA"}}),
    );
    assert_eq!(problem(asked)["fields"][0]["pointer"], "/near/postcode");
}

#[test]
fn nothing_to_look_for_is_told_what_to_write() {
    let kith = Kith::new();
    let server = kith.serve();
    for path in ["/api/v1/where", "/api/v1/where?q=", "/api/v1/where?q=%20"] {
        assert_eq!(
            problem(Asking::anybody(&server).get(path))["fields"][0]["pointer"],
            "?q",
            "{path}"
        );
    }
}
