//! `kith gazetteer`: where postcodes and named places are.

use super::progress;
use anyhow::Context;
use backend::config::Home;
use backend::import::gazetteer::{self, Report};
use backend::store::Store;
use clap::{Args, Subcommand};
use std::fs;
use std::path::{Path, PathBuf};

/// Where postcodes and named places are
#[derive(Debug, Args)]
pub struct Gazetteer {
    /// What to do with it.
    #[command(subcommand)]
    pub action: Action,
}

/// What can be done with the gazetteer.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Import postcodes (postcode, lat, lon, neighbourhood) or names of places (name, kind, lat, lon)
    Import {
        /// The files, packed with gzip or not
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

impl Gazetteer {
    /// Imports each file, and says what was done.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let Action::Import { files } = self.action;
        let store = Store::open(&home.database()?)?;
        for file in &files {
            let report = import(&store, file).with_context(|| file.display().to_string())?;
            tell(file, &report);
        }
        Ok(())
    }
}

fn import(store: &Store, file: &Path) -> anyhow::Result<Report> {
    let bar = progress::bytes(fs::metadata(file).map_or(0, |file| file.len()));
    let ticking = bar.clone();
    let report = gazetteer::import(store, file, move |done| ticking.set_position(done))?;
    bar.finish_and_clear();
    Ok(report)
}

fn tell(file: &Path, report: &Report) {
    let Report {
        rows,
        saved,
        passed_over,
        first_passed_over,
        placed,
    } = *report;
    println!("{}: read {rows}, new or different {saved}", file.display());
    if let Some(line) = first_passed_over {
        eprintln!(
            "{passed_over} rows are no postcode or place, the first in line {line}; they were passed over"
        );
    }
    if placed > 0 {
        println!("{placed} groups and places were found by their postcodes");
    }
}
