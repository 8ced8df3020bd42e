//! Listings whose words were read for questions, shared by all areas and kept from one change to the next: reading
//! them is most of what preparing an area costs.

use super::part::Part;
use domain::AssetId;
use domain::knowledge::Knowledge;
use domain::matching::Prepared;
use flate2::Crc;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The most that are kept, each some 4 kB: a large county.
const KEPT_MAX: usize = 20_000;

/// Prepared listings, by id and by a sum over what they were made from.
#[derive(Clone, Default)]
pub(super) struct Ready(Arc<Mutex<HashMap<AssetId, Made>>>);

/// What was read of a listing, and a mark of the listing it was read of.
type Made = (u32, Arc<Prepared>);

impl Ready {
    /// Listings of parts, prepared now or before.
    pub(super) fn take<'a>(
        &self,
        knowledge: &Knowledge,
        numbers: impl Iterator<Item = (&'a Part, u32)>,
    ) -> Vec<Arc<Prepared>> {
        numbers
            .filter_map(|(part, number)| self.one(knowledge, part, number))
            .collect()
    }

    fn one(&self, knowledge: &Knowledge, part: &Part, number: u32) -> Option<Arc<Prepared>> {
        let (id, sum) = (
            part.columns.ids[number as usize],
            sum(part.columns.packed.get(number)),
        );
        if let Some((known, prepared)) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id)
            && *known == sum
        {
            return Some(Arc::clone(prepared));
        }
        let prepared = Arc::new(Prepared::of(knowledge, part.columns.unpack(number)?));
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT_MAX && !kept.contains_key(&id) {
            // Any will do: which were asked for last is not worth knowing.
            let one = kept.keys().next().copied();
            one.and_then(|one| kept.remove(&one));
        }
        kept.insert(id, (sum, Arc::clone(&prepared)));
        Some(prepared)
    }
}

fn sum(packed: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(packed);
    crc.sum()
}
