//! Where two records are: how near, by position, postcode and address.

use super::reason::Reason;
use crate::geography::Position;
use crate::postcode;
use crate::words::words;

/// One place of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// Where it is on the ground.
    pub position: Option<Position>,
    /// How far off the position may be, in metres.
    pub slack_m: f64,
    /// The postcode, tidy. Empty where there is none.
    pub postcode: String,
    /// The words and numbers of the address, in order.
    pub address: Vec<Box<str>>,
}

/// A postcode stands for about fifteen doors, mostly within this many metres of its middle.
pub const POSTCODE_SLACK_M: f64 = 100.0;

/// Distances, in metres, and what it says to be no further apart.
const BANDS: [(f64, f64); 5] = [
    (75.0, 3.0),
    (200.0, 2.2),
    (500.0, 1.0),
    (1_500.0, -0.5),
    (4_000.0, -2.5),
];
/// What it says to be further apart than any of these.
const FAR: f64 = -5.0;
/// Beyond this, nearness speaks against.
const NEAR_M: f64 = 500.0;
/// What one postcode says.
const ONE_POSTCODE: f64 = 3.0;
/// What one address says, besides.
const ONE_ADDRESS: f64 = 2.0;
/// What one half of a postcode says where nothing else is known.
const ONE_OUTWARD: f64 = -1.0;
/// Words of an address that say nothing by themselves.
const PLAIN: &[&str] = &[
    "road", "rd", "street", "st", "lane", "ln", "avenue", "ave", "close", "the", "of", "and", "drive", "way",
    "place", "library", "centre", "hall", "unit", "floor", "first", "ground",
];

/// The words of an address as they are compared.
pub fn address(text: &str) -> Vec<Box<str>> {
    words(text).into_iter().map(|word| word.folded.into()).collect()
}

/// What the nearest two of their places say: how much, and why. `None` where nothing can be said.
pub fn weigh(a: &[Spot], b: &[Spot]) -> Option<(f64, Vec<Reason>)> {
    let each = a
        .iter()
        .flat_map(|one| b.iter().map(move |other| both(one, other)));
    each.flatten().max_by(|x, y| x.0.total_cmp(&y.0))
}

fn both(a: &Spot, b: &Spot) -> Option<(f64, Vec<Reason>)> {
    let mut reasons = Vec::new();
    let one_postcode = !a.postcode.is_empty() && a.postcode == b.postcode;
    let apart_m = a.position.zip(b.position).map(|(a, b)| a.distance_m(b));
    let one_address = shares_an_address(a, b);
    let mut weight = if one_postcode {
        reasons.push(Reason::SamePostcode);
        ONE_POSTCODE
    } else if let Some(apart_m) = apart_m {
        by_distance(apart_m, a.slack_m + b.slack_m, &mut reasons)
    } else {
        by_postcode(a, b, &mut reasons).or(one_address.then_some(0.0))?
    };
    if one_address && apart_m.is_none_or(|m| m < BANDS[4].0) {
        reasons.retain(|reason| reason.speaks_for());
        reasons.push(Reason::SameAddress);
        weight = (weight.max(0.0) + ONE_ADDRESS).min(ONE_POSTCODE + 0.5);
    }
    Some((weight, reasons))
}

fn by_distance(apart_m: f64, slack_m: f64, reasons: &mut Vec<Reason>) -> f64 {
    let least_m = (apart_m - slack_m).max(0.0);
    let rough = slack_m > 2.0 * POSTCODE_SLACK_M;
    let metres = (!rough).then_some(apart_m.round() as u32);
    reasons.push(if least_m <= NEAR_M {
        Reason::Near { metres }
    } else {
        Reason::Far { metres }
    });
    let band = BANDS.iter().find(|(within_m, _)| least_m <= *within_m);
    let says = band.map_or(FAR, |(_, says)| *says);
    // What is shown roughly is never known to be at one door.
    if slack_m > 0.0 { says.min(BANDS[1].1) } else { says }
}

fn by_postcode(a: &Spot, b: &Spot, reasons: &mut Vec<Reason>) -> Option<f64> {
    let (one, other) = (postcode::outward(&a.postcode)?, postcode::outward(&b.postcode)?);
    if one == other {
        return Some(ONE_OUTWARD);
    }
    reasons.push(Reason::Far { metres: None });
    Some(FAR)
}

/// Whether two addresses have their number and a word of the street in common, or two telling words where neither has
/// a number.
fn shares_an_address(a: &Spot, b: &Spot) -> bool {
    let telling = |word: &&str| !PLAIN.contains(word);
    let shared: Vec<&str> = a
        .address
        .iter()
        .filter(|word| b.address.contains(*word))
        .map(AsRef::as_ref)
        .collect();
    let (numbers, names): (Vec<&str>, Vec<&str>) = shared
        .into_iter()
        .filter(telling)
        .partition(|word| is_number(word));
    let has_number = |spot: &Spot| spot.address.iter().any(|word| is_number(word));
    match (has_number(a), has_number(b)) {
        (true, true) => !numbers.is_empty() && !names.is_empty(),
        _ => names.len() >= 2 || (names.len() == 1 && a.address == b.address),
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 5
}
