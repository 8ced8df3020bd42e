//! What opens at a pin: the name, as a link to the listing's page. Made of elements, never of HTML text.

use super::card::Spot;
use crate::page::{find_in, focus_on, new_element, say};
use leaflet::{Map, Point, Popup, PopupOptions};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Opens at a pin, in place of any that was open.
pub fn open(map: &Map, spot: &Spot) {
    let look = PopupOptions::new();
    look.set_offset(Point::new(0.0, -30.0));
    look.set_auto_pan_padding(Point::new(16.0, 16.0));
    let popup = Popup::new(&look, None);
    popup.set_lat_lng(&spot.at());
    popup.set_content(&contents(spot));
    map.open_popup(&popup);
    let element = popup.get_element();
    name_close_button(&element);
    if let Some(link) = find_in(&element, "a.popup-name") {
        focus_on(&link);
    }
}

fn contents(spot: &Spot) -> HtmlElement {
    let contents = new_element("div", "popup");
    let _ = contents.set_attribute("data-popup", &spot.id);
    let link = new_element("a", "popup-name");
    let _ = link.set_attribute("href", &spot.href);
    link.set_text_content(Some(&spot.name));
    let _ = contents.append_child(&link);
    contents
}

/// Leaflet names it in English.
fn name_close_button(popup: &HtmlElement) {
    if let Some(button) = find_in(popup.unchecked_ref(), ".leaflet-popup-close-button") {
        let _ = button.set_attribute("aria-label", &say("map-close"));
    }
}
