//! `kith export`: the register as a file.

use anyhow::Context;
use backend::built_in::BuiltIn;
use backend::config::Home;
use backend::export::open_referral::Told;
use backend::export::{self, Extent, Format};
use backend::store::Store;
use clap::Args;
use domain::browsing::{Filters, Thing};
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
    /// Only this plain thing: make, sing, grow, move, outdoors, eat, …
    #[arg(long, value_name = "THING", value_parser = thing, conflicts_with = "all")]
    pub thing: Option<Thing>,
    /// Only what has these words in its name or description
    #[arg(long, value_name = "WORDS", conflicts_with = "all")]
    pub what: Option<String>,
    /// Only what costs nothing
    #[arg(long, conflicts_with = "all")]
    pub free: bool,
    /// Only where there is no step
    #[arg(long, conflicts_with = "all")]
    pub step_free: bool,
    /// What stands as the county in addresses of Open Referral
    #[arg(long, env = "KITH_COUNTY", value_name = "TEXT")]
    pub county: Option<String>,
}

impl Export {
    /// Writes it, and says how much on standard error.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        let built_in = BuiltIn::read()?;
        let export = export::Export {
            knowledge: &built_in.knowledge,
            told: Told {
                vocabularies: &built_in.vocabularies,
                county: self.county.as_deref().unwrap_or_default(),
            },
            filters: &self.filters(),
            extent: if self.all { Extent::All } else { Extent::Public },
            format: self.format,
        };
        let written = match &self.out {
            Some(path) => {
                let file =
                    File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
                export::write(&store, &export, BufWriter::new(file))?
            }
            None => export::write(&store, &export, BufWriter::new(io::stdout().lock()))?,
        };
        eprintln!("{written} groups and places");
        Ok(())
    }

    fn filters(&self) -> Filters {
        Filters {
            thing: self.thing,
            what: self.what.clone().unwrap_or_default(),
            day: None,
            free: self.free,
            step_free: self.step_free,
        }
    }
}

fn thing(written: &str) -> Result<Thing, String> {
    let all: Vec<&str> = Thing::ALL.iter().map(|thing| thing.slug()).collect();
    Thing::from_slug(written).ok_or_else(|| format!("write one of {}", all.join(", ")))
}
