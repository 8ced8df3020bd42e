//! The register at one moment: every listing, found by id and by where it is.

use super::areas::Areas;
use super::bits::Bits;
use super::numbered::Numbered;
use super::part::Part;
use super::ready::Ready;
use domain::geography::Position;
use domain::patch::Patch;
use domain::{AssetId, Listing};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that may be shown, at one moment. What is in it never changes.
#[derive(Default)]
pub struct Snapshot {
    /// The newest change that is in it.
    pub change_number: i64,
    /// Every patch, by slug.
    pub patches: Vec<Patch>,
    /// Where most people here are: the middle of the first patch, else of all that is on the map.
    pub home: Option<Position>,
    /// What this Kith remembers about itself, by name.
    pub settings: BTreeMap<String, String>,
    pub(super) parts: Vec<Shown>,
    pub(super) areas: Areas,
    pub(super) ready: Ready,
    pub(super) numbered: Numbered,
}

/// A part, without what has changed or gone since it was made.
#[derive(Clone, Default)]
pub(super) struct Shown {
    pub(super) part: Arc<Part>,
    pub(super) gone: Option<Arc<Bits>>,
}

/// A listing and how far it is.
#[derive(Clone, Debug)]
pub struct Near {
    /// What is there.
    pub listing: Arc<Listing>,
    /// From where was asked to the nearest of its places.
    pub distance_m: f64,
}

impl Shown {
    /// Whether a listing of the part is still shown as it is there.
    pub(super) fn has(&self, number: u32) -> bool {
        !self.gone.as_ref().is_some_and(|gone| gone.has(number))
    }

    /// How many are shown.
    pub(super) fn len(&self) -> usize {
        self.part.len() - self.gone.as_ref().map_or(0, |gone| gone.count())
    }

    /// The numbers of all that is shown.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        (0..self.part.len() as u32).filter(|number| self.has(*number))
    }
}

impl Snapshot {
    /// How many listings there are.
    pub fn len(&self) -> usize {
        self.parts.iter().map(Shown::len).sum()
    }

    /// Whether there is nothing yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One listing, where it may be shown.
    pub fn find(&self, id: AssetId) -> Option<Arc<Listing>> {
        self.parts.iter().find_map(|shown| {
            let number = shown.part.find(id).filter(|number| shown.has(*number))?;
            shown.part.columns.unpack(number)
        })
    }

    /// Where a listing is, for maps.
    pub fn position_of(&self, id: AssetId) -> Option<Position> {
        self.parts.iter().find_map(|shown| {
            let number = shown.part.find(id).filter(|number| shown.has(*number))?;
            shown.part.columns.position(number)
        })
    }

    /// Every listing, unpacked one by one: of a country that takes seconds.
    pub fn listings(&self) -> impl Iterator<Item = Arc<Listing>> + '_ {
        let of = |shown: &'_ Shown, number: u32| shown.part.columns.unpack(number);
        self.parts
            .iter()
            .flat_map(move |shown| shown.numbers().filter_map(move |number| of(shown, number)))
    }

    /// Whether anything has a place.
    pub fn has_places(&self) -> bool {
        self.parts.iter().any(|shown| {
            let columns = &shown.part.columns;
            shown.numbers().any(|number| columns.position(number).is_some())
        })
    }

    /// The patch a position is in.
    pub fn patch_at(&self, at: Position) -> Option<&Patch> {
        self.patches.iter().find(|patch| patch.contains(at))
    }

    /// Whether anything is no further than `radius_m` from a position.
    pub fn any_within(&self, at: Position, radius_m: f64) -> bool {
        let near = |shown: &Shown| {
            let spots = &shown.part.spots;
            spots.any_within(at, radius_m, |number| shown.has(number))
        };
        self.parts.iter().any(near)
    }

    /// The listings no further than `radius_m` from a position, the nearest first, each once.
    pub fn within(&self, at: Position, radius_m: f64) -> Vec<Near> {
        let mut near: Vec<Near> = Vec::new();
        for shown in &self.parts {
            let found = shown.part.spots.within(at, radius_m, |number| shown.has(number));
            let unpacked = found.into_iter().filter_map(|(distance_m, number)| {
                let listing = shown.part.columns.unpack(number)?;
                Some(Near { listing, distance_m })
            });
            near.extend(unpacked);
        }
        near.sort_by(|a, b| a.distance_m.total_cmp(&b.distance_m));
        near
    }

    /// The middle one of all positions, north to south and west to east: a few that lie far off do not move it.
    pub(super) fn middle(&self) -> Option<Position> {
        let positions = self.parts.iter().flat_map(|shown| {
            let position = |number| shown.part.columns.position(number);
            shown.numbers().filter_map(position)
        });
        let (mut lats, mut lons): (Vec<f64>, Vec<f64>) = positions.map(|at| (at.lat, at.lon)).unzip();
        if lats.is_empty() {
            return None;
        }
        let middle = lats.len() / 2;
        let (_, lat, _) = lats.select_nth_unstable_by(middle, f64::total_cmp);
        let (_, lon, _) = lons.select_nth_unstable_by(middle, f64::total_cmp);
        Position::new(*lat, *lon)
    }
}
