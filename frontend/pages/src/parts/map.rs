//! The place for the map. Everything on it is in the list beside it; without scripts it says so.

use crate::frame::Frame;
use crate::place::FoundPlace;
use maud::{Markup, html};

/// What a map shows besides the cards of the page.
#[derive(Clone, Copy, Debug, Default)]
pub struct MapOf<'a> {
    /// The person's place, where it was found.
    pub place: Option<&'a FoundPlace>,
    /// The address that gives more listings as the map is moved: on pages that look about.
    pub listings: Option<&'a str>,
}

/// The map's place, with a way past it. `after` is the id of what comes next.
pub fn map(frame: &Frame<'_>, after: &str, of: MapOf<'_>) -> Markup {
    let place = of
        .place
        .map(|place| format!("{:.5},{:.5}", place.position.lat, place.position.lon));
    html! {
        div class="map-side" {
            a class="skip skip-map" href={ "#" (after) } { (frame.say("map-skip")) }
            section id="map" class="map" aria-label=(frame.say("map-label"))
                data-tiles=[frame.tiles] data-place=[place] data-listings=[of.listings] {
                p class="map-without" { (frame.say("map-without-scripts")) }
            }
        }
    }
}
