//! The database file, seen with other eyes than the server's.

use crate::program::Kept;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use kith_tests::Kith;
use std::path::PathBuf;

/// The file the server keeps everything in.
pub fn file(kith: &Kith) -> PathBuf {
    kith.folder().join("kith.sqlite")
}

fn open(kith: &Kith) -> SqliteConnection {
    let mut c = SqliteConnection::establish(file(kith).to_str().expect("UTF-8")).expect("it opens");
    c.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA query_only = ON")
        .expect("settled");
    c
}

#[derive(QueryableByName)]
struct Finding {
    #[diesel(sql_type = Text)]
    says: String,
}

/// What SQLite finds wrong with the file. Empty: nothing.
pub fn faults(kith: &Kith) -> Vec<String> {
    let mut c = open(kith);
    let broken: Vec<Finding> = diesel::sql_query(
        "SELECT integrity_check AS says FROM pragma_integrity_check WHERE integrity_check <> 'ok'
         UNION ALL SELECT 'foreign key of ' || \"table\" FROM pragma_foreign_key_check",
    )
    .load(&mut c)
    .expect("it can be looked at");
    broken.into_iter().map(|finding| finding.says).collect()
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    id: String,
    #[diesel(sql_type = BigInt)]
    rev: i64,
    #[diesel(sql_type = Text)]
    name: String,
}

/// Every revision of every asset, and every asset as it is now.
pub fn everything(kith: &Kith) -> Vec<Kept> {
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT asset_id AS id, rev, body ->> 'name' AS name FROM asset_revisions
         UNION SELECT id, rev, name FROM assets",
    )
    .load(&mut open(kith))
    .expect("it can be read");
    rows.into_iter()
        .map(|Row { id, rev, name }| Kept { id, rev, name })
        .collect()
}
