//! Which addresses may be asked.

use reqwest::Url;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::Host;

/// How far requests may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only to addresses that the whole world can reach.
    PublicOnly,
    /// Also to this machine and to private networks.
    Everywhere,
}

/// Ports below this belong to services of the system; of those only the web's are asked.
const FIRST_FREE_PORT: u16 = 1024;
const WEB_PORTS: [u16; 2] = [80, 443];

/// Whether an address may be asked, as far as the text of it tells. Names are checked when they are resolved.
pub fn may_ask(url: &Url, reach: Reach) -> bool {
    let is_web = matches!(url.scheme(), "http" | "https");
    let has_login = !url.username().is_empty() || url.password().is_some();
    is_web && !has_login && port_is_fine(url, reach) && host_is_fine(url, reach)
}

fn port_is_fine(url: &Url, reach: Reach) -> bool {
    let port = url.port_or_known_default().unwrap_or_default();
    reach == Reach::Everywhere || port >= FIRST_FREE_PORT || WEB_PORTS.contains(&port)
}

fn host_is_fine(url: &Url, reach: Reach) -> bool {
    match url.host() {
        None => false,
        Some(Host::Domain(name)) => !name.is_empty(),
        Some(Host::Ipv4(four)) => may_reach(IpAddr::V4(four), reach),
        Some(Host::Ipv6(six)) => may_reach(IpAddr::V6(six), reach),
    }
}

/// Whether a connection may be made to an address.
pub fn may_reach(address: IpAddr, reach: Reach) -> bool {
    match (reach, address) {
        (Reach::Everywhere, address) => !address.is_multicast() && !address.is_unspecified(),
        (Reach::PublicOnly, IpAddr::V4(four)) => is_public_v4(four),
        (Reach::PublicOnly, IpAddr::V6(six)) => is_public_v6(six),
    }
}

/// Networks that are not of the public internet: the registry of special addresses (RFC 6890 and what followed).
const NOT_PUBLIC_V4: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

fn is_public_v4(address: Ipv4Addr) -> bool {
    let is_in =
        |(network, bits): (Ipv4Addr, u32)| (address.to_bits() ^ network.to_bits()) >> (32 - bits) == 0;
    !NOT_PUBLIC_V4.into_iter().any(is_in)
}

/// Parts of the public range that are not: translation and tunnels to IPv4, benchmarks, documentation.
const NOT_PUBLIC_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// Only 2000::/3 is given out to the world. Loopback, mapped IPv4, NAT64, link-local, unique local and multicast
/// are all outside of it.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let is_in =
        |(network, bits): (Ipv6Addr, u32)| (address.to_bits() ^ network.to_bits()) >> (128 - bits) == 0;
    is_in((Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3)) && !NOT_PUBLIC_V6.into_iter().any(is_in)
}
