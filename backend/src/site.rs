//! Everything a running service works with, made once at its start.

use crate::built_in::BuiltIn;
use crate::config::Config;
use crate::fetch::Fetcher;
use crate::http::Buckets;
use crate::register::{Register, Snapshot};
use crate::services::tiles::Tiles;
use crate::store::Store;
use crate::web_program::WebProgram;
use jiff::Timestamp;
use jiff::civil::DateTime;

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
    /// How much each address has asked lately.
    pub buckets: Buckets,
}

impl Site {
    /// Now, on the clock of the place.
    pub fn now(&self) -> DateTime {
        Timestamp::now()
            .to_zoned(self.config.zone.clock.clone())
            .datetime()
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
