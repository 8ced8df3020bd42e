//! What lies under the pins: background pictures through our own server where they are set up, else the ground.

use super::view::NEAREST_ZOOM;
use super::{ground, leaflet_ext};
use crate::page::{self, find_in, new_element, say};
use leaflet::{Event, Evented, EventedHandle, Map, TileLayer, TileLayerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Lays the background. What has to be kept for as long as the map is there is given back.
pub fn lay(map: &Map, place: &HtmlElement) -> Option<EventedHandle<Event>> {
    match page::tiles() {
        Some(thanks) => Some(pictures(map, place.clone(), &thanks)),
        None => {
            draw_ground(map.clone());
            None
        }
    }
}

fn pictures(map: &Map, place: HtmlElement, thanks: &str) -> EventedHandle<Event> {
    let look = TileLayerOptions::new();
    look.set_attribution(as_text(thanks));
    look.set_max_zoom(NEAREST_ZOOM);
    let layer = TileLayer::new_options("/tiles/{z}/{x}/{y}.png", &look);
    leaflet_ext::thank(map);
    map.add_layer(&layer);
    draw_patches(map.clone());
    let said = Cell::new(false);
    let map = map.clone();
    // It is raised for every picture that fails; people are told once.
    Evented::on_leaflet_event(
        layer.unchecked_ref::<leaflet::Layer>(),
        "tileerror",
        move |_: Event| {
            if !said.replace(true) {
                draw_ground(map.clone());
                tell(&place);
            }
        },
    )
}

/// Pictures show no patches: those are ours.
fn draw_patches(map: Map) {
    spawn_local(async move {
        ground::draw_patches(&map).await;
    });
}

fn draw_ground(map: Map) {
    spawn_local(async move {
        ground::draw(&map).await;
    });
}

/// Says, once and politely, that the pictures are missing and the map works all the same.
fn tell(place: &HtmlElement) {
    let Some(around) = place.parent_element() else {
        return;
    };
    let line = find_in(&around, ".map-told").unwrap_or_else(|| {
        let line = new_element("p", "map-told");
        let _ = line.set_attribute("role", "status");
        let _ = place.insert_adjacent_element("afterend", &line);
        line
    });
    line.set_text_content(Some(&say("map-no-background")));
}

/// Leaflet reads an attribution as HTML; ours is text.
fn as_text(thanks: &str) -> String {
    thanks.replace('&', "&amp;").replace('<', "&lt;")
}
