//! The table of filters that the authors of CQL2 publish, each with how many features it has to find in their GeoPackage,
//! asked over HTTP of the same handlers that serve the register. Skips where `../shared` is not there.

#![allow(clippy::unwrap_used)]

use backend::config::{Config, Home, Settings};
use backend::http;
use backend::ogc::{About, Catalogue, Feature, Features, GeometryKind, Kind, Layer, Moment, Property, Value};
use backend::site::Site;
use diesel::prelude::*;
use diesel::sql_types::Text;
use geo::{Geometry, LineString, MultiPolygon, Point, Polygon};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kith_tests::shared::shared;
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread;

/// Rows whose count in the table does not follow from their filter and the table's own data, with the count that does:
/// three cities begin with "Ch" once accents are gone (Chengdu, Chicago, Chișinău) and one with "Chis"; the table
/// says two each time. The authors have been told (opengeospatial/ogcapi-features, issue 1011, open).
const THE_TABLE_IS_WRONG: &[(&str, u64)] = &[
    ("ACCENTI(name) LIKE accenti('Ch%')", 3),
    ("ACCENTI(CASEI(name)) LIKE accenti(casei('Chiș%'))", 1),
    ("ACCENTI(CASEI(name)) LIKE accenti(casei('cHis%'))", 1),
];

/// Layers of somebody else's, in the place of the register's collections.
struct Supplied(Vec<About>, BTreeMap<String, Arc<Layer>>);

impl Catalogue for Supplied {
    fn all(&self) -> &[About] {
        &self.0
    }

    fn open(&self, id: &str, _: &Site, _: &Moment) -> Option<Arc<dyn Features>> {
        let layer = self.1.get(id)?;
        Some(Arc::clone(layer) as Arc<dyn Features>)
    }
}

#[test]
fn every_filter_of_the_table_finds_as_many_as_it_says() {
    let (Some(table), Some(package)) = (
        shared("standards/cql2/cql2_ats_predicates.csv"),
        shared("standards/cql2/cql2/standard/data/ne110m4cql2.gpkg"),
    ) else {
        return;
    };
    let address = serve(&package);
    let mut reader = csv::Reader::from_path(table).unwrap();
    let (mut passed, mut failed) = (0, Vec::new());
    for row in reader.records().map(Result::unwrap) {
        let (layer, filter, expected) = (&row[2], &row[3], row[4].parse().ok());
        let found = matched(address, layer, filter);
        if found == expected {
            passed += 1;
        } else {
            failed.push((filter.to_owned(), expected, found));
        }
    }
    for (filter, expected, found) in &failed {
        println!("{filter}: expected {expected:?}, found {found:?}");
    }
    let told: Vec<_> = failed
        .iter()
        .map(|(filter, _, found)| (filter.as_str(), found.unwrap_or(u64::MAX)))
        .collect();
    let (mistaken, wrong): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|row| THE_TABLE_IS_WRONG.contains(row));
    let said = format!(
        "in {} rows the table is wrong itself and we say what its data says",
        mistaken.len()
    );
    println!("\nRESULT passed={passed} failed={} said={said}", wrong.len());
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(mistaken, THE_TABLE_IS_WRONG);
}

/// How many features the service says a filter finds.
fn matched(address: SocketAddr, layer: &str, filter: &str) -> Option<u64> {
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("filter", filter)
        .append_pair("limit", "1")
        .finish();
    let mut stream = TcpStream::connect(address).unwrap();
    let head = format!(
        "GET /ogc/collections/{layer}/items?{query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (_, rest) = answer.split_once("\"numberMatched\":")?;
    rest.split(',').next()?.parse().ok()
}

/// Serves the package's layers, for as long as this test runs.
fn serve(package: &Path) -> SocketAddr {
    let folder = tempfile::tempdir().unwrap().keep();
    let home = Home {
        data_dir: Some(folder),
        ..Home::default()
    };
    let config = Config::settle(&home, Settings::default()).unwrap();
    let mut site = Site::open(&home.database().unwrap(), config).unwrap();
    let mut connection = SqliteConnection::establish(&package.to_string_lossy()).unwrap();
    let layers = [
        ("ne_110m_admin_0_countries", GeometryKind::Areas),
        ("ne_110m_populated_places_simple", GeometryKind::Points),
        ("ne_110m_rivers_lake_centerlines", GeometryKind::Lines),
    ]
    .map(|(table, geometry)| layer(&mut connection, table, geometry));
    let all = layers.iter().map(|(about, _)| about.clone()).collect();
    let by_id = layers
        .into_iter()
        .map(|(about, layer)| (about.id, Arc::new(layer)));
    site.catalogue = Box::new(Supplied(all, by_id.collect()));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (listening, address) = mpsc::channel();
    thread::spawn(move || http::serve(site, listener, |address| listening.send(address).unwrap()));
    address.recv().unwrap()
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    json: String,
}

fn rows(connection: &mut SqliteConnection, sql: &str) -> Vec<serde_json::Value> {
    let rows: Vec<Row> = diesel::sql_query(sql).load(connection).unwrap();
    rows.iter()
        .map(|row| serde_json::from_str(&row.json).unwrap())
        .collect()
}

fn layer(connection: &mut SqliteConnection, table: &str, geometry: GeometryKind) -> (About, Layer) {
    let columns = rows(
        connection,
        &format!("SELECT json_array(name, type) AS json FROM pragma_table_info('{table}')"),
    );
    let columns: Vec<(String, Kind)> = columns
        .iter()
        .map(|column| {
            (
                column[0].as_str().unwrap().to_owned(),
                kind(column[1].as_str().unwrap()),
            )
        })
        .filter(|(name, _)| name != "geom" && name != "fid")
        .collect();
    let told: Vec<String> = columns
        .iter()
        .map(|(name, _)| format!("'{name}', \"{name}\""))
        .collect();
    let sql = format!(
        "SELECT json_object('fid', fid, 'geom', hex(geom), {}) AS json FROM {table}",
        told.join(", ")
    );
    let feature = |row: &serde_json::Value| Feature {
        id: row["fid"].to_string(),
        geometry: Some(Wkb::of_package(row["geom"].as_str().unwrap()).geometry()),
        span: None,
        values: columns
            .iter()
            .map(|(name, kind)| value(*kind, &row[name]))
            .collect(),
    };
    let features = rows(connection, &sql).iter().map(feature).collect();
    let property = |(name, kind): &(String, Kind)| Property {
        name: name.clone(),
        says: String::new(),
        kind: *kind,
    };
    let about = About {
        id: table.to_owned(),
        title: table.to_owned(),
        description: String::new(),
        shape: "geom".to_owned(),
        geometry,
        is_listings: false,
        properties: columns.iter().map(property).collect(),
    };
    (about.clone(), Layer::new(about, features))
}

fn kind(sql: &str) -> Kind {
    match sql.split('(').next().unwrap() {
        "INTEGER" | "REAL" => Kind::Number,
        "BOOLEAN" => Kind::Truth,
        "DATE" => Kind::Day,
        "DATETIME" => Kind::Moment,
        _ => Kind::Text,
    }
}

fn value(kind: Kind, json: &serde_json::Value) -> Value {
    let text = json.as_str().unwrap_or_default();
    match kind {
        _ if json.is_null() => Value::Null,
        Kind::Number => Value::Number(json.as_f64().unwrap()),
        Kind::Truth => Value::Truth(json.as_i64() == Some(1)),
        Kind::Day => Value::Day(text.parse().unwrap()),
        Kind::Moment => Value::Moment(moment(text)),
        _ => Value::Text(text.to_owned()),
    }
}

/// The package writes moments with and without saying that they are in UTC, which they are.
fn moment(text: &str) -> Timestamp {
    let civil = || text.parse::<DateTime>()?.to_zoned(TimeZone::UTC);
    text.parse()
        .or_else(|_| civil().map(|at| at.timestamp()))
        .unwrap()
}

/// Well-known binary, as far as the package goes: everything in it is little-endian.
struct Wkb {
    bytes: Vec<u8>,
    at: usize,
}

impl Wkb {
    /// After a GeoPackage's own head, whose length depends on the box in it.
    fn of_package(hex: &str) -> Wkb {
        let byte = |n: usize| u8::from_str_radix(&hex[n..n + 2], 16).unwrap();
        let bytes: Vec<u8> = (0..hex.len()).step_by(2).map(byte).collect();
        let box_bytes = [0, 32, 48, 48, 64][usize::from(bytes[3] >> 1 & 0b111)];
        Wkb {
            at: 8 + box_bytes,
            bytes,
        }
    }

    fn take<const N: usize>(&mut self) -> [u8; N] {
        let taken = self.bytes[self.at..self.at + N].try_into().unwrap();
        self.at += N;
        taken
    }

    fn count(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn point(&mut self) -> Point {
        let x = f64::from_le_bytes(self.take());
        let y = f64::from_le_bytes(self.take());
        Point::new(x, y)
    }

    fn line(&mut self) -> LineString {
        let points = self.count();
        (0..points).map(|_| self.point()).collect::<Vec<_>>().into()
    }

    fn geometry(&mut self) -> Geometry {
        assert_eq!(self.take::<1>(), [1], "little-endian");
        match self.count() {
            1 => Geometry::Point(self.point()),
            2 => Geometry::LineString(self.line()),
            3 => {
                let rings = self.count();
                let mut rings: Vec<LineString> = (0..rings).map(|_| self.line()).collect();
                let exterior = rings.remove(0);
                Geometry::Polygon(Polygon::new(exterior, rings))
            }
            6 => {
                let parts = self.count();
                let parts = (0..parts).map(|_| match self.geometry() {
                    Geometry::Polygon(polygon) => polygon,
                    other => panic!("{other:?} among polygons"),
                });
                Geometry::MultiPolygon(MultiPolygon(parts.collect()))
            }
            other => panic!("a shape of kind {other}"),
        }
    }
}
