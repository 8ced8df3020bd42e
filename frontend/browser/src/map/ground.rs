//! The ground drawn from our own outline of the town: land, water, streets, parks, patches. What there is where no
//! background pictures are set up or they cannot be loaded.

use super::leaflet_ext::{geo_json, options};
use crate::fetch;
use crate::page::new_element;
use js_sys::Reflect;
use leaflet::{FeatureGroup, Map, Tooltip};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Under everything else, background pictures included.
const PANE: &str = "ground";
const PANE_Z: &str = "150";
/// The names on the ground, under the pins.
const NAMES: &str = "ground-names";
const NAMES_Z: &str = "160";
/// What is drawn first lies lowest.
const CLASSES: [&str; 8] = [
    "land", "park", "water", "river", "street", "pier", "patch", "other",
];

/// Above background pictures, under the pins.
const PATCHES: &str = "patches";
const PATCHES_Z: &str = "350";

/// Draws only the outlines of the patches, over whatever lies under them.
pub async fn draw_patches(map: &Map) -> Option<FeatureGroup> {
    let data = fetch::json("/api/v1/ground").await.ok()?;
    let pane = map.create_pane_by_name(PATCHES);
    let _ = pane.style().set_property("z-index", PATCHES_Z);
    let _ = pane.set_attribute("aria-hidden", "true");
    let is_patch: Closure<dyn Fn(JsValue) -> bool> = Closure::new(|feature| class_of(&feature) == "patch");
    let patches = geo_json(
        &data,
        &options(&[
            ("pane", PATCHES.into()),
            ("interactive", JsValue::FALSE),
            ("filter", is_patch.into_js_value()),
            ("style", style_by_class()),
        ]),
    );
    map.add_layer(&patches);
    Some(patches)
}

/// Draws the ground on a map. `None` where it could not be fetched: pins on a plain sheet then.
pub async fn draw(map: &Map) -> Option<FeatureGroup> {
    let data = fetch::json("/api/v1/ground").await.ok()?;
    if map.get_pane_by_name(PANE).is_undefined() {
        for (name, z) in [(PANE, PANE_Z), (NAMES, NAMES_Z)] {
            let pane = map.create_pane_by_name(name);
            let _ = pane.style().set_property("z-index", z);
            // A picture for the eyes. What is on the ground is told in the list.
            let _ = pane.set_attribute("aria-hidden", "true");
        }
    }
    let ground = geo_json(&data, &look());
    map.add_layer(&ground);
    Some(ground)
}

/// Colours come from the style sheet by class, light or dark.
fn look() -> js_sys::Object {
    let name: Closure<dyn Fn(JsValue, leaflet::Layer)> =
        Closure::new(|feature, layer| write_name(&feature, &layer));
    options(&[
        ("pane", PANE.into()),
        ("interactive", JsValue::FALSE),
        ("style", style_by_class()),
        ("onEachFeature", name.into_js_value()),
    ])
}

fn style_by_class() -> JsValue {
    let style: Closure<dyn Fn(JsValue) -> JsValue> = Closure::new(|feature: JsValue| {
        let class = class_of(&feature);
        options(&[("className", format!("ground ground--{class}").into())]).into()
    });
    style.into_js_value()
}

fn class_of(feature: &JsValue) -> &'static str {
    let said = property(feature, "class").unwrap_or_default();
    CLASSES
        .into_iter()
        .find(|class| *class == said)
        .unwrap_or("other")
}

fn write_name(feature: &JsValue, layer: &leaflet::Layer) {
    let class = class_of(feature);
    let Some(name) = property(feature, "name").filter(|_| !matches!(class, "land" | "patch" | "other"))
    else {
        return;
    };
    let look = options(&[
        ("pane", NAMES.into()),
        ("permanent", JsValue::TRUE),
        ("direction", "center".into()),
        ("className", format!("ground-name ground-name--{class}").into()),
    ]);
    let tooltip = Tooltip::new(look.unchecked_ref(), None);
    let text = new_element("span", "");
    text.set_text_content(Some(&name));
    tooltip.set_content(&text);
    layer.bind_tooltip(&tooltip);
}

fn property(feature: &JsValue, name: &str) -> Option<String> {
    let properties = Reflect::get(feature, &"properties".into()).ok()?;
    Reflect::get(&properties, &name.into()).ok()?.as_string()
}
