//! Addresses, with what comes after their question mark, and bodies: asked of a whole server, as anybody may.

use crate::Reader;
use backend::config::{Config, Home, Settings};
use backend::http;
use backend::import::{Choice, Contents, How, Prepared};
use backend::site::Site;
use backend::store::Store;
use jiff::civil::date;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::Duration;

/// The readers.
pub(crate) const READERS: &[Reader] = &[
    Reader {
        name: "address",
        reads: address,
        sound: &[
            "/browse?what=whist&thing=sing&near=XL1%205RJ&day=tue&free=1&step_free=1&page=2&bbox=1.8,54.1,2,54.3",
            "/api/v1/listings?limit=5&fields=marker&bbox=1.8,54.1,2,54.3&what=shed",
            "/api/v1/whats-on?from=2026-11-21&to=2026-12-01&near=XL1+5RJ",
            "/api/v1/areas/54.2,1.9",
            "/api/v1/changes?since=0&limit=5",
            "/api/v1/where?q=XL1%205RJ",
            "/api/v1/alike?name=Shed&postcode=XL1%205RJ",
            "/oruk/v3/services?page=1&per_page=5&search=whist&minimum_age=16&day=MO&start_time=10:00&modified_after=2026-01-01&full=true",
            "/oruk/v3/service_at_locations?postcode=XL1%205RJ&proximity=800&taxonomy_term_id=0190a0b0-0000-7000-8000-000000000001",
            "/oruk/v3/taxonomy_terms?top_only=true&format=ndjson",
            "/ogc/collections/assets/items?bbox=1.8,54.1,2,54.3&datetime=2026-01-01/..&limit=5&crs=http://www.opengis.net/def/crs/EPSG/0/27700&f=json",
            "/ogc/collections/whats-on/items?filter=size%20%3D%201&filter-lang=cql2-text&after=x&f=html",
            "/ogc/collections/assets/items?f=gpkg&free=yes",
            "/tiles/14/8278/5233.mvt",
            "/tiles/14/8278/5233.png",
            "/data/listings.csv?what=shed&free=1",
            "/data/listings.ics?thing=sing",
            "/whats-on.ics?near=XL1+5RJ",
            "/listing/0190a0b0-0000-7000-8000-000000000001.ics",
            "/cy/listing/0190a0b0-0000-7000-8000-000000000001",
            "/sitemap/1.xml",
            "/patches/harbour.ics",
            "/embed?near=XL1%205RJ&limit=5&lang=cy",
            "/staff/welcome/0123456789abcdef0123456789abcdef",
            "/list?ids=0190a0b0-0000-7000-8000-000000000001",
            "/whats-on?day=2026-12-01&on=free\nAccept: text/html;q=0.9\nAccept-Language: cy,en;q=0.5\nCookie: a=b",
            "/api/v1/listings\nIf-None-Match: W/\"1\"\nRange: bytes=0-5\nAccept-Encoding: br;q=1, gzip;q=0",
        ],
        pieces: &[
            "/",
            "?",
            "&",
            "=",
            "%",
            "%00",
            "%ff",
            "%25",
            "%2e%2e%2f",
            "+",
            ",",
            ";",
            "..",
            "//",
            "/cy",
            "\n",
            "\nAuthorization: Bearer x",
            "page=",
            "limit=0",
            "bbox=",
            "near=",
            "what=",
            "NaN",
            "1e999",
            "-1",
            "999999999999999999999",
            "2026-02-30",
            "f=html",
            "after=",
            "{}",
            "[0]",
            "crs=",
            "filter=",
            "datetime=../..",
            "é",
            "/ogc",
            "/oruk/v3/",
            "/tiles/30/0/0.mvt",
            ".ics",
        ],
    },
    Reader {
        name: "body",
        reads: body,
        sound: &[
            "/api/v1/ideas\n{\"words\":\"I miss singing, and I were a sheet metal worker\",\"near\":{\"postcode\":\"XL1 5RJ\"},\"limit\":5}",
            "/api/v1/ideas\n{\"words\":\"Dwi'n unig\",\"near\":{\"lat\":54.2,\"lon\":1.9}}",
            "/api/v1/alike\n{\"name\":\"Shed\",\"postcode\":\"XL1 5RJ\",\"when\":\"Tuesdays 10am\"}",
            "/api/v1/assets\n{\"name\":\"Shed\"}",
            "/ideas\nwords=I+miss+singing&near=XL1+5RJ",
        ],
        pieces: &[
            "{",
            "}",
            "[",
            "\"",
            ":",
            ",",
            "null",
            "\\ud800",
            "\\u0000",
            "1e999",
            "\"words\":",
            "\"near\":",
            "\"lat\":",
            "&",
            "=",
            "%",
            "%ff",
            "+",
            "\u{0}",
            "é",
            "\u{301}",
            " not ",
            " and ",
            "lonely",
            "kill",
            "\n",
            "words=",
        ],
    },
];

/// Anything at all is answered, with nothing of a fault.
fn address(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (address, headers) = text.split_once('\n').unwrap_or((&text, ""));
    let header = |line: &str| {
        line.chars()
            .filter(|letter| (' '..='~').contains(letter))
            .collect::<String>()
    };
    let headers = headers.lines().filter(|line| has_a_name(line)).map(header);
    let headers: Vec<String> = headers.collect();
    answered(&format!("GET {} HTTP/1.1", written(address)), &headers, b"");
}

fn body(bytes: &[u8]) {
    let at = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(bytes.len());
    let (address, body) = bytes.split_at(at);
    let body = body.get(1..).unwrap_or_default();
    let kind = if address.starts_with(b"/api") {
        "application/json"
    } else {
        "application/x-www-form-urlencoded"
    };
    let headers = [
        format!("Content-Type: {kind}"),
        format!("Content-Length: {}", body.len()),
    ];
    answered(
        &format!("POST {} HTTP/1.1", written(&String::from_utf8_lossy(address))),
        &headers,
        body,
    );
}

/// Whether it is a header that leaves the request as long as it is.
fn has_a_name(line: &str) -> bool {
    let framing = [
        "content-length",
        "transfer-encoding",
        "connection",
        "upgrade",
        "expect",
        "host",
    ];
    line.split_once(':').is_some_and(|(name, _)| {
        let is_name = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_name && !framing.contains(&name.to_ascii_lowercase().as_str())
    })
}

/// An address as it goes over a wire: what may not stand in one is escaped.
fn written(address: &str) -> String {
    let escaped = |byte: u8| match byte {
        b'!'..=b'~' => char::from(byte).to_string(),
        other => format!("%{other:02x}"),
    };
    let path = address.trim_start_matches('/');
    format!("/{}", path.bytes().map(escaped).collect::<String>())
}

fn answered(request: &str, headers: &[String], body: &[u8]) {
    let mut stream = TcpStream::connect(server()).unwrap();
    stream.set_read_timeout(Some(LONGEST)).unwrap();
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let head = format!("{request}\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");
    // A server that has answered already may have stopped reading: its answer is what counts.
    let _ = stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body));
    let mut answer = Vec::new();
    let ended = stream.read_to_end(&mut answer);
    let status = answer.get(9..12).map(String::from_utf8_lossy);
    let status = status.unwrap_or_else(|| panic!("no answer ({ended:?}) to {request}"));
    assert!(
        ("200".."500").contains(&&*status),
        "{status} answers {request}\n{headers}"
    );
}

/// An answer that takes longer is none.
const LONGEST: Duration = Duration::from_secs(30);

/// A small register that is served for as long as the program runs.
fn server() -> SocketAddr {
    static SERVER: OnceLock<SocketAddr> = OnceLock::new();
    *SERVER.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap().keep();
        let home = Home {
            data_dir: Some(folder),
            ..Home::default()
        };
        let no_limit = Settings {
            requests_per_second: Some(0),
            ..Settings::default()
        };
        let config = Config::settle(&home, no_limit).unwrap();
        let database = home.database().unwrap();
        fill(&Store::open(&database).unwrap());
        let site = Site::open(&database, config).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (listening, address) = mpsc::channel();
        thread::spawn(move || http::serve(site, listener, |address| listening.send(address).unwrap()));
        address.recv().unwrap()
    })
}

const SMALL: &str = "name,what_happens,when,lat,lon,cost,location_shown\n\
     Shed,\"Tools, tea and a chat\",Tuesdays 10am to 12,54.21,1.91,free,exact\n\
     Choir,Singing for all,every other Thursday 7pm,54.2,1.9,£2,street\n\
     Whist,Cards,1st Monday 2-4pm,54.19,1.89,,hidden\n\
     Bench,A seat by the sea,,54.195,1.895,,exact\n";

fn fill(store: &Store) {
    let contents = Contents {
        name: "small.csv".to_owned(),
        bytes: SMALL.into(),
        files: [].into(),
    };
    let how = How {
        publish: true,
        ..How::of("small", date(2026, 11, 21))
    };
    Prepared::of(&contents, &Choice::default())
        .unwrap()
        .import(store, how, |_| {})
        .unwrap();
}
