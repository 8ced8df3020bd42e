//! How well placing reads listings as people in many sorts of places type them: no town was tuned to for these.
//!
//! `cargo test -p domain --test placing_as_typed -- --nocapture` prints what is placed otherwise.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use domain::asset::{Asset, AssetId, RunBy};
use domain::knowledge::Knowledge;
use domain::placing::place;
use uuid::Uuid;

const LISTINGS: &str = include_str!("listings/as-typed.txt");

/// A line: the kinds a person would say, and the listing.
fn read(line: &str) -> (Vec<&str>, Asset) {
    let mut columns = line.split('|').map(str::trim);
    let mut next = || {
        columns
            .next()
            .unwrap_or_else(|| panic!("a column is missing: {line}"))
    };
    let kinds = next().split(',').map(str::trim).collect();
    let run_by = RunBy::from_slug(next());
    let (name, what_happens) = (next(), next());
    let asset = Asset {
        what_happens: what_happens.to_owned(),
        run_by,
        ..Asset::named(AssetId(Uuid::nil()), name)
    };
    (kinds, asset)
}

#[test]
fn listings_from_many_sorts_of_places_are_placed_as_a_person_would() {
    let knowledge = Knowledge::built_in().unwrap();
    let lines = LISTINGS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (mut all, mut right, mut formal) = (0, 0, 0);
    for (kinds, asset) in lines.map(read) {
        let placed = place(&knowledge, &asset);
        let main = placed.kinds.first().map_or("nothing", |kind| kind.0.as_str());
        let usual = knowledge.kinds.get(kinds[0]).unwrap().usual_tier;
        all += 1;
        right += usize::from(main == kinds[0]);
        formal += usize::from(usual.is_formal() == placed.tier.is_formal());
        if main != kinds[0] || usual.is_formal() != placed.tier.is_formal() {
            println!(
                "{}: {:?} {:?}, a person says {}",
                asset.name, placed.kinds, placed.tier, kinds[0]
            );
        }
    }
    println!("main kind {right} of {all}, formal or not {formal} of {all}");
    assert!(right * 100 >= all * 90, "{right} of {all}");
    assert!(formal * 100 >= all * 99, "{formal} of {all}");
}
