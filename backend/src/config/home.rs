//! Where the data lives: the settings that every command takes.

use super::file::{self, SettingsError};
use crate::store::Database;
use clap::Args;
use std::path::{Path, PathBuf};

/// Where the data lives.
#[derive(Clone, Debug, Default, Args)]
pub struct Home {
    /// The folder that holds the data. Made where it does not exist [default: ./kith-data]
    #[arg(long, global = true, env = "KITH_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// A PostgreSQL database to use instead of the file in the data folder ("postgres://…")
    #[arg(
        long,
        global = true,
        env = "KITH_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
    /// The file with the settings [default: kith.toml in the data folder]
    #[arg(long, global = true, env = "KITH_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
}

const DEFAULT_DATA_DIR: &str = "./kith-data";
const DATABASE_FILE: &str = "kith.sqlite";

impl Home {
    /// The folder that holds the data.
    pub fn data_dir(&self) -> PathBuf {
        self.data_dir
            .clone()
            .unwrap_or_else(|| PathBuf::from(DEFAULT_DATA_DIR))
    }

    /// The database of this data folder, or the one that was named.
    ///
    /// # Errors
    /// Where the settings file cannot be read, or names a database we cannot use.
    pub fn database(&self) -> Result<Database, SettingsError> {
        let url = match &self.database_url {
            Some(url) => Some(url.clone()),
            None => file::read(self)?.database_url,
        };
        match url {
            None => Ok(Database::Sqlite(self.data_dir().join(DATABASE_FILE))),
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Ok(Database::Postgres(url))
            }
            Some(_) => Err(SettingsError::Unusable {
                key: "database_url",
                says: "write an address that begins with postgres://, or leave it out to use the file in \
                       the data folder"
                    .to_owned(),
            }),
        }
    }

    /// The settings file, and whether somebody named it (then it has to be there).
    pub(super) fn settings_file(&self) -> (PathBuf, bool) {
        match &self.config {
            Some(named) => (named.clone(), true),
            None => (Path::new(&self.data_dir()).join("kith.toml"), false),
        }
    }
}
