//! Open Referral: what the official schemas do not see. Whether pages add up, whether what is asked is heeded, whether
//! days and positions are some, and whether what went out comes back as it was.

use crate::client::{Asking, problem};
use kith_tests::{Kith, Server};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashSet};

const BASE: &str = "/oruk/v3";

fn read(anybody: &Asking<'_>, path: &str) -> Value {
    let response = anybody.get(&format!("{BASE}{path}"));
    assert_eq!(response.status(), 200, "{path}");
    assert_eq!(response.headers()["content-type"], "application/json", "{path}");
    response.json().unwrap()
}

fn contents(page: &Value) -> Vec<Value> {
    page["contents"].as_array().unwrap().clone()
}

fn ids(things: &[Value]) -> Vec<String> {
    things
        .iter()
        .map(|thing| thing["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Every service of the demo town, whole.
fn whole(anybody: &Asking<'_>) -> Vec<Value> {
    contents(&read(anybody, "/services?full=true&per_page=500"))
}

fn town() -> (Kith, Server) {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    (kith, server)
}

#[test]
fn pages_add_up_to_all_there_is_each_once() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    for (list, per_page) in [
        ("services", 50),
        ("service_at_locations", 37),
        ("organizations", 100),
        ("taxonomy_terms", 20),
    ] {
        let first = read(&anybody, &format!("/{list}?per_page={per_page}"));
        let total = first["total_items"].as_u64().unwrap();
        let pages = first["total_pages"].as_u64().unwrap();
        assert_eq!(pages, total.div_ceil(per_page), "{list}");
        let mut met = HashSet::new();
        for number in 1..=pages {
            let page = read(&anybody, &format!("/{list}?per_page={per_page}&page={number}"));
            let here = contents(&page);
            let expected = json!({
                "total_items": total, "total_pages": pages, "page_number": number, "size": here.len(),
                "first_page": number == 1, "last_page": number == pages, "empty": false,
            });
            for (name, value) in expected.as_object().unwrap() {
                assert_eq!(&page[name], value, "{list} page {number}: {name}");
            }
            assert_eq!(
                page.as_object().unwrap().len(),
                8,
                "{list}: nothing else is in the envelope"
            );
            for id in ids(&here) {
                assert!(met.insert(id), "{list} page {number} has something again");
            }
        }
        assert_eq!(met.len() as u64, total, "{list}");
        let beyond = read(
            &anybody,
            &format!("/{list}?per_page={per_page}&page={}", pages + 1),
        );
        assert_eq!(
            (&beyond["empty"], &beyond["size"], &beyond["last_page"]),
            (&json!(true), &json!(0), &json!(true))
        );
    }
}

#[test]
fn one_thing_is_found_by_the_id_its_list_gives() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    for list in [
        "services",
        "service_at_locations",
        "organizations",
        "taxonomies",
        "taxonomy_terms",
    ] {
        let page = contents(&read(&anybody, &format!("/{list}?per_page=3&page=2")));
        for id in ids(&page) {
            assert_eq!(read(&anybody, &format!("/{list}/{id}"))["id"], *id, "{list}");
        }
        let nothing = problem(anybody.get(&format!("{BASE}/{list}/00000000-0000-4000-8000-000000000000")));
        assert_eq!(nothing["code"], "not_found");
        assert_eq!(
            problem(anybody.get(&format!("{BASE}/{list}/no-id")))["status"],
            404
        );
    }
}

/// Follows every value of a document with its path.
fn each(value: &Value, path: &str, see: &mut impl FnMut(&str, &Value)) {
    see(path, value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| each(item, path, see)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, field)| each(field, &format!("{path}.{name}"), see)),
        _ => {}
    }
}

/// What Open Referral wants to be there whether it is known or not.
const MAY_BE_EMPTY: &[&str] = &["address_1", "city", "state_province", "postal_code"];

#[test]
fn what_is_not_known_is_left_out_and_what_is_said_can_be_true() {
    let (_kith, server) = town();
    for service in whole(&Asking::anybody(&server)) {
        let mut seen = HashSet::new();
        each(&service, "", &mut |path, value| {
            let name = path.rsplit('.').next().unwrap();
            let text = value.as_str();
            assert!(!value.is_null(), "{path} is null");
            assert!(
                !value.as_array().is_some_and(Vec::is_empty),
                "{path} is an empty list"
            );
            assert!(
                text != Some("") || MAY_BE_EMPTY.contains(&name),
                "{path} is empty"
            );
            match name {
                "latitude" => assert!((49.0..61.0).contains(&value.as_f64().unwrap()), "{path}"),
                "longitude" => assert!((-9.0..3.0).contains(&value.as_f64().unwrap()), "{path}"),
                "assured_date" | "valid_from" | "valid_to" | "dtstart" => {
                    text.unwrap().parse::<jiff::civil::Date>().unwrap();
                }
                "last_modified" => {
                    text.unwrap().parse::<jiff::Timestamp>().unwrap();
                }
                "opens_at" | "closes_at" => {
                    assert_eq!(text.unwrap().len(), 5);
                    text.unwrap().parse::<jiff::civil::Time>().unwrap();
                }
                "byday" => {
                    let days = text.unwrap().split(',');
                    let is_day = |day: &str| {
                        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
                            .iter()
                            .any(|two| day.ends_with(two))
                    };
                    assert!(
                        days.clone().count() > 0 && days.into_iter().all(is_day),
                        "{path}: {value}"
                    );
                }
                "id" => assert!(text.unwrap().len() == 36, "{path}"),
                _ => {}
            }
        });
        let ids = [
            "phones",
            "schedules",
            "service_areas",
            "service_at_locations",
            "languages",
            "attributes",
        ];
        for id in ids
            .iter()
            .filter_map(|list| service[list].as_array())
            .flatten()
            .map(|part| part["id"].to_string())
        {
            assert!(seen.insert(id), "{} has an id twice", service["name"]);
        }
    }
}

#[test]
fn what_is_no_service_says_so() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    let terms = contents(&read(&anybody, "/taxonomy_terms?search=not+a+service"));
    let term = terms
        .iter()
        .find(|term| term["code"] == "entry:not_a_service")
        .unwrap();
    let found = read(
        &anybody,
        &format!(
            "/services?full=true&per_page=500&taxonomy_term_id={}",
            term["id"].as_str().unwrap()
        ),
    );
    let all = whole(&anybody).len();
    assert!(contents(&found).len() * 2 > all, "most of a town is no service");
    for service in contents(&found) {
        let codes: Vec<&Value> = service["attributes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|a| &a["taxonomy_term"]["code"])
            .collect();
        assert!(codes.contains(&&json!("entry:not_a_service")));
        assert!(
            codes
                .iter()
                .any(|code| code.as_str().is_some_and(|code| code.starts_with("tier:")))
        );
    }
}

/// Asks, and holds what comes against a rule over every service of the town.
fn heeds(anybody: &Asking<'_>, all: &[Value], query: &str, rule: impl Fn(&Value) -> bool) {
    let found: BTreeSet<String> = ids(&contents(&read(
        anybody,
        &format!("/services?per_page=500&{query}"),
    )))
    .into_iter()
    .collect();
    let expected: BTreeSet<String> = all
        .iter()
        .filter(|service| rule(service))
        .map(|s| s["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(found, expected, "{query}");
    assert!(
        !found.is_empty() && found.len() < all.len(),
        "{query} chooses nothing or everything"
    );
}

fn some<'a>(service: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    service[list].as_array().into_iter().flatten()
}

#[test]
fn every_parameter_is_heeded() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    let all = whole(&anybody);
    heeds(&anybody, &all, "minimum_age=16", |s| {
        s["minimum_age"].as_f64().is_some_and(|age| age >= 16.0)
    });
    heeds(&anybody, &all, "maximum_age=25", |s| {
        s["maximum_age"].as_f64().is_some_and(|age| age <= 25.0)
    });
    let on = |s: &Value, day: &str| {
        s["byday"]
            .as_str()
            .is_some_and(|days| days.split(',').any(|one| one.ends_with(day)))
    };
    heeds(&anybody, &all, "day=TU&start_time=18:00", |s| {
        some(s, "schedules")
            .any(|one| on(one, "TU") && one["opens_at"].as_str().is_some_and(|at| at >= "18:00"))
    });
    heeds(&anybody, &all, "end_time=10:30", |s| {
        some(s, "schedules").any(|one| one["closes_at"].as_str().is_some_and(|at| at <= "10:30"))
    });
    let organization = all[7]["organization_id"].as_str().unwrap();
    heeds(&anybody, &all, &format!("organization_id={organization}"), |s| {
        s["organization_id"] == organization
    });
    let run_by = contents(&read(&anybody, "/taxonomies?search=who+runs"))[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    heeds(&anybody, &all, &format!("taxonomy_id={run_by}"), |s| {
        some(s, "attributes").any(|one| one["taxonomy_term"]["taxonomy_id"] == run_by.as_str())
    });
    let singing = contents(&read(&anybody, "/taxonomy_terms?search=singing+music"))[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    heeds(&anybody, &all, &format!("taxonomy_term_id={singing}"), |s| {
        some(s, "attributes").any(|one| one["taxonomy_term_id"] == singing.as_str())
    });
    let whist = contents(&read(&anybody, "/services?search=whist"));
    assert!(!whist.is_empty() && whist.len() < 10);
    let both = read(
        &anybody,
        &format!("/services?search=whist&taxonomy_term_id={singing}"),
    );
    assert_eq!(both["total_items"], 0, "parameters hold at once");
}

#[test]
fn what_changed_later_is_told_apart() {
    let (kith, server) = town();
    let anybody = Asking::anybody(&server);
    let newest = whole(&anybody)
        .iter()
        .map(|s| s["last_modified"].as_str().unwrap().to_owned())
        .max()
        .unwrap();
    let writer = Asking::writer(&kith, &server);
    let added = writer.add(json!({"name": "A choir that is new"}));
    assert_eq!(added.status(), 201);
    let since: Vec<Value> = contents(&read(&anybody, &format!("/services?modified_after={newest}")));
    assert!(
        since
            .iter()
            .any(|service| service["name"] == "A choir that is new")
    );
    assert!(since.len() < 200);
    assert_eq!(
        read(&anybody, "/services?modified_after=2100-01-01")["total_items"],
        0
    );
    let minimal = read(&anybody, "/services?minimal=true");
    assert_eq!(minimal["total_pages"], 1);
    for one in contents(&minimal) {
        let names: Vec<&String> = one.as_object().unwrap().keys().collect();
        assert_eq!(names, ["id", "last_modified", "modified_date"]);
    }
}

#[test]
fn near_a_postcode_means_as_near_as_was_said() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    let near = |metres: u32| {
        let page = read(
            &anybody,
            &format!("/service_at_locations?postcode=XL1%205RJ&proximity={metres}&per_page=500"),
        );
        page["total_items"].as_u64().unwrap()
    };
    let all = read(&anybody, "/service_at_locations")["total_items"]
        .as_u64()
        .unwrap();
    let (street, quarter, town) = (near(100), near(800), near(100_000));
    assert!(
        street > 0 && street < quarter && quarter < town && town < all,
        "{street} {quarter} {town} {all}"
    );
    let alone = problem(anybody.get(&format!("{BASE}/service_at_locations?proximity=100")));
    assert_eq!(
        (&alone["status"], &alone["fields"][0]["pointer"]),
        (&json!(400), &json!("?postcode"))
    );
}

#[test]
fn lines_are_all_of_it_without_pages() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    for list in [
        "services",
        "service_at_locations",
        "organizations",
        "taxonomy_terms",
        "taxonomies",
    ] {
        let response = anybody.get(&format!("{BASE}/{list}?format=ndjson"));
        assert_eq!(response.headers()["content-type"], "application/x-ndjson");
        let text = response.text().unwrap();
        let lines: Vec<Value> = text
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let total = read(&anybody, &format!("/{list}"))["total_items"]
            .as_u64()
            .unwrap();
        assert_eq!(lines.len() as u64, total, "{list}");
    }
}

#[test]
fn any_sites_page_may_read_it_also_what_went_wrong() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    for (path, status) in [
        ("", 200),
        ("/", 200),
        ("/services", 200),
        ("/services/x", 404),
        ("/nothing", 404),
        ("/services?page=x", 400),
    ] {
        let response = anybody.get(&format!("{BASE}{path}"));
        assert_eq!(response.status(), status, "{path}");
        assert_eq!(response.headers()["access-control-allow-origin"], "*", "{path}");
        assert_eq!(
            response.headers()["cross-origin-resource-policy"],
            "cross-origin",
            "{path}"
        );
    }
    let posted = anybody.request("POST", "/oruk/v3/services").send().unwrap();
    assert_eq!(
        (
            posted.status().as_u16(),
            &posted.headers()["access-control-allow-origin"]
        ),
        (405, &"*".parse().unwrap())
    );
    let door = read(&anybody, "");
    assert_eq!(door["version"], "HSDS-UK-3.0");
    assert_eq!(door["openapi_url"], server.url("/oruk/v3/openapi.json"));
}

#[test]
fn a_blurred_or_hidden_place_goes_out_no_more_exactly_than_it_is_shown() {
    let kith = Kith::new();
    let server = kith.serve();
    let writer = Asking::writer(&kith, &server);
    for (name, shown) in [("Blurred", "neighbourhood"), ("Hidden", "hidden")] {
        let asset = json!({"name": name, "address": "3 Marked Lane", "postcode": "XL1 5RJ", "lat": "54.20123",
            "lon": "1.90345", "location_shown": shown});
        assert_eq!(writer.add(asset).status(), 201);
    }
    let text = writer.get(&format!("{BASE}/services?full=true")).text().unwrap();
    assert!(text.contains("Blurred") && text.contains("Hidden"));
    for trace in ["Marked Lane", "XL1 5RJ", "54.20123", "1.90345"] {
        assert!(!text.contains(trace), "{trace}");
    }
    let near = read(&writer, "/service_at_locations");
    assert_eq!(near["total_items"], 1, "a hidden place is no place");
}

#[test]
fn what_went_out_comes_back_as_it_was() {
    let kith = Kith::with_demo_town();
    let out = kith.folder().join("town.json");
    kith.ok(&[
        "export",
        "--format",
        "open-referral",
        "--out",
        &out.to_string_lossy(),
    ]);
    let elsewhere = Kith::new();
    elsewhere.ok(&["import", &out.to_string_lossy(), "--publish"]);
    let (here, there) = (kith.ok(&["export"]), elsewhere.ok(&["export"]));
    assert_eq!(here.lines().count(), there.lines().count());
    for (here, there) in here.lines().zip(there.lines()) {
        assert_eq!(here, there);
    }
    let again = elsewhere.ok(&["import", &out.to_string_lossy(), "--publish"]);
    assert!(again.starts_with("added 0, changed 0"), "{again}");
}

#[test]
fn the_operators_own_export_is_not_to_be_had_as_open_referral() {
    let kith = Kith::with_demo_town();
    let refused = kith.run(&["export", "--format", "open-referral", "--all"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("leave --all out"));
}
