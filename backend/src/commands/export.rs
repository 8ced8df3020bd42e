//! `kith export`: the register as a file.

use anyhow::{Context, ensure};
use backend::built_in::BuiltIn;
use backend::config::{Config, Home, Settings};
use backend::export::open_referral::Told;
use backend::export::{self, Extent, Format};
use backend::ogc::Moment;
use backend::services::geopackage;
use backend::site::Site;
use backend::store::Store;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use domain::browsing::{Filters, Thing};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Write the register to a file
///
/// Without --all, only what anybody may see on the site.
#[derive(Debug, Args)]
pub struct Export {
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    pub format: Wanted,
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

/// What is written: rows, or a file of layers for maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Rows, one for each record.
    Rows(Format),
    /// A GeoPackage with a layer for each collection.
    Layers,
}

impl Default for Wanted {
    fn default() -> Wanted {
        Wanted::Rows(Format::default())
    }
}

impl ValueEnum for Wanted {
    fn value_variants<'a>() -> &'a [Wanted] {
        &[
            Wanted::Rows(Format::Csv),
            Wanted::Rows(Format::Geojson),
            Wanted::Rows(Format::OpenReferral),
            Wanted::Layers,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Wanted::Rows(format) => format.to_possible_value(),
            Wanted::Layers => Some(
                PossibleValue::new("gpkg").help("A GeoPackage for maps, with a layer for each collection"),
            ),
        }
    }
}

impl Export {
    /// Writes it, and says how much on standard error.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        match (&self.out, self.format) {
            (None, Wanted::Layers) => self.layers(home, io::stdout().lock()),
            (Some(path), Wanted::Layers) => self.layers(home, created(path)?),
            (None, Wanted::Rows(format)) => self.rows(home, format, BufWriter::new(io::stdout().lock())),
            (Some(path), Wanted::Rows(format)) => self.rows(home, format, BufWriter::new(created(path)?)),
        }
    }

    fn rows(&self, home: &Home, format: Format, into: impl Write) -> anyhow::Result<()> {
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
            format,
        };
        let written = export::write(&store, &export, into)?;
        eprintln!("{written} groups and places");
        Ok(())
    }

    /// Every collection, whole. What is filtered is to be had over HTTP, where filters say more.
    fn layers(&self, home: &Home, mut into: impl Write) -> anyhow::Result<()> {
        ensure!(
            !self.all && self.filters() == Filters::default(),
            "a GeoPackage holds all that anybody may see, and nothing else; leave the filters and --all out, or ask a \
             running server: /ogc/collections/assets/items?f=gpkg&filter=…"
        );
        let site = Site::open(&home.database()?, Config::settle(home, Settings::default())?)?;
        let moment = Moment {
            register: site.register.current(),
            now: site.now_in_zone(),
        };
        into.write_all(&geopackage::whole(&site, &moment)?)?;
        into.flush()?;
        eprintln!("{} groups and places", moment.register.len());
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

fn created(path: &Path) -> anyhow::Result<File> {
    File::create(path).with_context(|| format!("{} cannot be written", path.display()))
}
