//! What filters keep, as claims.

use super::{Filter, text};
use crate::ogc::crs::Crs;
use crate::ogc::{About, Feature, Features, GeometryKind, Kind, Layer, Property, Value};
use geo::{Geometry, Point};
use jiff::civil::date;
use serde_json::json;

const FIELDS: [(&str, Kind); 6] = [
    ("name", Kind::Text),
    ("people", Kind::Number),
    ("free", Kind::Truth),
    ("checked_on", Kind::Day),
    ("starts", Kind::Moment),
    ("kinds", Kind::Texts),
];

fn about() -> About {
    let property = |(name, kind): (&str, Kind)| Property {
        name: name.to_owned(),
        says: String::new(),
        kind,
    };
    About {
        id: "groups".into(),
        title: "Groups".into(),
        description: String::new(),
        shape: "geometry".into(),
        geometry: GeometryKind::Points,
        is_listings: false,
        properties: FIELDS.map(property).to_vec(),
    }
}

/// A choir on the quay, a café in the town, and a refuge that says neither when nor where.
fn groups() -> Layer {
    let group = |id: &str, at: Option<(f64, f64)>, values: Vec<Value>| Feature {
        id: id.to_owned(),
        geometry: at.map(|(lon, lat)| Geometry::Point(Point::new(lon, lat))),
        span: None,
        values,
    };
    let moment = |text: &str| Value::Moment(text.parse().unwrap());
    Layer::new(
        about(),
        vec![
            group(
                "choir",
                Some((1.9, 54.2)),
                vec![
                    "Côr y Cei".into(),
                    30.0.into(),
                    true.into(),
                    date(2026, 11, 1).into(),
                    moment("2026-11-24T19:00:00Z"),
                    Value::texts(["choir", "singing"]),
                ],
            ),
            group(
                "cafe",
                Some((1.95, 54.25)),
                vec![
                    "Repair Café 100%".into(),
                    12.0.into(),
                    false.into(),
                    date(2026, 6, 1).into(),
                    moment("2026-11-28T10:00:00Z"),
                    Value::texts(["repair_cafe"]),
                ],
            ),
            group(
                "refuge",
                None,
                vec![
                    "Refuge".into(),
                    Value::Null,
                    true.into(),
                    Value::Null,
                    Value::Null,
                    Value::Null,
                ],
            ),
        ],
    )
}

fn kept_in(filter: &str, crs: Crs) -> Vec<String> {
    let filter = Filter::of_text(filter, &about(), crs).unwrap_or_else(|why| panic!("{filter}: {why}"));
    let groups = groups();
    let kept = (0..groups.len()).filter(|n| filter.keeps(&groups, *n));
    kept.map(|n| groups.id(n)).collect()
}

fn kept(filter: &str) -> Vec<String> {
    kept_in(filter, Crs::Crs84)
}

#[test]
fn values_are_compared_and_what_is_unknown_is_never_kept() {
    assert_eq!(kept("people > 10"), ["choir", "cafe"]);
    assert_eq!(kept("NOT people > 20"), ["cafe"]);
    assert_eq!(kept("people IS NULL"), ["refuge"]);
    assert_eq!(kept("people > 20 OR free = TRUE"), ["choir", "refuge"]);
    assert_eq!(kept("people BETWEEN 10 AND 20 AND free = FALSE"), ["cafe"]);
    assert_eq!(kept("people NOT IN (12, 13)"), ["choir"]);
    assert_eq!(kept("name > people"), [""; 0]);
}

#[test]
fn sums_bind_as_people_expect() {
    assert_eq!(kept("people = 2 + 2 * 5"), ["cafe"]);
    assert_eq!(kept("people = -2 ^ 2 + 8"), ["cafe"]);
    assert_eq!(kept("people = 3 * (20 div 2)"), ["choir"]);
    assert_eq!(kept("people / 0 = 1"), [""; 0]);
}

#[test]
fn texts_are_found_whatever_their_capitals_and_accents() {
    assert_eq!(kept("CASEI(name) = CASEI('CÔR Y CEI')"), ["choir"]);
    assert_eq!(kept("ACCENTI(name) LIKE 'Cor%'"), ["choir"]);
    assert_eq!(kept("name LIKE '%100\\%'"), ["cafe"]);
    assert_eq!(kept("name LIKE 'R_f%'"), ["refuge"]);
    assert_eq!(kept("name = 'it''s'"), [""; 0]);
}

#[test]
fn what_is_nowhere_lies_neither_in_a_box_nor_outside_it() {
    assert_eq!(
        kept("S_INTERSECTS(geometry, BBOX(1.8, 54.1, 1.92, 54.3))"),
        ["choir"]
    );
    assert_eq!(
        kept("S_DISJOINT(geometry, BBOX(1.8, 54.1, 1.92, 54.3))"),
        ["cafe"]
    );
    assert_eq!(kept("NOT S_WITHIN(geometry, BBOX(-180, -90, 180, 90))"), [""; 0]);
    assert_eq!(
        kept("S_WITHIN(geometry, POLYGON((1.8 54.1, 2 54.1, 2 54.22, 1.8 54.22, 1.8 54.1)))"),
        ["choir"]
    );
    assert_eq!(kept("geometry IS NULL"), ["refuge"]);
}

#[test]
fn positions_are_read_in_the_system_they_are_told_in() {
    assert_eq!(
        kept_in("S_INTERSECTS(geometry, BBOX(54.1, 1.8, 54.3, 1.92))", Crs::Wgs84),
        ["choir"]
    );
    let mercator = "S_INTERSECTS(geometry, BBOX(200000, 7190000, 213500, 7230000))";
    assert_eq!(kept_in(mercator, Crs::WebMercator), ["choir"]);
}

#[test]
fn times_stand_as_they_are_said_to() {
    assert_eq!(kept("checked_on >= DATE('2026-11-01')"), ["choir"]);
    assert_eq!(kept("T_AFTER(checked_on, DATE('2026-10-01'))"), ["choir"]);
    assert_eq!(
        kept("T_DURING(starts, INTERVAL('2026-11-24', '2026-11-25'))"),
        ["choir"]
    );
    assert_eq!(
        kept("T_INTERSECTS(starts, INTERVAL('2026-11-25', '..'))"),
        ["cafe"]
    );
    assert_eq!(
        kept("T_EQUALS(checked_on, INTERVAL('2026-06-01', '2026-06-01'))"),
        ["cafe"]
    );
}

#[test]
fn lists_hold_overlap_and_are_held() {
    assert_eq!(kept("A_CONTAINS(kinds, ('choir', 'singing'))"), ["choir"]);
    assert_eq!(
        kept("A_OVERLAPS(kinds, ('repair_cafe', 'choir'))"),
        ["choir", "cafe"]
    );
    assert_eq!(kept("A_CONTAINEDBY(kinds, ('repair_cafe', 'x'))"), ["cafe"]);
    assert_eq!(kept("A_EQUALS(kinds, ('repair_cafe'))"), ["cafe"]);
}

#[test]
fn the_json_of_a_text_keeps_the_same() {
    for filter in [
        "people > 10 AND NOT (free = TRUE OR name LIKE 'R%')",
        "S_TOUCHES(geometry, POINT(1.9 54.2))",
    ] {
        let json = text::json(filter).unwrap();
        assert_eq!(
            Filter::of_json(&json, &about(), Crs::Crs84),
            Filter::of_text(filter, &about(), Crs::Crs84)
        );
    }
    let json = json!({"op": "and", "args": [{"op": "=", "args": [{"property": "free"}, true]},
                                            {"op": "isNull", "args": [{"property": "people"}]}]});
    let filter = Filter::of_json(&json, &about(), Crs::Crs84).unwrap();
    assert!(filter.keeps(&groups(), 2) && !filter.keeps(&groups(), 0));
}

#[test]
fn what_is_no_filter_is_refused_with_what_to_do() {
    for bad in [
        "",
        "people",
        "'a'",
        "people >",
        "people > 'x",
        "(people > 1",
        "people > 1)",
        "nobody = 1",
        "people ~ 1",
        "12 13",
        "people BETWEEN 1",
        "people IS 1",
        "people NOT 1",
        "FOO(people) = 1",
        "S_WITHIN(geometry)",
        "DATE('soon') = checked_on",
        "S_WITHIN(geometry, POINT(1))",
        "people IN 1",
        "1 = POLYGON((1 2))",
        "S_INTERSECTS(geometry, BBOX(1,9,2,3))",
    ] {
        let read = Filter::of_text(bad, &about(), Crs::Crs84);
        let is_bare_property = bad == "people";
        assert!(read.is_err() || is_bare_property, "{bad} was read as {read:?}");
    }
}

#[test]
fn a_deep_nest_is_refused_and_not_followed() {
    for deep in [
        "(".repeat(5_000),
        "NOT ".repeat(5_000),
        "-".repeat(5_000),
        "casei(".repeat(5_000),
    ] {
        assert!(Filter::of_text(&deep, &about(), Crs::Crs84).is_err());
    }
}
