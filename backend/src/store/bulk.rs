//! Saving very many rows: the one file, beside opening and migrating, where the two databases go different ways.
//!
//! SQLite is fastest row by row, since nothing travels; PostgreSQL wants many rows a statement. `MultiConnection`
//! takes neither batches nor `ON CONFLICT`, so each inner connection is spoken to itself.

use super::assets::{NewAsset, NewRevision};
use super::gazetteer::{PlaceName, Postcode, fold};
use super::schema::{asset_revisions, assets, place_names, postcodes};
use super::{Connection, StoreError};
use diesel::prelude::*;
use diesel::query_dsl::methods::FilterDsl;
use diesel::upsert::excluded;
use std::collections::BTreeMap;

/// Rows in one statement. PostgreSQL takes at most 65,535 values, and these rows have five.
const BATCH: usize = 5_000;

/// Rows of assets and revisions in one statement: they have up to ten values each, and long texts.
const ASSETS: usize = 500;

/// Inserts new assets.
pub(super) fn add_assets(c: &mut Connection, mut rows: Vec<NewAsset<'_>>) -> Result<(), StoreError> {
    match c {
        Connection::Sqlite(c) => {
            for row in rows {
                diesel::insert_into(assets::table).values(row).execute(c)?;
            }
        }
        Connection::Postgres(c) => {
            while !rows.is_empty() {
                let rest = rows.split_off(rows.len().min(ASSETS));
                diesel::insert_into(assets::table).values(rows).execute(c)?;
                rows = rest;
            }
        }
    }
    Ok(())
}

/// Inserts new revisions.
pub(super) fn add_revisions(c: &mut Connection, mut rows: Vec<NewRevision<'_>>) -> Result<(), StoreError> {
    match c {
        Connection::Sqlite(c) => {
            for row in rows {
                diesel::insert_into(asset_revisions::table)
                    .values(row)
                    .execute(c)?;
            }
        }
        Connection::Postgres(c) => {
            while !rows.is_empty() {
                let rest = rows.split_off(rows.len().min(ASSETS));
                diesel::insert_into(asset_revisions::table)
                    .values(rows)
                    .execute(c)?;
                rows = rest;
            }
        }
    }
    Ok(())
}

/// A postcode as it is inserted.
#[derive(Clone, Insertable)]
#[diesel(table_name = postcodes)]
pub(super) struct PostcodeRow<'a> {
    postcode: &'a str,
    outcode: &'a str,
    lat: f64,
    lon: f64,
    neighbourhood: &'a str,
}

impl<'a> From<&'a Postcode> for PostcodeRow<'a> {
    fn from(given: &'a Postcode) -> PostcodeRow<'a> {
        let outcode = given
            .postcode
            .split_once(' ')
            .map_or(given.postcode.as_str(), |(outward, _)| outward);
        PostcodeRow {
            postcode: &given.postcode,
            outcode,
            lat: given.lat,
            lon: given.lon,
            neighbourhood: &given.neighbourhood,
        }
    }
}

/// A name of a place as it is inserted.
#[derive(Clone, Insertable)]
#[diesel(table_name = place_names)]
pub(super) struct PlaceRow<'a> {
    folded: String,
    name: &'a str,
    kind: &'a str,
    lat: f64,
    lon: f64,
}

impl<'a> From<&'a PlaceName> for PlaceRow<'a> {
    fn from(given: &'a PlaceName) -> PlaceRow<'a> {
        PlaceRow {
            folded: fold(&given.name),
            name: &given.name,
            kind: &given.kind,
            lat: given.lat,
            lon: given.lon,
        }
    }
}

/// Inserts postcodes, or replaces those that are there and different. How many of either.
pub(super) fn save_postcodes(c: &mut Connection, rows: &[PostcodeRow<'_>]) -> Result<usize, StoreError> {
    // The same statement for both, which no one type of connection could be given.
    macro_rules! upsert {
        ($values:expr) => {
            FilterDsl::filter(
                diesel::insert_into(postcodes::table)
                    .values($values)
                    .on_conflict(postcodes::postcode)
                    .do_update()
                    .set((
                        postcodes::lat.eq(excluded(postcodes::lat)),
                        postcodes::lon.eq(excluded(postcodes::lon)),
                        postcodes::neighbourhood.eq(excluded(postcodes::neighbourhood)),
                    )),
                postcodes::lat
                    .ne(excluded(postcodes::lat))
                    .or(postcodes::lon.ne(excluded(postcodes::lon)))
                    .or(postcodes::neighbourhood.ne(excluded(postcodes::neighbourhood))),
            )
        };
    }
    let mut saved = 0;
    match c {
        Connection::Sqlite(c) => {
            for row in rows {
                saved += upsert!(row).execute(c)?;
            }
        }
        Connection::Postgres(c) => {
            for batch in rows.chunks(BATCH) {
                // One statement must not touch a row twice; the last one given wins, as it does on SQLite.
                let once: BTreeMap<&str, PostcodeRow<'_>> =
                    batch.iter().map(|row| (row.postcode, row.clone())).collect();
                saved += upsert!(once.into_values().collect::<Vec<_>>()).execute(c)?;
            }
        }
    }
    Ok(saved)
}

/// Inserts the places that are not there yet. How many.
pub(super) fn save_places(c: &mut Connection, rows: &[PlaceRow<'_>]) -> Result<usize, StoreError> {
    let mut saved = 0;
    match c {
        Connection::Sqlite(c) => {
            for row in rows {
                let place = diesel::insert_into(place_names::table).values(row);
                saved += place.on_conflict_do_nothing().execute(c)?;
            }
        }
        Connection::Postgres(c) => {
            for batch in rows.chunks(BATCH) {
                let places = diesel::insert_into(place_names::table).values(batch);
                saved += places.on_conflict_do_nothing().execute(c)?;
            }
        }
    }
    Ok(saved)
}
