//! GeoPackages out (OGC 12-128): one SQLite file with a table for each layer, which every map program opens.
//!
//! It is made in memory by the same library that keeps the register, and has nothing to do with the register's tables.

use super::StoreError;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::query_builder::BoxedSqlQuery;
use diesel::sql_types::{Binary, Bool, Double, Nullable, Text};
use diesel::sqlite::Sqlite;

/// What makes an SQLite file a GeoPackage 1.3, and what every one has to hold.
const HEAD: &str = r#"
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined cartesian', -1, 'NONE', -1, 'undefined', NULL),
    ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),
    ('WGS 84', 4326, 'EPSG', 4326,
     'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
     NULL);
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,
    max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name), column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL,
    m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
"#;

/// A package that is being made.
pub struct Package(SqliteConnection);

/// A layer: its name, what it is called, what shape it has, and its columns.
pub struct Layer<'a> {
    /// Its table.
    pub name: &'a str,
    /// What people call it.
    pub title: &'a str,
    /// What is in it.
    pub description: &'a str,
    /// `MULTIPOINT`, `MULTILINESTRING` or `MULTIPOLYGON`.
    pub shape: &'a str,
    /// Its columns, and what each is: `TEXT`, `DOUBLE`, `BOOLEAN`, `DATE` or `DATETIME`.
    pub columns: Vec<(&'a str, &'a str)>,
    /// The box around everything: west, south, east, north.
    pub bounds: Option<[f64; 4]>,
}

/// A feature: its shape as well-known binary, and a cell for each column.
pub struct Row {
    /// The shape, in degrees east and north.
    pub shape: Option<Vec<u8>>,
    /// The cells.
    pub cells: Vec<Cell>,
}

/// What stands in a cell.
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, or a day or moment as text.
    Text(String),
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
}

impl Package {
    /// An empty one.
    ///
    /// # Errors
    /// Where there is no memory for it.
    pub fn new() -> Result<Package, StoreError> {
        let mut connection = SqliteConnection::establish(":memory:").map_err(StoreError::inside)?;
        connection.batch_execute(HEAD)?;
        Ok(Package(connection))
    }

    /// Adds a layer with everything in it.
    ///
    /// # Errors
    /// Where there is no memory for it.
    pub fn add(&mut self, layer: &Layer<'_>, rows: impl Iterator<Item = Row>) -> Result<(), StoreError> {
        let insert = layer.insert();
        self.0.transaction(|connection| {
            connection.batch_execute(&layer.create())?;
            layer.register(connection)?;
            for row in rows {
                row.bound(&insert).execute(connection)?;
            }
            Ok(())
        })
    }

    /// The whole file.
    pub fn bytes(mut self) -> Vec<u8> {
        self.0.serialize_database_to_buffer().to_vec()
    }
}

impl Layer<'_> {
    fn create(&self) -> String {
        let columns = self
            .columns
            .iter()
            .map(|(name, kind)| format!(", {} {kind}", quoted(name)));
        let columns: String = columns.collect();
        format!(
            "CREATE TABLE {} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {}{columns});",
            quoted(self.name),
            self.shape
        )
    }

    fn insert(&self) -> String {
        let names: String = self
            .columns
            .iter()
            .map(|(name, _)| format!(", {}", quoted(name)))
            .collect();
        let marks = ", ?".repeat(self.columns.len());
        format!(
            "INSERT INTO {} (geom{names}) VALUES (?{marks})",
            quoted(self.name)
        )
    }

    fn register(&self, connection: &mut SqliteConnection) -> QueryResult<()> {
        let [west, south, east, north] = self.bounds.map_or([None; 4], |bounds| bounds.map(Some));
        diesel::sql_query(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id) \
             VALUES (?, 'features', ?, ?, ?, ?, ?, ?, 4326)",
        )
        .bind::<Text, _>(self.name)
        .bind::<Text, _>(self.title)
        .bind::<Text, _>(self.description)
        .bind::<Nullable<Double>, _>(west)
        .bind::<Nullable<Double>, _>(south)
        .bind::<Nullable<Double>, _>(east)
        .bind::<Nullable<Double>, _>(north)
        .execute(connection)?;
        diesel::sql_query("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)")
            .bind::<Text, _>(self.name)
            .bind::<Text, _>(self.shape)
            .execute(connection)?;
        Ok(())
    }
}

impl Row {
    fn bound(self, insert: &str) -> BoxedSqlQuery<'_, Sqlite, diesel::query_builder::SqlQuery> {
        let shape = self.shape.map(with_head);
        let mut query = diesel::sql_query(insert).into_boxed::<Sqlite>();
        query = query.bind::<Nullable<Binary>, _>(shape);
        for cell in self.cells {
            query = match cell {
                Cell::Empty => query.bind::<Nullable<Text>, _>(None::<String>),
                Cell::Text(text) => query.bind::<Text, _>(text),
                Cell::Number(number) => query.bind::<Double, _>(number),
                Cell::Truth(truth) => query.bind::<Bool, _>(truth),
            };
        }
        query
    }
}

/// A name as SQL takes any name.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The few bytes a GeoPackage puts before a shape: what it is, little-endian, without a box, EPSG:4326.
fn with_head(shape: Vec<u8>) -> Vec<u8> {
    let mut all = vec![b'G', b'P', 0, 1];
    all.extend_from_slice(&4326_i32.to_le_bytes());
    all.extend(shape);
    all
}
