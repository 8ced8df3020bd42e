//! What placing promises, whatever the words of the knowledge files.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use domain::asset::{Asset, AssetId, Format, Gate, Kind, RunBy, Tier};
use domain::knowledge::Knowledge;
use domain::placing::{Placed, place};
use domain::rhythm;
use jiff::civil::date;
use std::sync::LazyLock;
use uuid::Uuid;

fn named(name: &str, what_happens: &str) -> Asset {
    Asset {
        what_happens: what_happens.to_owned(),
        ..Asset::named(AssetId(Uuid::nil()), name)
    }
}

fn placed(asset: &Asset) -> Placed {
    static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::built_in().unwrap());
    place(&KNOWLEDGE, asset)
}

fn main_kind(asset: &Asset) -> String {
    placed(asset)
        .kinds
        .first()
        .map_or_else(String::new, Kind::to_string)
}

#[test]
fn a_pub_called_the_library_is_a_pub() {
    let mut asset = named("The Library", "Pub on the corner. Real ale, quiz on Thursdays.");
    asset.run_by = Some(RunBy::Business);
    assert_eq!(main_kind(&asset), "pub");
}

#[test]
fn a_group_that_meets_in_a_library_is_not_a_library() {
    assert_eq!(
        main_kind(&named("Tuesday knitters", "We knit upstairs in the library.")),
        "hobby_craft_group"
    );
}

#[test]
fn the_friends_of_a_library_are_friends() {
    assert_eq!(
        main_kind(&named("Friends of Mill Lane Library", "")),
        "friends_of_group"
    );
}

#[test]
fn a_wellbeing_hub_that_needs_somebody_to_send_you_is_formal() {
    let hub = named(
        "Wellbeing Hub",
        "Walks, singing, gardening and coffee. Referral from your GP.",
    );
    assert_eq!(placed(&hub).tier, Tier::FormalGated);
}

#[test]
fn a_gate_that_was_given_makes_it_formal_whatever_the_words() {
    let mut asset = named("Garden gang", "Digging and tea.");
    asset.gate = Some(Gate::Assessment);
    assert_eq!(placed(&asset).tier, Tier::FormalGated);
}

#[test]
fn no_referral_needed_is_no_gate() {
    let drop_in = named(
        "Tea and chat",
        "Just turn up. No referral needed, no assessment, no forms.",
    );
    assert_eq!(placed(&drop_in).tier, Tier::Community);
}

#[test]
fn kinds_that_were_given_win() {
    let mut asset = named("Harbour choir", "Singing.");
    asset.kinds = vec![Kind::from("dance_group")];
    assert_eq!(placed(&asset).kinds, [Kind::from("dance_group")]);
}

#[test]
fn where_nothing_is_known_no_kind_is_made_up() {
    let mut asset = named("Zyxwv", "");
    assert!(placed(&asset).kinds.is_empty());
    asset.run_by = Some(RunBy::Peers);
    assert_eq!(placed(&asset).tier, Tier::Peer);
}

#[test]
fn what_survivors_run_keeps_its_place_back_even_where_another_kind_was_given() {
    let mut asset = named(
        "Thursday women",
        "Survivors of domestic abuse, run by women who got out.",
    );
    assert!(placed(&asset).protected);
    asset.kinds = vec![Kind::from("social_drop_in")];
    assert!(placed(&asset).protected);
}

#[test]
fn a_map_s_tag_says_what_a_name_does_not() {
    let mut asset = named("The Hollies", "");
    asset
        .notes
        .insert("tags_json".into(), r#"{"amenity": "pub"}"#.into());
    assert_eq!(main_kind(&asset), "pub");
}

#[test]
fn the_hours_it_keeps_become_parts_of_the_day() {
    let mut asset = named("Chess", "");
    asset.rhythm = rhythm::read("Saturdays 10am to 1pm", date(2026, 11, 21));
    let formats = placed(&asset).formats;
    for expected in [Format::Morning, Format::Afternoon, Format::Weekend] {
        assert!(formats.contains(&expected), "{expected:?} is not in {formats:?}");
    }
    assert!(!formats.contains(&Format::Evening));
}

#[test]
fn what_was_said_of_its_size_goes_before_what_is_usual() {
    let formats = placed(&named("Whist", "Cards, never more than six of us.")).formats;
    assert!(
        formats.contains(&Format::Small) && !formats.contains(&Format::Medium),
        "{formats:?}"
    );
}

#[test]
fn other_languages_are_read() {
    assert_eq!(
        main_kind(&named("Côr Cymunedol", "Canu gyda'n gilydd")),
        "music_singing_group"
    );
    assert_eq!(main_kind(&named("Llyfrgell y Dref", "")), "library");
}

#[test]
fn the_same_asset_is_always_placed_the_same() {
    let asset = named("Tea, chess and gardening", "Chess over tea, then we dig.");
    let first = placed(&asset);
    for _ in 0..5 {
        assert_eq!(placed(&asset), first);
    }
}
