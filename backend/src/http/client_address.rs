//! Who is at the other end of a connection, where a proxy may stand between.

use crate::config::Network;
use actix_web::http::header::HeaderMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The address of whoever sent a request. A connection without an address is one of this machine's own.
pub fn of(peer: Option<SocketAddr>, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let forwarded = headers
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok());
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| peer.ip());
    client_address(peer, forwarded, trusted)
}

/// The address of the person or program that asks.
///
/// `X-Forwarded-For` can be forged by anybody, so it is read from its end, and only as far as each hop is a proxy
/// that the operator named.
fn client_address(peer: IpAddr, forwarded_for: Option<&str>, trusted: &[Network]) -> IpAddr {
    let is_proxy = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let hops = forwarded_for
        .unwrap_or_default()
        .rsplit(',')
        .map_while(|hop| hop.trim().parse::<IpAddr>().ok());
    let mut client = peer;
    for hop in hops {
        if !is_proxy(client) {
            break;
        }
        client = hop;
    }
    client.to_canonical()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded_for: &str) -> String {
        let trusted = ["127.0.0.1".parse().unwrap(), "10.0.0.0/8".parse().unwrap()];
        client_address(peer.parse().unwrap(), Some(forwarded_for), &trusted).to_string()
    }

    #[test]
    fn a_forged_header_changes_nothing() {
        assert_eq!(seen("203.0.113.9", "198.51.100.1"), "203.0.113.9");
    }

    #[test]
    fn a_trusted_proxy_is_believed_about_its_own_peer_only() {
        assert_eq!(seen("127.0.0.1", "198.51.100.1"), "198.51.100.1");
        assert_eq!(seen("127.0.0.1", "1.2.3.4, 198.51.100.1"), "198.51.100.1");
        assert_eq!(
            seen("127.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.7"),
            "198.51.100.1"
        );
    }

    #[test]
    fn nonsense_in_the_header_is_the_proxy_itself() {
        assert_eq!(seen("127.0.0.1", "unknown"), "127.0.0.1");
    }
}
