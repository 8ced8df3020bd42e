//! Feeds against a server of the same shape: answers, silences, lies, and what each leaves in the register.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::config::{Config, Home, Settings};
use backend::feeds::{self, Workshop};
use backend::store::feeds::{Came, Feed, Run};
use backend::store::{self, Store, assets, imports};
use domain::asset::Status;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use tempfile::TempDir;

/// What a server answers to a path, with the head of the request: the head of the answer, and its body.
type Answering = Box<dyn Fn(&str, &str) -> (String, Vec<u8>) + Send>;

/// A server on this machine, whose answers can be changed, and the paths that were asked for.
struct Upstream {
    port: u16,
    answering: Arc<Mutex<Answering>>,
    asked: Arc<Mutex<Vec<String>>>,
}

fn status(line: &str, body: &str) -> (String, Vec<u8>) {
    (line.to_owned(), body.as_bytes().to_vec())
}

impl Upstream {
    fn new(answering: impl Fn(&str, &str) -> (String, Vec<u8>) + Send + 'static) -> Upstream {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let upstream = Upstream {
            port: listener.local_addr().unwrap().port(),
            answering: Arc::new(Mutex::new(Box::new(answering))),
            asked: Arc::default(),
        };
        let (answering, asked) = (Arc::clone(&upstream.answering), Arc::clone(&upstream.asked));
        thread::spawn(move || {
            for line in listener.incoming() {
                let _ = answer(&mut line.unwrap(), &answering, &asked);
            }
        });
        upstream
    }

    fn csv(rows: &str) -> Upstream {
        let body = csv(rows);
        Upstream::new(move |_, _| status("200 OK", &body))
    }

    fn now(&self, answering: impl Fn(&str, &str) -> (String, Vec<u8>) + Send + 'static) {
        *self.answering.lock().unwrap() = Box::new(answering);
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn csv(rows: &str) -> String {
    format!("external_id,name,phone,lat,lon\n{rows}")
}

fn answer(
    line: &mut TcpStream,
    answering: &Mutex<Answering>,
    asked: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut head = String::new();
    let mut reader = BufReader::new(line.try_clone()?);
    while reader.read_line(&mut head)? > 2 {}
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    asked.lock().unwrap().push(path.clone());
    let (status, body) = answering.lock().unwrap()(&path, &head);
    let length = if status.contains("content-length") {
        String::new()
    } else {
        format!("content-length: {}\r\n", body.len())
    };
    write!(line, "HTTP/1.1 {status}\r\n{length}connection: close\r\n\r\n")?;
    line.write_all(&body)
}

struct Town {
    _folder: TempDir,
    store: Store,
    workshop: Workshop,
}

impl Town {
    fn new() -> Town {
        Town::that_may_ask_at_home(true)
    }

    fn that_may_ask_at_home(allowed: bool) -> Town {
        let folder = TempDir::new().unwrap();
        let home = Home {
            data_dir: Some(folder.path().to_owned()),
            ..Home::default()
        };
        let settings = Settings {
            allow_private_upstreams: Some(allowed),
            ..Settings::default()
        };
        let config = Config::settle(&home, settings).unwrap();
        let store = Store::open(&home.database().unwrap()).unwrap();
        Town {
            _folder: folder,
            workshop: Workshop::new(store.clone(), &config).unwrap(),
            store,
        }
    }

    fn feed(&self, upstream: &Upstream, path: &str) {
        let feed = Feed {
            source: "list".to_owned(),
            url: format!("http://127.0.0.1:{}{path}", upstream.port),
            format: None,
            every_s: 86_400,
            licence: Some("OGL".to_owned()),
            publish: true,
            paused: false,
            next_us: 0,
            etag: None,
            last_modified: None,
            worked_us: None,
            failures: 0,
            problem: String::new(),
            following: None,
        };
        self.store.write(move |c| store::feeds::save(c, &feed)).unwrap();
    }

    fn kept(&self) -> Feed {
        let kept = self.store.read(|c| store::feeds::find(c, "list")).unwrap();
        kept.unwrap()
    }

    fn run(&self) -> Run {
        feeds::run(&self.workshop, self.kept(), false).unwrap()
    }

    /// The names in the register, with how each is shown.
    fn names(&self) -> Vec<(String, Status)> {
        let all = self
            .store
            .read(|c| assets::changed_since(c, 0, usize::MAX))
            .unwrap();
        let mut names: Vec<(String, Status)> = all
            .into_iter()
            .map(|stored| (stored.asset.name, stored.asset.status))
            .collect();
        names.sort_by(|a, b| a.0.cmp(&b.0));
        names
    }
}

fn shown(names: &[&str]) -> Vec<(String, Status)> {
    names
        .iter()
        .map(|name| (name.to_string(), Status::Published))
        .collect()
}

#[test]
fn a_feed_is_taken_in_and_its_run_says_what_it_changed() {
    let (town, upstream) = (Town::new(), Upstream::csv("1,Shed,,,\n2,Choir,,,\n3,,,,\n"));
    town.feed(&upstream, "/groups.csv");
    let run = town.run();
    assert_eq!(
        (run.came, run.counts.added, run.counts.refused),
        (Came::TakenIn, 2, 1)
    );
    assert_eq!(town.names(), shown(&["Choir", "Shed"]));
    let import = imports::RunId(run.import.unwrap());
    let refused = town.store.read(|c| imports::refused(c, import)).unwrap();
    assert_eq!(refused[0].line, 4);
    assert!(refused[0].says.contains("name is empty"), "{refused:?}");
    let kept = town.kept();
    assert_eq!((kept.failures, kept.problem.as_str()), (0, ""));
    assert!(kept.worked_us.is_some() && kept.next_us > run.ended_us);
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let upstream = Upstream::new(|_, head| {
        if head.to_lowercase().contains("if-none-match: \"v1\"")
            && head.to_lowercase().contains("if-modified-since: sat")
        {
            status("304 Not Modified", "")
        } else {
            status(
                "200 OK\r\netag: \"v1\"\r\nlast-modified: Sat, 21 Nov 2026 10:00:00 GMT",
                &csv("1,Shed,,,\n"),
            )
        }
    });
    let town = Town::new();
    town.feed(&upstream, "/groups.csv");
    assert_eq!(town.run().came, Came::TakenIn);
    assert_eq!(town.run().came, Came::NotModified);
    assert_eq!(town.names(), shown(&["Shed"]));
}

#[test]
fn a_feed_that_does_not_answer_as_it_should_changes_nothing_and_says_what_to_do() {
    let town = Town::new();
    let upstream = Upstream::csv("1,Shed,,,\n");
    town.feed(&upstream, "/groups.csv");
    town.run();
    for (line, body, says) in [
        ("404 Not Found", "", "nothing at this address"),
        ("500 Internal Server Error", "", "their server has a fault"),
        ("403 Forbidden", "", "do not let us read it"),
        ("429 Too Many Requests", "", "less often"),
        ("200 OK", r#"{"contents":[{"id":"1","na"#, "not JSON"),
        ("200 OK", "", "the file is empty"),
        (
            "200 OK\r\ncontent-length: 500",
            "external_id,name\n1,Sh",
            "cut short",
        ),
        ("302 Found\r\nlocation: ftp://example.org/", "", "private network"),
    ] {
        let answer = status(line, body);
        upstream.now(move |_, _| answer.clone());
        let failures = town.kept().failures;
        let run = town.run();
        assert_eq!(run.came, Came::Failed, "{line}");
        assert!(run.says.contains(says), "{line}: {}", run.says);
        assert_eq!(town.kept().problem, run.says);
        assert_eq!(town.kept().failures, failures + 1);
        assert_eq!(town.names(), shown(&["Shed"]), "{line}");
    }
    upstream.now(|_, _| status("200 OK", &csv("1,Shed,,,\n")));
    assert_eq!(town.run().came, Came::TakenIn);
    assert_eq!((town.kept().failures, town.kept().problem.as_str()), (0, ""));
}

#[test]
fn a_feed_inside_our_own_network_is_never_asked() {
    let town = Town::that_may_ask_at_home(false);
    let upstream = Upstream::csv("1,Shed,,,\n");
    town.feed(&upstream, "/groups.csv");
    let run = town.run();
    assert!(run.says.contains("private network"), "{}", run.says);
    assert_eq!((run.came, upstream.asked().len()), (Came::Failed, 0));
}

#[test]
fn records_that_change_and_vanish_are_followed() {
    let town = Town::new();
    let upstream = Upstream::csv("1,Shed,,,\n2,Choir,,,\n3,Walk,,,\n");
    town.feed(&upstream, "/groups.csv");
    town.run();
    upstream.now(|_, _| status("200 OK", &csv("1,The Shed,,,\n3,Walk,,,\n4,Cafe,,,\n")));
    let run = town.run();
    assert_eq!(
        (
            run.counts.added,
            run.counts.changed,
            run.counts.unchanged,
            run.gone
        ),
        (1, 1, 1, 1)
    );
    let mut expected = shown(&["Cafe", "The Shed", "Walk"]);
    expected.insert(1, ("Choir".to_owned(), Status::Resting));
    expected.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(town.names(), expected);
}

#[test]
fn a_feed_that_loses_most_of_itself_waits_for_a_person() {
    let town = Town::new();
    let many: String = (1..=10).map(|n| format!("{n},Group {n},,,\n")).collect();
    let upstream = Upstream::csv(&many);
    town.feed(&upstream, "/groups.csv");
    town.run();
    upstream.now(|_, _| status("200 OK", &csv("1,Group 1,,,\n")));
    let run = town.run();
    assert_eq!(run.came, Came::HeldBack);
    assert!(run.says.contains("9 of 10"), "{}", run.says);
    assert!(
        town.names()
            .iter()
            .all(|(_, status)| *status == Status::Published)
    );
    let believed = feeds::run(&town.workshop, town.kept(), true).unwrap();
    assert_eq!((believed.came, believed.gone), (Came::TakenIn, 9));
}

/// An API of Open Referral of two pages, whose list tells no places.
fn open_referral(path: &str) -> (String, Vec<u8>) {
    let page = |number: u32, services: &str| {
        status(
            "200 OK",
            &format!(r#"{{"total_pages":2,"page_number":{number},"contents":[{services}]}}"#),
        )
    };
    match path {
        "/api" | "/api/" => status(
            "200 OK",
            r#"{"version":"HSDS-UK-3.0","profile":"x","openapi_url":"y"}"#,
        ),
        "/api/services" | "/api/services?page=1" => {
            page(1, r#"{"id":"a b","name":"Shed"},{"id":2,"name":"Choir"}"#)
        }
        "/api/services?page=2" => page(2, r#"{"id":"3","name":"Walk"}"#),
        "/api/services/a%20b" => status(
            "200 OK",
            r#"{"id":"a b","name":"Shed","service_at_locations":[{"location":{"latitude":54.2,"longitude":1.9}}]}"#,
        ),
        _ => status("404 Not Found", ""),
    }
}

#[test]
fn a_feed_in_pages_is_read_to_its_end_and_each_service_asked_for_its_places() {
    for door in ["/api", "/api/services"] {
        let (town, upstream) = (Town::new(), Upstream::new(|path, _| open_referral(path)));
        town.feed(&upstream, door);
        let run = town.run();
        assert_eq!(
            (run.came, run.counts.added),
            (Came::TakenIn, 3),
            "{door}: {}",
            run.says
        );
        let shed = town
            .store
            .read(|c| assets::find_by_source(c, "list", "a b"))
            .unwrap()
            .unwrap();
        assert!(shed.asset.whereabouts.places[0].position.is_some());
        assert!(upstream.asked().contains(&"/api/services/3".to_owned()));
    }
}

#[test]
fn a_page_that_is_missing_changes_nothing() {
    let town = Town::new();
    let upstream = Upstream::new(|path, _| match path {
        "/api/services?page=2" => status("404 Not Found", ""),
        path => open_referral(path),
    });
    town.feed(&upstream, "/api/services");
    let run = town.run();
    assert_eq!(run.came, Came::Failed);
    assert!(run.says.contains("page 2 of 2"), "{}", run.says);
    assert_eq!(town.names(), []);
}

#[test]
fn a_feed_that_ignores_the_page_it_is_asked_for_ends() {
    let town = Town::new();
    let upstream = Upstream::new(|path, _| {
        let is_list = path.starts_with("/api/services?") || path == "/api/services";
        open_referral(if is_list { "/api/services" } else { path })
    });
    town.feed(&upstream, "/api/services");
    assert_eq!(town.run().counts.added, 2);
    let pages = upstream
        .asked()
        .iter()
        .filter(|path| path.contains("page="))
        .count();
    assert_eq!(pages, 1);
}

#[test]
fn a_feed_is_claimed_by_one_and_a_resting_one_by_nobody() {
    let town = Town::new();
    let upstream = Upstream::csv("1,Shed,,,\n");
    town.feed(&upstream, "/groups.csv");
    let claim = || {
        town.store
            .write(|c| store::feeds::claim_due(c, 10, 1_000))
            .unwrap()
    };
    assert!(claim().is_some());
    assert!(claim().is_none());
    let resting = Feed {
        paused: true,
        next_us: 0,
        ..town.kept()
    };
    town.store
        .write(move |c| store::feeds::save(c, &resting))
        .unwrap();
    assert!(claim().is_none());
}
