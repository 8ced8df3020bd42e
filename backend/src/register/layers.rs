//! The parts of a register, the large and old below, the small and new above: a change makes a small part anew and
//! strikes out what it replaces below, so that it costs the same among a thousand listings and among a million.

use super::bits::Bits;
use super::columns::Columns;
use super::part::Part;
use super::placed::Placed;
use super::snapshot::Shown;
use domain::AssetId;
use domain::geography::Position;
use std::collections::HashMap;
use std::sync::Arc;

/// Up to so many listings, the newest part is made anew with every change: some milliseconds.
const YOUNG: usize = 256;
/// The largest part that a change takes in: larger ones are folded in the background.
const AT_ONCE: usize = 8_192;
/// When this share of the lowest part has changed, everything is folded into one.
const SHARE: usize = 8;

/// The parts, the lowest first.
#[derive(Clone, Default)]
pub(super) struct Layers(pub(super) Vec<Shown>);

/// A change, and where it was or is: `None` for what has no place.
pub(super) type Touched = (AssetId, Option<Position>);

impl Layers {
    /// A part alone.
    pub(super) fn lowest(part: Part) -> Layers {
        Layers(vec![Shown {
            part: Arc::new(part),
            gone: None,
        }])
    }

    /// The only part, where there is one and all of it is shown.
    pub(super) fn only(&self) -> Option<Arc<Part>> {
        match self.0.as_slice() {
            [Shown { part, gone: None }] => Some(Arc::clone(part)),
            _ => None,
        }
    }

    /// Takes changes in, the oldest first, and says what they touch.
    pub(super) fn take(&mut self, changes: &[Placed]) -> Vec<Touched> {
        let mut touched = Vec::new();
        for placed in changes {
            let ids = placed.columns.ids.iter().chain(&placed.withdrawn);
            ids.for_each(|id| self.strike(*id, &mut touched));
            let numbers = 0..placed.columns.len() as u32;
            numbers.for_each(|number| touch(&placed.columns, number, &mut touched));
        }
        let mut size = changes.iter().map(|placed| placed.columns.len()).sum::<usize>();
        if size == 0 {
            return touched;
        }
        let mut absorbed: Vec<Shown> = Vec::new();
        while let Some(last) = self
            .0
            .pop_if(|last| last.part.len() <= size.clamp(YOUNG, AT_ONCE))
        {
            size += last.part.len();
            absorbed.push(last);
        }
        let gone: Vec<Bits> = later_withdrawn(changes);
        let below = absorbed
            .iter()
            .rev()
            .map(|shown| (&shown.part.columns, shown.gone.as_deref()));
        let new = changes
            .iter()
            .zip(&gone)
            .map(|(placed, gone)| (&placed.columns, Some(gone)));
        let part = Part::of(&below.chain(new).collect::<Vec<_>>());
        self.0.push(Shown {
            part: Arc::new(part),
            gone: None,
        });
        touched
    }

    /// Strikes a listing out, wherever it stands.
    fn strike(&mut self, id: AssetId, touched: &mut Vec<Touched>) {
        for shown in &mut self.0 {
            let Some(number) = shown.part.find(id).filter(|number| shown.has(*number)) else {
                continue;
            };
            touch(&shown.part.columns, number, touched);
            let limit = shown.part.len();
            let gone = shown.gone.get_or_insert_with(|| Arc::new(Bits::none(limit)));
            Arc::make_mut(gone).put(number);
        }
    }

    /// Whether so much has changed that everything should be folded into one part.
    pub(super) fn want_folding(&self) -> bool {
        let Some((lowest, above)) = self.0.split_first() else {
            return false;
        };
        let struck = lowest.part.len() - lowest.len();
        let changed = struck + above.iter().map(|shown| shown.part.len()).sum::<usize>();
        changed > AT_ONCE.max(lowest.part.len() / SHARE)
    }

    /// All of it in one part. For a country this takes seconds.
    pub(super) fn folded(&self) -> Part {
        let sources = self
            .0
            .iter()
            .map(|shown| (&shown.part.columns, shown.gone.as_deref()));
        Part::of(&sources.collect::<Vec<_>>())
    }

    /// Puts a folded part in the place of those it was made from. `changed` is what has changed since then.
    pub(super) fn settle(&mut self, folded: Part, made_from: &Layers, changed: &[AssetId]) {
        let is_old = |shown: &Shown| made_from.0.iter().any(|old| Arc::ptr_eq(&old.part, &shown.part));
        let above: Vec<Shown> = self.0.drain(..).filter(|shown| !is_old(shown)).collect();
        let newer = above.iter().flat_map(|shown| shown.part.columns.ids.iter());
        let struck: Vec<u32> = newer.chain(changed).filter_map(|id| folded.find(*id)).collect();
        let mut gone = Bits::none(folded.len());
        struck.iter().for_each(|number| gone.put(*number));
        self.0.push(Shown {
            part: Arc::new(folded),
            gone: (!struck.is_empty()).then(|| Arc::new(gone)),
        });
        self.0.extend(above);
    }
}

/// Every place of a listing is touched by its change.
fn touch(columns: &Columns, number: u32, touched: &mut Vec<Touched>) {
    let id = columns.ids[number as usize];
    let before = touched.len();
    touched.extend(columns.positions(number).map(|at| (id, Some(at))));
    if touched.len() == before {
        touched.push((id, None));
    }
}

/// For each set of changes, what later ones of the same lot withdraw again.
fn later_withdrawn(changes: &[Placed]) -> Vec<Bits> {
    let mut withdrawn: HashMap<AssetId, usize> = HashMap::new();
    for (n, placed) in changes.iter().enumerate() {
        withdrawn.extend(placed.withdrawn.iter().map(|id| (*id, n)));
    }
    let gone = |(n, placed): (usize, &Placed)| {
        let is_gone = |number: u32| {
            let id = &placed.columns.ids[number as usize];
            withdrawn.get(id).is_some_and(|later| *later > n)
        };
        if withdrawn.is_empty() {
            Bits::none(placed.columns.len())
        } else {
            Bits::where_true(placed.columns.len(), is_gone)
        }
    };
    changes.iter().enumerate().map(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Snapshot;
    use crate::register::looking::Looked;
    use crate::register::ordered::Asked;
    use domain::Asset;
    use domain::asset::{Place, Status};
    use domain::knowledge::Knowledge;
    use uuid::Uuid;

    const QUAY: Position = Position { lat: 54.2, lon: 1.9 };

    fn asset(number: u128) -> Asset {
        let mut asset = Asset::named(AssetId(Uuid::from_u128(number)), format!("group {number:06}"));
        asset.whereabouts.places.push(Place {
            position: Position::new(QUAY.lat + number as f64 * 1e-5, QUAY.lon),
            ..Place::default()
        });
        asset
    }

    fn placed(assets: &[Asset]) -> Vec<Placed> {
        vec![Placed::of(&Knowledge::default(), assets)]
    }

    /// Names in every way of asking, which must agree.
    fn names(layers: &Layers) -> Vec<String> {
        let snapshot = Snapshot {
            parts: layers.0.clone(),
            ..Snapshot::default()
        };
        let by_name = snapshot.look(&Looked::default());
        let by_distance = snapshot.look(&Looked {
            near: Some(QUAY),
            ..Looked::default()
        });
        let south_west = Position { lat: 50.0, lon: 0.0 };
        let north_east = Position { lat: 60.0, lon: 5.0 };
        let in_box = snapshot.look(&Looked {
            within: Some((south_west, north_east)),
            ..Looked::default()
        });
        let names: Vec<String> = by_name
            .page(0, 9_999)
            .iter()
            .map(|sight| sight.name().to_owned())
            .collect();
        for other in [by_distance, in_box] {
            let mut others: Vec<&str> = Vec::new();
            let page = other.page(0, 9_999);
            others.extend(page.iter().map(super::super::looking::Sight::name));
            others.sort_unstable();
            assert_eq!(others, names);
            assert_eq!(other.total(), names.len());
        }
        assert_eq!(snapshot.len(), names.len());
        let in_order = snapshot.in_order(Asked::default());
        let all: Vec<AssetId> = in_order.from(0).map(|sight| sight.id()).collect();
        assert!(all.is_sorted() && all.len() == names.len() && in_order.total() == all.len());
        for skip in [0, 1, 598, 599, 600, 601, 617, 9_999] {
            let page = in_order.page(skip, 3).into_iter().map(|sight| sight.id());
            let expected: Vec<AssetId> = all.iter().copied().skip(skip).take(3).collect();
            assert_eq!(page.collect::<Vec<_>>(), expected, "from {skip}");
        }
        let mut listed: Vec<String> = snapshot.listings().map(|listing| listing.name.clone()).collect();
        listed.sort_unstable();
        assert_eq!(listed, names);
        names
    }

    fn layered() -> Layers {
        let mut layers = Layers::default();
        let below: Vec<Asset> = (0..600).map(asset).collect();
        layers.take(&placed(&below));
        for number in 600..620 {
            layers.take(&placed(&[asset(number)]));
        }
        layers
    }

    #[test]
    fn a_change_leaves_the_large_part_as_it_is() {
        let layers = layered();
        assert_eq!(layers.0.len(), 2);
        assert_eq!(layers.0[0].part.len(), 600);
        assert_eq!(names(&layers).len(), 620);
    }

    #[test]
    fn a_renamed_listing_is_found_once_and_by_its_new_name() {
        let mut layers = layered();
        let mut renamed = asset(7);
        renamed.name = "net menders".into();
        layers.take(&placed(&[renamed]));
        let names = names(&layers);
        assert_eq!(names.len(), 620);
        assert!(names.contains(&"net menders".to_owned()) && !names.contains(&"group 000007".to_owned()));
    }

    #[test]
    fn a_withdrawn_listing_is_in_no_order_box_or_count() {
        let mut layers = layered();
        for number in [7, 610] {
            let mut hidden = asset(number);
            hidden.status = Status::Hidden;
            layers.take(&placed(&[hidden]));
        }
        let names = names(&layers);
        assert_eq!(names.len(), 618);
        assert!(!names.contains(&"group 000007".to_owned()) && !names.contains(&"group 000610".to_owned()));
    }

    #[test]
    fn what_is_shown_and_withdrawn_again_at_once_is_not_shown() {
        let mut layers = layered();
        let mut hidden = asset(900);
        hidden.status = Status::Hidden;
        let mut changes = placed(&[asset(900), asset(901)]);
        changes.extend(placed(&[hidden]));
        layers.take(&changes);
        assert_eq!(names(&layers).len(), 621);
    }

    #[test]
    fn folding_changes_nothing_that_is_shown_and_loses_nothing_that_came_meanwhile() {
        let mut layers = layered();
        let made_from = layers.clone();
        let folded = made_from.folded();
        let mut renamed = asset(8);
        renamed.name = "net menders".into();
        let mut hidden = asset(9);
        hidden.status = Status::Hidden;
        let mut changed: Vec<AssetId> = Vec::new();
        for change in [renamed, hidden, asset(950)] {
            changed.extend(layers.take(&placed(&[change])).iter().map(|(id, _)| *id));
        }
        let before = names(&layers);
        layers.settle(folded, &made_from, &changed);
        assert_eq!(names(&layers), before);
        assert_eq!(layers.0[0].part.len(), 620);
    }
}
