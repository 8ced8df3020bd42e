//! Getting in, and being comfortable: facts that are yes, no or unknown, each with a date and who checked.
//!
//! A filter treats unknown as no: nobody is sent to a step because nobody had looked.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fact that somebody looked at, or nobody has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// Somebody said it is so.
    Yes,
    /// Somebody said it is not so.
    No,
    /// Nobody has said.
    #[default]
    Unknown,
}

/// What can be asked about a place. Names are those of the Kith CSV columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessFeature {
    /// No step between the street and the room.
    StepFree,
    /// A toilet a visitor may use.
    Toilet,
    /// A hearing loop that is switched on.
    HearingLoop,
    /// It can be done sitting down.
    SeatedOption,
    /// Somewhere quiet to go.
    QuietSpace,
    /// Somewhere to park.
    Parking,
}

impl AccessFeature {
    /// Every feature, in the order they are shown and exported.
    pub const ALL: [AccessFeature; 6] = [
        AccessFeature::StepFree,
        AccessFeature::Toilet,
        AccessFeature::HearingLoop,
        AccessFeature::SeatedOption,
        AccessFeature::QuietSpace,
        AccessFeature::Parking,
    ];

    /// The name used in Kith CSV, filters and translations: `step_free`.
    pub const fn slug(self) -> &'static str {
        match self {
            AccessFeature::StepFree => "step_free",
            AccessFeature::Toilet => "toilet",
            AccessFeature::HearingLoop => "hearing_loop",
            AccessFeature::SeatedOption => "seated_option",
            AccessFeature::QuietSpace => "quiet_space",
            AccessFeature::Parking => "parking",
        }
    }
}

/// One answer about one feature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessFact {
    /// Yes, no or unknown.
    pub known: Known,
    /// The day somebody looked.
    #[serde(default)]
    pub checked_on: Option<Date>,
    /// Who looked, as written ("co-ordinator").
    #[serde(default)]
    pub checked_by: Option<String>,
}

/// All that is known about access. A feature that is not here is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Access(pub BTreeMap<AccessFeature, AccessFact>);

impl Access {
    /// What is known about one feature.
    pub fn known(&self, feature: AccessFeature) -> Known {
        self.0.get(&feature).map_or(Known::Unknown, |fact| fact.known)
    }
}
