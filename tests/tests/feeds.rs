//! Feeds as an operator meets them: added by a command, fetched by the running server, seen and settled on a page.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use kith_tests::{Kith, Person, Server};
use reqwest::StatusCode;
use reqwest::blocking::{Client, Response};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

/// A server of one file, which can be changed.
struct Upstream {
    url: String,
    file: Arc<Mutex<String>>,
}

impl Upstream {
    fn of(rows: &str) -> Upstream {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/groups.csv", listener.local_addr().unwrap());
        let file = Arc::new(Mutex::new(String::new()));
        let upstream = Upstream {
            url,
            file: Arc::clone(&file),
        };
        upstream.now(rows);
        thread::spawn(move || {
            for line in listener.incoming() {
                let mut line = line.unwrap();
                let mut reader = BufReader::new(line.try_clone().unwrap());
                let mut head = String::new();
                while reader.read_line(&mut head).is_ok_and(|read| read > 2) {}
                let body = file.lock().unwrap().clone();
                let length = body.len();
                let _ = write!(
                    line,
                    "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
                );
            }
        });
        upstream
    }

    fn now(&self, rows: &str) {
        *self.file.lock().unwrap() = format!("external_id,name,phone\n{rows}");
    }
}

fn kith() -> Kith {
    Kith::new().setting("KITH_ALLOW_PRIVATE_UPSTREAMS", "true")
}

fn add(kith: &Kith, upstream: &Upstream) {
    kith.ok(&["feed", "add", &upstream.url, "--source", "County", "--publish"]);
}

fn keeper<'a>(kith: &Kith, server: &'a Server) -> Person<'a> {
    Person::signed_in(kith, server, "jan@example.org", "coordinator")
}

#[test]
fn a_feed_is_added_run_listed_rested_and_taken_away() {
    let (kith, upstream) = (kith(), Upstream::of("1,Shed,\n2,,\n"));
    add(&kith, &upstream);
    let said = kith.ok(&["feed", "run", "County"]);
    assert_eq!(
        said,
        "added 1, changed 0, unchanged 0, refused 1, gone 0, back 0\n"
    );
    assert!(kith.ok(&["feed", "list"]).contains("worked 20"));
    kith.ok(&["feed", "pause", "County"]);
    assert!(kith.ok(&["feed", "list"]).contains("\trests\t"));
    kith.ok(&["feed", "remove", "County"]);
    assert_eq!(kith.ok(&["feed", "list"]), "");
    assert!(kith.ok(&["export"]).contains("Shed"));
    let nowhere = kith.run(&["feed", "run", "County"]);
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("kith feed list"));
}

#[test]
fn a_running_server_fetches_what_is_due() {
    let (kith, upstream) = (kith(), Upstream::of("1,The Old Shed,\n"));
    let server = kith.serve();
    add(&kith, &upstream);
    let page = || {
        reqwest::blocking::get(server.url("/browse"))
            .and_then(Response::text)
            .unwrap()
    };
    // The keeper looks every few seconds; each look of ours takes a while of its own.
    let shown = (0..20_000).any(|_| page().contains("The Old Shed"));
    assert!(shown, "the server never fetched it; its log: {}", server.log());
}

#[test]
fn the_page_of_feeds_is_for_staff_and_tells_what_came_and_what_was_refused() {
    let (kith, upstream) = (kith(), Upstream::of("1,Shed,\n2,,\n"));
    add(&kith, &upstream);
    kith.ok(&["feed", "run", "County"]);
    let server = kith.serve();
    let door = Person::stranger(&server).get("/staff/feeds");
    assert_eq!(door.status(), StatusCode::SEE_OTHER);
    let jan = keeper(&kith, &server);
    let page = jan.page("/staff/feeds");
    assert!(
        page.contains("County") && page.contains("1 new") && page.contains("1 we could not read"),
        "{page}"
    );
    let refused = page.split("?refused=").nth(1).unwrap().split('"').next().unwrap();
    let refused = jan.page(&format!("/staff/feeds?refused={refused}"));
    assert!(refused.contains("name is empty"), "{refused}");
}

#[test]
fn a_difference_is_settled_on_the_page_and_by_nobody_elses_form() {
    let (kith, upstream) = (kith(), Upstream::of("1,Shed,01632 960001\n"));
    add(&kith, &upstream);
    kith.ok(&["feed", "run", "County"]);
    let key = kith.ok(&["key", "add", "staff"]).trim().to_owned();
    let server = kith.serve();
    let export = kith.ok(&["export", "--all"]);
    let mut export = csv::Reader::from_reader(export.as_bytes());
    let column = export
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "id")
        .unwrap();
    let id = export.records().next().unwrap().unwrap()[column].to_owned();
    let asset = server.url(&format!("/api/v1/assets/{id}"));
    let client = Client::new();
    let read = || -> serde_json::Value {
        let body = client
            .get(&asset)
            .bearer_auth(&key)
            .send()
            .unwrap()
            .text()
            .unwrap();
        serde_json::from_str(&body).unwrap()
    };
    let change = client
        .put(&asset)
        .bearer_auth(&key)
        .header("content-type", "application/json");
    let body = format!(r#"{{"phone":"01632 960999","rev":{}}}"#, read()["rev"]);
    assert!(change.body(body).send().unwrap().status().is_success());
    upstream.now("1,Shed,01632 960002\n");
    kith.ok(&["feed", "run", "County"]);
    let jan = keeper(&kith, &server);
    let page = jan.page("/staff/feeds");
    assert!(
        page.contains("01632 960999") && page.contains("01632 960002"),
        "{page}"
    );
    let settle = |site: &str| {
        let form = format!("source=County&asset={id}&column=phone&settle=theirs");
        let request = jan
            .bare("POST", "/staff/feeds")
            .header("sec-fetch-site", site)
            .header("content-type", "application/x-www-form-urlencoded");
        request.body(form).send().unwrap()
    };
    assert_eq!(settle("cross-site").status(), StatusCode::FORBIDDEN);
    assert_eq!(settle("same-origin").status(), StatusCode::SEE_OTHER);
    let page = jan.page("/staff/feeds");
    assert!(!page.contains("01632 960999"), "{page}");
    assert!(kith.ok(&["export", "--all"]).contains("01632 960002"));
}
