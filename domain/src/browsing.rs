//! Looking about without a question: plain things to choose from, a day, what it costs, getting in.
//!
//! The same rule picks listings for the browse page, for the API and on a device. It shows formal services only to
//! whoever asks for that thing or types words that name one.

mod facets;
mod text;

pub use facets::Facets;
pub use text::{each_word, each_word_of};

use crate::asset::{Domain, Format};
use crate::public_view::Listing;
use crate::rhythm::{Day, Meeting, Recurs, Rhythm};
use jiff::civil::Weekday;

/// What was chosen on the browse page. Everything may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// A plain thing from the list.
    pub thing: Option<Thing>,
    /// Words, each of which must begin a word of the name or the description. May be empty.
    pub what: String,
    /// Only what happens on this day of the week.
    pub day: Option<Day>,
    /// Only what costs nothing. Unknown is not free.
    pub free: bool,
    /// Only where there is no step. Unknown is not yes.
    pub step_free: bool,
}

macro_rules! things {
    ($($(#[$meta:meta])* $name:ident = $slug:literal: [$($kind:literal),*], [$($domain:ident),*], [$($format:ident),*];)+) => {
        /// A plain thing to choose from, as people would say it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Thing { $($(#[$meta])* $name),+ }

        impl Thing {
            /// Every thing, in the order it is shown.
            pub const ALL: &'static [Thing] = &[$(Thing::$name),+];

            /// Its name in addresses and in the catalogue.
            pub const fn slug(self) -> &'static str {
                match self { $(Thing::$name => $slug),+ }
            }

            const fn kinds(self) -> &'static [&'static str] {
                match self { $(Thing::$name => &[$($kind),*]),+ }
            }

            const fn domains(self) -> &'static [Domain] {
                match self { $(Thing::$name => &[$(Domain::$domain),*]),+ }
            }

            const fn formats(self) -> &'static [Format] {
                match self { $(Thing::$name => &[$(Format::$format),*]),+ }
            }
        }
    };
}

things! {
    /// Make and mend.
    Make = "make": ["hobby_craft_group", "maker_shed", "repair_cafe", "arts_group"], [], [];
    /// Sing, play, dance.
    Sing = "sing": ["music_singing_group", "dance_group"], [], [];
    /// Grow things.
    Grow = "grow": ["gardening_group", "allotment_site"], [], [];
    /// Walk and move.
    Move = "move": ["walking_group", "sport_club", "gentle_movement_group", "swimming_pool", "dance_group"], [], [];
    /// Be outdoors.
    Outdoors = "outdoors": ["nature_group", "park_greenspace", "waterside", "animal_activity"], [Outdoors], [Outdoors];
    /// Eat together.
    Eat = "eat": ["eating_together", "food_sharing", "cafe"], [], [];
    /// Have a chat and a brew.
    Chat = "chat": ["social_drop_in", "bench_chat", "open_door_space", "cafe", "pub", "one_to_one_companion"], [], [];
    /// Play games.
    Play = "play": ["games_cards_group"], [], [];
    /// Read, write, tell stories.
    Read = "read": ["reading_writing_group", "local_history_group", "library"], [], [];
    /// Learn something.
    Learn = "learn": ["adult_learning", "language_group", "digital_help_peer", "library"], [], [];
    /// Be useful.
    Useful = "useful": ["volunteering_role", "repair_cafe", "timebank", "friends_of_group", "neighbour_link"], [Give], [];
    /// Be quiet.
    Quiet = "quiet": ["place_of_worship", "library", "museum_gallery"], [], [TalkNone];
    /// Bring the children.
    Children = "children": ["parent_family_group", "playground", "youth_group", "intergenerational_project"], [], [];
    /// Be with people who have been there.
    BeenThere = "been-there": ["peer_support_group", "recovery_fellowship", "bereavement_peer", "carers_peer",
        "self_advocacy_group", "user_led_org", "parent_peer_network", "direct_payment_peer", "neurodivergent_peer",
        "survivor_led_group", "peer_mentor", "identity_social_group"], [], [];
    /// Have a say.
    Say = "say": ["campaign_group", "residents_association", "self_advocacy_group", "user_led_org"], [Voice], [];
    /// Make the money go round.
    Money = "money": ["food_sharing", "swap_share", "advice_centre", "debt_advice", "food_bank", "small_grant"],
        [Money], [];
    /// Get about.
    GetAbout = "get-about": ["community_transport"], [GettingAbout], [];
    /// From home: on a screen, by telephone, or it comes to you.
    FromHome = "from-home": ["online_group"], [], [Online, ByPhone, ComesToYou];
}

impl Thing {
    /// The thing with this name, if there is one.
    pub fn from_slug(slug: &str) -> Option<Thing> {
        Thing::ALL.iter().copied().find(|thing| thing.slug() == slug)
    }

    /// Whether a listing is of this sort.
    pub fn is(self, listing: &Listing) -> bool {
        listing
            .kinds
            .iter()
            .any(|kind| self.kinds().contains(&kind.0.as_str()))
            || listing
                .domains
                .iter()
                .any(|domain| self.domains().contains(domain))
            || listing
                .formats
                .iter()
                .any(|format| self.formats().contains(format))
    }
}

impl Filters {
    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        *self == Filters::default()
    }

    /// Whether a listing is among what was chosen. Finished listings never are.
    pub fn keep(&self, listing: &Listing) -> bool {
        self.keep_facets(Facets::of(listing)) && self.says(listing)
    }

    /// The same for a copy of the register: what has finished is in it, unless something was chosen.
    pub fn keep_also_finished(&self, listing: &Listing) -> bool {
        self.is_empty() || self.keep(listing)
    }

    /// Whether a listing with these facets is, the words that were typed apart.
    pub fn keep_facets(&self, facets: Facets) -> bool {
        !facets.is_finished()
            && self.thing.is_none_or(|thing| facets.is(thing))
            && self.day.is_none_or(|day| facets.is_on(day))
            && (!self.free || facets.is_free())
            && (!self.step_free || facets.is_step_free())
    }

    /// The words that were typed, as they are looked for.
    pub fn typed(&self) -> Vec<String> {
        let mut typed = Vec::new();
        each_word(&self.what, |word| typed.push(word.to_owned()));
        typed
    }

    /// Whether every word that was typed begins a word of the listing.
    fn says(&self, listing: &Listing) -> bool {
        let mut typed = self.typed();
        each_word_of(listing, |word| {
            typed.retain(|typed| !word.starts_with(typed.as_str()));
        });
        typed.is_empty()
    }
}

/// Whether it is ever on that day of the week, as far as anybody could read.
pub fn happens_on(rhythm: &Rhythm, day: Day) -> bool {
    rhythm.meetings.iter().any(|meeting| meets_on(meeting, day))
}

/// Whether a meeting is ever on that day of the week.
pub fn meets_on(meeting: &Meeting, day: Day) -> bool {
    match &meeting.recurs {
        Recurs::Weekly { days, .. } => days.contains(&day),
        Recurs::Monthly { day: on, .. } => *on == day,
        Recurs::Once(date) => of_week(date.weekday()) == day,
        Recurs::Dates(dates) => dates.iter().any(|date| of_week(date.weekday()) == day),
        Recurs::Yearly { .. } | Recurs::MonthDays(_) => false,
        Recurs::Always => true,
    }
}

/// A calendar's weekday as ours.
pub const fn of_week(weekday: Weekday) -> Day {
    match weekday {
        Weekday::Monday => Day::Monday,
        Weekday::Tuesday => Day::Tuesday,
        Weekday::Wednesday => Day::Wednesday,
        Weekday::Thursday => Day::Thursday,
        Weekday::Friday => Day::Friday,
        Weekday::Saturday => Day::Saturday,
        Weekday::Sunday => Day::Sunday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asset::{Asset, AssetId, Kind, Tier};
    use crate::placing::Placed;
    use crate::public_view::ListingStatus;
    use crate::public_view::listing;
    use crate::rhythm::{Meeting, Recurs};
    use uuid::Uuid;

    pub(super) fn shed() -> Listing {
        let asset = Asset::named(AssetId(Uuid::nil()), "The Tin Shed");
        let placed = Placed {
            tier: Tier::Community,
            kinds: vec![Kind::from("maker_shed")],
            domains: vec![Domain::LearnMake],
            formats: Vec::new(),
            protected: false,
            half_life_days: 60,
        };
        listing(&asset, &placed).unwrap()
    }

    fn filters(change: impl FnOnce(&mut Filters)) -> Filters {
        let mut filters = Filters::default();
        change(&mut filters);
        filters
    }

    #[test]
    fn a_shed_is_for_making_and_not_for_singing() {
        assert!(filters(|f| f.thing = Some(Thing::Make)).keep(&shed()));
        assert!(!filters(|f| f.thing = Some(Thing::Sing)).keep(&shed()));
    }

    #[test]
    fn every_word_typed_must_be_found_whatever_its_case() {
        assert!(filters(|f| f.what = "tin SHED".into()).keep(&shed()));
        assert!(filters(|f| f.what = "sh".into()).keep(&shed()));
        assert!(!filters(|f| f.what = "tin boat".into()).keep(&shed()));
        assert!(!filters(|f| f.what = "hed".into()).keep(&shed()));
    }

    #[test]
    fn unknown_is_neither_free_nor_step_free() {
        assert!(!filters(|f| f.free = true).keep(&shed()));
        assert!(!filters(|f| f.step_free = true).keep(&shed()));
    }

    #[test]
    fn a_day_is_asked_of_the_meetings() {
        let mut shed = shed();
        let recurs = Recurs::Weekly {
            days: vec![Day::Tuesday],
            every: 1,
            from: None,
        };
        shed.rhythm.meetings.push(Meeting::on(recurs));
        assert!(filters(|f| f.day = Some(Day::Tuesday)).keep(&shed));
        assert!(!filters(|f| f.day = Some(Day::Monday)).keep(&shed));
    }

    #[test]
    fn what_has_finished_is_not_shown() {
        let finished = Listing {
            status: ListingStatus::Finished,
            ..shed()
        };
        assert!(!Filters::default().keep(&finished));
    }

    #[test]
    fn every_thing_is_found_by_its_name() {
        for thing in Thing::ALL {
            assert_eq!(Thing::from_slug(thing.slug()), Some(*thing));
        }
    }
}
