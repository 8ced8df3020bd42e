//! Everything a running service works with, made once at its start.

use crate::built_in::{BuiltIn, BuiltInError};
use crate::config::{self, Config};
use crate::fetch::{Fetcher, system_lookup};
use crate::http::Buckets;
use crate::ogc::{Catalogue, OfTheRegister};
use crate::register::{Keeping, Register, Snapshot};
use crate::services::people::{Guesses, Hashing};
use crate::services::tiles::Tiles;
use crate::services::whats_on::Agendas;
use crate::signing::Signer;
use crate::store::{Database, Store, StoreError};
use crate::web_program::WebProgram;
use jiff::civil::DateTime;
use jiff::{Timestamp, Zoned};
use sha2::{Digest, Sha256};
use std::path::Path;

/// A running service.
pub struct Site {
    /// Its settings.
    pub config: Config,
    /// The truth.
    pub store: Store,
    /// What answers reads.
    pub register: Register,
    /// Knowledge, national help, school terms.
    pub built_in: BuiltIn,
    /// What browsers load.
    pub web: WebProgram,
    /// The way out, for tiles and the geocoder.
    pub fetcher: Fetcher,
    /// Pictures of the map's background.
    pub tiles: Tiles,
    /// Days of the register that were worked out.
    pub agendas: Agendas,
    /// What our changes are signed with.
    pub signer: Signer,
    /// What maps are offered.
    pub catalogue: Box<dyn Catalogue>,
    /// How much each address has asked lately.
    pub buckets: Buckets,
    /// Who has guessed at passwords lately.
    pub guesses: Guesses,
    /// Passwords that are being hashed.
    pub hashing: Hashing,
}

/// Why the service cannot start.
#[derive(Debug, thiserror::Error)]
pub enum CannotStart {
    /// The database does not open.
    #[error("the register cannot be opened: {0}")]
    Store(#[from] StoreError),
    /// What is built in cannot be read: a fault of the build.
    #[error("the built-in knowledge cannot be read: {0}")]
    BuiltIn(#[from] BuiltInError),
    /// The system has no way out for us.
    #[error("nothing can be fetched: {0}")]
    WayOut(String),
}

impl Site {
    /// Opens the store, loads the register, and makes ready whatever else a service works with.
    ///
    /// # Errors
    /// Where one of them cannot be had.
    pub fn open(at: &Database, config: Config) -> Result<Site, CannotStart> {
        let store = Store::open(at)?;
        let built_in = BuiltIn::read()?;
        let fetcher = Fetcher::new(config.allow_private_upstreams, &agent(&config), system_lookup());
        Ok(Site {
            register: Register::start_keeping(
                store.clone(),
                built_in.knowledge.clone(),
                keeping(&config.data_dir),
            )?,
            signer: Signer::of(&store)?,
            store,
            built_in,
            web: WebProgram::load(),
            fetcher: fetcher.map_err(|why| CannotStart::WayOut(why.to_string()))?,
            tiles: Tiles::new(config.tiles.clone(), &config.data_dir.join("tiles")),
            agendas: Agendas::default(),
            catalogue: Box::new(OfTheRegister::default()),
            buckets: Buckets::new(config.rate),
            guesses: Guesses::default(),
            hashing: Hashing::default(),
            config,
        })
    }

    /// Now, on the clock of the place.
    pub fn now(&self) -> DateTime {
        self.now_in_zone().datetime()
    }

    /// Now, with the clock of the place.
    pub fn now_in_zone(&self) -> Zoned {
        self.moment().to_zoned(self.config.zone.clock.clone())
    }

    /// Now, wherever one is.
    pub fn moment(&self) -> Timestamp {
        let now = Timestamp::now();
        now.checked_add(self.config.clock_ahead).unwrap_or(now)
    }

    /// What the site calls itself: as set, else as the register's town is called.
    pub fn name<'a>(&'a self, register: &'a Snapshot) -> &'a str {
        let of_town = || register.settings.get("site_name").map(String::as_str);
        self.config
            .site_name
            .as_deref()
            .or_else(of_town)
            .unwrap_or("Kith")
    }

    /// The thanks due for background pictures, where some are set up.
    pub fn tiles_thanks(&self) -> Option<&str> {
        let tiles = &self.config.tiles;
        tiles.template.as_ref().map(|_| tiles.attribution.as_str())
    }

    /// Whether this is invented data, which every page then says.
    pub fn is_demo(&self, register: &Snapshot) -> bool {
        register.settings.get("is_demo").is_some_and(|set| set == "true")
    }
}

/// The file the register is kept in between two runs. Only the very program that wrote it reads it again: it holds the
/// knowledge and the door that decided what may be shown.
fn keeping(data_dir: &Path) -> Option<Keeping> {
    let stamp = Sha256::digest(config::program().ok()?).into();
    Some(Keeping::at(data_dir.join("register.cache"), stamp))
}

/// Makes the register ready now, so that the next start does not have to.
///
/// # Errors
/// Where the store cannot be read.
pub fn make_ready(store: Store, data_dir: &Path) -> Result<(), CannotStart> {
    let Some(keeping) = keeping(data_dir) else {
        return Ok(());
    };
    let built_in = BuiltIn::read()?;
    Ok(Register::keep(store, built_in.knowledge, keeping)?)
}

/// Whoever we ask for tiles and places can see who asks, and where to complain.
pub(crate) fn agent(config: &Config) -> String {
    let site = config
        .public_url
        .as_ref()
        .map(|url| format!(" (+{})", url.0))
        .unwrap_or_default();
    format!("kith/{}{site}", env!("CARGO_PKG_VERSION"))
}
