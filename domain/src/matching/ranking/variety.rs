//! A varied list: what is much like an idea already chosen has to be better to follow it.

use super::Ranked;
use crate::matching::index::Index;
use crate::public_view::Listing;

/// What a listing loses for each likeness to one already chosen.
const SAME_KIND_LOSES: f32 = 0.1;
const SAME_PLACE_LOSES: f32 = 0.03;

/// Chooses up to `limit`, one by one, each time the best left after what likeness takes.
pub(in crate::matching) fn varied(index: &Index, ranked: Vec<Ranked>, limit: usize) -> Vec<Ranked> {
    const CONSIDERED: usize = 60;
    let mut left: Vec<Ranked> = ranked.into_iter().take(CONSIDERED).collect();
    let mut chosen: Vec<Ranked> = Vec::new();
    while chosen.len() < limit && !left.is_empty() {
        let worth = |one: &Ranked| one.score * (1.0 - likeness(index, one, &chosen));
        let mut best = 0;
        for (n, one) in left.iter().enumerate() {
            if worth(one) > worth(&left[best]) {
                best = n;
            }
        }
        chosen.push(left.remove(best));
    }
    chosen
}

/// How much like those already chosen, at most a third.
fn likeness(index: &Index, one: &Ranked, chosen: &[Ranked]) -> f32 {
    let listing = |ranked: &Ranked| index.listings()[ranked.place].clone();
    let this = listing(one);
    let likenesses = chosen.iter().map(|other| alike(&this, &listing(other)));
    likenesses.sum::<f32>().min(0.33)
}

fn alike(a: &Listing, b: &Listing) -> f32 {
    let same_kind = !a.kinds.is_empty() && a.kinds.first() == b.kinds.first();
    let postcode = |listing: &Listing| listing.places.first().map(|place| place.postcode.clone());
    let same_place = postcode(a).is_some_and(|at| !at.is_empty() && Some(at) == postcode(b));
    f32::from(u8::from(same_kind)) * SAME_KIND_LOSES + f32::from(u8::from(same_place)) * SAME_PLACE_LOSES
}
