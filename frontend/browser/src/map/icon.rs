//! How pins, clusters and the person's place look: elements with a name inside that is heard, not seen.
//!
//! A pin has its family's colour and its kind's sign. A cluster is a ring of the colours in it, and its name says what
//! they are.

use super::card::Spot;
use super::leaflet_ext::{self, MarkerCluster};
use crate::page::{lang, new_element, say};
use leaflet::Icon;
use pages::families::Family;
use pages::icons::icon;
use std::f64::consts::TAU;
use std::fmt::Write as _;
use web_sys::HtmlElement;

/// A pin, in pixels: its size and where its tip is.
const PIN: ((f64, f64), (f64, f64)) = ((36.0, 44.0), (18.0, 44.0));
/// A cluster, in pixels: its size and its middle.
const CLUSTER: ((f64, f64), (f64, f64)) = ((48.0, 48.0), (24.0, 24.0));
/// The person's place, in pixels.
const PLACE: ((f64, f64), (f64, f64)) = ((22.0, 22.0), (11.0, 11.0));
/// The ring of a cluster, in the units of its drawing.
const RING_RADIUS: f64 = 21.0;
/// As many families as the name of a cluster tells.
const MOST_TOLD: usize = 3;

/// A listing's pin.
pub fn pin(spot: &Spot) -> Icon {
    let inside = named(&spot.name);
    let _ = inside.set_attribute("data-pin", &spot.id);
    let sign = new_element("span", "pin-sign");
    sign.set_inner_html(&icon(spot.sign()).into_string());
    let _ = inside.append_child(&sign);
    let family = spot.family().slug();
    leaflet_ext::icon(&inside, &format!("pin of-{family}"), PIN.0, PIN.1)
}

/// Several pins too near each other to be told apart at this zoom.
pub fn cluster(cluster: &MarkerCluster) -> Icon {
    let families = counted(cluster);
    let count = cluster.child_count();
    let inside = named(&told(count, &families));
    let ring = new_element("span", "cluster-ring");
    ring.set_inner_html(&drawn(&families));
    let _ = inside.append_child(&ring);
    let number = new_element("span", "cluster-number");
    let _ = number.set_attribute("aria-hidden", "true");
    number.set_text_content(Some(&count.to_string()));
    let _ = inside.append_child(&number);
    leaflet_ext::icon(&inside, "cluster", CLUSTER.0, CLUSTER.1)
}

/// How many of each family are in it, the most first.
fn counted(cluster: &MarkerCluster) -> Vec<(Family, u32)> {
    let mut counts = [0_u32; Family::ALL.len()];
    for marker in cluster.all_children().iter() {
        counts[leaflet_ext::family_number(&marker).min(Family::ALL.len() - 1)] += 1;
    }
    let mut counted: Vec<_> = Family::ALL
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .collect();
    counted.sort_unstable_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted
}

/// "12 places here: 5 Eat and have a chat, 4 Outdoors. Show them"
fn told(count: u32, families: &[(Family, u32)]) -> String {
    let words = lang().words();
    let each = families.iter().take(MOST_TOLD).map(|(family, count)| {
        let name = say(&format!("family-{}", family.slug()));
        words.say_with(
            "map-of-family",
            &[("count", (*count).into()), ("family", name.into())],
        )
    });
    let what = each.collect::<Vec<_>>().join("; ");
    words.say_with(
        "map-cluster-of",
        &[("count", count.into()), ("what", what.into())],
    )
}

/// A ring with a part for each family.
fn drawn(families: &[(Family, u32)]) -> String {
    let all: u32 = families.iter().map(|(_, count)| count).sum();
    let round = TAU * RING_RADIUS;
    let mut before = 0.0;
    let mut svg = String::from(r#"<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">"#);
    for (family, count) in families {
        let part = f64::from(*count) / f64::from(all.max(1)) * round;
        let _ = write!(
            svg,
            r#"<circle class="ring-part of-{}" cx="24" cy="24" r="{RING_RADIUS}" stroke-dasharray="{part:.1} {:.1}" stroke-dashoffset="{:.1}"/>"#,
            family.slug(),
            round - part,
            -before,
        );
        before += part;
    }
    svg + "</svg>"
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
