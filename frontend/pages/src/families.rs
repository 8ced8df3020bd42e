//! Seven families of what goes on in a place. Each has a colour of its own, the same on a card, on a listing's drawing
//! and on the map, so that somebody who cannot read much still finds "something with food" again.
//!
//! The colour is never the only sign: a name and a drawing always stand with it.

use domain::Listing;
use domain::browsing::Thing;

/// A family. Colours by its slug are in `frontend/styles/00-tokens.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// Making, mending, learning.
    Hands,
    /// Music, dance, games, a night out.
    Stage,
    /// Growing, walking, water, animals.
    Green,
    /// Eating, a brew, a chat.
    Table,
    /// Children, neighbours, people who have been there.
    Kin,
    /// Quiet, faith, a place to be.
    Calm,
    /// Money, getting about, a say, help run by staff.
    Means,
}

impl Family {
    /// Every family.
    pub const ALL: [Family; 7] = [
        Family::Hands,
        Family::Stage,
        Family::Green,
        Family::Table,
        Family::Kin,
        Family::Calm,
        Family::Means,
    ];

    /// Its name in class names: `of-hands`.
    pub const fn slug(self) -> &'static str {
        match self {
            Family::Hands => "hands",
            Family::Stage => "stage",
            Family::Green => "green",
            Family::Table => "table",
            Family::Kin => "kin",
            Family::Calm => "calm",
            Family::Means => "means",
        }
    }

    /// The family of a listing: by its surest kind.
    pub fn of_listing(listing: &Listing) -> Family {
        listing
            .kinds
            .first()
            .map_or(Family::Kin, |kind| Family::of_kind(&kind.0))
    }

    /// The family of a kind, by its slug.
    pub fn of_kind(kind: &str) -> Family {
        match kind {
            "hobby_craft_group"
            | "maker_shed"
            | "repair_cafe"
            | "arts_group"
            | "handyperson"
            | "adult_learning"
            | "language_group"
            | "local_history_group"
            | "digital_help_peer"
            | "reading_writing_group" => Family::Hands,
            "music_singing_group"
            | "dance_group"
            | "cinema_theatre"
            | "games_cards_group"
            | "sport_club"
            | "local_event" => Family::Stage,
            "gardening_group"
            | "allotment_site"
            | "walking_group"
            | "gentle_movement_group"
            | "nature_group"
            | "park_greenspace"
            | "waterside"
            | "swimming_pool"
            | "animal_activity"
            | "bench_chat" => Family::Green,
            "eating_together" | "food_sharing" | "food_bank" | "social_drop_in" | "cafe" | "pub"
            | "market_highstreet" => Family::Table,
            "library" | "museum_gallery" | "community_centre" | "open_door_space" | "faith_community"
            | "place_of_worship" | "venue_to_borrow" => Family::Calm,
            "campaign_group"
            | "residents_association"
            | "self_advocacy_group"
            | "user_led_org"
            | "small_grant"
            | "advice_centre"
            | "community_transport"
            | "helpline" => Family::Means,
            kind if is_staffed(kind) => Family::Means,
            _ => Family::Kin,
        }
    }

    /// The family of a plain thing to choose.
    pub const fn of_thing(thing: Thing) -> Family {
        match thing {
            Thing::Make | Thing::Learn | Thing::Read => Family::Hands,
            Thing::Sing | Thing::Play => Family::Stage,
            Thing::Grow | Thing::Move | Thing::Outdoors => Family::Green,
            Thing::Eat | Thing::Chat => Family::Table,
            Thing::Useful | Thing::Children | Thing::BeenThere => Family::Kin,
            Thing::Quiet | Thing::FromHome => Family::Calm,
            Thing::Say | Thing::Money | Thing::GetAbout => Family::Means,
        }
    }
}

/// Kinds that staff deliver share parts of their names.
fn is_staffed(kind: &str) -> bool {
    [
        "service",
        "care_provider",
        "adult_social",
        "nhs",
        "prescribing",
        "advice",
        "support",
        "debt",
        "housing",
        "day_centre",
    ]
    .iter()
    .any(|part| kind.contains(part))
        && !kind.contains("peer")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peers_are_kin_and_not_a_service() {
        assert_eq!(Family::of_kind("peer_support_group"), Family::Kin);
        assert_eq!(Family::of_kind("nhs_clinic"), Family::Means);
        assert_eq!(Family::of_kind("a kind of next year"), Family::Kin);
    }
}
