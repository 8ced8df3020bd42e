//! The register for maps (`/ogc`): that pages add up, that boxes and times are obeyed, that nothing unknown is passed over,
//! and that what hides its place is in no box.

use crate::client::Asking;
use kith_tests::{Kith, Server};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ITEMS: &str = "/ogc/collections/assets/items";

fn town() -> (Kith, Server) {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    (kith, server)
}

fn read(server: &Server, path: &str) -> Value {
    let answer = Asking::anybody(server).get(path);
    assert_eq!(answer.status(), 200, "{path}");
    answer.json().unwrap()
}

/// The path of the link with this relation.
fn linked(server: &Server, value: &Value, rel: &str) -> Option<String> {
    let links = value["links"].as_array().unwrap();
    let link = links.iter().find(|link| link["rel"] == rel)?;
    assert!(
        link["type"].is_string(),
        "{link} does not say of which type it is"
    );
    Some(
        link["href"]
            .as_str()
            .unwrap()
            .trim_start_matches(&server.base)
            .to_owned(),
    )
}

fn ids(page: &Value) -> Vec<String> {
    let features = page["features"].as_array().unwrap();
    features
        .iter()
        .map(|feature| feature["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Every page from this one on.
fn pages(server: &Server, path: &str) -> Vec<Value> {
    let mut pages = vec![read(server, path)];
    while let Some(next) = linked(server, pages.last().unwrap(), "next") {
        pages.push(read(server, &next));
    }
    pages
}

#[test]
fn the_pages_of_a_collection_hold_every_feature_once() {
    let (_kith, server) = town();
    for (collection, limit) in [("assets", 100), ("places", 17), ("whats-on", 400), ("patches", 1)] {
        let pages = pages(
            &server,
            &format!("/ogc/collections/{collection}/items?limit={limit}"),
        );
        let matched = pages[0]["numberMatched"].as_u64().unwrap();
        let mut seen = BTreeSet::new();
        for page in &pages {
            let ids = ids(page);
            assert_eq!(page["numberMatched"], matched);
            assert_eq!(page["numberReturned"], ids.len());
            assert!(ids.len() <= limit);
            for id in ids {
                assert!(seen.insert(id.clone()), "{collection}: {id} is on two pages");
            }
        }
        assert_eq!(seen.len() as u64, matched, "{collection}");
        assert!(matched > 1, "{collection} has nothing in it");
    }
}

#[test]
fn a_feature_asked_for_by_itself_is_the_one_on_the_page() {
    let (_kith, server) = town();
    for collection in ["assets", "places", "whats-on", "patches"] {
        let items = format!("/ogc/collections/{collection}/items");
        for of_page in read(&server, &format!("{items}?limit=2"))["features"]
            .as_array()
            .unwrap()
        {
            let id = of_page["id"].as_str().unwrap();
            let feature = read(&server, &format!("{items}/{id}"));
            for part in ["id", "geometry", "properties"] {
                assert_eq!(feature[part], of_page[part], "{collection} {id} {part}");
            }
            for rel in ["self", "alternate", "collection"] {
                assert!(
                    linked(&server, &feature, rel).is_some(),
                    "{collection}: no link {rel}"
                );
            }
        }
    }
}

#[test]
fn a_box_keeps_what_is_in_it_whatever_system_it_is_given_in() {
    let (_kith, server) = town();
    let boxes = [
        "bbox=1.88,54.19,1.90,54.20",
        "bbox=1.88,54.19,0,1.90,54.20,100",
        "bbox=54.19,1.88,54.20,1.90&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
    ];
    let all = read(&server, &format!("{ITEMS}?limit=1000"));
    let inside = |feature: &&Value| {
        let at = |n: usize| feature["geometry"]["coordinates"][n].as_f64().unwrap_or(f64::NAN);
        (1.88..=1.90).contains(&at(0)) && (54.19..=54.20).contains(&at(1))
    };
    let points = all["features"].as_array().unwrap();
    let points: Vec<&Value> = points
        .iter()
        .filter(|f| f["geometry"]["type"] == "Point")
        .filter(inside)
        .collect();
    assert!(points.len() > 5 && points.len() < 200);
    for asked in boxes {
        let found = ids(&read(&server, &format!("{ITEMS}?limit=1000&{asked}")));
        assert!(
            points
                .iter()
                .all(|f| found.contains(&f["id"].as_str().unwrap().to_owned())),
            "{asked}"
        );
        let single = found
            .iter()
            .filter(|id| points.iter().any(|f| f["id"] == **id))
            .count();
        assert_eq!(single, points.len(), "{asked}");
    }
    let over_the_antimeridian = read(&server, &format!("{ITEMS}?bbox=170,-50,-170,-30"));
    assert_eq!(over_the_antimeridian["numberMatched"], 0);
    let round_the_other_way = read(&server, &format!("{ITEMS}?bbox=1,54,-170,55"));
    assert!(round_the_other_way["numberMatched"].as_u64().unwrap() > 100);
}

#[test]
fn a_box_on_the_british_grid_finds_what_is_answered_on_the_british_grid() {
    let (_kith, server) = town();
    let grid = "http://www.opengis.net/def/crs/EPSG/0/27700";
    let answer = Asking::anybody(&server).get(&format!("{ITEMS}?limit=1&crs={grid}"));
    assert_eq!(answer.headers()["content-crs"], format!("<{grid}>").as_str());
    let page: Value = answer.json().unwrap();
    let at = &page["features"][0]["geometry"]["coordinates"];
    let (east, north) = (at[0].as_f64().unwrap(), at[1].as_f64().unwrap());
    assert!(
        (600_000.0..700_000.0).contains(&east) && (400_000.0..550_000.0).contains(&north),
        "{at}"
    );
    let around = |metres: f64| {
        let corners = [east - metres, north - metres, east + metres, north + metres];
        corners.map(|n| n.to_string()).join(",")
    };
    let found = ids(&read(
        &server,
        &format!("{ITEMS}?bbox-crs={grid}&bbox={}", around(1.0)),
    ));
    assert!(found.contains(&page["features"][0]["id"].as_str().unwrap().to_owned()));
    let beside = format!("{},{},{},{}", east + 1.0, north + 1.0, east + 1.5, north + 1.5);
    let beside = ids(&read(&server, &format!("{ITEMS}?bbox-crs={grid}&bbox={beside}")));
    assert!(!beside.contains(&page["features"][0]["id"].as_str().unwrap().to_owned()));
}

#[test]
fn a_time_keeps_only_what_is_on_then() {
    let (_kith, server) = town();
    let items = "/ogc/collections/whats-on/items?limit=1000";
    let all = read(&server, items);
    let days = |page: &Value| -> BTreeSet<String> {
        let features = page["features"].as_array().unwrap();
        features
            .iter()
            .map(|f| f["properties"]["on"].as_str().unwrap().to_owned())
            .collect()
    };
    let every_day = days(&all);
    let day = every_day.iter().nth(3).unwrap();
    let of_day = read(&server, &format!("{items}&datetime={day}"));
    let on_it = |f: &&Value| f["properties"]["on"] == *day;
    let expected = all["features"].as_array().unwrap().iter().filter(on_it).count();
    // What goes on past midnight is still on the day after.
    assert!(of_day["numberMatched"].as_u64().unwrap() as usize >= expected && expected > 0);
    let from_then = days(&read(&server, &format!("{items}&datetime={day}/..")));
    let before = days(&read(&server, &format!("{items}&datetime=../{day}")));
    assert!(from_then.len() < every_day.len() && before.len() < every_day.len());
    assert_eq!(
        read(&server, &format!("{items}&datetime=1999-01-01/2000-01-01"))["numberMatched"],
        0
    );
}

#[test]
fn nothing_unknown_or_misspelt_is_passed_over() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    for query in [
        "nope=1",
        "limit=0",
        "limit=-1",
        "limit=ten",
        "limit=",
        "limit=1&limit=2",
        "bbox=1,2,3",
        "bbox=a,b,c,d",
        "bbox=",
        "bbox=1,9,2,3",
        "bbox=1,2,3,4,5",
        "bbox-crs=EPSG:27700",
        "crs=http://www.opengis.net/def/crs/EPSG/0/9999",
        "datetime=yesterday",
        "datetime=2026-13-01",
        "datetime=",
        "datetime=2026-02-01/2026-01-01",
        "f=xml",
        "after=nobody",
        "comes_to_you=perhaps",
    ] {
        let answer = anybody.get(&format!("{ITEMS}?{query}"));
        assert_eq!(answer.status(), 400, "{query}");
        assert_eq!(
            answer.headers()["content-type"],
            "application/problem+json",
            "{query}"
        );
        let problem: Value = answer.json().unwrap();
        assert!(!problem["detail"].as_str().unwrap().is_empty());
    }
    for path in [
        "/ogc?nope=1",
        "/ogc/conformance?x",
        "/ogc/collections?limit=1",
        "/ogc/api?version=2",
    ] {
        assert_eq!(anybody.get(path).status(), 400, "{path}");
    }
    for path in [
        "/ogc/collections/cats",
        "/ogc/collections/cats/items",
        &format!("{ITEMS}/nobody"),
    ] {
        assert_eq!(anybody.get(path).status(), 404, "{path}");
    }
    assert_eq!(
        read(&server, &format!("{ITEMS}?limit=999999999999999999999"))["numberReturned"],
        288
    );
}

#[test]
fn a_property_in_the_address_keeps_only_what_has_it() {
    let (_kith, server) = town();
    let free = read(&server, &format!("{ITEMS}?free=yes&limit=1000"));
    let features = free["features"].as_array().unwrap();
    assert!(features.iter().all(|f| f["properties"]["free"] == "yes") && !features.is_empty());
    assert!(free["numberMatched"].as_u64().unwrap() < 288);
}

#[test]
fn what_hides_its_place_has_no_shape_and_is_in_no_box() {
    let kith = Kith::new();
    let server = kith.serve();
    let writer = Asking::writer(&kith, &server);
    writer.add(json!({"name": "Shown", "status": "published", "lat": "54.2", "lon": "1.9"}));
    let hidden = json!({"name": "Hidden", "status": "published", "lat": "54.2", "lon": "1.9", "location_shown": "hidden",
                        "address": "3 Canary Lane", "postcode": "XL1 1AA"});
    writer.add(hidden);
    writer.post(
        "/api/v1/assets",
        &json!({"name": "Waiting", "status": "pending", "lat": "54.2", "lon": "1.9"}),
    );
    let all = read(&server, ITEMS);
    assert_eq!(all["numberMatched"], 2);
    let text = all.to_string();
    assert!(!text.contains("Canary") && !text.contains("XL1") && !text.contains("Waiting"));
    let hidden = &all["features"][1];
    assert_eq!(
        (&hidden["properties"]["name"], &hidden["geometry"]),
        (&json!("Hidden"), &Value::Null)
    );
    let everywhere = read(&server, &format!("{ITEMS}?bbox=-180,-90,180,90"));
    assert_eq!(
        (
            &everywhere["numberMatched"],
            &everywhere["features"][0]["properties"]["name"]
        ),
        (&json!(1), &json!("Shown"))
    );
    assert_eq!(read(&server, "/ogc/collections/places/items")["numberMatched"], 1);
}

#[test]
fn each_form_is_of_its_own_type_and_open_to_other_sites() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    for (path, media_type) in [
        ("/ogc", "application/json"),
        ("/ogc/api", "application/vnd.oai.openapi+json;version=3.0"),
        ("/ogc/collections/assets/queryables", "application/schema+json"),
        (ITEMS, "application/geo+json"),
    ] {
        let answer = anybody.get(path);
        assert_eq!(answer.headers()["content-type"], media_type, "{path}");
        assert_eq!(answer.headers()["access-control-allow-origin"], "*", "{path}");
        let tag = answer.headers()["etag"].clone();
        let again = anybody
            .request("GET", path)
            .header("if-none-match", tag)
            .send()
            .unwrap();
        assert_eq!(again.status(), 304, "{path}");
        let page = anybody
            .request("GET", path)
            .header("accept", "text/html")
            .send()
            .unwrap();
        assert_eq!(
            page.headers()["content-type"],
            "text/html; charset=utf-8",
            "{path}"
        );
        let head = anybody.request("HEAD", path).send().unwrap();
        assert_eq!(
            (head.status().as_u16(), head.text().unwrap().as_str()),
            (200, ""),
            "{path}"
        );
    }
}

#[test]
fn a_tile_tells_of_what_is_shown_and_of_nothing_that_hides_its_place() {
    let kith = Kith::new();
    let server = kith.serve();
    let writer = Asking::writer(&kith, &server);
    writer.add(json!({"name": "Shown here", "status": "published", "lat": "54.2", "lon": "1.9"}));
    writer.add(json!({"name": "Hidden there", "status": "published", "lat": "54.3", "lon": "-1.9", "location_shown": "hidden"}));
    writer.post(
        "/api/v1/assets",
        &json!({"name": "Waiting there", "status": "pending", "lat": "54.3", "lon": "-1.9"}),
    );
    let anybody = Asking::anybody(&server);
    let answer = anybody.get("/tiles/0/0/0.mvt");
    assert_eq!(
        answer.headers()["content-type"],
        "application/vnd.mapbox-vector-tile"
    );
    assert_eq!(answer.headers()["access-control-allow-origin"], "*");
    let tile = answer.bytes().unwrap();
    let tile = String::from_utf8_lossy(&tile);
    assert!(tile.contains("Shown here"));
    assert!(!tile.contains("Hidden") && !tile.contains("Waiting") && !tile.contains("count"));
    let over_the_sea = anybody.get("/tiles/9/0/0.mvt");
    assert_eq!(
        (
            over_the_sea.status().as_u16(),
            over_the_sea.bytes().unwrap().len()
        ),
        (200, 0)
    );
    assert_eq!(anybody.get("/tiles/1/2/0.mvt").status(), 404);
    let described = read(&server, "/tiles/tiles.json");
    assert_eq!(described["bounds"], json!([1.9, 54.2, 1.9, 54.2]));
}

#[test]
fn many_on_one_spot_are_one_circle_from_far_away_and_themselves_from_near() {
    let (_kith, server) = town();
    let anybody = Asking::anybody(&server);
    let far = anybody.get("/tiles/5/16/10.mvt").bytes().unwrap();
    assert!(String::from_utf8_lossy(&far).contains("clusters"));
    assert!(far.len() < 2_000, "{} bytes", far.len());
}

#[test]
fn a_geopackage_is_a_database_file_with_what_was_asked_for() {
    let (kith, server) = town();
    let answer = Asking::anybody(&server).get(&format!("{ITEMS}?f=gpkg&free=yes"));
    assert_eq!(answer.headers()["content-type"], "application/geopackage+sqlite3");
    assert!(
        answer.headers()["content-disposition"]
            .to_str()
            .unwrap()
            .contains("assets.gpkg")
    );
    let some = answer.bytes().unwrap();
    assert!(some.starts_with(b"SQLite format 3\0"));
    let out = kith.folder().join("town.gpkg");
    kith.ok(&["export", "--format", "gpkg", "--out", &out.to_string_lossy()]);
    let all = std::fs::read(&out).unwrap();
    assert!(all.starts_with(b"SQLite format 3\0") && all.len() > some.len());
    assert!(
        !kith
            .run(&["export", "--format", "gpkg", "--all"])
            .status
            .success()
    );
}

#[test]
fn a_filter_is_obeyed_in_both_its_languages_on_every_page() {
    let (_kith, server) = town();
    let asked = |filter: &str, lang: &str| -> Vec<String> {
        let query = [("filter", filter), ("filter-lang", lang), ("limit", "20")];
        let query = reqwest::Url::parse_with_params("http://x/", &query).unwrap();
        let first = format!("{ITEMS}?{}", query.query().unwrap());
        pages(&server, &first).iter().flat_map(ids).collect()
    };
    let text = asked("free = 'yes' AND NOT CASEI(name) LIKE 'a%'", "cql2-text");
    let json = r#"{"op":"and","args":[{"op":"=","args":[{"property":"free"},"yes"]},
        {"op":"not","args":[{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},"a%"]}]}]}"#;
    assert!(text.len() > 20);
    assert_eq!(text, asked(json, "cql2-json"));
    for (filter, lang) in [
        ("nobody = 1", "cql2-text"),
        ("free =", "cql2-text"),
        ("{", "cql2-json"),
        ("free='yes'", "sql"),
    ] {
        let answer = Asking::anybody(&server).get_with(ITEMS, &[("filter", filter), ("filter-lang", lang)]);
        assert_eq!(answer.status(), 400, "{filter}");
    }
}
