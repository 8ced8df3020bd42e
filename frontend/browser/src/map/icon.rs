//! How pins, clusters and the person's place look: elements with a name inside that is heard, not seen.

use super::card::Spot;
use super::leaflet_ext::{self, MarkerCluster};
use crate::page::{lang, new_element, say};
use leaflet::Icon;
use web_sys::HtmlElement;

/// A pin, in pixels: its size and where its tip is.
const PIN: ((f64, f64), (f64, f64)) = ((28.0, 36.0), (14.0, 36.0));
/// A cluster, in pixels: its size and its middle.
const CLUSTER: ((f64, f64), (f64, f64)) = ((40.0, 40.0), (20.0, 20.0));
/// The person's place, in pixels.
const PLACE: ((f64, f64), (f64, f64)) = ((22.0, 22.0), (11.0, 11.0));

/// A listing's pin.
pub fn pin(spot: &Spot) -> Icon {
    let inside = named(&spot.name);
    let _ = inside.set_attribute("data-pin", &spot.id);
    leaflet_ext::icon(&inside, &format!("pin pin--{}", spot.kind), PIN.0, PIN.1)
}

/// Several pins too near each other to be told apart at this zoom.
pub fn cluster(cluster: &MarkerCluster) -> Icon {
    let count = cluster.child_count();
    let name = lang().words().say_with("map-cluster", &[("count", count.into())]);
    let inside = named(&name);
    let number = new_element("span", "cluster-number");
    let _ = number.set_attribute("aria-hidden", "true");
    number.set_text_content(Some(&count.to_string()));
    let _ = inside.append_child(&number);
    leaflet_ext::icon(&inside, "cluster", CLUSTER.0, CLUSTER.1)
}

/// The person's place.
pub fn place() -> Icon {
    leaflet_ext::icon(&named(&say("map-your-place")), "your-place", PLACE.0, PLACE.1)
}

fn named(name: &str) -> HtmlElement {
    let inside = new_element("span", "pin-inside");
    let hidden = new_element("span", "visually-hidden");
    hidden.set_text_content(Some(name));
    let _ = inside.append_child(&hidden);
    inside
}
