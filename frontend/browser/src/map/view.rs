//! The map's frame: how it is handled, and what part of the ground it opens at.

use super::Drawn;
use super::card::Spot;
use super::icon;
use super::leaflet_ext::{handler, options, pair};
use super::tools;
use crate::listening::{closest, on};
use crate::page::{self, document, find_in, is_touched, say, wants_less_movement};
use js_sys::Array;
use leaflet::{LatLng, LatLngBounds, Map, MapOptions, Marker, MarkerOptions, Zoom, ZoomOptions};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// As near as a map opens: a few streets around.
const OPENS_NO_NEARER_THAN: f64 = 16.0;
/// How near it opens where there is nothing to fit.
const USUAL_ZOOM: f64 = 13.0;
/// As near as anybody needs to go: single houses.
pub const NEAREST_ZOOM: f64 = 17.0;
/// Room left around the pins, in pixels.
const MARGIN_PX: f64 = 32.0;

/// A map in an element. The wheel scrolls the page until the map has the focus, and so does one finger always:
/// nobody gets stuck on it.
pub fn new_map(place: &HtmlElement) -> Result<Map, JsValue> {
    let still = wants_less_movement();
    let look = MapOptions::new();
    look.set_scroll_wheel_zoom(false);
    look.set_dragging(!is_touched());
    look.set_zoom_control(false);
    look.set_attribution_control(false);
    look.set_zoom_animation(!still);
    look.set_fade_animation(!still);
    look.set_marker_zoom_animation(!still);
    look.set_inertia(!still);
    look.set_max_zoom(NEAREST_ZOOM);
    let map = Map::new_with_element(place, &look)?;
    zoom_buttons().add_to(&map);
    Ok(map)
}

fn zoom_buttons() -> Zoom {
    let mut look = ZoomOptions::new();
    look.set_zoom_in_title(&say("map-zoom-in"));
    look.set_zoom_out_title(&say("map-zoom-out"));
    Zoom::new(&look)
}

/// Shows everything that is found, with the person's place marked among it.
pub fn fit(map: &Map, place: &HtmlElement, spots: &[Spot]) {
    let corners: Array = match tools::chosen_area() {
        Some([west, south, east, north]) => Array::of2(&LatLng::new(south, west), &LatLng::new(north, east)),
        None => spots.iter().map(Spot::at).collect(),
    };
    if let Some(at) = persons_place(place) {
        mark_place(map, &at);
        corners.push(&at);
    }
    if corners.length() == 0 {
        if let Some(home) = page::home() {
            map.set_view(&LatLng::new(home.lat, home.lon), USUAL_ZOOM);
        }
        return;
    }
    let look = options(&[
        ("maxZoom", OPENS_NO_NEARER_THAN.into()),
        ("padding", pair(MARGIN_PX, MARGIN_PX)),
        ("animate", JsValue::FALSE),
    ]);
    map.fit_bounds_with_options(&LatLngBounds::new_from_list(&corners), &look);
}

/// Does something once the map is still: while it zooms, Leaflet passes over whatever else it is told to do.
pub fn once_still(drawn: &Drawn, then: impl FnOnce() + 'static) {
    if find_in(&drawn.place, ".leaflet-zoom-anim").is_none() {
        return then();
    }
    drawn.map.once("zoomend", &Closure::once_into_js(then));
}

/// Listens for the focus coming to a map and leaving it.
pub fn listen() {
    for (event, zooms) in [("focusin", true), ("focusout", false)] {
        on(&document(), event, move |event| {
            if closest(&event, "#map").is_some() {
                let_wheel_zoom(zooms);
            }
        });
    }
}

fn let_wheel_zoom(zooms: bool) {
    let Some(drawn) = Drawn::here() else { return };
    let wheel = handler(&drawn.map, "scrollWheelZoom");
    if zooms {
        wheel.enable()
    } else {
        wheel.disable()
    };
}

fn persons_place(place: &HtmlElement) -> Option<LatLng> {
    let at = page::position(&place.get_attribute("data-place")?)?;
    Some(LatLng::new(at.lat, at.lon))
}

/// It is no button: there is nothing to press.
pub fn mark_place(map: &Map, at: &LatLng) {
    let look = MarkerOptions::new();
    look.set_icon(icon::place());
    look.set_keyboard(false);
    look.set_interactive(false);
    map.add_layer(Marker::new_with_options(at, &look).unchecked_ref());
}
