//! The small set of drawn icons: always beside words, never instead of them, and hidden from screen readers.
//!
//! Drawn for Kith on a 24-unit grid with one line weight; colours come from the style sheet.

use domain::Listing;
use maud::{Markup, html};

macro_rules! icons {
    ($($(#[$meta:meta])* $name:ident = $path:literal;)+) => {
        /// A drawn icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $($(#[$meta])* $name),+ }

        impl Icon {
            /// Every icon.
            pub const ALL: &'static [Icon] = &[$(Icon::$name),+];

            /// The outline, as SVG path data.
            pub const fn path(self) -> &'static str {
                match self { $(Icon::$name => $path),+ }
            }
        }
    };
}

icons! {
    /// A hammer: making and mending.
    Make = "M14 4.5 19.5 10l-2.2 2.2-5.5-5.5zM13 8.5 4.6 17a1.7 1.7 0 0 0 2.4 2.4l8.5-8.4M14 4.5c-1.8-1-3.8-.9-5.5.2l3.3 3.3";
    /// Two notes: music and dance.
    Music = "M9 17.5V6l10-2v11.5M9 9.8l10-2M9 17.5a2.5 2.5 0 1 1-2.5-2.5A2.5 2.5 0 0 1 9 17.5zM19 15.5a2.5 2.5 0 1 1-2.5-2.5 2.5 2.5 0 0 1 2.5 2.5z";
    /// A seedling: growing.
    Grow = "M12 20v-8M12 12c0-4-2.6-6.3-7-6.5C5 9.7 7.6 12 12 12zM12 14.5c0-3.4 2.3-5.4 6.5-5.5 0 3.6-2.3 5.5-6.5 5.5zM7 20h10";
    /// A boot: walking and moving.
    Walk = "M7 4.5h5v6.2l5.6 2.2A3.6 3.6 0 0 1 20 16.3V18H7zM7 18v1.8h13V18M9.5 7.5H12M9.5 10.5H12";
    /// A tree: outdoors.
    Outdoors = "M12 21v-6M12 15c4.2 0 6.5-2.1 6.5-5.2S16 3.5 12 3.5 5.5 6.7 5.5 9.8 7.8 15 12 15zM12 12l2.6-2.6M12 9.5 9.9 7.4";
    /// A bowl: eating together.
    Eat = "M4 11.5h16a8 8 0 0 1-5 7.4V20.5H9v-1.6a8 8 0 0 1-5-7.4zM9 8.5c-1-1.3 1-2.2 0-3.8M13 8.5c-1-1.3 1-2.2 0-3.8";
    /// A mug: a chat and a brew.
    Chat = "M5 8.5h11v7.5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10.5h1.8a2.2 2.2 0 0 1 2.2 2.2v.6a2.2 2.2 0 0 1-2.2 2.2H16M8.5 5.8c-.7-1 .7-1.5 0-2.5M12.5 5.8c-.7-1 .7-1.5 0-2.5";
    /// A domino: games.
    Play = "M8 3.5h8a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5zM6.5 12h11M12 7.75v.01M9.7 15v.01M14.3 17.5v.01";
    /// An open book: reading and learning.
    Book = "M12 6.5C10 5 7.3 4.5 4 4.7v13.3c3.3-.2 6 .3 8 1.8 2-1.5 4.7-2 8-1.8V4.7c-3.3-.2-6 .3-8 1.8zM12 6.5v13.3";
    /// An open hand: being useful, giving.
    Give = "M4 13.5l3.5-1.7c1-.5 2-.4 2.9.2l1.9 1.3h2.7a1.5 1.5 0 0 1 0 3H11M15.8 14.3l2.6-1.9a1.5 1.5 0 0 1 1.9 2.3L16 18.5a5 5 0 0 1-3.2 1.2H8.5L4 21M12 9.5 9.7 7.2a1.6 1.6 0 0 1 2.3-2.3 1.6 1.6 0 0 1 2.3 2.3z";
    /// A candle: quiet, peace of mind.
    Quiet = "M9 11h6v9.5H9zM12 11V8.7M12 8.7c1.7 0 2.5-1 2.5-2.3S13 4 12 2.8C11 4 9.5 5.1 9.5 6.4S10.3 8.7 12 8.7zM6.5 20.5h11";
    /// A kite: children and families.
    Children = "M12 3l5.5 5.5L12 15.5 6.5 8.5zM12 3v12.5M6.5 8.5h11M12 15.5c0 2-2 1.8-2 3.3s2 1.2 2 2.7";
    /// Two people close: having been there.
    Together = "M9 10.2a2.8 2.8 0 1 0-2.8-2.8A2.8 2.8 0 0 0 9 10.2zM16.2 11.5a2.2 2.2 0 1 0-2.2-2.2 2.2 2.2 0 0 0 2.2 2.2zM3.5 19.5c0-3.6 2.2-6 5.5-6s5.5 2.4 5.5 6zM15 14.2c3.3-.5 5.5 1.7 5.5 5.3h-3";
    /// A megaphone: having a say.
    Say = "M4 10v4h2.5L15 18.5v-13L6.5 10zM8 14.5l1 5h2.3l-1-4M17.7 9.5a3.7 3.7 0 0 1 0 5M19.8 7.2a7 7 0 0 1 0 9.6";
    /// A purse: money.
    Money = "M7.5 7 6 4.5h12L16.5 7M7.5 7h9c2.5 2.5 4 5.5 4 8.5 0 3-2 4.7-4.7 4.7H8.2c-2.7 0-4.7-1.7-4.7-4.7 0-3 1.5-6 4-8.5zM14.3 11.8c-.5-.9-1.2-1.3-2.1-1.3-1.3 0-2.1.900-2.1 2.1v4.2h4.4M9.3 14h3.6";
    /// A bus: getting about.
    Bus = "M5.5 5h13a1.5 1.5 0 0 1 1.5 1.5V17H4V6.5A1.5 1.5 0 0 1 5.5 5zM4 12h16M12 5v7M6 17v2.2M18 17v2.2M7.5 14.6v.01M16.5 14.6v.01";
    /// A house: neighbours, home.
    Home = "M4 11.5 12 4.5l8 7M6 10v10h12V10M10 20v-5.5h4V20";
    /// A porch with pillars: places for everyone, services.
    Building = "M4 9.5 12 4.5l8 5zM5.5 9.5V17M10 9.5V17M14 9.5V17M18.5 9.5V17M4 17h16v2.5H4z";
    /// Waves: beach, canal, pool.
    Water = "M3.5 9.5c1.7-1.7 3.3-1.7 5 0s3.3 1.7 5 0 3.3-1.7 5 0l2 .8M3.5 14c1.7-1.7 3.3-1.7 5 0s3.3 1.7 5 0 3.3-1.7 5 0l2 .8M3.5 18.5c1.7-1.7 3.3-1.7 5 0s3.3 1.7 5 0 3.3-1.7 5 0l2 .8";
    /// A paw: animals.
    Animals = "M12 12.5c2.8 0 4.8 2.2 4.8 4.4 0 1.7-1.3 2.6-2.6 2.6-.9 0-1.4-.4-2.2-.4s-1.3.400-2.2.400c-1.3 0-2.6-.9-2.6-2.6 0-2.2 2-4.4 4.8-4.4zM6 11.7v.6M9.3 7.5v1M14.7 7.5v1M18 11.7v.6";
    /// A clock.
    Clock = "M12 20.5a8.5 8.5 0 1 0-8.5-8.5 8.5 8.5 0 0 0 8.5 8.5zM12 7.5V12l3 2.2";
    /// A map pin.
    Pin = "M12 21c4.5-4.6 6.7-8.2 6.7-11A6.7 6.7 0 0 0 5.3 10c0 2.8 2.2 6.4 6.7 11zM12 12.3a2.3 2.3 0 1 0-2.3-2.3 2.3 2.3 0 0 0 2.3 2.3z";
    /// A coin.
    Coin = "M12 20.5a8.5 8.5 0 1 0-8.5-8.5 8.5 8.5 0 0 0 8.5 8.5zM14.6 9.3c-.5-1-1.3-1.5-2.4-1.5-1.5 0-2.4 1-2.4 2.4V16h5M8.8 12.7h3.8";
    /// A telephone.
    Phone = "M8.3 4 5.5 4.7C4.7 12.5 11.5 19.3 19.3 18.5l.7-2.8-4-2.2-1.8 1.8a10 10 0 0 1-5.5-5.5l1.8-1.8z";
    /// A person.
    Person = "M12 11.5a3.7 3.7 0 1 0-3.7-3.7 3.7 3.7 0 0 0 3.7 3.7zM4.8 20c0-4 2.9-6.3 7.2-6.3s7.2 2.3 7.2 6.3z";
    /// A door ajar: the first time.
    Door = "M5 20.5h14M7 20.5v-16h7v16M14 6.5h3v14M11.3 12.5v.01";
    /// A tick.
    Yes = "M5 12.5l4.7 4.7L19 7.5";
    /// A cross.
    No = "M6.5 6.5l11 11M17.5 6.5l-11 11";
    /// A question mark.
    NotKnown = "M9 9a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1.1-1.3 2.3M12 17.5v.01";
    /// A magnifying glass.
    Look = "M10.5 17a6.5 6.5 0 1 0-6.5-6.5 6.5 6.5 0 0 0 6.5 6.5zM15.3 15.3 20 20";
    /// A calendar leaf.
    Calendar = "M5.5 6h13A1.5 1.5 0 0 1 20 7.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6zM4 10.5h16M8.5 3.5V8M15.5 3.5V8";
    /// A lifebuoy: help.
    Help = "M12 20.5a8.5 8.5 0 1 0-8.5-8.5 8.5 8.5 0 0 0 8.5 8.5zM12 15.3A3.3 3.3 0 1 0 8.7 12a3.3 3.3 0 0 0 3.3 3.3zM6 6l3.6 3.6M14.4 14.4 18 18M18 6l-3.6 3.6M9.6 14.4 6 18";
    /// An arrow on.
    On = "M5 12h14M13 6l6 6-6 6";
}

/// An icon, in the colour of the text around it.
pub fn icon(icon: Icon) -> Markup {
    html! {
        svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" { path d=(icon.path()) {} }
    }
}

/// The icon of a listing: by its surest kind.
pub fn of_listing(listing: &Listing) -> Icon {
    listing.kinds.first().map_or(Icon::Home, |kind| for_kind(&kind.0))
}

/// The icon of a kind, by its slug. A kind nobody drew for gets the house.
pub fn for_kind(kind: &str) -> Icon {
    match kind {
        "hobby_craft_group" | "maker_shed" | "repair_cafe" | "arts_group" | "handyperson" => Icon::Make,
        "music_singing_group" | "dance_group" | "cinema_theatre" => Icon::Music,
        "gardening_group" | "allotment_site" => Icon::Grow,
        "walking_group" | "sport_club" | "gentle_movement_group" => Icon::Walk,
        "nature_group" | "park_greenspace" => Icon::Outdoors,
        "waterside" | "swimming_pool" => Icon::Water,
        "animal_activity" => Icon::Animals,
        "eating_together" | "food_sharing" | "food_bank" => Icon::Eat,
        "social_drop_in" | "cafe" | "pub" | "bench_chat" | "open_door_space" => Icon::Chat,
        "games_cards_group" => Icon::Play,
        "reading_writing_group"
        | "library"
        | "adult_learning"
        | "language_group"
        | "local_history_group"
        | "digital_help_peer" => Icon::Book,
        "volunteering_role" | "timebank" | "friends_of_group" | "swap_share" | "skill_offer" => Icon::Give,
        "faith_community" | "place_of_worship" => Icon::Quiet,
        "parent_family_group" | "playground" | "youth_group" | "intergenerational_project" => Icon::Children,
        "campaign_group"
        | "residents_association"
        | "self_advocacy_group"
        | "user_led_org"
        | "advocacy_service" => Icon::Say,
        "small_grant" | "advice_centre" | "debt_advice" => Icon::Money,
        "community_transport" => Icon::Bus,
        "local_event" => Icon::Calendar,
        kind => by_ending(kind),
    }
}

/// Families of kinds that share a part of their name.
fn by_ending(kind: &str) -> Icon {
    let has = |part: &str| kind.contains(part);
    match () {
        () if has("peer") || has("fellowship") || has("survivor") || has("companion") || has("cultural") => {
            Icon::Together
        }
        () if has("identity") || has("befriending") => Icon::Together,
        () if has("helpline") || has("online") => Icon::Phone,
        () if has("museum") || has("centre") || has("market") || has("venue") => Icon::Building,
        () if has("care") || has("nhs") || has("service") || has("support") || has("prescribing") => {
            Icon::Building
        }
        () => Icon::Home,
    }
}

/// The mark of Kith: two homes that overlap, lit where they share.
pub fn mark() -> Markup {
    html! {
        svg class="mark" viewBox="0 0 40 32" aria-hidden="true" focusable="false" {
            path class="mark-lit" d="M15 29V15.6L20 11l5 4.6V29z" {}
            path class="mark-line" d="M2.5 29V15.8L13.8 5.5 25 15.8V29zM15 29V15.8L26.2 5.5 37.5 15.8V29z" {}
        }
    }
}
