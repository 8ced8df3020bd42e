//! A varied list: what is much like an idea already chosen has to be better to follow it.

use super::{Asked, Ranked, Weights};
use crate::public_view::Listing;

/// Chooses up to `limit`, one by one, each time the best left after what likeness takes.
pub(in crate::matching) fn varied<'a>(
    asked: &Asked<'a>,
    ranked: Vec<Ranked<'a>>,
    limit: usize,
) -> Vec<Ranked<'a>> {
    const CONSIDERED: usize = 60;
    let mut left: Vec<Ranked<'_>> = ranked.into_iter().take(CONSIDERED).collect();
    let mut chosen: Vec<Ranked<'_>> = Vec::new();
    while chosen.len() < limit && !left.is_empty() {
        let worth = |one: &Ranked<'_>| one.score * (1.0 - likeness(asked, one, &chosen));
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
fn likeness(asked: &Asked<'_>, one: &Ranked<'_>, chosen: &[Ranked<'_>]) -> f32 {
    let this = asked.listing(one.place);
    let likenesses = chosen.iter().map(|other| {
        let same_wish = one.best() == other.best();
        alike(this, asked.listing(other.place), asked.weights)
            + f32::from(u8::from(same_wish)) * asked.weights.same_wish
    });
    likenesses.sum::<f32>().min(0.33)
}

fn alike(a: &Listing, b: &Listing, weights: &Weights) -> f32 {
    let same_kind = !a.kinds.is_empty() && a.kinds.first() == b.kinds.first();
    let postcode = |listing: &Listing| listing.places.first().map(|place| place.postcode.clone());
    let same_place = postcode(a).is_some_and(|at| !at.is_empty() && Some(at) == postcode(b));
    f32::from(u8::from(same_kind)) * weights.same_kind + f32::from(u8::from(same_place)) * weights.same_place
}
