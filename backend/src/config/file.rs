//! The settings file: TOML, with the names the flags have, underscores for hyphens.

use super::{Home, Settings};
use serde::Deserialize;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file is not there, or may not be read.
    #[error("the settings file {} could not be read: {why}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// The file is not what we understand.
    #[error("in the settings file {}: {why}", file.display())]
    Misunderstood {
        /// The file.
        file: PathBuf,
        /// The line and what is wrong with it.
        why: String,
    },
    /// One setting cannot be used.
    #[error("the setting {key} cannot be used: {says}")]
    Unusable {
        /// Its name.
        key: &'static str,
        /// What to write.
        says: String,
    },
}

/// All that a settings file may hold.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) database_url: Option<String>,
    pub(super) settings: Settings,
}

/// Reads the settings file of a data folder. No file is no settings, unless somebody named it.
pub(super) fn read(home: &Home) -> Result<File, SettingsError> {
    let (file, named) = home.settings_file();
    match std::fs::read_to_string(&file) {
        Ok(text) => parse(&text).map_err(|why| SettingsError::Misunderstood { file, why }),
        Err(why) if why.kind() == ErrorKind::NotFound && !named => Ok(File::default()),
        Err(why) => Err(SettingsError::Unreadable { file, why }),
    }
}

pub(super) fn parse(text: &str) -> Result<File, String> {
    let mut table: toml::Table = text.parse().map_err(|why: toml::de::Error| why.to_string())?;
    let database_url = match table.remove("database_url") {
        None => None,
        Some(toml::Value::String(url)) => Some(url),
        Some(_) => return Err("database_url has to be text in quotes".to_owned()),
    };
    let settings = Settings::deserialize(table).map_err(|why| why.to_string())?;
    Ok(File {
        database_url,
        settings,
    })
}
