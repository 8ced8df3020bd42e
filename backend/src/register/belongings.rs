//! The parts of listings that other programs know by ids of their own: found by those ids, and counted, so that a list
//! of them can be gone through a page at a time. Made of a part of the register when somebody first asks.

use super::columns::Columns;
use uuid::Uuid;

/// What an id belongs to: the number of a listing, and which of its belongings.
pub type Belonging = (u32, u8);

/// The belongings of a part.
#[derive(Debug, Default)]
pub(super) struct Belongings {
    /// In the order of ids.
    by_id: Vec<(Uuid, Belonging)>,
    /// How many places each listing has.
    pub(super) places: Vec<u8>,
}

/// The belongings of one listing: how many places it has, and ids with which of them they are of.
#[derive(Clone, Debug, Default)]
pub struct Belongs {
    /// How many places it has.
    pub places: u8,
    /// Ids, and what of the listing they mean.
    pub ids: Vec<(Uuid, u8)>,
}

impl Belongings {
    /// Those of all listings.
    pub(super) fn of(columns: &Columns, of_one: fn(&domain::Listing) -> Belongs) -> Belongings {
        let mut belongings = Belongings::default();
        for number in 0..columns.len() as u32 {
            let belongs = columns
                .unpack(number)
                .map(|listing| of_one(&listing))
                .unwrap_or_default();
            belongings.places.push(belongs.places);
            let ids = belongs.ids.into_iter();
            belongings
                .by_id
                .extend(ids.map(|(id, which)| (id, (number, which))));
        }
        belongings.by_id.sort_unstable();
        belongings
    }

    /// What has this id.
    pub(super) fn find(&self, id: Uuid) -> Option<Belonging> {
        let at = self.by_id.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        Some(self.by_id[at].1)
    }
}
