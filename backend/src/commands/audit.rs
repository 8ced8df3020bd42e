//! `kith audit`: whether the record of what was done is whole.

use anyhow::{Context, bail};
use backend::config::Home;
use backend::services::recording;
use backend::store::Store;
use backend::store::record::{Checked, Head};
use clap::{Args, Subcommand};

/// The record of everything that was done by those who look after the register.
#[derive(Debug, Args)]
pub struct Audit {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with the record.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Check every seal, and print the last one: keep it elsewhere, to notice if lines at the end are taken away
    Verify {
        /// A seal that was printed before ("12:3fa4…"), which has to be in the record still
        #[arg(long, value_parser = noted)]
        noted: Option<Head>,
    },
}

fn noted(written: &str) -> Result<Head, String> {
    let says = || "write it as it was printed: a number, a colon and 64 letters and digits".to_owned();
    let (number, sha256) = written.trim().split_once(':').ok_or_else(says)?;
    Ok(Head {
        number: number.parse().map_err(|_| says())?,
        sha256: sha256.to_owned(),
    })
}

impl Audit {
    /// Does it.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let What::Verify { noted } = self.what;
        let store = Store::open(&home.database()?)?;
        match recording::check(&store, noted.as_ref()).context("the record cannot be read")? {
            Checked::Holds(Head { number: 0, .. }) => println!("the record is empty"),
            Checked::Holds(Head { number, sha256 }) => {
                println!("{number} lines, every seal holds\n{number}:{sha256}");
            }
            Checked::Broken { number } => bail!(
                "line {number} was changed, moved or taken away since it was written; \
                 compare with a backup made before"
            ),
        }
        Ok(())
    }
}
