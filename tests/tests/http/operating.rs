//! Starting, stopping and setting up: what an operator sees.

use crate::client::Asking;
use kith_tests::Kith;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

fn refused(kith: &Kith, arguments: &[&str]) -> String {
    let output = kith.run(&[&["serve", "--port", "0"], arguments].concat());
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_request_under_way_is_finished_before_the_server_stops() {
    let kith = Kith::new();
    let server = kith.serve();
    let address = server.base.trim_start_matches("http://").to_owned();
    let mut line = TcpStream::connect(address).unwrap();
    let body = "{\"words\": \"a choir\"}";
    let head = format!(
        "POST /api/v1/ideas HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(&body.as_bytes()[..5]).unwrap();
    // An answer to somebody else shows that the server has had time to see the first half of ours.
    assert_eq!(Asking::anybody(&server).get("/health").status(), 200);
    let told = Command::new("kill")
        .args(["-TERM", &server.pid().to_string()])
        .status()
        .unwrap();
    assert!(told.success());
    line.write_all(&body.as_bytes()[5..]).unwrap();
    let mut said = String::new();
    line.read_to_string(&mut said).unwrap();
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    assert!(server.wait().success());
}

#[test]
fn a_setting_that_cannot_be_used_is_named_with_what_to_write() {
    let kith = Kith::new();
    for (arguments, says) in [
        (["--port", "eighty"], "--port"),
        (["--tiles-url", "https://tiles.example/"], "{z}, {x} and {y}"),
        (["--time-zone", "Mars/Olympus"], "Europe/London"),
        (["--trusted-proxies", "the other one"], "10.0.0.0/8"),
        (["--geocoder", "postcodes_io"], "geocoder_url"),
        (["--log", "loudly"], "error, warn, info"),
        (["--database-url", "mysql://x"], "postgres://"),
    ] {
        let said = refused(&kith, &arguments);
        assert!(said.contains(says), "{arguments:?}: {said}");
    }
}

#[test]
fn the_file_gives_way_to_the_environment_and_that_to_flags() {
    let kith = Kith::new().setting("KITH_SITE_NAME", "From the environment");
    fs::write(kith.folder().join("kith.toml"), "site_name = \"From the file\"\ntiles_attribution = \"Chart Office\"\ntiles_url = \"https://tiles.example/{z}/{x}/{y}\"\n").unwrap();
    let title = |arguments: &[&str]| {
        let server = kith.serve_with(arguments);
        Asking::anybody(&server).get("/browse").text().unwrap()
    };
    let page = title(&[]);
    assert!(
        page.contains("From the environment")
            && page.contains("Chart Office")
            && !page.contains("From the file")
    );
    assert!(title(&["--site-name", "From a flag"]).contains("From a flag"));
}

#[test]
fn a_settings_file_with_a_slip_in_it_says_where() {
    let kith = Kith::new();
    let file = kith.folder().join("kith.toml");
    for (written, says) in [
        ("prot = 8080", "prot"),
        ("port = \"x\"", "port"),
        ("port = ", "line 1"),
    ] {
        fs::write(&file, written).unwrap();
        let said = refused(&kith, &[]);
        assert!(
            said.contains("kith.toml") && said.contains(says),
            "{written}: {said}"
        );
    }
    fs::remove_file(&file).unwrap();
    assert!(refused(&kith, &["--config", "/nowhere/kith.toml"]).contains("/nowhere/kith.toml"));
}

#[test]
fn a_port_that_is_taken_is_said_to_be() {
    let kith = Kith::new();
    let server = kith.serve();
    let port = server.base.rsplit(':').next().unwrap().to_owned();
    let output = Kith::new().run(&["serve", "--port", &port]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        !output.status.success() && said.contains(&port) && said.contains("--port"),
        "{said}"
    );
}

#[test]
fn every_setting_is_explained() {
    let help = Kith::new().ok(&["serve", "--help"]);
    for name in [
        "bind",
        "port",
        "site-name",
        "public-url",
        "time-zone",
        "trusted-proxies",
        "tiles-url",
        "tiles-attribution",
        "geocoder",
        "geocoder-url",
        "allow-private-upstreams",
        "requests-per-second",
        "log",
    ] {
        let variable = format!("KITH_{}", name.to_uppercase().replace('-', "_"));
        assert!(
            help.contains(&format!("--{name}")) && help.contains(&variable),
            "{name} is not explained"
        );
    }
}

#[test]
fn a_key_is_shown_once_and_kept_as_a_hash() {
    let kith = Kith::new();
    let key = kith.ok(&["key", "add", "importer"]).trim().to_owned();
    for entry in fs::read_dir(kith.folder()).unwrap().map(Result::unwrap) {
        let bytes = fs::read(entry.path()).unwrap();
        assert!(
            !bytes.windows(key.len()).any(|piece| piece == key.as_bytes()),
            "{:?}",
            entry.path()
        );
    }
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let knock = |key: &str| {
        visitor
            .request("GET", "/api/v1/assets/x")
            .bearer_auth(key)
            .send()
            .unwrap()
            .status()
    };
    assert_eq!(
        (knock(&key), knock(&key[1..]), knock("")),
        (
            404.try_into().unwrap(),
            401.try_into().unwrap(),
            401.try_into().unwrap()
        )
    );
    kith.ok(&["key", "remove", "importer"]);
    assert_eq!(knock(&key), 401);
}
