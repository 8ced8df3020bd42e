//! "Near me": where the device is, asked for only when somebody presses the button, and kept on the device.
//!
//! Nothing of it is sent. The listings around it are fetched by a square about 7 km wide.

use crate::listening;
use crate::page::{document, find_all, find_in, new_element, say, window};
use domain::geography::Position;
use pages::place::FoundPlace;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement};

thread_local! {
    static HERE: RefCell<Option<Position>> = const { RefCell::new(None) };
}

/// The place that "near me" stands for, where that is what the field says and the device has told.
pub fn place_called(typed: &str) -> Option<FoundPlace> {
    let label = say("near-me-value");
    let position = HERE.with_borrow(|here| *here).filter(|_| typed == label)?;
    Some(FoundPlace { label, position })
}

/// Puts a button beside every place field of the ideas forms that has none yet.
pub fn offer() {
    if window().navigator().geolocation().is_err() {
        return;
    }
    for field in find_all("form[method=post] input[name=where]") {
        let form = field.closest("form").ok().flatten();
        if form.is_some_and(|form| find_in(&form, ".near-me").is_none()) {
            let _ = field.insert_adjacent_element("afterend", &button());
        }
    }
}

/// Listens for presses of the button.
pub fn listen() {
    listening::on(&document(), "click", |event| {
        if let Some(button) = listening::closest(&event, ".near-me") {
            ask_device(button.unchecked_into());
        }
    });
}

fn button() -> Element {
    let button = new_element("button", "near-me");
    let _ = button.set_attribute("type", "button");
    button.set_text_content(Some(&say("near-me-button")));
    button.unchecked_into()
}

/// Whether the device has told where it is: then the map asks for listings by whole squares only.
pub fn is_known() -> bool {
    HERE.with_borrow(Option::is_some)
}

/// Fills the place field of the form that the button is in.
fn ask_device(button: HtmlElement) {
    let field = field_of(&button);
    locate(button.unchecked_into(), move |_| {
        if let Some(field) = &field {
            field.set_value(&say("near-me-value"));
        }
    });
}

/// Asks the device where it is, and does something there. The browser itself asks the person first.
pub fn locate(button: Element, then: impl Fn(Position) + 'static) {
    let Ok(device) = window().navigator().geolocation() else {
        return;
    };
    let button: HtmlElement = button.unchecked_into();
    let told = {
        let button = button.clone();
        Closure::once_into_js(move |position: web_sys::Position| {
            if let Some(at) = take(&position) {
                then(at);
                say_beside(&button, "near-me-found");
            }
        })
    };
    let refused = Closure::once_into_js(move || say_beside(&button, "near-me-refused"));
    let _ =
        device.get_current_position_with_error_callback(told.unchecked_ref(), Some(refused.unchecked_ref()));
}

fn take(told: &web_sys::Position) -> Option<Position> {
    let at = told.coords();
    let position = Position::new(at.latitude(), at.longitude())?;
    HERE.with_borrow_mut(|here| *here = Some(position));
    Some(position)
}

fn field_of(button: &HtmlElement) -> Option<HtmlInputElement> {
    let form: HtmlFormElement = button.closest("form").ok().flatten()?.unchecked_into();
    find_in(&form, "input[name=where]").map(JsCast::unchecked_into)
}

/// Says something after the button, politely.
fn say_beside(button: &HtmlElement, id: &str) {
    let said = button
        .next_element_sibling()
        .filter(|next| next.class_name() == "near-me-said");
    let line = said.unwrap_or_else(|| {
        let line: Element = new_element("p", "near-me-said").unchecked_into();
        let _ = line.set_attribute("role", "status");
        let _ = button.insert_adjacent_element("afterend", &line);
        line
    });
    line.set_text_content(Some(&say(id)));
}
