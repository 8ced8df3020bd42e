//! Listings packed small: the bytes a device gets of each, and beside them the little that is asked before unpacking.

use super::arena::Arena;
use domain::asset::Online;
use domain::browsing::Facets;
use domain::geography::Position;
use domain::{AssetId, Listing};
use std::sync::Arc;

/// Listings by number. They came through the one door; nothing else of an asset is here.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    pub(super) ids: Vec<AssetId>,
    pub(super) facets: Vec<Facets>,
    /// Where each is, north and east; not a number where it has no place.
    pub(super) at: Vec<[f64; 2]>,
    /// The further places of those with several, by number.
    pub(super) more: Vec<(u32, [f64; 2])>,
    pub(super) names: Arena,
    pub(super) packed: Arena,
    /// When each last changed, in microseconds since 1970.
    pub(super) changed_us: Vec<i64>,
}

/// Nowhere, in [`Columns::at`].
const NOWHERE: [f64; 2] = [f64::NAN; 2];

impl Columns {
    /// Room for so many, of so many bytes altogether.
    pub(super) fn with_room(listings: usize, bytes: usize, name_bytes: usize) -> Columns {
        Columns {
            ids: Vec::with_capacity(listings),
            facets: Vec::with_capacity(listings),
            at: Vec::with_capacity(listings),
            more: Vec::new(),
            names: Arena::with_room(listings, name_bytes),
            packed: Arena::with_room(listings, bytes),
            changed_us: Vec::with_capacity(listings),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Packs one more, with when it last changed. Whether it could be packed.
    pub(super) fn add(&mut self, listing: &Listing, changed_us: i64) -> bool {
        let Ok(packed) = postcard::to_stdvec(listing) else {
            return false;
        };
        let number = self.len() as u32;
        let mut places = positions(listing).map(|at| [at.lat, at.lon]);
        self.at.push(places.next().unwrap_or(NOWHERE));
        self.more.extend(places.map(|at| (number, at)));
        self.ids.push(listing.id);
        self.facets.push(Facets::of(listing));
        self.names.push(listing.name.as_bytes());
        self.packed.push(&packed);
        self.changed_us.push(changed_us);
        true
    }

    /// Takes one more over, as it is packed elsewhere.
    pub(super) fn add_from(&mut self, other: &Columns, number: u32) {
        let (own, n) = (self.len() as u32, number as usize);
        self.ids.push(other.ids[n]);
        self.facets.push(other.facets[n]);
        self.at.push(other.at[n]);
        self.more
            .extend(other.further(number).iter().map(|(_, at)| (own, *at)));
        self.names.push(other.names.get(number));
        self.packed.push(other.packed.get(number));
        self.changed_us.push(other.changed_us[n]);
    }

    /// Unpacks one. `None` would be a fault of ours, which is told and not shown.
    pub(super) fn unpack(&self, number: u32) -> Option<Arc<Listing>> {
        let unpacked = postcard::from_bytes(self.packed.get(number));
        if unpacked.is_err() {
            tracing::error!(id = %self.ids[number as usize], "a packed listing cannot be read");
        }
        unpacked.ok().map(Arc::new)
    }

    /// Where it is, for maps: its first place.
    pub(super) fn position(&self, number: u32) -> Option<Position> {
        let [lat, lon] = self.at[number as usize];
        Position::new(lat, lon)
    }

    /// All its places.
    pub(super) fn positions(&self, number: u32) -> impl Iterator<Item = Position> + '_ {
        let further = self
            .further(number)
            .iter()
            .filter_map(|(_, [lat, lon])| Position::new(*lat, *lon));
        self.position(number).into_iter().chain(further)
    }

    fn further(&self, number: u32) -> &[(u32, [f64; 2])] {
        let start = self.more.partition_point(|(of, _)| *of < number);
        let end = self.more.partition_point(|(of, _)| *of <= number);
        &self.more[start..end]
    }
}

/// The positions a listing is found at. What is online only has none, even where an address is written.
fn positions(listing: &Listing) -> impl Iterator<Item = Position> + '_ {
    let on_the_ground = listing.online != Online::Only;
    let places = listing.places.iter().filter(move |_| on_the_ground);
    places.filter_map(|place| place.position)
}
