//! Back and forward between answers.
//!
//! What was shown is kept in memory as it was left, typed words, map and all, and goes when the page does. Only a
//! number is put into the browser's history: a person's words are in no address and in nothing that is stored.

use crate::page::{document, find, window};
use js_sys::Reflect;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlElement, Node};

/// A step of the history that is not on the page now.
struct Step {
    title: String,
    contents: Vec<Node>,
}

thread_local! {
    static LEFT: RefCell<HashMap<u32, Step>> = RefCell::new(HashMap::new());
    static SHOWN: Cell<u32> = const { Cell::new(0) };
}

/// The name of our number in the history's state.
const NUMBER: &str = "kithStep";

/// Numbers the step that the page opened at, so that a return to it is known.
pub fn begin() {
    let Ok(history) = window().history() else { return };
    match history.state().ok().and_then(|state| number_in(&state)) {
        Some(number) => SHOWN.set(number),
        None => {
            let _ = history.replace_state_with_url(&state(0), "", None);
        }
    }
}

/// Goes on to a new step at this path, with new contents of `<main>`.
pub fn go_on(path: &str, markup: &str) {
    let Some(main) = find("main") else { return };
    leave(&main);
    let next = SHOWN.get() + 1;
    LEFT.with_borrow_mut(|left| left.retain(|number, _| *number < next));
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&state(next), "", Some(path));
    }
    SHOWN.set(next);
    main.set_inner_html(markup);
}

/// Shows again what was shown at the step the person went back or forward to. Says whether anything changed.
///
/// A step without our number is a jump within the page, which is none of our business. A numbered one that is
/// not in memory was left before the page was loaded again: then the server shows it.
pub fn go_to(event: &Event) -> bool {
    let state = Reflect::get(event, &"state".into()).unwrap_or_default();
    let (Some(number), Some(main)) = (number_in(&state), find("main")) else {
        return false;
    };
    if number == SHOWN.get() {
        return false;
    }
    match LEFT.with_borrow_mut(|left| left.remove(&number)) {
        Some(step) => show_again(&main, number, &step),
        None => {
            let _ = window().location().reload();
        }
    }
    true
}

fn show_again(main: &HtmlElement, number: u32, step: &Step) {
    leave(main);
    for node in &step.contents {
        let _ = main.append_child(node);
    }
    document().set_title(&step.title);
    SHOWN.set(number);
}

/// Takes what is shown off the page and keeps it.
fn leave(main: &HtmlElement) {
    let mut contents = Vec::new();
    while let Some(node) = main.first_child() {
        let _ = main.remove_child(&node);
        contents.push(node);
    }
    let title = document().title();
    LEFT.with_borrow_mut(|left| left.insert(SHOWN.get(), Step { title, contents }));
}

fn number_in(state: &JsValue) -> Option<u32> {
    let number = Reflect::get(state, &NUMBER.into()).ok()?.as_f64()?;
    Some(number as u32)
}

fn state(number: u32) -> JsValue {
    let state = js_sys::Object::new();
    let _ = Reflect::set(&state, &NUMBER.into(), &number.into());
    state.into()
}
