//! The way off in a hurry: the page is replaced in the history, so that going back does not lead to it. By pressing the
//! link, or the Shift key three times.

use crate::listening;
use crate::page::{document, find, new_element, say, window};
use js_sys::Date;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// How often the key is pressed.
const PRESSES: usize = 3;
/// Within how long, in milliseconds.
const WITHIN_MS: f64 = 3_000.0;
/// The link.
const LINK: &str = "a[data-quick-exit]";

thread_local! {
    /// When the key was pressed lately, with no other key between.
    static PRESSED: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
}

/// Listens for presses of the link, which works without this as well, and of the key.
pub fn listen() {
    listening::on(&document(), "click", |event| {
        if listening::closest(&event, LINK).is_some() {
            event.prevent_default();
            leave();
        }
    });
    listening::on(&document(), "keyup", |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if press(key.as_deref() == Some("Shift")) {
            leave();
        }
    });
}

/// Says beside the link that there is a key, since it works only with this program.
pub fn say_keys() {
    let Some(note) = find(".exit-note").filter(|_| find(".exit-keys").is_none()) else {
        return;
    };
    let keys = new_element("span", "exit-keys");
    keys.set_text_content(Some(&format!(" {}", say("exit-keys"))));
    let _ = note.append_child(&keys);
}

/// Notes a press. Whether it was the last that was needed.
fn press(is_the_key: bool) -> bool {
    let now = Date::now();
    PRESSED.with_borrow_mut(|pressed| {
        pressed.retain(|at| is_the_key && now - at < WITHIN_MS);
        if is_the_key {
            pressed.push(now);
        }
        pressed.len() >= PRESSES
    })
}

fn leave() {
    let leads_to = find(LINK).and_then(|link| link.get_attribute("href"));
    if let Some(href) = leads_to {
        let _ = window().location().replace(&href);
    }
}
