//! An asset: a group, place, peer, neighbour's offer, or service, with every facet it may have.
//!
//! Facets are independent and many-valued, and none but the name is compulsory. There is no column for anybody's
//! diagnosis, impairment, risk or need, and there must never be one.

mod access;
mod ages;
mod contact;
mod cost;
mod facets;
mod id;
mod in_welsh;
mod whereabouts;

pub use access::{Access, AccessFact, AccessFeature, Known};
pub use ages::Ages;
pub use contact::Contact;
pub use cost::Cost;
pub use facets::{Domain, Format, Gate, Kind, RunBy, Status, Tier};
pub use id::AssetId;
pub use in_welsh::InWelsh;
pub use whereabouts::{Online, Place, Precision, Whereabouts};

use crate::freshness::Evidence;
use crate::rhythm::Rhythm;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything the register keeps about one asset. This is the private record; what people see is a
/// [`Listing`](crate::Listing), made from it by [`public_view`](crate::public_view).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asset {
    /// Its lasting identity.
    pub id: AssetId,
    /// Where the record came from, and under which licence it may be shown.
    pub source: Source,
    /// Whether it is shown, waits, rests or has finished.
    pub status: Status,
    /// What people call it. The one thing every asset has.
    pub name: String,
    /// What happens there, in the group's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what_happens: String,
    /// What it is like the first time: which door, who greets you.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first_visit: String,
    /// Who runs it, where that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_by: Option<RunBy>,
    /// What stands between a person and the door, where that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Gate>,
    /// When it meets.
    #[serde(default)]
    pub rhythm: Rhythm,
    /// Where it is: places, areas, online, or at the person's own door.
    #[serde(default)]
    pub whereabouts: Whereabouts,
    /// What it costs, in full, as written. Empty is unknown, and unknown is not free.
    #[serde(default)]
    pub cost: Cost,
    /// For which ages, where that was said.
    #[serde(default)]
    pub ages: Ages,
    /// Languages spoken there, as written ("Welsh", "BSL", "Polish").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Whom it says it welcomes. Only where the group said so itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub says_it_welcomes: Vec<String>,
    /// What would help *them*: a role, some kit, a fourth for whist.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wanted: String,
    /// What it says of itself in Welsh.
    #[serde(default, skip_serializing_if = "InWelsh::is_empty")]
    pub in_welsh: InWelsh,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// What is known about getting in and being comfortable there.
    #[serde(default)]
    pub access: Access,
    /// Dated evidence that the record is true. Confidence decays from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Kinds the group or its source gave. What the software infers is never written here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// Domains of a good life that were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<Domain>,
    /// Formats that were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<Format>,
    /// Whatever else the source said, by column name, so that nothing is lost.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<String, String>,
}

impl Asset {
    /// A published asset with a name and nothing else.
    pub fn named(id: AssetId, name: impl Into<String>) -> Asset {
        Asset {
            id,
            source: Source::default(),
            status: Status::Published,
            name: name.into(),
            what_happens: String::new(),
            first_visit: String::new(),
            run_by: None,
            gate: None,
            rhythm: Rhythm::default(),
            whereabouts: Whereabouts::default(),
            cost: Cost::default(),
            ages: Ages::default(),
            languages: Vec::new(),
            says_it_welcomes: Vec::new(),
            wanted: String::new(),
            in_welsh: InWelsh::default(),
            contact: Contact::default(),
            access: Access::default(),
            evidence: Vec::new(),
            kinds: Vec::new(),
            domains: Vec::new(),
            formats: Vec::new(),
            notes: BTreeMap::new(),
        }
    }
}

/// Where a record came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The register, file or person it came from, in words ("Larkmouth demo").
    pub name: String,
    /// Its identity there. With `name` it finds the record again at the next import.
    #[serde(default)]
    pub external_id: Option<String>,
    /// The licence it may be shown under, as written.
    #[serde(default)]
    pub licence: Option<String>,
}
