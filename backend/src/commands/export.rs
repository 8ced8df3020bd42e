//! `kith export`: the register as a file.

use anyhow::Context;
use backend::built_in::BuiltIn;
use backend::config::Home;
use backend::export::{self, Extent, Format};
use backend::store::Store;
use clap::Args;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::PathBuf;

/// Write the register to a file
///
/// Without --all, only what anybody may see on the site.
#[derive(Debug, Args)]
pub struct Export {
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Where to [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Everything, hidden and waiting too, for moving to another register: never pass this file on
    #[arg(long)]
    pub all: bool,
}

impl Export {
    /// Writes it, and says how much on standard error.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        let knowledge = BuiltIn::read()?.knowledge;
        let extent = if self.all { Extent::All } else { Extent::Public };
        let written = match &self.out {
            Some(path) => {
                let file =
                    File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
                export::write(&store, &knowledge, extent, self.format, BufWriter::new(file))?
            }
            None => export::write(
                &store,
                &knowledge,
                extent,
                self.format,
                BufWriter::new(io::stdout().lock()),
            )?,
        };
        eprintln!("{written} groups and places");
        Ok(())
    }
}
