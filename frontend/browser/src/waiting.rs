//! What somebody wrote waits while there is no network, on the page where they wrote it, and goes when there is one.

use crate::listening::on;
use crate::page::{document, find, find_in, new_element, say, window};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlFormElement};

/// The attribute of a form that waits.
const WAITS: &str = "data-waits";

/// Listens for forms that are sent without a network, and for its return.
pub fn listen() {
    on(&document(), "submit", |event| {
        if let Some(form) = hold(&event) {
            say_so(&form);
        }
    });
    on(&window(), "online", |_| {
        if let Some(form) = find("form[data-waits]") {
            let _ = form.remove_attribute(WAITS);
            let _ = form.unchecked_into::<HtmlFormElement>().request_submit();
        }
    });
}

/// The form, held back, where it would be lost. The question is answered here and never waits.
fn hold(event: &Event) -> Option<HtmlFormElement> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let is_lost =
        form.method() == "post" && !form.has_attribute("data-ask") && !window().navigator().on_line();
    if !is_lost {
        return None;
    }
    event.prevent_default();
    let _ = form.set_attribute(WAITS, "");
    Some(form)
}

fn say_so(form: &HtmlFormElement) {
    let line = find_in(form, ".waits").unwrap_or_else(|| {
        let line = new_element("p", "waits notice notice-mind");
        let _ = line.set_attribute("role", "status");
        let _ = form.append_child(&line);
        line
    });
    line.set_text_content(Some(&say("offline-waits")));
}
