//! `kith patches`: the co-ordinators' areas.

use anyhow::Context;
use backend::config::Home;
use backend::import::patches;
use backend::store::Store;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// The areas that co-ordinators walk, and how to reach them
#[derive(Debug, Args)]
pub struct Patches {
    /// What to do with them.
    #[command(subcommand)]
    pub action: Action,
}

/// What can be done with patches.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Import patches from GeoJSON; one with the same slug is replaced
    Import {
        /// A FeatureCollection of areas, each with `slug`, `name` and `coordinator`
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

impl Patches {
    /// Imports the file, and says what is known now.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let Action::Import { file } = self.action;
        let store = Store::open(&home.database()?)?;
        let patches = patches::import(&store, &file).with_context(|| file.display().to_string())?;
        for patch in patches {
            println!("{}: {}, with {}", patch.slug, patch.name, patch.coordinator.name);
        }
        Ok(())
    }
}
