//! The settings of the service. A field's comment is its documentation: `kith serve --help` prints it.

use super::values::{GeocoderKind, Network, SiteName, TileTemplate, WebAddress, Zone};
use clap::Args;
use clap::builder::BoolishValueParser;
use jiff::SignedDuration;
use serde::Deserialize;
use std::net::IpAddr;

/// Settings as somebody gave them, in a file, the environment or flags. What they left out is `None`.
#[derive(Clone, Debug, Default, Args, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The address to listen on. Behind a proxy on this machine leave it as it is [default: 127.0.0.1]
    #[arg(long, env = "KITH_BIND", value_name = "IP")]
    pub bind: Option<IpAddr>,
    /// The port to listen on; 0 picks a free one, and the line "listening on" says which [default: 8080]
    #[arg(long, env = "KITH_PORT", value_name = "PORT")]
    pub port: Option<u16>,
    /// What the site calls itself ("Kith Larkmouth") [default: Kith]
    #[arg(long, env = "KITH_SITE_NAME", value_name = "TEXT")]
    pub site_name: Option<SiteName>,
    /// The county of the place, as addresses in Open Referral have it ("Larkshire"); without it that part is empty
    #[arg(long, env = "KITH_COUNTY", value_name = "TEXT")]
    pub county: Option<String>,
    /// The site's address as people type it ("https://kith.example.org")
    #[arg(long, env = "KITH_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<WebAddress>,
    /// The clock that pages go by [default: Europe/London]
    #[arg(long, env = "KITH_TIME_ZONE", value_name = "NAME")]
    pub time_zone: Option<Zone>,
    /// Where people who found a weakness may write: a web address or mailto: [default: the page about us]
    #[arg(long, env = "KITH_SECURITY_CONTACT", value_name = "URL")]
    pub security_contact: Option<String>,
    /// Proxies whose X-Forwarded-For is believed, with commas between ("127.0.0.1,10.0.0.0/8")
    #[arg(long, env = "KITH_TRUSTED_PROXIES", value_name = "IPS", value_delimiter = ',')]
    pub trusted_proxies: Option<Vec<Network>>,
    /// Where map backgrounds come from; {z}, {x} and {y} stand for the tile. Without it the outline of the
    /// town is drawn instead. Keep to the terms of the people who run the server you name
    #[arg(long, env = "KITH_TILES_URL", value_name = "URL")]
    pub tiles_url: Option<TileTemplate>,
    /// Whom to thank for the map, as the upstream asks ("© OpenStreetMap contributors")
    #[arg(long, env = "KITH_TILES_ATTRIBUTION", value_name = "TEXT")]
    pub tiles_attribution: Option<String>,
    /// The most the tile cache may hold, in MiB [default: 512]
    #[arg(long, env = "KITH_TILES_CACHE_MIB", value_name = "N")]
    pub tiles_cache_mib: Option<u32>,
    /// How long a tile is kept, in days [default: 30]
    #[arg(long, env = "KITH_TILES_MAX_AGE_DAYS", value_name = "N")]
    pub tiles_max_age_days: Option<u32>,
    /// Who is asked for a place that the gazetteer does not know [default: none]
    #[arg(long, env = "KITH_GEOCODER", value_name = "KIND", value_enum)]
    pub geocoder: Option<GeocoderKind>,
    /// Where the geocoder is ("https://api.postcodes.io")
    #[arg(long, env = "KITH_GEOCODER_URL", value_name = "URL")]
    pub geocoder_url: Option<WebAddress>,
    /// Let the tile server and the geocoder be on this machine or a private network
    #[arg(long, env = "KITH_ALLOW_PRIVATE_UPSTREAMS", value_name = "BOOL", num_args = 0..=1,
          default_missing_value = "true", value_parser = BoolishValueParser::new())]
    pub allow_private_upstreams: Option<bool>,
    /// Requests a second that one address may make for as long as it likes; 0 is no limit. This machine
    /// itself is not limited, unless it is a trusted proxy [default: 100]
    #[arg(long, env = "KITH_REQUESTS_PER_SECOND", value_name = "N")]
    pub requests_per_second: Option<u32>,
    /// Requests that one address may make at once before that counts [default: 1000]
    #[arg(long, env = "KITH_REQUESTS_AT_ONCE", value_name = "N")]
    pub requests_at_once: Option<u32>,
    /// Lets the service's clock run ahead by so much ("31m", "2h"), to rehearse what comes with time
    #[arg(long, env = "KITH_CLOCK_AHEAD", value_name = "TIME", hide = true)]
    pub clock_ahead: Option<SignedDuration>,
    /// What is logged, on standard error: error, warn, info, debug or trace [default: info]
    #[arg(long, env = "KITH_LOG", value_name = "LEVEL")]
    pub log: Option<String>,
}

impl Settings {
    /// These settings, and where one is left out, the one below.
    pub(super) fn over(self, below: Settings) -> Settings {
        Settings {
            bind: self.bind.or(below.bind),
            port: self.port.or(below.port),
            site_name: self.site_name.or(below.site_name),
            county: self.county.or(below.county),
            public_url: self.public_url.or(below.public_url),
            time_zone: self.time_zone.or(below.time_zone),
            security_contact: self.security_contact.or(below.security_contact),
            trusted_proxies: self.trusted_proxies.or(below.trusted_proxies),
            tiles_url: self.tiles_url.or(below.tiles_url),
            tiles_attribution: self.tiles_attribution.or(below.tiles_attribution),
            tiles_cache_mib: self.tiles_cache_mib.or(below.tiles_cache_mib),
            tiles_max_age_days: self.tiles_max_age_days.or(below.tiles_max_age_days),
            geocoder: self.geocoder.or(below.geocoder),
            geocoder_url: self.geocoder_url.or(below.geocoder_url),
            allow_private_upstreams: self.allow_private_upstreams.or(below.allow_private_upstreams),
            requests_per_second: self.requests_per_second.or(below.requests_per_second),
            requests_at_once: self.requests_at_once.or(below.requests_at_once),
            clock_ahead: self.clock_ahead.or(below.clock_ahead),
            log: self.log.or(below.log),
        }
    }
}
