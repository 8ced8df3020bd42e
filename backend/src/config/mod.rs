//! Every setting, where it comes from, and what it means.
//!
//! One TOML file (`kith.toml` in the data folder, or `--config FILE`) is overruled by the environment (`KITH_*`),
//! which is overruled by flags. With none of them there is a working site in `./kith-data`. This is the only place
//! that looks at the environment; nothing else in the service may.

mod file;
mod home;
mod program;
mod settings;
mod values;

pub use file::SettingsError;
pub use home::Home;
pub use program::program;
pub use settings::Settings;
pub use values::{GeocoderKind, Network, SiteName, TileTemplate, WebAddress, Zone};

use jiff::SignedDuration;
use std::net::IpAddr;
use std::path::PathBuf;

/// All settings of a running service, settled.
#[derive(Clone, Debug)]
pub struct Config {
    /// The folder that holds the data.
    pub data_dir: PathBuf,
    /// The address to listen on.
    pub bind: IpAddr,
    /// The port to listen on; 0 lets the system pick.
    pub port: u16,
    /// What the site calls itself, where somebody said.
    pub site_name: Option<String>,
    /// The county of the place, for addresses. May be empty.
    pub county: String,
    /// The site's address as people type it, where that is known.
    pub public_url: Option<WebAddress>,
    /// The clock that pages go by.
    pub zone: Zone,
    /// Where people who found a weakness may write.
    pub security_contact: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Where map backgrounds come from.
    pub tiles: TilesConfig,
    /// Who is asked for a place that the gazetteer does not know.
    pub geocoder: Option<Geocoder>,
    /// Whether the tile server and the geocoder may be on a private network.
    pub allow_private_upstreams: bool,
    /// How much one address may ask.
    pub rate: Rate,
    /// How far the service's clock runs ahead, to rehearse what comes with time.
    pub clock_ahead: SignedDuration,
    /// What is logged.
    pub log: String,
}

/// Where map backgrounds come from.
#[derive(Clone, Debug)]
pub struct TilesConfig {
    /// The upstream. `None`: no background, the outline of the town is drawn instead.
    pub template: Option<TileTemplate>,
    /// Whom to thank, as the upstream asks.
    pub attribution: String,
    /// The most the cache may hold, in bytes.
    pub cache_bytes: u64,
    /// How long a tile is kept, in seconds.
    pub max_age_s: u64,
}

/// Who is asked for a place that the gazetteer does not know.
#[derive(Clone, Debug)]
pub struct Geocoder {
    /// Which questions it understands.
    pub kind: GeocoderKind,
    /// Where it is.
    pub url: WebAddress,
}

/// A token bucket: so many a second, after so many at once.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// Requests a second, for as long as somebody likes. 0: no limit.
    pub per_second: u32,
    /// Requests at once.
    pub burst: u32,
}

const DEFAULT_PORT: u16 = 8080;
const MEBIBYTE: u64 = 1024 * 1024;
const DAY_S: u64 = 24 * 60 * 60;

impl Config {
    /// Settles the settings of a service: flags and environment over the file, defaults under both.
    ///
    /// # Errors
    /// With the setting's name and what to write, where one cannot be used.
    pub fn settle(home: &Home, given: Settings) -> Result<Config, SettingsError> {
        let file = file::read(home)?;
        let settings = given.over(file.settings);
        Ok(Config {
            data_dir: home.data_dir(),
            bind: settings.bind.unwrap_or(IpAddr::from([127, 0, 0, 1])),
            port: settings.port.unwrap_or(DEFAULT_PORT),
            site_name: settings.site_name.clone().map(|name| name.0),
            county: settings.county.clone().unwrap_or_default(),
            public_url: settings.public_url.clone(),
            zone: settings.time_zone.clone().unwrap_or_default(),
            security_contact: settings.security_contact.clone(),
            trusted_proxies: settings.trusted_proxies.clone().unwrap_or_default(),
            tiles: tiles(&settings),
            geocoder: geocoder(&settings)?,
            allow_private_upstreams: settings.allow_private_upstreams.unwrap_or(false),
            rate: Rate {
                per_second: settings.requests_per_second.unwrap_or(100),
                burst: settings.requests_at_once.unwrap_or(1_000).max(1),
            },
            clock_ahead: settings.clock_ahead.unwrap_or_default(),
            log: settings.log.unwrap_or_else(|| "info".to_owned()),
        })
    }
}

fn tiles(settings: &Settings) -> TilesConfig {
    TilesConfig {
        template: settings.tiles_url.clone(),
        attribution: settings.tiles_attribution.clone().unwrap_or_default(),
        cache_bytes: u64::from(settings.tiles_cache_mib.unwrap_or(512)) * MEBIBYTE,
        max_age_s: u64::from(settings.tiles_max_age_days.unwrap_or(30)) * DAY_S,
    }
}

fn geocoder(settings: &Settings) -> Result<Option<Geocoder>, SettingsError> {
    match (
        settings.geocoder.unwrap_or_default(),
        settings.geocoder_url.clone(),
    ) {
        (GeocoderKind::None, _) => Ok(None),
        (kind, Some(url)) => Ok(Some(Geocoder { kind, url })),
        (_, None) => Err(SettingsError::Unusable {
            key: "geocoder_url",
            says: "a geocoder needs an address; write for instance \
                   geocoder_url = \"https://api.postcodes.io\", or geocoder = \"none\""
                .to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests;
