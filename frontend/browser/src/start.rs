//! Where the program begins, once per page.

use crate::{ideas, keeping, map, near_me, offline, page, quick_exit, read_aloud, visited, waiting};
use wasm_bindgen::prelude::*;

/// Takes over what the page offers: the question, and the map.
#[wasm_bindgen(start)]
pub fn start() {
    visited::begin();
    ideas::listen();
    quick_exit::listen();
    quick_exit::say_keys();
    near_me::listen();
    near_me::offer();
    keeping::listen();
    keeping::offer();
    read_aloud::listen();
    read_aloud::offer();
    waiting::listen();
    offline::begin();
    map::listen();
    map::draw();
    if let Some(root) = page::document().document_element() {
        let _ = root.set_attribute("data-program", "ready");
    }
}
