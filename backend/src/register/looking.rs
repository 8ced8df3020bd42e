//! Looking through a snapshot: what filters keep, nearest first or by name, a page of it, unpacking nothing else.

use super::belongings::Belongs;
use super::bits::Bits;
use super::pieces::{Form, Piece};
use super::snapshot::{Shown, Snapshot};
use domain::asset::Tier;
use domain::browsing::{Filters, Thing};
use domain::geography::Position;
use domain::{AssetId, Listing};
use jiff::civil::DateTime;
use std::sync::Arc;

/// Of so few the distances are simply all measured.
const FEW: usize = 1_000;
/// Where no more than one in so many is kept, sorting those is quicker than going through the order of all names.
const ONE_IN: usize = 8;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Looked<'a> {
    /// What the listings have to be.
    pub filters: Option<&'a Filters>,
    /// From where distances are measured. `None`: by name.
    pub near: Option<Position>,
    /// Only what has a place between these corners, south-west and north-east.
    pub within: Option<(Position, Position)>,
}

/// One listing that was found, still packed.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    pub(super) shown: &'a Shown,
    pub(super) number: u32,
    /// Metres from where was asked, where it has a distance.
    pub distance_m: Option<f64>,
}

/// What was found.
pub struct Found<'a> {
    kept: Vec<Kept<'a>>,
    near: Option<Position>,
}

/// What was found in one part.
struct Kept<'a> {
    shown: &'a Shown,
    bits: Arc<Bits>,
    count: usize,
}

impl Snapshot {
    /// Looks for listings.
    pub fn look(&self, looked: &Looked<'_>) -> Found<'_> {
        let everything = Filters::default();
        let filters = looked.filters.unwrap_or(&everything);
        let kept = self.parts.iter().map(|shown| kept(shown, filters, looked.within));
        Found {
            kept: kept.collect(),
            near: looked.near,
        }
    }
}

fn kept<'a>(shown: &'a Shown, filters: &Filters, within: Option<(Position, Position)>) -> Kept<'a> {
    let mut bits = shown.part.kept(filters);
    if let Some(gone) = &shown.gone {
        let mut left = Bits::clone(&bits);
        left.remove(gone);
        bits = Arc::new(left);
    }
    if let Some((south_west, north_east)) = within {
        let mut inside = Bits::none(shown.part.len());
        let spots = &shown.part.spots;
        spots.each_in(south_west, north_east, |number, _| {
            if bits.has(number) {
                inside.put(number);
            }
        });
        bits = Arc::new(inside);
    }
    let count = bits.count();
    Kept { shown, bits, count }
}

impl<'a> Found<'a> {
    /// How many there are.
    pub fn total(&self) -> usize {
        self.kept.iter().map(|kept| kept.count).sum()
    }

    /// All of them, in no order.
    pub fn all(&self) -> impl Iterator<Item = Sight<'a>> + '_ {
        self.kept.iter().flat_map(|kept| {
            kept.bits.iter().map(|number| Sight {
                shown: kept.shown,
                number,
                distance_m: None,
            })
        })
    }

    /// Some of them in order: nearest first, what has no distance after that by name; or all by name.
    pub fn page(&self, skip: usize, take: usize) -> Vec<Sight<'a>> {
        let wanted = skip.saturating_add(take);
        let mut all = match self.near {
            Some(near) => self.nearest(near, wanted),
            None => Vec::new(),
        };
        if all.len() < wanted {
            let placed = all.len();
            all.extend(self.by_name(wanted - placed, self.near.is_some()));
        }
        all.into_iter().skip(skip).take(take).collect()
    }

    fn nearest(&self, near: Position, wanted: usize) -> Vec<Sight<'a>> {
        let mut all: Vec<Sight<'a>> = Vec::new();
        for kept in &self.kept {
            all.extend(
                kept.nearest(near, wanted)
                    .into_iter()
                    .map(|(distance_m, number)| Sight {
                        shown: kept.shown,
                        number,
                        distance_m: Some(distance_m),
                    }),
            );
        }
        all.sort_by(|a, b| {
            a.distance_m
                .unwrap_or(0.0)
                .total_cmp(&b.distance_m.unwrap_or(0.0))
        });
        all.truncate(wanted);
        all
    }

    fn by_name(&self, wanted: usize, only_without_a_place: bool) -> Vec<Sight<'a>> {
        let mut all: Vec<Sight<'a>> = Vec::new();
        for kept in &self.kept {
            let numbers = kept.by_name(wanted, only_without_a_place);
            all.extend(numbers.into_iter().map(|number| Sight {
                shown: kept.shown,
                number,
                distance_m: None,
            }));
        }
        if self.kept.len() > 1 {
            all.sort_by_cached_key(|sight| sight.name().to_lowercase());
        }
        all.truncate(wanted);
        all
    }
}

impl Kept<'_> {
    fn nearest(&self, near: Position, wanted: usize) -> Vec<(f64, u32)> {
        let part = &self.shown.part;
        if self.count > FEW {
            return part.spots.nearest(near, wanted, |number| self.bits.has(number));
        }
        let nearest_place = |number: u32| {
            let distances = part.columns.positions(number).map(|at| near.distance_m(at));
            Some((distances.min_by(f64::total_cmp)?, number))
        };
        let mut all: Vec<(f64, u32)> = self.bits.iter().filter_map(nearest_place).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        all.truncate(wanted);
        all
    }

    fn by_name(&self, wanted: usize, only_without_a_place: bool) -> Vec<u32> {
        let part = &self.shown.part;
        let fits = |number: &u32| !(only_without_a_place && part.columns.position(*number).is_some());
        if self.count * ONE_IN > part.len() {
            let in_order = part
                .by_name
                .iter()
                .copied()
                .filter(|number| self.bits.has(*number));
            return in_order.filter(fits).take(wanted).collect();
        }
        let mut numbers: Vec<u32> = self.bits.iter().filter(fits).collect();
        numbers.sort_unstable_by_key(|number| part.name_rank[*number as usize]);
        numbers.truncate(wanted);
        numbers
    }
}

impl<'a> Sight<'a> {
    /// A listing of a part.
    pub(super) fn of(shown: &'a Shown, number: u32) -> Sight<'a> {
        Sight {
            shown,
            number,
            distance_m: None,
        }
    }

    /// How many places it has, as `of_one` tells.
    pub fn places(&self, of_one: fn(&Listing) -> Belongs) -> usize {
        usize::from(self.shown.part.belongings(of_one).places[self.number as usize])
    }

    /// When it last changed, in microseconds since 1970.
    pub fn changed_us(&self) -> i64 {
        self.shown.part.columns.changed_us[self.number as usize]
    }

    /// The whole of it.
    pub fn listing(&self) -> Option<Arc<Listing>> {
        self.shown.part.columns.unpack(self.number)
    }

    /// What is said of it in a form: as it was kept, or written now.
    pub fn piece(
        &self,
        form: Form,
        now: DateTime,
        write: impl FnOnce(&Listing) -> Option<Piece>,
    ) -> Option<Arc<Piece>> {
        let part = &self.shown.part;
        let write = || write(&*part.columns.unpack(self.number)?);
        part.pieces.get(form, self.number, part.len(), now, write)
    }

    /// What is said of it in a form that nothing has to be unpacked for: as it was kept, or written now.
    pub fn kept(&self, form: Form, write: impl FnOnce() -> Option<Piece>) -> Option<Arc<Piece>> {
        let part = &self.shown.part;
        part.pieces.get(form, self.number, part.len(), Piece::EVER, write)
    }

    /// Its lasting identity.
    pub fn id(&self) -> AssetId {
        self.shown.part.columns.ids[self.number as usize]
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        self.shown.part.columns.names.text(self.number)
    }

    /// How close to a service it is.
    pub fn tier(&self) -> Tier {
        self.shown.part.columns.facets[self.number as usize].tier()
    }

    /// The first plain thing that it is, for maps.
    pub fn thing(&self) -> Option<Thing> {
        let facets = self.shown.part.columns.facets[self.number as usize];
        Thing::ALL.iter().copied().find(|thing| facets.is(*thing))
    }

    /// Where it is, for maps.
    pub fn position(&self) -> Option<Position> {
        self.shown.part.columns.position(self.number)
    }

    /// Every place of it, the first one first.
    pub fn positions(&self) -> impl Iterator<Item = Position> + '_ {
        self.shown.part.columns.positions(self.number)
    }
}
