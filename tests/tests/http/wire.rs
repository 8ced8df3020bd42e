//! Promise S14, below HTTP's good manners: drips, half requests, and requests that say two things at once.

use crate::client::Asking;
use kith_tests::{Kith, Server};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

/// Longer than any limit of the server: whoever waits this long was forgotten.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends bytes and gives everything that comes back until the server hangs up.
fn send(server: &Server, bytes: &[u8]) -> String {
    let address = server.base.trim_start_matches("http://");
    let mut line = TcpStream::connect(address).unwrap();
    line.set_read_timeout(Some(PATIENCE)).unwrap();
    line.write_all(bytes).unwrap();
    let mut said = Vec::new();
    // A server that resets the line has hung up as well.
    if let Err(why) = line.read_to_end(&mut said) {
        assert_ne!(
            why.kind(),
            std::io::ErrorKind::WouldBlock,
            "the server keeps waiting"
        );
    }
    String::from_utf8_lossy(&said).into_owned()
}

fn statuses(said: &str) -> Vec<&str> {
    said.split("HTTP/1.1 ")
        .skip(1)
        .filter_map(|answer| answer.get(..3))
        .collect()
}

#[test]
fn whoever_never_finishes_is_hung_up_on_and_holds_up_nobody() {
    let kith = Kith::new();
    let server = kith.serve();
    let drips: [&[u8]; 5] = [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nhost: x\r\nx-slow: ",
        b"POST /api/v1/ideas HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{",
        b"POST /ideas HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\n\r\n5\r\nwor",
    ];
    thread::scope(|scope| {
        for drip in drips {
            let server = &server;
            scope.spawn(move || {
                let said = send(server, drip);
                assert!(!statuses(&said).contains(&"200"), "{said}");
            });
        }
        for _ in 0..50 {
            assert_eq!(Asking::anybody(&server).get("/health").status(), 200);
        }
    });
}

#[test]
fn a_request_that_says_two_things_smuggles_nothing() {
    let kith = Kith::new();
    let server = kith.serve();
    let smuggled = "GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    let head = "POST /api/v1/ideas HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    let pairs = [
        format!("{head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n{smuggled}"),
        format!("{head}transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n{smuggled}"),
        format!("{head}content-length: 0\r\ncontent-length: 5\r\n\r\n{smuggled}"),
        format!("{head}content-length: 0, 5\r\n\r\n{smuggled}"),
        format!("{head}content-length: +0\r\n\r\n{smuggled}"),
        format!("{head}content-length: -1\r\n\r\n{smuggled}"),
        format!("{head}content-length : 0\r\n\r\n{smuggled}"),
        format!("{head}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n{smuggled}"),
        format!("{head}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n{smuggled}"),
        format!("{head}transfer-encoding : chunked\r\n\r\n0\r\n\r\n{smuggled}"),
        format!("{head}transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n{smuggled}"),
        format!("{head}transfer-encoding: chunked\r\n\r\n-1\r\n\r\n{smuggled}"),
        format!("{head}transfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n\r\n{smuggled}"),
        format!("{head} folded: yes\r\ncontent-length: 0\r\n\r\n{smuggled}"),
    ];
    for pair in &pairs {
        let said = send(&server, pair.as_bytes());
        assert!(!statuses(&said).contains(&"200"), "{pair}\n---\n{said}");
    }
}

#[test]
fn heads_that_are_none_are_refused() {
    let kith = Kith::new();
    let server = kith.serve();
    let long = "x".repeat(200_000);
    let many = "x: y\r\n".repeat(500);
    let heads = [
        "\0\0\0\0\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        format!("GET /{long} HTTP/1.1\r\nhost: x\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nhost: x\r\nlong: {long}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n"),
        "GET / HTTP/1.1\r\nhost: x\r\nbad name: y\r\n\r\n".to_owned(),
    ];
    for head in &heads {
        let said = send(&server, head.as_bytes());
        let refused = statuses(&said).iter().all(|status| status.starts_with('4'));
        assert!(refused, "{} …\n---\n{said}", &head[..head.len().min(80)]);
    }
    assert_eq!(Asking::anybody(&server).get("/health").status(), 200);
}
