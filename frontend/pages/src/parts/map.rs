//! The place for the map. Everything on it is in the list beside it; without scripts it says so.

use crate::frame::Frame;
use maud::{Markup, html};

/// The map's place, with a way past it. `after` is the id of what comes next.
pub fn map(frame: &Frame<'_>, after: &str) -> Markup {
    html! {
        div class="map-side" {
            a class="skip skip-map" href={ "#" (after) } { (frame.say("map-skip")) }
            div id="map" class="map" role="region" aria-label=(frame.say("map-label")) {
                p class="map-without" { (frame.say("map-without-scripts")) }
            }
        }
    }
}
