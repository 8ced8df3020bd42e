//! On pages that look about: everything else that fits the filters, in the part of the ground that is seen.

use super::Drawn;
use super::card::{self, Spot};
use crate::fetch;
use crate::near_me;
use crate::page::lang;
use domain::browsing::Thing;
use js_sys::{Array, Reflect};
use leaflet::{Event, Evented, EventedHandle, Map};
use std::cell::Cell;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// As many markers as are asked for at once: what the server gives.
const MOST: usize = 10_000;
/// The side of the squares that are asked for, in degrees: those that listings are fetched by.
const SQUARE_DEG: f64 = 0.1;

thread_local! {
    /// Counts what was asked, so that a late answer is dropped.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Follows the map about, where the page names what to ask for.
pub fn follow(map: &Map, place: &HtmlElement) -> Option<EventedHandle<Event>> {
    let listings = place.get_attribute("data-listings")?;
    ask(map, &listings);
    let moved = map.clone();
    Some(Evented::on_leaflet_event(&map, "moveend", move |_: Event| {
        ask(&moved, &listings);
    }))
}

fn ask(map: &Map, listings: &str) {
    let number = ASKED.get() + 1;
    ASKED.set(number);
    let joint = if listings.contains('?') { '&' } else { '?' };
    let address = format!("{listings}{joint}fields=marker&limit={MOST}&bbox={}", seen(map));
    spawn_local(async move {
        // Without an answer the pins of the list stay.
        let Ok(answer) = fetch::json(&address).await else {
            return;
        };
        if let (true, Some(drawn)) = (ASKED.get() == number, Drawn::here()) {
            drawn.pins.show(with_list(spots(&answer)));
        }
    });
}

/// The part of the ground that is asked for: what is seen. Where the device has told where it is, whole squares around
/// it, so that the question tells no more than in which square somebody looks.
fn seen(map: &Map) -> String {
    let bounds = map.get_bounds();
    if !near_me::is_known() {
        return bounds.to_bbox_string();
    }
    let out = |degrees: f64, round: fn(f64) -> f64| round(degrees / SQUARE_DEG) * SQUARE_DEG;
    let (low, high) = (bounds.get_south_west(), bounds.get_north_east());
    let (west, south) = (out(low.lng(), f64::floor), out(low.lat(), f64::floor));
    let (east, north) = (out(high.lng(), f64::ceil), out(high.lat(), f64::ceil));
    format!("{west:.1},{south:.1},{east:.1},{north:.1}")
}

/// What is in the list has a pin wherever the map is.
fn with_list(mut found: Vec<Spot>) -> Vec<Spot> {
    let list = card::on_page();
    found.retain(|spot| list.iter().all(|card| card.id != spot.id));
    found.extend(list);
    found
}

fn spots(answer: &JsValue) -> Vec<Spot> {
    let listings = Reflect::get(answer, &"listings".into()).unwrap_or_default();
    if !Array::is_array(&listings) {
        return Vec::new();
    }
    Array::from(&listings)
        .iter()
        .filter_map(|listing| spot(&listing))
        .collect()
}

fn spot(listing: &JsValue) -> Option<Spot> {
    let field = |name: &str| Reflect::get(listing, &name.into()).ok();
    let text = |name: &str| field(name)?.as_string();
    let id = text("id")?;
    Some(Spot {
        name: text("name")?,
        href: format!("{}/listing/{id}", lang().prefix()),
        kind: String::new(),
        thing: text("thing").as_deref().and_then(Thing::from_slug),
        lat: field("lat")?.as_f64()?,
        lon: field("lon")?.as_f64()?,
        id,
    })
}
