//! Every listing by its number: for whoever goes through the whole register, a page at a time.
//!
//! What has a place comes first, since maps tell from the first they get what shape the rest has. Within that, they stand
//! in the order of ids, which are made in the order of time: what is new comes last, and a page that was begun before
//! stays as it was.

use super::looking::Sight;
use super::snapshot::{Shown, Snapshot};
use domain::AssetId;
use domain::geography::Position;
use std::sync::OnceLock;

/// The order of a snapshot. Made when somebody first asks.
#[derive(Default)]
pub(super) struct Numbered(OnceLock<Order>);

struct Order {
    /// For each number its part, and its number in that.
    places: Vec<(u32, u32)>,
    /// For each part, for each number in it, its number here.
    numbers: Vec<Vec<u32>>,
}

/// What listings are in the order of: whether it has no place, and its id.
type Standing = (bool, AssetId);

impl Snapshot {
    /// The listing of a number below [`Snapshot::len`].
    pub fn nth(&self, n: usize) -> Option<Sight<'_>> {
        let (part, number) = *self.order().places.get(n)?;
        let shown = self.parts.get(part as usize)?;
        Some(Sight {
            shown,
            number,
            distance_m: None,
        })
    }

    /// The number of a listing.
    pub fn number_of(&self, id: AssetId) -> Option<usize> {
        let mut found = self.parts.iter().filter_map(|shown| {
            let number = shown.part.find(id).filter(|number| shown.has(*number))?;
            Some(is_nowhere(shown, number))
        });
        let nowhere = found.next()?;
        let places = &self.order().places;
        places
            .binary_search_by_key(&(nowhere, id), |at| self.standing(*at))
            .ok()
    }

    /// The number of the first listing that stands after this one, which may have gone or moved.
    pub fn number_after(&self, nowhere: bool, id: AssetId) -> usize {
        let places = &self.order().places;
        places.partition_point(|at| self.standing(*at) <= (nowhere, id))
    }

    /// The numbers of what has a place between two corners, south-west and north-east, each once and in order.
    pub fn numbers_in(&self, south_west: Position, north_east: Position) -> Vec<usize> {
        let mut found = Vec::new();
        for (shown, numbers) in self.parts.iter().zip(&self.order().numbers) {
            shown.part.spots.each_in(south_west, north_east, |number, _| {
                if shown.has(number) {
                    found.push(numbers[number as usize] as usize);
                }
            });
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn order(&self) -> &Order {
        self.numbered.0.get_or_init(|| {
            let parts = (0..).zip(&self.parts);
            let of_parts = parts.flat_map(|(part, shown)| shown.numbers().map(move |number| (part, number)));
            let mut places: Vec<(u32, u32)> = of_parts.collect();
            places.sort_by_key(|at| self.standing(*at));
            let mut numbers: Vec<Vec<u32>> =
                self.parts.iter().map(|shown| vec![0; shown.part.len()]).collect();
            for (n, (part, number)) in (0..).zip(&places) {
                numbers[*part as usize][*number as usize] = n;
            }
            Order { places, numbers }
        })
    }

    fn standing(&self, (part, number): (u32, u32)) -> Standing {
        let shown = &self.parts[part as usize];
        (is_nowhere(shown, number), shown.part.columns.ids[number as usize])
    }
}

fn is_nowhere(shown: &Shown, number: u32) -> bool {
    shown.part.columns.position(number).is_none()
}
