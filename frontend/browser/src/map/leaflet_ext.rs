//! What leaflet-rs does not bind, or binds in a way that fails; every such trap is in here.
//!
//! Types of Leaflet are never cast with `dyn_into`: its classes are not where that looks for them.

use crate::page::{assets, document, new_element};
use js_sys::{Array, Function, Object, Promise, Reflect};
use leaflet::{Evented, FeatureGroup, Handler, Icon, Layer, LayerGroup, Map, Marker};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlLinkElement, HtmlScriptElement};

#[wasm_bindgen]
extern "C" {
    /// Leaflet.markercluster's group.
    #[derive(Clone, Debug)]
    #[wasm_bindgen(extends = FeatureGroup, extends = LayerGroup, extends = Layer, extends = Evented)]
    pub type MarkerClusterGroup;

    /// `L.markerClusterGroup(options)`
    #[wasm_bindgen(js_namespace = L, js_name = markerClusterGroup)]
    pub fn marker_cluster_group(options: &Object) -> MarkerClusterGroup;

    /// Adds many markers at once, which is much faster than one by one.
    #[wasm_bindgen(method, js_name = addLayers)]
    pub fn add_layers(this: &MarkerClusterGroup, markers: &Array);

    /// Removes many markers at once.
    #[wasm_bindgen(method, js_name = removeLayers)]
    pub fn remove_layers(this: &MarkerClusterGroup, markers: &Array);

    /// The marker, or the cluster it is in at this zoom. Null where it is out of sight.
    #[wasm_bindgen(method, js_name = getVisibleParent)]
    pub fn visible_parent(this: &MarkerClusterGroup, marker: &Marker) -> Option<Marker>;

    /// Zooms and opens clusters until the marker can be seen, then calls back.
    #[wasm_bindgen(method, js_name = zoomToShowLayer)]
    pub fn zoom_to_show(this: &MarkerClusterGroup, marker: &Marker, then: &Function);

    /// A cluster, as the function that draws its icon is given it.
    pub type MarkerCluster;

    /// How many markers are in it.
    #[wasm_bindgen(method, js_name = getChildCount)]
    pub fn child_count(this: &MarkerCluster) -> u32;

    /// Every marker in it, those of the clusters in it included.
    #[wasm_bindgen(method, js_name = getAllChildMarkers)]
    pub fn all_children(this: &MarkerCluster) -> Array;

    /// The marker's icon on the page, while it is there.
    #[wasm_bindgen(js_namespace = ["L", "Marker", "prototype", "getElement"], js_name = call)]
    pub fn element_of(marker: &Marker) -> Option<HtmlElement>;

    /// `L.divIcon` with an element inside, where leaflet-rs takes a text that would be read as HTML.
    #[wasm_bindgen(js_namespace = L, js_name = divIcon)]
    fn div_icon(options: &Object) -> Icon;

    /// `L.geoJSON`, which leaflet-rs keeps to itself.
    #[wasm_bindgen(js_namespace = L, js_name = geoJSON)]
    pub fn geo_json(data: &JsValue, options: &Object) -> FeatureGroup;

    /// Closes the popup that is open on a map, where leaflet-rs wants to be told which.
    #[wasm_bindgen(js_namespace = ["L", "Map", "prototype", "closePopup"], js_name = call)]
    pub fn close_popup(map: &Map);

    /// `L.control.attribution`, whose options leaflet-rs does not know.
    #[wasm_bindgen(js_namespace = ["L", "control"], js_name = attribution)]
    fn attribution_control(options: &Object) -> leaflet::Control;
}

/// An object for JavaScript with these fields.
pub fn options(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// A pair of numbers, as Leaflet takes points and sizes.
pub fn pair(x: f64, y: f64) -> JsValue {
    Array::of2(&x.into(), &y.into()).into()
}

/// An icon with this element inside. Its size is given so that its tip is where the place is.
pub fn icon(inside: &HtmlElement, class: &str, size: (f64, f64), tip: (f64, f64)) -> Icon {
    div_icon(&options(&[
        ("html", inside.into()),
        ("className", class.into()),
        ("iconSize", pair(size.0, size.1)),
        ("iconAnchor", pair(tip.0, tip.1)),
    ]))
}

/// The name under which a marker keeps the number of its family.
const FAMILY: &str = "kithFamily";

/// Notes on a marker which family it is of, for the clusters it will be in.
pub fn note_family(marker: &Marker, number: usize) {
    let _ = Reflect::set(marker, &FAMILY.into(), &(number as u32).into());
}

/// The number of the family that was noted.
pub fn family_number(marker: &JsValue) -> usize {
    let noted = Reflect::get(marker, &FAMILY.into())
        .ok()
        .and_then(|number| number.as_f64());
    noted.unwrap_or_default() as usize
}

/// One of the map's ways of being handled (`scrollWheelZoom`), to switch on and off.
pub fn handler(map: &Map, name: &str) -> Handler {
    Reflect::get(map, &name.into())
        .unwrap_or_default()
        .unchecked_into()
}

/// Thanks the people whose map it is, without Leaflet's own mark.
pub fn thank(map: &Map) {
    attribution_control(&options(&[("prefix", JsValue::FALSE)])).add_to(map);
}

/// Loads Leaflet and its clustering, unless they are there: a plain script, which has to come before any call.
pub async fn load() -> Result<(), JsValue> {
    if is_loaded() {
        return Ok(());
    }
    style("leaflet.css");
    JsFuture::from(script("leaflet.js")).await?;
    Ok(())
}

fn is_loaded() -> bool {
    let global = Reflect::get(&js_sys::global(), &"L".into()).unwrap_or_default();
    Reflect::has(&global, &"markerClusterGroup".into()).unwrap_or(false)
}

/// Before our own style sheet, which has the last word.
fn style(name: &str) {
    let link: HtmlLinkElement = new_element("link", "").unchecked_into();
    link.set_rel("stylesheet");
    link.set_href(&format!("{}/{name}", assets()));
    if let Some(head) = document().head() {
        let _ = head.insert_before(&link, head.first_child().as_ref());
    }
}

fn script(name: &str) -> Promise {
    Promise::new(&mut |done, failed| {
        let script: HtmlScriptElement = new_element("script", "").unchecked_into();
        script.set_src(&format!("{}/{name}", assets()));
        script.set_onload(Some(&done));
        script.set_onerror(Some(&failed));
        if let Some(head) = document().head() {
            let _ = head.append_child(&script);
        }
    })
}
