//! Invariant 3: a person's words are never written. Not to the log, not to a file of the data folder, not into an
//! address, an error or another answer.

use crate::client::Asking;
use crate::stranger::Stranger;
use kith_tests::{Kith, Server};
use serde_json::json;
use std::fs;
use std::path::Path;

/// A word that is in no language and in no file of ours.
const CANARY: &str = "zyxwvuquince";

/// Says the canary in every way a person's words can reach the server, well or badly put.
fn say_it_everywhere(server: &Server) {
    let visitor = Asking::anybody(server);
    let sentence = format!("I'd love some {CANARY}, I'm on my own and low");
    visitor.ideas(&sentence);
    visitor.post(
        "/api/v1/ideas",
        &json!({"words": sentence, "near": {"lat": 54.2, "lon": 1.9}, "limit": 99}),
    );
    visitor.post("/api/v1/ideas", &json!({"words": [sentence]}));
    visitor.post(
        "/api/v1/ideas",
        &json!({"words": sentence, "needs": [CANARY], "on": CANARY, "lang": CANARY}),
    );
    visitor.post("/api/v1/ideas", &json!({"words": sentence.repeat(200)}));
    visitor.post("/api/v1/ideas", &json!({CANARY: CANARY}));
    visitor.post_bytes("/api/v1/ideas", format!("{{\"words\": \"{CANARY}").into_bytes());
    visitor.post_bytes(
        "/api/v1/ideas",
        format!("{{\"words\": \"{CANARY}\"}} {CANARY}").into_bytes(),
    );
    visitor.post_bytes("/api/v1/nowhere", CANARY.as_bytes().to_vec());
    for path in ["/ideas", "/cy/ideas"] {
        visitor.form(
            path,
            &[
                ("words", &sentence),
                ("where", CANARY),
                ("how", CANARY),
                ("minutes", CANARY),
            ],
        );
        visitor.form(path, &[("words", &sentence.repeat(200))]);
        visitor.form(path, &[(CANARY, CANARY)]);
        visitor.post_bytes(path, sentence.clone().into_bytes());
    }
    for path in [
        "/",
        "/browse",
        "/whats-on",
        "/ideas",
        "/api/v1/where",
        "/api/v1/listings",
        "/nowhere",
        "/listing/x",
    ] {
        for name in ["q", "what", "near", "words", CANARY] {
            visitor.get_with(path, &[(name, CANARY)]);
        }
        visitor.get(&format!("{path}/{CANARY}"));
        visitor.form(&format!("{path}?{CANARY}"), &[("words", CANARY)]);
    }
    let head = visitor
        .request("GET", "/")
        .header("x-request-id", CANARY)
        .header("referer", format!("https://x/{CANARY}"));
    head.header("user-agent", CANARY)
        .header("x-forwarded-for", CANARY)
        .send()
        .unwrap();
}

/// Every file under a folder whose bytes hold the canary.
fn files_with_it(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with_it(&path));
        } else if fs::read(&path)
            .unwrap()
            .windows(CANARY.len())
            .any(|piece| piece == CANARY.as_bytes())
        {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn no_word_anybody_says_is_in_the_log_or_in_the_data_folder() {
    let nobody_knows = Stranger::answering(|_| Some((404, "application/json", b"{}".to_vec())));
    let kith = Kith::new()
        .setting("KITH_LOG", "trace")
        .setting("KITH_GEOCODER", "postcodes_io")
        .setting("KITH_GEOCODER_URL", &nobody_knows.base)
        .setting("KITH_ALLOW_PRIVATE_UPSTREAMS", "true");
    let server = kith.serve();
    say_it_everywhere(&server);
    let log = server.log();
    assert!(log.contains("route=\"/api/v1/ideas\""), "the log is there");
    let lines: Vec<_> = log.lines().filter(|line| line.contains(CANARY)).collect();
    assert_eq!(lines, Vec::<&str>::new());
    assert_eq!(files_with_it(kith.folder()), Vec::<String>::new());
}

#[test]
fn an_error_never_repeats_what_was_said() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let told = [
        visitor.post("/api/v1/ideas", &json!({"words": [CANARY]})),
        visitor.post("/api/v1/ideas", &json!({"words": CANARY.repeat(1_000)})),
        visitor.post(
            "/api/v1/ideas",
            &json!({"words": "x", "needs": [CANARY], "on": CANARY, "lang": CANARY}),
        ),
        visitor.post(
            "/api/v1/ideas",
            &json!({"words": "x", "reach": {"minutes": CANARY}}),
        ),
        visitor.post("/api/v1/ideas", &json!({"words": "x", "near": {"place": CANARY}})),
        visitor.post_bytes("/api/v1/ideas", format!("{{\"words\": {CANARY}}}").into_bytes()),
        visitor.get_with("/api/v1/where", &[("q", CANARY)]),
        visitor.get_with("/api/v1/listings", &[("page", CANARY), ("day", CANARY)]),
    ];
    for answer in told {
        assert!(answer.status().is_client_error());
        let text = answer.text().unwrap();
        assert!(!text.contains(CANARY), "{text}");
    }
}

#[test]
fn asking_leads_to_no_address_with_the_words_in_it() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let answer = visitor.form("/ideas", &[("words", CANARY)]);
    assert_eq!(
        (answer.status().as_u16(), answer.headers().get("location")),
        (200, None)
    );
    let page = answer.text().unwrap();
    let links = page
        .split(['"', '\''])
        .filter(|part| part.starts_with('/') || part.starts_with("http"));
    assert_eq!(links.filter(|link| link.contains(CANARY)).count(), 0);
    let without = visitor.get_with("/ideas", &[("words", CANARY)]);
    assert_eq!(without.headers()["location"], "/");
}
