//! The page the program finds itself on: its language, its places, and how it says something.

use domain::geography::Position;
use pages::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window};

/// The window. There is one wherever this program runs.
pub fn window() -> Window {
    web_sys::window().unwrap_or_else(|| js_sys::global().unchecked_into())
}

/// The document.
pub fn document() -> Document {
    window()
        .document()
        .unwrap_or_else(|| wasm_bindgen::JsValue::NULL.unchecked_into())
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<HtmlElement> {
    find_in(document().unchecked_ref(), selector)
}

/// The first element inside another that a selector finds.
pub fn find_in(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside
        .query_selector(selector)
        .ok()
        .flatten()
        .map(JsCast::unchecked_into)
}

/// Every element that a selector finds, in the order of the page.
pub fn find_all(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|i| found.get(i))
        .map(JsCast::unchecked_into)
        .collect()
}

/// A new element with a class.
pub fn new_element(tag: &str, class: &str) -> HtmlElement {
    let made = document()
        .create_element(tag)
        .unwrap_or_else(JsCast::unchecked_into);
    made.set_class_name(class);
    made.unchecked_into()
}

/// An attribute of `<body>`, where it is there and not empty.
pub fn body_says(attribute: &str) -> Option<String> {
    document()
        .body()?
        .get_attribute(attribute)
        .filter(|value| !value.is_empty())
}

/// Whom to thank for the background of maps. `None`: no background is set up.
pub fn tiles() -> Option<String> {
    document().body()?.get_attribute("data-tiles")
}

/// Where most people of this site are, as the page says.
pub fn home() -> Option<Position> {
    position(&body_says("data-home")?)
}

/// A position as pages write it: `54.2,1.9`.
pub fn position(written: &str) -> Option<Position> {
    let (lat, lon) = written.split_once(',')?;
    Position::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
}

/// The page's language.
pub fn lang() -> Lang {
    let code = document()
        .document_element()
        .and_then(|root| root.get_attribute("lang"));
    if code.is_some_and(|code| code.starts_with("cy")) {
        Lang::Cy
    } else {
        Lang::En
    }
}

/// A sentence of the catalogue in the page's language.
pub fn say(id: &str) -> String {
    lang().words().say(id)
}

/// The folder of the scripts and styles: `/assets/<build>`.
pub fn assets() -> String {
    let script = find("script[src$='/boot.js']").and_then(|script| script.get_attribute("src"));
    script
        .and_then(|src| src.strip_suffix("/boot.js").map(str::to_owned))
        .unwrap_or_default()
}

/// Whether somebody asked their device for less movement.
pub fn wants_less_movement() -> bool {
    media_matches("(prefers-reduced-motion: reduce)")
}

/// Whether the page is held in a hand, where one finger scrolls.
pub fn is_touched() -> bool {
    media_matches("(pointer: coarse)")
}

fn media_matches(query: &str) -> bool {
    window()
        .match_media(query)
        .ok()
        .flatten()
        .is_some_and(|list| list.matches())
}

/// Puts the focus on an element, whatever it is, so that a screen reader goes on from there.
pub fn focus_on(element: &HtmlElement) {
    if !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let _ = element.focus();
}

/// Brings an element into view with the least movement.
pub fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
