//! The small closed vocabularies an asset is described with. Names in data are `snake_case`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Defines a vocabulary: an enum, its slugs, and reading a slug back.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $slug)] $variant),+ }

        impl $name {
            /// Every value, in the order it is shown.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The name used in data, filters and translations.
            pub const fn slug(self) -> &'static str {
                match self { $($name::$variant => $slug),+ }
            }

            /// The value with this slug, if there is one.
            pub fn from_slug(slug: &str) -> Option<$name> {
                match slug { $($slug => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

vocabulary! {
    /// How close to a service something is. Shown as a sentence, never as a grade; decided by asking the
    /// questions of `product.md` in order (see [`crate::placing`]).
    Tier {
        /// Neighbours, and a person's own gift.
        Natural = "natural",
        /// Run by its members or residents.
        Community = "community",
        /// Run and controlled by people who share the experience.
        Peer = "peer",
        /// A place or institution anyone can be in.
        Universal = "universal",
        /// Transport, a room to borrow, small money.
        Enabler = "enabler",
        /// Staff deliver it to you, without a gate.
        FormalOpen = "formal_open",
        /// You must be assessed, sent by somebody or meet a threshold.
        FormalGated = "formal_gated",
    }
}

impl Tier {
    /// Whether it belongs in the panel of formal help, apart from the ideas.
    pub const fn is_formal(self) -> bool {
        matches!(self, Tier::FormalOpen | Tier::FormalGated)
    }
}

vocabulary! {
    /// The parts of a good life.
    Domain {
        /// People and friendship.
        People = "people",
        /// Belonging, culture, language, faith.
        Belonging = "belonging",
        /// Being useful, sharing what I'm good at.
        Give = "give",
        /// Learning and making.
        LearnMake = "learn_make",
        /// Moving and being outdoors.
        Outdoors = "outdoors",
        /// Fun, music, sport to watch, days out.
        Fun = "fun",
        /// Home and everyday.
        Home = "home",
        /// Money and getting by.
        Money = "money",
        /// Work and enterprise.
        Work = "work",
        /// Family and caring.
        Family = "family",
        /// Peace of mind, loss, recovery.
        Peace = "peace",
        /// Having a say, my rights, my choices.
        Voice = "voice",
        /// Feeling safe.
        Safe = "safe",
        /// Getting about.
        GettingAbout = "getting_about",
        /// Big changes.
        MovingOn = "moving_on",
    }
}

vocabulary! {
    /// How people are together there. This decides most matches.
    Format {
        /// On your own.
        Alone = "alone",
        /// Next to each other, hands busy, talk if you like.
        SideBySide = "side_by_side",
        /// Two people.
        OneToOne = "one_to_one",
        /// Fewer than eight.
        Small = "small",
        /// Eight to twenty-five or so.
        Medium = "medium",
        /// A crowd.
        Big = "big",
        /// On a screen.
        Online = "online",
        /// By telephone.
        ByPhone = "by_phone",
        /// It comes to you.
        ComesToYou = "comes_to_you",
        /// No need to say you are coming.
        DropIn = "drop_in",
        /// You may just watch.
        CanJustWatch = "can_just_watch",
        /// It can be done sitting down.
        Seated = "seated",
        /// Out of doors.
        Outdoors = "outdoors",
        /// Before noon.
        Morning = "morning",
        /// From noon to five.
        Afternoon = "afternoon",
        /// From five on.
        Evening = "evening",
        /// On a Saturday or a Sunday.
        Weekend = "weekend",
        /// Hardly any talk expected.
        TalkNone = "talk_none",
        /// Some talk.
        TalkSome = "talk_some",
        /// Talk is what it is about.
        TalkLots = "talk_lots",
        /// Calm and low.
        Quiet = "quiet",
        /// Lively and loud.
        Noisy = "noisy",
        /// You may bring somebody.
        BringSomeone = "bring_someone",
        /// Somebody looks out for who is new.
        Welcomer = "welcomer",
        /// There is a part for who would rather help.
        HelperRole = "helper_role",
    }
}

vocabulary! {
    /// Who runs it, as Kith CSV says it.
    RunBy {
        /// Its own members.
        Members = "members",
        /// People who share the experience.
        Peers = "peers",
        /// Volunteers.
        Volunteers = "volunteers",
        /// A charity.
        Charity = "charity",
        /// The council.
        Council = "council",
        /// The health service.
        Nhs = "nhs",
        /// A business.
        Business = "business",
        /// A household.
        Household = "household",
        /// Nobody: it is just there.
        Nobody = "nobody",
    }
}

vocabulary! {
    /// What stands between a person and the door.
    Gate {
        /// Nothing: turn up.
        None = "none",
        /// Say you are coming.
        Book = "book",
        /// Somebody has to send you.
        Referral = "referral",
        /// Somebody decides about you first.
        Assessment = "assessment",
    }
}

vocabulary! {
    /// Where an asset stands in its life. Nothing is ever deleted by a robot.
    Status {
        /// Waits for a person to look. Never public.
        Pending = "pending",
        /// Shown.
        Published = "published",
        /// Shown as resting; not among ideas.
        Resting = "resting",
        /// Kept and shown as finished, so that nobody adds it again; never an idea.
        Finished = "finished",
        /// Taken away from the public pending a look. Never public.
        Hidden = "hidden",
    }
}

/// What sort of thing it is: a slug of the taxonomy in `seed-data/knowledge` (`maker_shed`, `walking_group`).
///
/// Text rather than an enum: the taxonomy is data that a team can read and extend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kind(pub String);

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Kind {
    fn from(slug: &str) -> Kind {
        Kind(slug.to_owned())
    }
}
