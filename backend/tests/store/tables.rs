//! The tables as they are: what diesel was told, SQLite and PostgreSQL all have to say the same.

use crate::place::{Place, on_both_databases};
use backend::store::{Connection, Store};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::BTreeMap;

/// What diesel was told.
const SCHEMA: &str = include_str!("../../src/store/schema.rs");

/// Tables by name, each with its columns in order: name and diesel's type (`rev`, `BigInt`).
pub type Tables = BTreeMap<String, Vec<(String, String)>>;

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    #[diesel(sql_type = Text)]
    data_type: String,
    #[diesel(sql_type = BigInt)]
    nullable: i64,
}

const SQLITE_COLUMNS: &str = "
    SELECT t.name AS table_name, c.name AS column_name, lower(c.type) AS data_type, 1 - c.\"notnull\" AS nullable
    FROM pragma_table_list t JOIN pragma_table_info(t.name) c
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'
    ORDER BY t.name, c.cid";
const POSTGRES_COLUMNS: &str = "
    SELECT table_name::text, column_name::text, data_type::text,
           CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END::bigint AS nullable
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'
    ORDER BY table_name, ordinal_position";

/// Every table of a database, in diesel's words.
pub fn described(store: &Store) -> Tables {
    let columns: Vec<Column> = store
        .read(|c| Ok(ask(c, SQLITE_COLUMNS, POSTGRES_COLUMNS)?))
        .expect("columns");
    let mut tables = Tables::new();
    for column in columns {
        let plain = match column.data_type.as_str() {
            "text" => "Text",
            "integer" | "bigint" => "BigInt",
            "real" | "double precision" => "Double",
            other => other,
        };
        let whole = if column.nullable == 1 {
            format!("Nullable<{plain}>")
        } else {
            plain.to_owned()
        };
        tables
            .entry(column.table_name)
            .or_default()
            .push((column.column_name, whole));
    }
    tables
}

/// Every table of `schema.rs`.
fn told() -> Tables {
    let mut tables = Tables::new();
    for table in SCHEMA.split("table! {").skip(1) {
        let mut lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
        let name = lines
            .next()
            .and_then(|head| head.split(' ').next())
            .expect("a name");
        let columns = lines.map_while(|line| line.strip_suffix(',')?.split_once(" -> "));
        tables.insert(
            name.into(),
            columns.map(|(name, sort)| (name.into(), sort.into())).collect(),
        );
    }
    tables
}

fn ask<T>(c: &mut Connection, sqlite: &str, postgres: &str) -> QueryResult<Vec<T>>
where
    T: QueryableByName<diesel::sqlite::Sqlite> + QueryableByName<diesel::pg::Pg> + 'static,
{
    match c {
        Connection::Sqlite(c) => diesel::sql_query(sqlite).load(c),
        Connection::Postgres(c) => diesel::sql_query(postgres).load(c),
    }
}

fn the_tables_are_what_diesel_was_told(place: &Place) {
    assert_eq!(described(&place.store()), told());
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

const SQLITE_UNINDEXED: &str = "
    SELECT t.name || '.' || f.\"from\" AS name
    FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
    WHERE t.schema = 'main' AND f.seq = 0 AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
        WHERE c.seqno = 0 AND c.name = f.\"from\")";
const POSTGRES_UNINDEXED: &str = "
    SELECT conrelid::regclass || '.' || conname AS name
    FROM pg_constraint f
    WHERE contype = 'f' AND NOT EXISTS (
        SELECT 1 FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = f.conkey[1])";
const SQLITE_FOREIGN_KEYS: &str = "
    SELECT t.name || '.' || f.\"from\" AS name
    FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' ORDER BY 1";
const POSTGRES_FOREIGN_KEYS: &str = "
    SELECT f.conrelid::regclass || '.' || a.attname AS name
    FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' ORDER BY 1";

fn names(store: &Store, sqlite: &str, postgres: &str) -> Vec<String> {
    let found: Vec<Name> = store.read(|c| Ok(ask(c, sqlite, postgres)?)).expect("names");
    found.into_iter().map(|found| found.name).collect()
}

fn every_foreign_key_is_there_and_has_an_index(place: &Place) {
    let store = place.store();
    let keys = names(&store, SQLITE_FOREIGN_KEYS, POSTGRES_FOREIGN_KEYS);
    assert_eq!(
        keys,
        [
            "appeals.asset_id",
            "asset_revisions.asset_id",
            "decisions.asset_id",
            "differences.asset_id",
            "edits.asset_id",
            "invitations.account_id",
            "known_devices.account_id",
            "merges.kept_id",
            "merges.old_id",
            "posts.account_id",
            "recovery_codes.account_id",
            "refused_rows.run_id",
            "sessions.account_id",
            "twins.one_id",
            "twins.other_id"
        ]
    );
    assert_eq!(
        names(&store, SQLITE_UNINDEXED, POSTGRES_UNINDEXED),
        Vec::<String>::new()
    );
}

on_both_databases! {
    the_tables_are_what_diesel_was_told,
    every_foreign_key_is_there_and_has_an_index,
}
