//! Patches from a file: who walks where, and what is said of a file that cannot be used.

use kith_tests::Kith;

const TOWN_PATCHES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../seed-data/town/patches.geojson");

#[test]
fn an_imported_co_ordinator_is_met_on_the_home_page() {
    let kith = Kith::new();
    let said = kith.ok(&["patches", "import", TOWN_PATCHES]);
    assert!(said.contains("Tobi"), "{said}");
    let server = kith.serve();
    let home = reqwest::blocking::get(server.url("/")).unwrap().text().unwrap();
    assert!(home.contains("Tobi"));
}

#[test]
fn a_patch_without_an_outline_is_refused_in_words_that_say_what_to_do() {
    let kith = Kith::new();
    let file = kith.folder().join("patches.geojson");
    let feature = r#"{"type":"Feature","geometry":null,"properties":{"slug":"a","name":"A","coordinator":{"name":"Jo","phone":"","email":"","says":"","says_cy":"","this_week":[]}}}"#;
    std::fs::write(
        &file,
        format!(r#"{{"type":"FeatureCollection","features":[{feature}]}}"#),
    )
    .unwrap();
    let refused = kith.run(&["patches", "import", &file.to_string_lossy()]);
    assert!(!refused.status.success());
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("draw it as a Polygon"), "{said}");
}
