//! Map and list in step, both ways: what is pointed at or focused in one is marked in the other.

use super::{Drawn, card, leaflet_ext, view};
use crate::listening::{closest, on};
use crate::page::{bring_into_view, document, find_all, find_in};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

/// The class of what is marked.
const MARKED: &str = "is-marked";

/// Listens on the whole page, so that maps and lists drawn later are in step as well.
pub fn listen() {
    for event in ["mouseover", "focusin"] {
        on(&document(), event, |event| point_at(&event));
    }
    on(&document(), "click", |event| {
        if let Some(button) = closest(&event, ".show-on-map") {
            show_on_map(button.unchecked_ref());
        }
    });
    on(&document(), "keydown", |event| press(&event));
}

/// Marks both of a pair, and nothing else.
pub fn mark(id: &str) {
    unmark();
    let pin = Drawn::here().and_then(|drawn| drawn.pins.seen(id));
    for element in [card::called(id), pin].into_iter().flatten() {
        let _ = element.class_list().add_1(MARKED);
    }
}

fn unmark() {
    for marked in find_all(".is-marked") {
        let _ = marked.class_list().remove_1(MARKED);
    }
}

fn point_at(event: &Event) {
    if let Some(id) = id_under(event) {
        mark(&id);
    }
}

/// The listing that a pin, popup or card under the event stands for.
fn id_under(event: &Event) -> Option<String> {
    if let Some(popup) = closest(event, "[data-popup]") {
        return popup.get_attribute("data-popup");
    }
    if let Some(icon) = closest(event, ".pin") {
        return find_in(&icon, "[data-pin]")?.get_attribute("data-pin");
    }
    closest(event, "main [data-id]")?.get_attribute("data-id")
}

/// Enter and the space bar press pins and clusters, as they do any button; Leaflet knows only Enter, and that only
/// for popups of its own and for clusters. Escape closes a popup and gives the focus back to its pin.
fn press(event: &Event) {
    let Some(keyboard) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let pressed = match keyboard.key().as_str() {
        " " => closest(event, ".pin, .cluster"),
        "Enter" => closest(event, ".pin"),
        "Escape" => return close_popup(event),
        _ => None,
    };
    if let Some(icon) = pressed {
        event.prevent_default();
        icon.unchecked_into::<HtmlElement>().click();
    }
}

fn close_popup(event: &Event) {
    let popup = closest(event, ".leaflet-popup");
    let contents = popup.and_then(|popup| find_in(&popup, "[data-popup]"));
    let Some(id) = contents.and_then(|contents| contents.get_attribute("data-popup")) else {
        return;
    };
    let Some(drawn) = Drawn::here() else { return };
    leaflet_ext::close_popup(&drawn.map);
    if let Some(icon) = drawn.pins.seen(&id) {
        let _ = icon.focus();
    }
}

fn show_on_map(button: &HtmlElement) {
    let card = button.closest("[data-id]").ok().flatten();
    let (Some(id), Some(drawn)) = (card.and_then(|card| card.get_attribute("data-id")), Drawn::here()) else {
        return;
    };
    bring_into_view(&drawn.place);
    view::once_still(&drawn.clone(), move || {
        let shown = drawn.clone();
        drawn.pins.zoom_to(&id.clone(), move || shown.open(&id));
    });
}
