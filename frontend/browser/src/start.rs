//! Where the program begins, once per page.

use wasm_bindgen::prelude::*;

/// Takes over what the page offers: the question, and the map.
#[wasm_bindgen(start)]
pub fn start() {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-program", "ready");
    }
}
