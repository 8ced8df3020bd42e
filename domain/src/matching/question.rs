//! What is asked: words, and as much of where, when and how as the person chose to say.

use crate::asset::AccessFeature;
use crate::geography::Position;
use crate::rhythm::{Calendar, Day};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A question. Only the words are needed.
#[derive(Clone, Debug)]
pub struct Question {
    /// The person's own words.
    pub words: String,
    /// Where they are. `None`: nothing is sorted or cut off by distance.
    pub near: Option<Position>,
    /// Now, on the clock in the hall: seasons, terms and dusk go by it.
    pub at: DateTime,
    /// School terms and bank holidays.
    pub calendar: Calendar,
    /// How far they can go. `None`: as the words say, else [`Reach::USUAL_M`].
    pub reach: Option<Reach>,
    /// What must hold. Unknown is never yes.
    pub needs: Vec<Need>,
    /// Only what happens on this day of the week.
    pub day: Option<Day>,
    /// The most ideas wanted.
    pub limit: usize,
}

/// How far a person can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// Minutes each way.
    pub minutes: u16,
    /// By what means.
    pub how: How,
}

/// By what means somebody gets about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// On foot.
    Walk,
    /// In a wheelchair.
    Wheelchair,
    /// With a stick or a frame, slowly.
    Stick,
    /// By bus.
    Bus,
    /// By car.
    Car,
}

impl Reach {
    /// How far people are taken to go where nothing was said, in metres.
    pub const USUAL_M: f64 = 2_500.0;
    /// The furthest an idea is ever offered from, in metres. A patch's bundle holds this much around it.
    pub const FURTHEST_M: f64 = 10_000.0;

    /// The reach as a straight-line distance in metres, at most [`Reach::FURTHEST_M`].
    pub fn metres(self) -> f64 {
        let m_per_minute = match self.how {
            How::Walk => 70.0,
            How::Wheelchair => 50.0,
            How::Stick => 35.0,
            How::Bus => 200.0,
            How::Car => 400.0,
        };
        (f64::from(self.minutes) * m_per_minute).min(Reach::FURTHEST_M)
    }
}

/// Something that must hold for an idea to be any use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Coming in costs nothing.
    Free,
    /// Neither does getting there.
    FreeToGetThere,
    /// No step.
    StepFree,
    /// A toilet.
    Toilet,
    /// A hearing loop.
    HearingLoop,
    /// Something that can be done sitting.
    SeatedOption,
    /// Somewhere quiet.
    QuietSpace,
    /// Somewhere to park.
    Parking,
    /// In the evening.
    Evening,
    /// In the daytime.
    Daytime,
    /// At the weekend.
    Weekend,
    /// Over early enough to be home before dark, on the day it is asked.
    BeforeDark,
    /// No drink about.
    NoAlcohol,
    /// Nobody decides first whether they are good enough.
    NoAudition,
}

impl Need {
    /// The need with this slug, as knowledge files write it.
    pub fn from_slug(slug: &str) -> Option<Need> {
        Some(match slug {
            "free" => Need::Free,
            "free_to_get_there" => Need::FreeToGetThere,
            "step_free" => Need::StepFree,
            "toilet" => Need::Toilet,
            "hearing_loop" => Need::HearingLoop,
            "seated_option" => Need::SeatedOption,
            "quiet_space" => Need::QuietSpace,
            "parking" => Need::Parking,
            "evening" => Need::Evening,
            "daytime" => Need::Daytime,
            "weekend" => Need::Weekend,
            "before_dark" => Need::BeforeDark,
            "no_alcohol" => Need::NoAlcohol,
            "no_audition" => Need::NoAudition,
            _ => return None,
        })
    }

    /// The access fact that settles this need, where it is one of access.
    pub const fn access(self) -> Option<AccessFeature> {
        match self {
            Need::StepFree => Some(AccessFeature::StepFree),
            Need::Toilet => Some(AccessFeature::Toilet),
            Need::HearingLoop => Some(AccessFeature::HearingLoop),
            Need::SeatedOption => Some(AccessFeature::SeatedOption),
            Need::QuietSpace => Some(AccessFeature::QuietSpace),
            Need::Parking => Some(AccessFeature::Parking),
            _ => None,
        }
    }
}
