//! Promise S14: whatever comes as JSON is read, or refused with a 4xx, and never takes the server with it.

use crate::client::{Asking, problem};
use kith_tests::shared::shared;
use kith_tests::{Kith, Server};
use serde_json::Value;
use std::fs;

/// What the server may grow by while it is fed all of this.
const GROWTH_MAX_KIB: u64 = 64 * 1024;

/// The parsing suite: what each file is called, and its bytes.
fn suite() -> Vec<(String, Vec<u8>)> {
    let Some(folder) = shared("data/bad_input/JSONTestSuite") else {
        return Vec::new();
    };
    let mut files = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_case =
                ["y_", "n_", "i_"].iter().any(|kind| name.starts_with(kind)) && name.ends_with(".json");
            match path.is_dir() {
                true => folders.push(path),
                false if is_case => files.push((name, fs::read(path).unwrap())),
                false => {}
            }
        }
    }
    assert!(files.len() >= 300, "only {} cases", files.len());
    files
}

fn resident_kib(server: &Server) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
fn what_is_json_is_read_and_what_is_not_is_refused() {
    let kith = Kith::new();
    let server = kith.serve();
    let (visitor, writer) = (Asking::anybody(&server), Asking::writer(&kith, &server));
    visitor.ideas("a choir");
    let before_kib = resident_kib(&server);
    for (name, body) in suite() {
        for (client, path) in [(&visitor, "/api/v1/ideas"), (&writer, "/api/v1/assets")] {
            let answer = client.post_bytes(path, body.clone());
            let status = answer.status().as_u16();
            let code = if status < 400 {
                String::new()
            } else {
                problem(answer)["code"].as_str().unwrap().to_owned()
            };
            match &name[..2] {
                "n_" => assert!(
                    (400..500).contains(&status) && (code == "bad_json" || code == "too_large"),
                    "{status} {code} for {name}"
                ),
                "y_" => assert!(status < 500 && code != "bad_json", "{status} {code} for {name}"),
                _ => assert!(status < 500, "{status} for {name}"),
            }
        }
    }
    let grown_kib = resident_kib(&server).saturating_sub(before_kib);
    assert!(grown_kib <= GROWTH_MAX_KIB, "the server grew by {grown_kib} KiB");
}

#[test]
fn nesting_ten_thousand_deep_is_refused_and_not_followed() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let deep =
        |open: &str, close: &str| format!("{}{}", open.repeat(10_000), close.repeat(10_000)).into_bytes();
    for body in [
        deep("[", "]"),
        deep("{\"a\":", "}"),
        "[".repeat(60_000).into_bytes(),
    ] {
        let status = visitor.post_bytes("/api/v1/ideas", body).status();
        assert!(status == 400 || status == 413, "{status}");
    }
    assert_eq!(visitor.get("/health").status(), 200);
}

#[test]
fn a_name_that_is_there_twice_is_said_to_be() {
    let kith = Kith::new();
    let server = kith.serve();
    let twice = br#"{"words": "a choir", "words": "a shed"}"#;
    let problem = problem(Asking::anybody(&server).post_bytes("/api/v1/ideas", twice.to_vec()));
    assert_eq!(
        (problem["status"].as_u64(), problem["code"].as_str()),
        (Some(422), Some("invalid_fields"))
    );
}

#[test]
fn where_json_breaks_off_is_said() {
    let kith = Kith::new();
    let server = kith.serve();
    let broken = b"{\n  \"words\": \"a choir\",\n  \"limit\": ten\n}";
    let problem = problem(Asking::anybody(&server).post_bytes("/api/v1/ideas", broken.to_vec()));
    assert!(
        problem["detail"].as_str().unwrap().contains("line 3"),
        "{problem}"
    );
}

#[test]
fn names_nobody_knows_are_passed_over() {
    let kith = Kith::new();
    let server = kith.serve();
    let body = serde_json::json!({"words": "a choir", "colour": {"of": ["the", "door"]}, "near": {"lat": 54.2, "lon": 1.9, "alt": 3}});
    assert_eq!(
        Asking::anybody(&server).post("/api/v1/ideas", &body).status(),
        200
    );
}

#[test]
fn only_json_is_read_as_json() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let send = |kind: Option<&str>| {
        let request = visitor
            .request("POST", "/api/v1/ideas")
            .body("{\"words\": \"a choir\"}");
        let request = kind.map_or(request.try_clone().unwrap(), |kind| {
            request.header("content-type", kind)
        });
        request.send().unwrap()
    };
    assert_eq!(send(Some("application/json")).status(), 200);
    assert_eq!(send(Some("Application/JSON; charset=utf-8")).status(), 200);
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonx",
        "x",
        "",
    ] {
        let told: Value = problem(send(Some(kind)));
        assert_eq!(
            (told["status"].as_u64(), told["code"].as_str()),
            (Some(415), Some("wrong_content_type")),
            "{kind}"
        );
    }
    assert_eq!(send(None).status(), 415);
}
