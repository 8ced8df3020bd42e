//! Every operation and who may do it. An operation of `routes.rs` that is missing here fails.

use crate::routes::{self, Filled, Route, a_listing};
use kith_tests::person::{PASSWORD, Person};
use kith_tests::{Kith, Server};

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    /// Anybody at all.
    Anybody,
    /// A program with a key.
    Program,
    /// Whoever is on the way in, or holds a link: the pages of the door decide for themselves.
    AtTheDoor,
    /// This role and those after it.
    Staff(usize),
}
use Who::{Anybody, AtTheDoor, Program};

/// The roles, the least first, by their place here.
const ROLES: [&str; 4] = ["contributor", "moderator", "coordinator", "administrator"];
const CONTRIBUTOR: Who = Who::Staff(0);
const MODERATOR: Who = Who::Staff(1);
const COORDINATOR: Who = Who::Staff(2);
const ADMINISTRATOR: Who = Who::Staff(3);

/// The table.
const TABLE: &[(&str, &str, Who)] = &[
    ("GET", "", Anybody),
    ("GET", "/", Anybody),
    ("GET", "/.well-known/kith.json", Anybody),
    ("GET", "/.well-known/security.txt", Anybody),
    ("GET", "/about", Anybody),
    ("GET", "/accessibility", Anybody),
    ("GET", "/api/v1/alike", Anybody),
    ("POST", "/api/v1/alike", Anybody),
    ("GET", "/api/v1/areas/{cell}", Anybody),
    ("POST", "/api/v1/assets", Program),
    ("GET", "/api/v1/assets/{id}", Program),
    ("PUT", "/api/v1/assets/{id}", Program),
    ("GET", "/api/v1/changes", Anybody),
    ("GET", "/api/v1/ground", Anybody),
    ("POST", "/api/v1/ideas", Anybody),
    ("GET", "/api/v1/listings", Anybody),
    ("GET", "/api/v1/listings/{id}", Anybody),
    ("GET", "/api/v1/openapi.json", Anybody),
    ("GET", "/api/v1/whats-on", Anybody),
    ("GET", "/api/v1/where", Anybody),
    ("GET", "/assets/{build}/{file}", Anybody),
    ("GET", "/browse", Anybody),
    ("GET", "/data/listings.csv", Anybody),
    ("GET", "/data/listings.geojson", Anybody),
    ("GET", "/data/listings.ics", Anybody),
    ("GET", "/data/listings.json", Anybody),
    ("GET", "/data/news.atom", Anybody),
    ("GET", "/easy", Anybody),
    ("GET", "/easy/help-now", Anybody),
    ("GET", "/embed", Anybody),
    ("GET", "/embed.js", Anybody),
    ("GET", "/health", Anybody),
    ("GET", "/help-now", Anybody),
    ("GET", "/ideas", Anybody),
    ("POST", "/ideas", Anybody),
    ("GET", "/list", Anybody),
    ("GET", "/listing/{id}", Anybody),
    ("GET", "/listing/{id}.ics", Anybody),
    ("GET", "/listing/{id}/easy", Anybody),
    ("GET", "/listing/{id}/poster", Anybody),
    ("GET", "/offline", Anybody),
    ("GET", "/ogc", Anybody),
    ("GET", "/ogc/", Anybody),
    ("GET", "/ogc/api", Anybody),
    ("GET", "/ogc/collections", Anybody),
    ("GET", "/ogc/collections/{collection}", Anybody),
    ("GET", "/ogc/collections/{collection}/items", Anybody),
    ("GET", "/ogc/collections/{collection}/items/{feature}", Anybody),
    ("GET", "/ogc/collections/{collection}/queryables", Anybody),
    ("GET", "/ogc/conformance", Anybody),
    ("GET", "/open-data", Anybody),
    ("GET", "/oruk/v3", Anybody),
    ("GET", "/oruk/v3/", Anybody),
    ("GET", "/oruk/v3/openapi.json", Anybody),
    ("GET", "/oruk/v3/organizations", Anybody),
    ("GET", "/oruk/v3/organizations/{id}", Anybody),
    ("GET", "/oruk/v3/service_at_locations", Anybody),
    ("GET", "/oruk/v3/service_at_locations/{id}", Anybody),
    ("GET", "/oruk/v3/services", Anybody),
    ("GET", "/oruk/v3/services/{id}", Anybody),
    ("GET", "/oruk/v3/taxonomies", Anybody),
    ("GET", "/oruk/v3/taxonomies/{id}", Anybody),
    ("GET", "/oruk/v3/taxonomy_terms", Anybody),
    ("GET", "/oruk/v3/taxonomy_terms/{id}", Anybody),
    ("GET", "/patches/{slug}.ics", Anybody),
    ("GET", "/patches/{slug}/booklet", Anybody),
    ("GET", "/patches/{slug}/month", Anybody),
    ("GET", "/privacy", Anybody),
    ("GET", "/robots.txt", Anybody),
    ("GET", "/sitemap.xml", Anybody),
    ("GET", "/sitemap/{number}.xml", Anybody),
    ("GET", "/staff", CONTRIBUTOR),
    ("GET", "/staff/account", CONTRIBUTOR),
    ("POST", "/staff/account/codes", CONTRIBUTOR),
    ("POST", "/staff/account/password", CONTRIBUTOR),
    ("POST", "/staff/account/sessions", CONTRIBUTOR),
    ("GET", "/staff/desk", MODERATOR),
    ("GET", "/staff/desk/{id}", MODERATOR),
    ("POST", "/staff/desk/{id}", MODERATOR),
    ("GET", "/staff/explain", CONTRIBUTOR),
    ("POST", "/staff/explain", CONTRIBUTOR),
    ("GET", "/staff/feeds", COORDINATOR),
    ("POST", "/staff/feeds", COORDINATOR),
    ("GET", "/staff/history/{id}", CONTRIBUTOR),
    ("POST", "/staff/history/{id}", MODERATOR),
    ("POST", "/staff/history/{id}/appeal", CONTRIBUTOR),
    ("GET", "/staff/people", ADMINISTRATOR),
    ("POST", "/staff/people", ADMINISTRATOR),
    ("GET", "/staff/people/{id}", ADMINISTRATOR),
    ("POST", "/staff/people/{id}", ADMINISTRATOR),
    ("GET", "/staff/record", ADMINISTRATOR),
    ("GET", "/staff/second-factor", AtTheDoor),
    ("POST", "/staff/second-factor", AtTheDoor),
    ("GET", "/staff/second-factor/new", AtTheDoor),
    ("POST", "/staff/second-factor/new", AtTheDoor),
    ("GET", "/staff/sign-in", AtTheDoor),
    ("POST", "/staff/sign-in", AtTheDoor),
    ("POST", "/staff/sign-out", AtTheDoor),
    ("GET", "/staff/twins", COORDINATOR),
    ("POST", "/staff/twins", COORDINATOR),
    ("GET", "/staff/welcome/{token}", AtTheDoor),
    ("POST", "/staff/welcome/{token}", AtTheDoor),
    ("GET", "/sw.js", Anybody),
    ("GET", "/tiles/tiles.json", Anybody),
    ("GET", "/tiles/{z}/{x}/{y}.mvt", Anybody),
    ("GET", "/tiles/{z}/{x}/{y}.png", Anybody),
    ("GET", "/whats-on", Anybody),
    ("GET", "/whats-on.ics", Anybody),
    ("GET", "/your-rights", Anybody),
];

/// A form that is harmless and not refused for what is in it alone, where an empty one would be taken for a missing
/// page.
const FORMS: [(&str, &str); 2] = [
    ("/staff/account/sessions", "end=others"),
    ("/staff/people/{id}", "do=nothing"),
];

#[test]
fn every_operation_is_in_the_table_and_nothing_else_is() {
    let mut table: Vec<Route> = TABLE
        .iter()
        .map(|(method, path, _)| Route {
            method,
            path: (*path).to_owned(),
        })
        .collect();
    table.sort();
    assert_eq!(table, routes::all(), "left: the table; right: routes.rs");
}

/// What an answer says to whoever may not know: without its own address and identity, which differ in any two.
fn told(person: &Person<'_>, method: &str, path: &str) -> (u16, Vec<(String, String)>, String) {
    let form = FORMS
        .iter()
        .find(|(own, _)| *own == path)
        .map_or("", |(_, form)| form);
    let request = person.request(method, path);
    let request = match method {
        "GET" => request,
        _ => request
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form),
    };
    let answer = person.send(request);
    // The address stands on the page, so that its length is the page's.
    let own = ["x-request-id", "date", "content-length"];
    let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    let headers = answer
        .headers()
        .iter()
        .filter(|(name, _)| !own.contains(&name.as_str()));
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    let mut headers: Vec<_> = headers.collect();
    headers.sort();
    let status = answer.status().as_u16();
    let text = answer
        .text()
        .unwrap()
        .replace(&id, "REQUEST")
        .replace(path, "PATH");
    (status, headers, text)
}

/// Whether an answer lets somebody do it: whatever is wrong with an empty form, they may.
fn lets(status: u16, location: bool) -> bool {
    matches!(status, 200 | 303 | 400 | 409 | 422) && !location
}

#[test]
fn each_role_may_what_the_table_says_and_is_told_of_nothing_else() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let filled = Filled::of(&kith, &server);
    let people: Vec<Person<'_>> = ROLES
        .iter()
        .map(|role| Person::signed_in(&kith, &server, &format!("{role}@example.org"), role))
        .collect();
    let missing = told(&people[0], "GET", "/staff/no-such-page-at-all");
    assert_eq!(missing.0, 404);
    for (method, path, who) in TABLE {
        let Who::Staff(least) = who else {
            continue;
        };
        let at = filled.path(path);
        for (role, person) in people.iter().enumerate() {
            let form = FORMS
                .iter()
                .find(|(own, _)| own == path)
                .map_or("", |(_, form)| form);
            let request = person.request(method, &at);
            let request = match *method {
                "GET" => request,
                _ => request
                    .header("content-type", "application/x-www-form-urlencoded")
                    .body(form),
            };
            if role >= *least {
                let answer = person.send(request);
                let away = kith_tests::person::sent_to(&answer);
                let to_the_door = away.contains("/staff/sign-in") || away.contains("second-factor");
                let status = answer.status().as_u16();
                assert!(
                    lets(status, to_the_door),
                    "{} may {method} {path}: {status} {away}",
                    ROLES[role]
                );
            } else {
                assert_eq!(
                    told(person, method, &at),
                    missing,
                    "{} may not {method} {path}",
                    ROLES[role]
                );
            }
        }
    }
}

#[test]
fn nobody_comes_in_without_a_whole_session() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let filled = Filled::of(&kith, &server);
    let stranger = Person::stranger(&server);
    let half = Person::with_account(&kith, &server, "half@example.org", "administrator");
    assert_eq!(half.give_password(PASSWORD).status(), 303);
    let key = kith.ok(&["key", "add", "tests"]);
    for (method, path, who) in TABLE {
        if !matches!(who, Who::Staff(_)) {
            continue;
        }
        let at = filled.path(path);
        let to = |person: &Person<'_>| {
            let answer = person.send(person.request(method, &at));
            (answer.status().as_u16(), kith_tests::person::sent_to(&answer))
        };
        let (status, door) = to(&stranger);
        assert!(
            status == 303 && door.starts_with("/staff/sign-in"),
            "{method} {path}: {status} {door}"
        );
        let (status, second) = to(&half);
        assert!(
            status == 303 && second.starts_with("/staff/second-factor/new"),
            "{method} {path}: {status} {second}"
        );
        let with_key = stranger
            .request(method, &at)
            .bearer_auth(key.trim())
            .send()
            .unwrap();
        assert_eq!(
            with_key.status(),
            303,
            "a program's key opens no page: {method} {path}"
        );
    }
}

#[test]
fn programs_need_a_key_and_a_session_is_none() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let id = a_listing(&server, "limit=1");
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    for (method, path, who) in TABLE {
        if *who != Program {
            continue;
        }
        let path = path.replace("{id}", &id);
        for person in [&admin, &Person::stranger(&server)] {
            let request = person
                .request(method, &path)
                .header("content-type", "application/json")
                .body("{}");
            assert_eq!(request.send().unwrap().status(), 401, "{method} {path}");
        }
    }
}

/// The patches of the demo town.
fn patches(admin: &Person<'_>) -> Vec<String> {
    let page = admin.page("/staff/people");
    let slugs = page
        .split("<option value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let slugs: Vec<String> = slugs.filter(|slug| !slug.is_empty()).map(str::to_owned).collect();
    assert!(slugs.len() >= 2, "the demo town has several patches");
    slugs
}

#[test]
fn what_lies_in_somebody_elses_patch_is_not_there() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    let slugs = patches(&admin);
    let moderators: Vec<Person<'_>> = slugs
        .iter()
        .map(|slug| Person::of_patch(&kith, &server, &format!("{slug}@example.org"), "moderator", slug))
        .collect();
    // One that lies in the first patch and not in the second.
    let listing = a_listing_seen_by(&server, &moderators[0], &moderators[1]);
    let missing = "/staff/desk/00000000-0000-7000-8000-000000000000";
    for (method, path) in [
        ("GET", format!("/staff/desk/{listing}")),
        ("GET", format!("/staff/history/{listing}")),
    ] {
        assert_eq!(told(&moderators[0], method, &path).0, 200, "{path}");
        assert_eq!(
            told(&moderators[1], method, &path),
            told(&moderators[1], method, missing),
            "{path}"
        );
    }
    let fields = [("what", "hidden"), ("rev", "1")];
    assert_eq!(
        moderators[1]
            .form(&format!("/staff/desk/{listing}"), &fields)
            .status(),
        404
    );
    assert_eq!(
        Person::stranger(&server)
            .get(&format!("/listing/{listing}"))
            .status(),
        200
    );
    assert_eq!(
        moderators[0]
            .form(&format!("/staff/desk/{listing}"), &fields)
            .status(),
        303
    );
    assert_eq!(
        Person::stranger(&server)
            .get(&format!("/listing/{listing}"))
            .status(),
        404
    );
}

fn a_listing_seen_by(server: &Server, by: &Person<'_>, not_by: &Person<'_>) -> String {
    let client = reqwest::blocking::Client::builder().no_proxy().build().unwrap();
    let answer = client
        .get(server.url("/api/v1/listings?limit=100"))
        .send()
        .unwrap();
    let answer: serde_json::Value = answer.json().unwrap();
    let ids = answer["listings"].as_array().unwrap().iter();
    let mut ids = ids.map(|listing| listing["id"].as_str().unwrap().to_owned());
    let is_seen = |person: &Person<'_>, id: &str| person.get(&format!("/staff/desk/{id}")).status() == 200;
    ids.find(|id| is_seen(by, id) && !is_seen(not_by, id))
        .expect("a listing in one patch alone")
}
