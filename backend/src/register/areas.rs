//! Areas: what can be reached from one cell, chosen once for the device's bundle and for the server's own answers, so
//! that both rank the same listings.
//!
//! An area is made when somebody first asks there, and a few are kept. A change takes with it only the areas it touches.

use super::cell::Cell;
use super::part::Part;
use super::ready::Ready;
use super::snapshot::Snapshot;
use super::thinning;
use domain::geography::Position;
use domain::knowledge::Knowledge;
use domain::matching::Index;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The most listings of an area: about a megabyte on its way to a device.
pub(super) const LISTINGS_MAX: usize = 3_000;
/// The most of those that have a place, so that what is near is never crowded out by what is nowhere.
pub(super) const PLACED_MAX: usize = 2_500;
/// Up to so many listings every question is answered from all of them: what is out of reach is left out in ranking, so
/// that only where more is in reach than travels to a device can the two differ.
const SMALL: usize = 20_000;
/// How many listings the kept areas hold together, each some 3 kB: a region where people ask all day stays ready.
const KEPT_LISTINGS: usize = 60_000;

/// Where an answer is looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ground {
    /// In all there is.
    Everywhere,
    /// In what can be reached from a cell.
    Around(Cell),
}

/// The areas that are ready, the last asked at the end.
#[derive(Default)]
pub(super) struct Areas(Mutex<Vec<(Ground, Arc<Area>)>>);

/// The listings of an area, packed, and ready for questions once somebody has asked.
pub struct Area {
    members: Vec<Member>,
    ready: Ready,
    index: OnceLock<Index>,
}

/// One listing of an area: its part and its number there.
#[derive(Clone)]
struct Member {
    part: Arc<Part>,
    number: u32,
}

impl Snapshot {
    /// What a question from a position is answered from: all there is, where that is not much, or else the area around
    /// it, or around home.
    pub fn area(&self, near: Option<Position>) -> Arc<Area> {
        match near.or(self.home) {
            Some(at) if self.len() > SMALL => self.area_of(Cell::around(at)),
            _ => self.area_on(Ground::Everywhere),
        }
    }

    /// Makes ready what most questions are answered from.
    pub(super) fn make_ready(&self, knowledge: &Knowledge) {
        if self.len() <= SMALL {
            self.area(None).prepared(knowledge);
        }
    }

    /// The area of a cell.
    pub fn area_of(&self, cell: Cell) -> Arc<Area> {
        self.area_on(Ground::Around(cell))
    }

    fn area_on(&self, ground: Ground) -> Arc<Area> {
        if let Some(area) = self.areas.find(ground) {
            return area;
        }
        let chosen = match ground {
            Ground::Everywhere => thinning::everywhere(self),
            Ground::Around(cell) => thinning::around(self, cell),
        };
        let members = chosen.into_iter().map(|(part, number)| Member {
            part: Arc::clone(&self.parts[part].part),
            number,
        });
        self.areas
            .keep(ground, Area::of(members.collect(), self.ready.clone()))
    }
}

impl Areas {
    fn find(&self, ground: Ground) -> Option<Arc<Area>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| *known == ground)?;
        // The last asked stands last, and the first goes first.
        kept[at..].rotate_left(1);
        kept.last().map(|(_, area)| Arc::clone(area))
    }

    /// Keeps an area, or gives the one that somebody else has just made.
    fn keep(&self, ground: Ground, area: Area) -> Arc<Area> {
        if let Some(first) = self.find(ground) {
            return first;
        }
        let area = Arc::new(area);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push((ground, Arc::clone(&area)));
        while kept.len() > 1 && kept.iter().map(|(_, area)| area.len()).sum::<usize>() > KEPT_LISTINGS {
            kept.remove(0);
        }
        area
    }

    /// The areas that changes in these places leave as they are. A change to what is nowhere is one everywhere.
    pub(super) fn untouched_by(&self, changed: &[Option<Position>]) -> Areas {
        let touches = |cell: Cell, at: &Option<Position>| {
            at.is_none_or(|at| cell.middle().distance_m(at) <= cell.radius_m())
        };
        let stays = |ground: &Ground| match ground {
            Ground::Everywhere => changed.is_empty(),
            Ground::Around(cell) => !changed.iter().any(|at| touches(*cell, at)),
        };
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Areas(Mutex::new(
            kept.iter().filter(|(ground, _)| stays(ground)).cloned().collect(),
        ))
    }
}

impl Area {
    /// In the order of ids, as a device gets them.
    fn of(mut members: Vec<Member>, ready: Ready) -> Area {
        members.sort_by_key(|member| member.part.columns.ids[member.number as usize]);
        Area {
            members,
            ready,
            index: OnceLock::new(),
        }
    }

    /// How many listings it has.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Its listings, prepared for questions. The first to ask waits for that.
    pub fn prepared(&self, knowledge: &Knowledge) -> &Index {
        self.index.get_or_init(|| {
            let members = self.members.iter().map(|member| (&*member.part, member.number));
            Index::of(knowledge, self.ready.take(knowledge, members))
        })
    }

    /// Its listings as they are packed, in the order of ids.
    pub fn packed(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.members
            .iter()
            .map(|member| member.part.columns.packed.get(member.number))
    }
}
