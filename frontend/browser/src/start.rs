//! Where the program begins, once per page.

use crate::{ideas, map, near_me, page, quick_exit, visited};
use wasm_bindgen::prelude::*;

/// Takes over what the page offers: the question, and the map.
#[wasm_bindgen(start)]
pub fn start() {
    visited::begin();
    ideas::listen();
    quick_exit::listen();
    near_me::listen();
    near_me::offer();
    map::listen();
    map::draw();
    if let Some(root) = page::document().document_element() {
        let _ = root.set_attribute("data-program", "ready");
    }
}
