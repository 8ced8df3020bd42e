//! Nobody makes us ask inside our own network. Each claim is proved by a listener that hears nothing.

use super::*;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

const SMALL: usize = 1024;

fn fetcher(private_too: bool, lookup: Lookup) -> Fetcher {
    Fetcher::new(private_too, "kith-tests", lookup).unwrap()
}

fn get(fetcher: &Fetcher, url: &str) -> Result<Fetched, FetchError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(fetcher.get(url, SMALL))
}

/// Every name has this address.
fn everything_is(address: &'static str) -> Lookup {
    Arc::new(move |_| Box::pin(async move { Ok(vec![SocketAddr::new(address.parse().unwrap(), 0)]) }))
}

/// Somebody listening on this machine who must hear nothing.
fn ear() -> (TcpListener, u16) {
    let ear = TcpListener::bind("127.0.0.1:0").unwrap();
    ear.set_nonblocking(true).unwrap();
    let port = ear.local_addr().unwrap().port();
    (ear, port)
}

fn heard_nothing(ear: &TcpListener) -> bool {
    matches!(ear.accept(), Err(why) if why.kind() == ErrorKind::WouldBlock)
}

/// A server on this machine that gives these answers, one for each connection.
fn answering(answers: Vec<String>) -> u16 {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = server.local_addr().unwrap().port();
    thread::spawn(move || {
        for answer in answers {
            let (mut line, _) = server.accept().unwrap();
            let _ = line.read(&mut [0; 2048]);
            let _ = line.write_all(answer.as_bytes());
        }
    });
    port
}

fn ok(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn moved(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

/// Hosts that are this machine, a private network, or nobody's, in every way of writing them that is known to have
/// passed some guard before.
const INSIDE: &[&str] = &[
    "127.0.0.1",
    "127.0.0.2",
    "127.1",
    "127.0.1",
    "127.255.255.254",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0x7f.0x0.0x0.0x1",
    "0177.0.0.1",
    "0177.0000.0000.0001",
    "017700000001",
    "0",
    "0.0.0.0",
    "0.0.0.1",
    "00.0.0.0",
    "127.0.0.1.",
    "１２７.0.0.1",
    "127。0。0。1",
    "①②⑦.0.0.1",
    "%31%32%37.0.0.1",
    "10.0.0.1",
    "10.255.255.255",
    "167772161",
    "0xa000001",
    "012.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "2886729729",
    "192.168.0.1",
    "192.168.255.255",
    "3232235521",
    "0xc0a80001",
    "0300.0250.0.1",
    "169.254.0.1",
    "169.254.169.254",
    "2852039166",
    "0xa9fea9fe",
    "0251.0376.0251.0376",
    "169.254.170.2",
    "100.64.0.1",
    "100.127.255.255",
    "100.100.100.200",
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "4294967295",
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:10.0.0.1]",
    "[::ffff:169.254.169.254]",
    "[::ffff:8.8.8.8]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b::8.8.8.8]",
    "[64:ff9b:1::1]",
    "[2002:7f00:1::]",
    "[2002:a00:1::1]",
    "[2002:c0a8:1::1]",
    "[2001::1]",
    "[2001:0:7f00:1::]",
    "[2001:db8::1]",
    "[2001:10::1]",
    "[2001:20::1]",
    "[3fff::1]",
    "[100::1]",
    "[fe80::1]",
    "[fec0::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fd12:3456:789a::1]",
    "[ff02::1]",
    "[ff0e::1]",
    "[5f00::1]",
    "[4000::1]",
];

/// Addresses that are no business of ours whatever their host is.
const NOT_WEB: &[&str] = &[
    "file:///etc/passwd",
    "ftp://example.org/",
    "gopher://example.org/",
    "data:text/plain,x",
    "javascript:1",
    "unix:///run/x.sock",
    "http://user@example.org/",
    "http://user:pass@example.org/",
    "http://:pass@example.org/",
    "http://example.org:22/",
    "http://example.org:25/",
    "https://example.org:111/",
    "http://",
    "//example.org/",
    "",
    "http:///",
    "http://exa mple.org/",
];

#[test]
fn no_way_of_writing_an_inside_address_makes_a_connection() {
    let (ear, port) = ear();
    let fetcher = fetcher(false, everything_is("127.0.0.1"));
    for host in INSIDE {
        for url in [
            format!("http://{host}:{port}/"),
            format!("https://{host}:{port}/"),
        ] {
            assert_eq!(get(&fetcher, &url).unwrap_err(), FetchError::Refused, "{url}");
        }
    }
    assert!(INSIDE.len() >= 80 && heard_nothing(&ear));
}

#[test]
fn what_is_not_the_web_is_not_asked() {
    let fetcher = fetcher(false, everything_is("93.184.216.34"));
    for url in NOT_WEB {
        assert_eq!(get(&fetcher, url).unwrap_err(), FetchError::Refused, "{url}");
    }
}

#[test]
fn a_name_that_leads_inside_makes_no_connection() {
    let (ear, port) = ear();
    for name in [
        "localhost",
        "kith.example",
        "metadata.google.internal",
        "xn--mnich-kva.example",
    ] {
        let fetcher = fetcher(false, everything_is("127.0.0.1"));
        let url = format!("http://{name}:{port}/");
        assert_eq!(get(&fetcher, &url).unwrap_err(), FetchError::Refused, "{url}");
    }
    assert!(heard_nothing(&ear));
}

#[test]
fn a_name_that_changes_its_mind_makes_no_connection_inside() {
    let (ear, port) = ear();
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    // A public address to whoever checks first, this machine to whoever connects.
    let rebinding: Lookup = Arc::new(move |_| {
        let first = counted.fetch_add(1, Ordering::SeqCst) == 0;
        let address = if first { "192.0.32.10" } else { "127.0.0.1" };
        Box::pin(async move { Ok(vec![SocketAddr::new(address.parse().unwrap(), 0)]) })
    });
    let _first = rebinding("kith.example".to_owned());
    let fetcher = fetcher(false, rebinding);
    let url = format!("http://kith.example:{port}/");
    assert_eq!(get(&fetcher, &url).unwrap_err(), FetchError::Refused);
    assert!(asked.load(Ordering::SeqCst) == 2 && heard_nothing(&ear));
}

#[test]
fn one_inside_address_among_public_ones_spoils_the_name() {
    let mixed: Lookup = Arc::new(|_| {
        let addresses = ["93.184.216.34", "127.0.0.1"].map(|a| SocketAddr::new(a.parse().unwrap(), 0));
        Box::pin(async move { Ok(addresses.to_vec()) })
    });
    assert_eq!(
        get(&fetcher(false, mixed), "http://kith.example/").unwrap_err(),
        FetchError::Refused
    );
}

#[test]
fn a_redirect_is_checked_like_a_first_address() {
    let (ear, inside) = ear();
    let hops = [
        "file:///etc/passwd".to_owned(),
        format!("http://user@127.0.0.1:{inside}/"),
        "ftp://x/".to_owned(),
    ];
    for hop in hops {
        let port = answering(vec![moved(&hop)]);
        let fetched = get(
            &fetcher(true, system_lookup()),
            &format!("http://127.0.0.1:{port}/"),
        );
        assert_eq!(fetched.unwrap_err(), FetchError::Refused, "{hop}");
    }
    assert!(heard_nothing(&ear));
}

#[test]
fn three_redirects_are_followed_and_a_fourth_is_not() {
    let to = |answers: usize, last: String| {
        let hops = std::iter::repeat_n(moved("/again"), answers);
        let port = answering(hops.chain([last]).collect());
        get(
            &fetcher(true, system_lookup()),
            &format!("http://127.0.0.1:{port}/"),
        )
    };
    assert_eq!(to(3, ok("here")).unwrap().bytes, b"here");
    assert_eq!(to(4, ok("too far")).unwrap_err(), FetchError::Refused);
}

#[test]
fn more_than_was_asked_for_is_not_taken() {
    let port = answering(vec![ok(&"x".repeat(SMALL)), ok(&"x".repeat(SMALL + 1))]);
    let fetcher = fetcher(true, system_lookup());
    let url = format!("http://127.0.0.1:{port}/");
    assert_eq!(get(&fetcher, &url).unwrap().bytes.len(), SMALL);
    assert_eq!(get(&fetcher, &url).unwrap_err(), FetchError::TooLarge);
}

#[test]
fn public_addresses_may_be_asked() {
    let public = [
        "8.8.8.8",
        "93.184.216.34",
        "[2606:4700::1111]",
        "example.org",
        "100.63.255.255",
        "172.32.0.1",
    ];
    for host in public {
        let url = Url::parse(&format!("https://{host}/a?b=c")).unwrap();
        assert!(address::may_ask(&url, Reach::PublicOnly), "{host}");
    }
}
