//! Up, down and up again; two at once; interrupted; too new.

use crate::place::{Place, on_both_databases, sql};
use crate::tables;
use backend::store::{Database, Store, StoreError, settings, take_down};
use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection, SqliteConnection};
use std::path::PathBuf;
use std::{fs, thread};

const FIRST: &str = "2026-11-21-000001_assets";

/// What was done to a database by somebody who then went away without committing, or after committing.
fn by_hand(at: &Database, statements: &str) {
    match at {
        Database::Sqlite(file) => {
            let mut c = SqliteConnection::establish(file.to_str().expect("UTF-8")).expect("opens");
            c.batch_execute(statements).expect("runs");
        }
        Database::Postgres(url) => {
            let mut c = PgConnection::establish(url).expect("opens");
            c.batch_execute(statements).expect("runs");
        }
    }
}

fn script(place: &Place, migration: &str) -> String {
    let side = if place.is_sqlite() { "sqlite" } else { "postgres" };
    let file: PathBuf = [
        env!("CARGO_MANIFEST_DIR"),
        "../migrations",
        side,
        migration,
        "up.sql",
    ]
    .iter()
    .collect();
    fs::read_to_string(file).expect("the migration")
}

fn up_and_down_and_up_again_gives_the_same_tables(place: &Place) {
    let first = tables::described(&place.store());
    take_down(&place.database).unwrap();
    let store = place.store();
    assert_eq!(tables::described(&store), first);
    assert!(first.contains_key("assets"));
}

fn nothing_is_left_on_the_way_down(place: &Place) {
    drop(place.store());
    take_down(&place.database).unwrap();
    // A table that is made anew would fail if it, or a function or trigger of it, were left.
    for migration in migrations_of(place) {
        by_hand(&place.database, &script(place, &migration));
    }
}

fn several_may_open_a_new_database_at_once(place: &Place) {
    thread::scope(|scope| {
        let all: Vec<_> = (0..6)
            .map(|_| scope.spawn(|| Store::open(&place.database).map(drop)))
            .collect();
        all.into_iter().for_each(|one| one.join().unwrap().unwrap());
    });
}

fn a_migration_that_was_cut_off_runs_again(place: &Place) {
    by_hand(&place.database, &format!("BEGIN; {}", script(place, FIRST)));
    assert!(tables::described(&place.store()).contains_key("settings"));
}

fn a_database_that_stopped_between_two_migrations_goes_on(place: &Place) {
    let version = FIRST.split('_').next().unwrap().replace('-', "");
    let done = format!(
        "CREATE TABLE __diesel_schema_migrations (
             version VARCHAR(50) PRIMARY KEY NOT NULL, run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
         INSERT INTO __diesel_schema_migrations (version) VALUES ('{version}');"
    );
    by_hand(&place.database, &format!("{} {done}", script(place, FIRST)));
    assert!(tables::described(&place.store()).contains_key("settings"));
}

fn data_of_a_newer_version_is_refused_and_left_alone(place: &Place) {
    let store = place.store();
    store
        .write(|c| settings::set(c, "site_name", "Larkmouth"))
        .unwrap();
    sql(
        &store,
        "INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')",
    )
    .unwrap();
    let Err(refused) = Store::open(&place.database) else {
        panic!("it opened")
    };
    assert!(matches!(&refused, StoreError::Newer { migration } if migration == "29990101000000"));
    assert!(refused.to_string().contains("newer version of Kith"));
    assert!(store.read(|c| settings::get(c, "site_name")).unwrap().is_some());
}

on_both_databases! {
    up_and_down_and_up_again_gives_the_same_tables,
    nothing_is_left_on_the_way_down,
    several_may_open_a_new_database_at_once,
    a_migration_that_was_cut_off_runs_again,
    a_database_that_stopped_between_two_migrations_goes_on,
    data_of_a_newer_version_is_refused_and_left_alone,
}

fn migrations_of(place: &Place) -> Vec<String> {
    let side = if place.is_sqlite() { "sqlite" } else { "postgres" };
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../migrations", side]
        .iter()
        .collect();
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the migrations")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort();
    names
}

#[test]
fn both_sides_have_the_same_migrations_each_with_a_way_down() {
    let (sqlite, postgres) = (Place::in_sqlite().unwrap(), Place::in_postgres());
    let names = migrations_of(&sqlite);
    if let Some(postgres) = postgres {
        assert_eq!(names, migrations_of(&postgres));
    }
    let root: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../migrations"].iter().collect();
    for (side, name) in ["sqlite", "postgres"]
        .iter()
        .flat_map(|side| names.iter().map(move |name| (side, name)))
    {
        assert!(
            root.join(side).join(name).join("down.sql").exists(),
            "{side}/{name}"
        );
    }
}
