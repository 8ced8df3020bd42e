//! Listening to the page's events for as long as the page is open.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget};

/// Calls `then` at every such event. On the document or a container it hears what happens inside as well, so
/// that what is drawn later needs no listener of its own.
pub fn on(target: &EventTarget, event: &str, then: impl Fn(Event) + 'static) {
    let then: Closure<dyn Fn(Event)> = Closure::new(then);
    let _ = target.add_event_listener_with_callback(event, then.as_ref().unchecked_ref());
    then.forget();
}

/// The nearest element around what the event happened to, itself included, that a selector fits.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    let happened_to: Element = event.target()?.dyn_into().ok()?;
    happened_to.closest(selector).ok().flatten()
}
