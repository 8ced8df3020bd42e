//! "Show on the map" on each card that has a pin. Put there by the program: without it the button could do nothing.

use super::card;
use crate::page::{find_in, new_element, say};
use web_sys::HtmlElement;

/// Adds a button to every card of a list that has none yet.
pub fn add() {
    for spot in card::on_page() {
        let card = card::called(&spot.id).filter(|card| find_in(card, ".show-on-map, h1").is_none());
        if let Some(card) = card {
            let _ = card.append_child(&button(&spot.name));
        }
    }
}

/// Its name says which card it is for, since a screen reader may list buttons by themselves.
fn button(name: &str) -> HtmlElement {
    let button = new_element("button", "show-on-map");
    let _ = button.set_attribute("type", "button");
    button.set_text_content(Some(&say("map-show")));
    let of = new_element("span", "visually-hidden");
    of.set_text_content(Some(&format!(": {name}")));
    let _ = button.append_child(&of);
    button
}
