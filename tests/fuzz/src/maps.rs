//! What maps ask: filters in both ways of writing them, and shapes in every reference system.

use crate::Reader;
use backend::ogc::cql2::{Filter, Unreadable};
use backend::ogc::crs::Crs;
use backend::ogc::{About, Feature, Features, GeometryKind, Kind, Layer, Property, Value};
use geo::{Coord, CoordsIter, Geometry, Point, Polygon, Rect};
use jiff::Timestamp;
use jiff::civil::date;
use std::sync::OnceLock;

/// The readers.
pub(crate) const READERS: &[Reader] = &[
    Reader {
        name: "cql2 text",
        reads: |bytes| {
            let text = String::from_utf8_lossy(bytes);
            asked(&|crs| Filter::of_text(&text, &layer().0, crs));
        },
        sound: &[
            "free = 'yes' AND CASEI(name) LIKE '%choir%' OR NOT (size BETWEEN 1 AND 2.5e3)",
            "S_INTERSECTS(geometry, POLYGON((1.8 54.1, 2 54.1, 2 54.3, 1.8 54.1))) AND kinds IS NOT NULL",
            "T_DURING(INTERVAL(day, '..'), INTERVAL('2026-01-01', DATE('2026-12-31')))",
            "A_CONTAINS(kinds, ('choir', ACCENTI('côr'))) AND size * 2 ^ 3 - 1 / 4 % 5 div 2 <> -7",
            "name IN ('a', 'b''c') AND at > TIMESTAMP('2026-11-21T10:00:00Z') AND open = TRUE",
            "S_WITHIN(geometry, BBOX(150,-90,-150,90))",
        ],
        pieces: &[
            "(",
            ")",
            ",",
            "'",
            "''",
            "\"",
            " AND ",
            " OR ",
            "NOT ",
            " = ",
            "<>",
            " LIKE '",
            "%",
            "_",
            " IN (",
            " BETWEEN ",
            "CASEI(",
            "ACCENTI(",
            "S_DWITHIN(",
            "POINT(1 2)",
            "POINT EMPTY",
            "MULTIPOLYGON(((",
            "GEOMETRYCOLLECTION(",
            "LINESTRING(0 0,1 1)",
            "BBOX(0,0,1,1)",
            "DATE('2026-02-30')",
            "INTERVAL('..','..')",
            "A_EQUALS(",
            "name",
            "geometry",
            "kinds",
            "1e999",
            "-",
            "^",
            " div ",
            " IS NULL",
            "T_AFTER(",
            "\\",
            "é",
        ],
    },
    Reader {
        name: "cql2 json",
        reads: |bytes| {
            if let Ok(json) = serde_json::from_slice(bytes) {
                asked(&|crs| Filter::of_json(&json, &layer().0, crs));
            }
        },
        sound: &[
            r#"{"op":"and","args":[{"op":"=","args":[{"property":"free"},"yes"]},{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},"%choir%"]}]}"#,
            r#"{"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[1.8,54.1],[2,54.1],[2,54.3],[1.8,54.1]]]}]}"#,
            r#"{"op":"t_during","args":[{"interval":[{"property":"day"},".."]},{"interval":["2026-01-01","2026-12-31"]}]}"#,
            r#"{"op":"in","args":[{"op":"+","args":[{"property":"size"},2]},[1,2,{"date":"2026-01-01"},{"bbox":[0,0,1,1]}]]}"#,
        ],
        pieces: &[
            "{",
            "}",
            "[",
            "]",
            ",",
            "null",
            "\"op\":\"not\"",
            "\"args\":[",
            "{\"property\":\"size\"}",
            "{\"bbox\":[1,2,3]}",
            "1e999",
            "{\"date\":\"\"}",
            "{\"timestamp\":7}",
            "{\"type\":\"Point\",\"coordinates\":[]}",
            "{\"interval\":[]}",
            "true",
            "\"isNull\"",
        ],
    },
];

/// A filter that is read, in whichever system, is asked of every feature; one that is not, is refused in words. A text
/// that a filter was read from keeps the same features when it is asked again.
fn asked(read: &dyn Fn(Crs) -> Result<Filter, Unreadable>) {
    let (_, layer) = layer();
    for crs in Crs::ALL {
        match read(crs) {
            Err(error) => assert!(error.to_string().len() > 5, "{error}"),
            Ok(filter) => {
                let kept = || (0..layer.len()).filter(|n| filter.keeps(layer, *n)).count();
                assert_eq!(kept(), kept());
            }
        }
    }
}

/// A few features with a property of each kind.
fn layer() -> &'static (About, Layer) {
    static LAYER: OnceLock<(About, Layer)> = OnceLock::new();
    LAYER.get_or_init(|| {
        let property = |(name, kind): (&str, Kind)| Property {
            name: name.to_owned(),
            says: String::new(),
            kind,
        };
        let about = About {
            id: "all".to_owned(),
            title: String::new(),
            description: String::new(),
            shape: "geometry".to_owned(),
            geometry: GeometryKind::Points,
            is_listings: false,
            properties: [
                ("name", Kind::Text),
                ("free", Kind::Text),
                ("size", Kind::Number),
                ("open", Kind::Truth),
                ("day", Kind::Day),
                ("at", Kind::Moment),
                ("kinds", Kind::Texts),
            ]
            .map(property)
            .into(),
        };
        let square = Rect::new(Coord { x: 1.8, y: 54.1 }, Coord { x: 1.9, y: 54.2 });
        let shapes = [
            Some(Point::new(1.9, 54.2).into()),
            Some(Geometry::Polygon(Polygon::from(square))),
            None,
        ];
        let feature = |(n, geometry): (usize, Option<Geometry>)| Feature {
            id: n.to_string(),
            geometry,
            span: None,
            values: vec![
                "Côr".into(),
                if n == 0 { Value::Null } else { "yes".into() },
                (n as f64 * 1.5).into(),
                (n == 1).into(),
                date(2026, 11, 21).into(),
                Value::Moment(Timestamp::UNIX_EPOCH),
                Value::texts(["choir", "café"]),
            ],
        };
        every_system_reaches_there_and_back(&shapes);
        let features = (0..).zip(shapes).map(feature).collect();
        (about.clone(), Layer::new(about, features))
    })
}

/// The features stand where every system reaches, or no filter in it would be asked anything.
fn every_system_reaches_there_and_back(shapes: &[Option<Geometry>]) {
    for (crs, shape) in Crs::ALL
        .into_iter()
        .flat_map(|crs| shapes.iter().flatten().map(move |shape| (crs, shape)))
    {
        let back = crs.unproject(&crs.project(shape).unwrap()).unwrap();
        for (from, to) in shape.coords_iter().zip(back.coords_iter()) {
            assert!((from.x - to.x).abs() < 1e-6 && (from.y - to.y).abs() < 1e-6);
        }
    }
}
