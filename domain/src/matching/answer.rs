//! What is answered: a flag, cards, ideas with their reasons, formal help apart, or an honest nothing.

use crate::asset::AccessFeature;
use crate::freshness::Confidence;
use crate::matching::heard::Unread;
use crate::public_view::Listing;
use crate::rhythm::Occurrence;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// An answer to a [`Question`](super::Question).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What sort of moment this is.
    pub flag: Flag,
    /// What stands beside or above the list, in order.
    pub cards: Vec<Card>,
    /// Groups, people and places, the best first. Never a formal service.
    pub ideas: Vec<Idea>,
    /// Formal services, in their own panel: last, but first where the flag is urgent, crisis or safety.
    pub formal: Vec<Idea>,
    /// Who could help begin it, where nothing fits.
    pub start_something: Option<StartSomething>,
    /// Where the words could not be read: the language they seem to be in. Then nothing is guessed.
    pub unread: Option<Unread>,
}

/// What sort of moment it is. Ordered by how much comes before ordinary ideas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Ordinary life.
    #[default]
    None,
    /// A right is asked about: its card stands beside the ideas.
    Rights,
    /// A home, food or heating is about to be lost.
    Urgent,
    /// Somebody may be hurting them, or a child.
    Safety,
    /// Life is in danger.
    Crisis,
}

impl Flag {
    /// The flag with this slug, as knowledge files write it.
    pub fn from_slug(slug: &str) -> Option<Flag> {
        Some(match slug {
            "none" => Flag::None,
            "rights" => Flag::Rights,
            "urgent" => Flag::Urgent,
            "safety" => Flag::Safety,
            "crisis" => Flag::Crisis,
            _ => return None,
        })
    }

    /// Its slug.
    pub const fn slug(self) -> &'static str {
        match self {
            Flag::None => "none",
            Flag::Rights => "rights",
            Flag::Urgent => "urgent",
            Flag::Safety => "safety",
            Flag::Crisis => "crisis",
        }
    }

    /// Whether the right help comes before any idea.
    pub const fn help_first(self) -> bool {
        matches!(self, Flag::Urgent | Flag::Safety | Flag::Crisis)
    }
}

/// A card beside or above the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Card {
    /// Somebody to talk to right now.
    CrisisCard,
    /// How to get safe.
    SafetyCard,
    /// What you have a right to, and who stands by you.
    RightsCard,
    /// The patch's co-ordinator.
    LacContact,
    /// Nothing here yet: how to begin it.
    StartSomething,
    /// We could not read it: who can.
    UnreadCard,
}

/// One idea, with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    /// What is suggested.
    pub listing: Arc<Listing>,
    /// How far it is, where it has a distance.
    pub distance_m: Option<u32>,
    /// Minutes on foot, where that is within anybody's walk.
    pub walk_minutes: Option<u32>,
    /// When it next is: three times at most.
    pub next: Vec<Occurrence>,
    /// Why it was thought of, the weightiest reason first.
    pub because: Vec<Reason>,
    /// How sure we are of the listing.
    pub confidence: Confidence,
    /// What ranked it, for explaining and for tests. Never shown to a person.
    pub score: f32,
}

/// Why an idea was thought of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// You said this, and they have that.
    Said {
        /// A piece of the person's own words.
        said: String,
        /// What answers it, in the listing's own words.
        found: String,
    },
    /// You said this, and that is the sort of thing it is.
    Kind {
        /// A piece of the person's own words.
        said: String,
        /// What sort of thing it is, in English.
        english: String,
        /// The same in Welsh.
        welsh: String,
    },
    /// You have this to give, and they are looking for it.
    Gives {
        /// A piece of the person's own words.
        said: String,
        /// What they want, in their words.
        wanted: String,
    },
    /// It is near: minutes on foot.
    Near {
        /// Minutes on foot.
        walk_minutes: u32,
    },
    /// It can be had from home: online, by phone, or it comes to you.
    FromHome,
    /// What you need is there, and somebody checked.
    Has {
        /// What is there.
        feature: AccessFeature,
    },
    /// It costs nothing, as you asked.
    Free,
    /// It is at the time you said ("evenings").
    AtTheTime {
        /// A piece of the person's own words.
        said: String,
    },
    /// The way of being together you said ("one to one").
    TheWay {
        /// A piece of the person's own words.
        said: String,
    },
}

/// Where to begin, when nothing is there yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartSomething {
    /// What was wished, as heard: a piece of the person's own words. May be empty.
    pub wish: String,
    /// Who could help begin it: connectors, a room to borrow, small money.
    pub helpers: Vec<Idea>,
}
