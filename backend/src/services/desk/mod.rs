//! The desk: what waits for somebody to look, what is decided of it, and what every listing was before.
//!
//! Nothing becomes public without a decision of a person who may make it for the patch it lies in, and every decision
//! names that person. What somebody may not look after is not there for them.

mod deciding;
mod difference;
mod finding;
mod history;
mod looking;
mod queue;

pub use deciding::{LONGEST_SAYING, Ruling, appeal, decide};
pub use difference::{Difference, STATUS, differences};
pub use finding::{Found, find};
pub use history::{Change, History, history, undo};
pub use looking::{Sight, SightOfEdit, look};
pub use queue::{Waiting, Why, queue};

use super::people::Person;
use crate::register::Snapshot;
use domain::Asset;
use domain::staff::May;

/// The names of the patches an asset lies in.
fn patches_of<'a>(register: &'a Snapshot, asset: &Asset) -> Vec<&'a str> {
    let at: Vec<_> = asset
        .whereabouts
        .places
        .iter()
        .filter_map(|place| place.position)
        .collect();
    register
        .patches
        .iter()
        .filter(|patch| at.iter().any(|at| patch.contains(*at)))
        .map(|patch| patch.slug.as_str())
        .collect()
}

/// Whether somebody may do this to an asset.
fn may(person: &Person, what: May, register: &Snapshot, asset: &Asset) -> bool {
    person.may_in(what, patches_of(register, asset))
}
