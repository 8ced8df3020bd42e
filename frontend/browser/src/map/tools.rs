//! Two buttons under a map that looks about: "show what is here in the list", and "where am I".

use super::{Drawn, view};
use crate::listening::{closest, on};
use crate::near_me;
use crate::page::{document, find, find_in, lang, new_element, say, window};
use leaflet::LatLng;
use web_sys::{HtmlElement, UrlSearchParams};

/// How near the map comes to where somebody is.
const NEAR_ZOOM: f64 = 15.0;

/// Puts the buttons under a map.
pub fn offer(place: &HtmlElement) {
    let Some(around) = place
        .parent_element()
        .filter(|around| find_in(around, ".map-tools").is_none())
    else {
        return;
    };
    let tools = new_element("div", "map-tools");
    if place.has_attribute("data-listings") {
        button(&tools, "map-list-here", "map-here");
    }
    if window().navigator().geolocation().is_ok() {
        button(&tools, "map-locate", "map-where-am-i");
    }
    let _ = around.append_child(&tools);
}

fn button(tools: &HtmlElement, class: &str, says: &str) {
    let button = new_element("button", &format!("{class} button-second"));
    let _ = button.set_attribute("type", "button");
    button.set_text_content(Some(&say(says)));
    let _ = tools.append_child(&button);
}

/// Listens for presses of them.
pub fn listen() {
    on(&document(), "click", |event| {
        if closest(&event, ".map-list-here").is_some() {
            list_here();
        } else if let Some(button) = closest(&event, ".map-locate") {
            near_me::locate(button, |at| {
                let Some(drawn) = Drawn::here() else { return };
                let at = LatLng::new(at.lat, at.lon);
                view::mark_place(&drawn.map, &at);
                drawn.map.set_view(&at, NEAR_ZOOM);
            });
        }
    });
}

/// The list of what is in the part of the map that is seen, with everything else that was chosen.
fn list_here() {
    let Some(drawn) = Drawn::here() else { return };
    let query = window().location().search().unwrap_or_default();
    let Ok(chosen) = UrlSearchParams::new_with_str(&query) else {
        return;
    };
    chosen.delete("page");
    chosen.set("bbox", &drawn.map.get_bounds().to_bbox_string());
    let chosen = String::from(chosen.to_string());
    let _ = window()
        .location()
        .assign(&format!("{}/browse?{chosen}#found-heading", lang().prefix()));
}

/// Opens the map where the list is from, where a part of it was chosen.
pub fn chosen_area() -> Option<[f64; 4]> {
    find("#map[data-listings]")?;
    let query = window().location().search().ok()?;
    let written = UrlSearchParams::new_with_str(&query).ok()?.get("bbox")?;
    let sides: Vec<f64> = written.split(',').filter_map(|side| side.parse().ok()).collect();
    sides.try_into().ok()
}
