//! Where settings come from, and what is said of bad ones.

use super::*;
use clap::Parser;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    settings: Settings,
}

fn flags(arguments: &[&str]) -> Settings {
    Command::parse_from([&["kith"], arguments].concat()).settings
}

fn said_of(toml: &str) -> String {
    file::parse(toml).unwrap_err()
}

#[test]
fn with_no_settings_there_is_a_working_site() {
    let config = Config::settle(&Home::default(), Settings::default()).unwrap();
    assert_eq!(
        (config.port, config.bind.to_string()),
        (8080, "127.0.0.1".to_owned())
    );
    assert!(config.geocoder.is_none() && config.tiles.template.is_none());
}

#[test]
fn a_flag_overrules_the_file() {
    let file = file::parse("port = 1\nsite_name = \"Kith Larkmouth\"").unwrap();
    let settings = flags(&["--port", "2"]).over(file.settings);
    assert_eq!(settings.port, Some(2));
    assert_eq!(settings.site_name, Some(SiteName("Kith Larkmouth".to_owned())));
}

#[test]
fn a_bad_setting_is_named_with_what_to_write() {
    assert!(said_of("port = \"eighty\"").contains("port"));
    assert!(said_of("prt = 80").contains("unknown field `prt`"));
    assert!(said_of("tiles_url = \"https://tiles.example.org/\"").contains("{z}, {x} and {y}"));
    assert!(said_of("time_zone = \"Mars/Olympus\"").contains("Europe/London"));
    assert!(said_of("trusted_proxies = [\"10.0.0.0/40\"]").contains("10.0.0.0/8"));
}

#[test]
fn a_geocoder_without_an_address_is_refused_with_what_to_write() {
    let settings = flags(&["--geocoder", "postcodes_io"]);
    let said = Config::settle(&Home::default(), settings)
        .unwrap_err()
        .to_string();
    assert!(said.contains("geocoder_url"), "{said}");
}

#[test]
fn a_network_holds_its_own_addresses_and_no_others() {
    let ten: Network = "10.0.0.0/8".parse().unwrap();
    let here: Network = "127.0.0.1".parse().unwrap();
    let all: Network = "::/0".parse().unwrap();
    let in_all = |network: Network, text: &str| network.contains(text.parse().unwrap());
    assert!(in_all(ten, "10.255.0.1") && in_all(ten, "::ffff:10.0.0.1") && !in_all(ten, "11.0.0.1"));
    assert!(in_all(here, "127.0.0.1") && !in_all(here, "127.0.0.2"));
    assert!(in_all(all, "2001:db8::1") && !in_all(all, "10.0.0.1"));
}

#[test]
fn a_clock_has_a_rule_that_a_device_can_follow() {
    let zone = Zone::default();
    assert_eq!(zone.rule(), "GMT0BST,M3.5.0/1,M10.5.0");
    assert!(jiff::tz::TimeZone::posix(zone.rule()).is_ok());
}
