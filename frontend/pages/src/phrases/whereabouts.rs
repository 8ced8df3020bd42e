//! Where it is, as exactly as the group chose to be shown, said kindly.

use crate::words::Words;
use domain::Listing;
use domain::asset::{Online, Precision};
use domain::public_view::ShownPlace;

/// Every way of being somewhere, one line each. A listing that shows no place says so.
pub fn lines(words: &Words, listing: &Listing) -> Vec<String> {
    let mut lines = Vec::new();
    if listing.online != Online::Only {
        lines.extend(listing.places.iter().map(|place| place_line(words, place)));
    }
    if listing.online != Online::No {
        lines.push(words.say(if listing.online == Online::Only {
            "where-online-only"
        } else {
            "where-online-also"
        }));
    }
    if listing.comes_to_you {
        lines.push(words.say("where-comes-to-you"));
    }
    if !listing.area_served.is_empty() {
        lines.push(words.say_with("where-area", &[("area", listing.area_served.as_str().into())]));
    }
    if lines.is_empty() {
        lines.push(words.say("where-not-shown"));
    }
    lines
}

/// The shortest useful answer: the neighbourhood, or the first line.
pub fn short(words: &Words, listing: &Listing) -> String {
    lines(words, listing).into_iter().next().unwrap_or_default()
}

fn place_line(words: &Words, place: &ShownPlace) -> String {
    let near = [("neighbourhood", place.neighbourhood.as_str().into())];
    match (place.precision, place.neighbourhood.is_empty()) {
        (Precision::Exact, _) => exact(words, place),
        (Precision::Street, false) => words.say_with("where-street", &near),
        (Precision::Neighbourhood, false) => words.say_with("where-neighbourhood", &near),
        (Precision::Street | Precision::Neighbourhood, true) => words.say("where-near-here"),
        (Precision::Town | Precision::Hidden, _) => words.say("where-town"),
    }
}

fn exact(words: &Words, place: &ShownPlace) -> String {
    let mut parts: Vec<&str> = vec![&place.address];
    if !place
        .address
        .to_lowercase()
        .contains(&place.neighbourhood.to_lowercase())
    {
        parts.push(&place.neighbourhood);
    }
    parts.push(&place.postcode);
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        words.say("where-on-the-map")
    } else {
        parts.join(", ")
    }
}
