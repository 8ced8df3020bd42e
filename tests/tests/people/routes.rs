//! Every address of the service, read off `routes.rs`, and how the addresses of staff are filled in.

use kith_tests::person::{Person, sent_to};
use kith_tests::{Kith, Server};
use std::fs;
use std::path::Path;

/// An operation: a method at an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub method: &'static str,
    pub path: String,
}

/// Every operation there is.
pub fn all() -> Vec<Route> {
    let routes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../backend/src/http/routes.rs");
    let text = fs::read_to_string(routes).unwrap();
    let mut found = Vec::new();
    let mut prefix = "";
    for function in text.split("\nfn ").flat_map(|part| part.split("\npub fn ")) {
        prefix = match function.split('(').next() {
            Some("programs") => "/api/v1",
            Some("open_referral") => "/oruk/v3",
            Some("all" | "people" | "maps" | "staff") => "",
            _ => continue,
        };
        found.extend(of_function(function, prefix));
    }
    assert!(
        prefix.is_empty() && found.len() > 40,
        "routes.rs is written otherwise: {found:?}"
    );
    found.sort();
    found
}

/// The operations that one function of `routes.rs` lists: each service from its path to the next.
fn of_function(function: &str, prefix: &str) -> Vec<Route> {
    let services = function.split(".service(").skip(1).map(str::trim_start);
    let lists = services.filter(|service| !service.starts_with("web::scope"));
    lists
        .flat_map(|service| {
            let path = service
                .split('"')
                .nth(1)
                .unwrap_or_else(|| panic!("no path in {service}"));
            let methods: Vec<&'static str> = if service.starts_with("reading(") {
                vec!["GET"]
            } else if service.starts_with("both(") {
                vec!["GET", "POST"]
            } else {
                let named = [
                    ("get", "GET"),
                    ("post", "POST"),
                    ("put", "PUT"),
                    ("delete", "DELETE"),
                    ("patch", "PATCH"),
                ];
                let has = |method: &str| service.contains(&format!("web::{method}()"));
                named
                    .into_iter()
                    .filter(|(own, _)| has(own))
                    .map(|(_, name)| name)
                    .collect()
            };
            assert!(!methods.is_empty(), "no method in {service}");
            let path = format!("{prefix}{path}");
            methods.into_iter().map(move |method| Route {
                method,
                path: path.clone(),
            })
        })
        .collect()
}

/// The operations of the pages for staff.
pub fn staff() -> Vec<Route> {
    let all = all().into_iter();
    all.filter(|route| route.path == "/staff" || route.path.starts_with("/staff/"))
        .collect()
}

/// What there is to fill addresses in with.
pub struct Filled {
    /// A listing of the demo town.
    pub listing: String,
    /// An account.
    pub account: String,
}

impl Filled {
    /// Something of everything.
    pub fn of(kith: &Kith, server: &Server) -> Filled {
        let somebody = Person::signed_in(kith, server, "keeper@example.org", "administrator");
        let added = somebody.form(
            "/staff/people",
            &[("name", "A"), ("email", "a@example.org"), ("role", "moderator")],
        );
        let account = sent_to(&added)
            .replace("/staff/people/", "")
            .replace("?done=saved", "");
        Filled {
            listing: a_listing(server, "limit=1"),
            account,
        }
    }

    /// An address with what is there.
    pub fn path(&self, path: &str) -> String {
        let id = if path.starts_with("/staff/people/") {
            &self.account
        } else {
            &self.listing
        };
        path.replace("{id}", id)
            .replace("{token}", "0123456789abcdef0123456789abcdef")
    }
}

/// The first listing that an address of the API gives.
pub fn a_listing(server: &Server, query: &str) -> String {
    let url = server.url(&format!("/api/v1/listings?{query}"));
    let answer: serde_json::Value = reqwest::blocking::Client::builder()
        .no_proxy()
        .build()
        .unwrap()
        .get(url)
        .send()
        .unwrap()
        .json()
        .unwrap();
    answer["listings"][0]["id"].as_str().unwrap().to_owned()
}
