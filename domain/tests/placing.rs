//! How well placing reads what groups type, against what a person made of it.
//!
//! `cargo test -p domain --test placing -- --nocapture` prints the figures, and each asset placed otherwise. While
//! the cues were written, assets with an odd number were held out: their figures say how it does on what it has not
//! seen. Keep them held out: look only at the others.

mod labelled;

use domain::asset::{Asset, AssetId};
use domain::columns::Row;
use domain::knowledge::Knowledge;
use domain::placing::place;
use labelled::{Figures, Labelled, figures, labelled, rows};
use uuid::Uuid;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared");
const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The least that each share may be, for assets held out while the cues were written.
struct Floors {
    main_kind_fits: f64,
    any_kind: f64,
    tier: f64,
    formal: f64,
}

fn is_held_out(labelled: &Labelled) -> bool {
    let digits: String = labelled.id.chars().filter(char::is_ascii_digit).collect();
    digits.parse::<u32>().is_ok_and(|number| number % 2 == 1)
}

/// Prints the figures of both halves, and holds both to the floors.
fn is_placed_as_a_person_would(rows: Vec<Labelled>, floors: &Floors) {
    println!("whole    {}", figures(&rows));
    let (held_out, seen): (Vec<Labelled>, Vec<Labelled>) = rows.into_iter().partition(is_held_out);
    let (held_out, seen) = (figures(&held_out), figures(&seen));
    println!(
        "held out {held_out}\nseen     {seen}\n{}",
        seen.otherwise.join("\n")
    );
    for figures in [held_out, seen] {
        holds(&figures, floors);
    }
}

fn holds(figures: &Figures, floors: &Floors) {
    assert!(
        figures.main_kind_fits >= floors.main_kind_fits,
        "main kind: {figures}"
    );
    assert!(figures.any_kind >= floors.any_kind, "any kind: {figures}");
    assert!(figures.tier >= floors.tier, "tier: {figures}");
    assert!(figures.formal >= floors.formal, "formal or not: {figures}");
    assert!(
        figures.missed_services.is_empty(),
        "a service among the ideas: {figures}"
    );
}

#[test]
fn the_town_of_the_evaluation_is_placed_as_a_person_would() {
    let (assets, labels) = (
        format!("{SHARED}/eval/assets.csv"),
        format!("{SHARED}/eval/labels.csv"),
    );
    let Some(rows) = labelled(&assets, &labels) else {
        return println!("skipped: {assets} is not here");
    };
    let floors = Floors {
        main_kind_fits: 0.85,
        any_kind: 0.92,
        tier: 0.85,
        formal: 0.98,
    };
    is_placed_as_a_person_would(rows, &floors);
}

#[test]
fn the_demo_town_is_placed_as_a_person_would() {
    let assets = format!("{PROJECT}/seed-data/town/assets.csv");
    let labels = format!("{PROJECT}/tests/fixtures/town-labels.csv");
    let Some(rows) = labelled(&assets, &labels) else {
        return println!("skipped: {assets} is not here");
    };
    let floors = Floors {
        main_kind_fits: 0.8,
        any_kind: 0.9,
        tier: 0.85,
        formal: 0.98,
    };
    is_placed_as_a_person_would(rows, &floors);
}

#[test]
fn a_name_alone_says_what_a_church_a_park_and_a_library_are() {
    let file = format!("{SHARED}/data/directories/wyorks_osm_community_named.csv");
    let Some(rows) = rows(&file) else {
        return println!("skipped: {file} is not here");
    };
    let knowledge = Knowledge::built_in().unwrap();
    let told = [
        ("amenities=place_of_worship", "place_of_worship", 0.85),
        ("amenities=library", "library", 0.85),
        ("landusage=allotments", "allotment_site", 0.95),
        ("leisure=park", "park_greenspace", 0.8),
        ("amenities=pub", "pub", 0.6),
        ("amenities=cafe", "cafe", 0.55),
    ];
    for (tag, kind, floor) in told {
        let names: Vec<&Row> = rows.iter().filter(|row| row["themes"] == tag).collect();
        let right = names
            .iter()
            .filter(|row| main_kind_by_name(&knowledge, &row["name"]) == kind)
            .count();
        let share = right as f64 / names.len() as f64;
        println!("{kind}: {share:.3} of {} names alone", names.len());
        assert!(share >= floor, "{kind}: {share}");
    }
}

fn main_kind_by_name(knowledge: &Knowledge, name: &str) -> String {
    let placed = place(knowledge, &Asset::named(AssetId(Uuid::nil()), name));
    placed
        .kinds
        .first()
        .map_or_else(String::new, |kind| kind.0.clone())
}
