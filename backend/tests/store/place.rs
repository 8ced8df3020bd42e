//! An empty database for each test, of either sort, and the macro that runs a claim on both.

use backend::store::assets::{self, Author, Expected, Saved};
use backend::store::{Database, Store, StoreError};
use diesel::connection::SimpleConnection;
use domain::{Asset, AssetId};
use kith_tests::postgres;
use tempfile::TempDir;
use uuid::Uuid;

/// An empty database of its own.
pub struct Place {
    pub database: Database,
    folder: TempDir,
}

impl Place {
    pub fn in_sqlite() -> Option<Place> {
        let folder = tempfile::tempdir().expect("a folder");
        let database = Database::Sqlite(folder.path().join("kith.db"));
        Some(Place { database, folder })
    }

    pub fn in_postgres() -> Option<Place> {
        let database = Database::Postgres(postgres::fresh_database()?);
        let folder = tempfile::tempdir().expect("a folder");
        Some(Place { database, folder })
    }

    pub fn store(&self) -> Store {
        Store::open(&self.database).expect("the store opens")
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self.database, Database::Sqlite(_))
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// Runs each claim, a `fn(&Place)` beside it, on SQLite and on PostgreSQL.
macro_rules! on_both_databases {
    ($($claim:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test] fn $claim() { super::$claim(&crate::place::Place::in_sqlite().unwrap()); })+
        }
        mod postgres {
            $(#[test] fn $claim() {
                if let Some(place) = crate::place::Place::in_postgres() {
                    super::$claim(&place);
                }
            })+
        }
    };
}
pub(crate) use on_both_databases;

pub fn named(name: &str) -> Asset {
    Asset::named(AssetId(Uuid::now_v7()), name)
}

pub fn jan() -> Author {
    Author {
        name: "Jan".into(),
        why: "a visit".into(),
    }
}

/// Saves an asset through the writing thread.
pub fn save(store: &Store, asset: &Asset, expected: Expected) -> Result<Saved, StoreError> {
    let asset = asset.clone();
    store.write(move |c| assets::save(c, &asset, expected, &jan()))
}

/// Runs statements as somebody with a console would.
pub fn sql(store: &Store, statements: &'static str) -> Result<(), StoreError> {
    store.write(move |c| Ok(c.batch_execute(statements)?))
}

/// Ends every other connection to a PostgreSQL database, as a restart of the server would.
pub fn cut_every_line(place: &Place) {
    // Waits until each is gone, ten seconds at most.
    let cut = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
               WHERE pid <> pg_backend_pid() AND datname = current_database()";
    sql(&place.store(), cut).expect("cut");
}
