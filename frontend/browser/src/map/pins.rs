//! The pins on a map. What is wanted is compared with what is there: pins that stay are never touched, so that an
//! open popup stays open and the keyboard's focus stays where it is.

use super::card::Spot;
use super::icon;
use super::leaflet_ext::{self, MarkerCluster, MarkerClusterGroup, options};
use crate::page::wants_less_movement;
use js_sys::Array;
use leaflet::{Icon, Map, Marker, MarkerOptions};
use pages::families::Family;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// How near each other pins may be, in pixels, before they are drawn as one.
const CLUSTER_RADIUS_PX: f64 = 44.0;

/// The pins of one map.
pub struct Pins {
    group: MarkerClusterGroup,
    markers: RefCell<HashMap<String, (Spot, Marker)>>,
}

impl Pins {
    /// No pins yet, on this map.
    pub fn on(map: &Map) -> Pins {
        let draw: Closure<dyn Fn(MarkerCluster) -> Icon> = Closure::new(|it| icon::cluster(&it));
        let group = leaflet_ext::marker_cluster_group(&options(&[
            ("maxClusterRadius", CLUSTER_RADIUS_PX.into()),
            ("showCoverageOnHover", JsValue::FALSE),
            ("animate", (!wants_less_movement()).into()),
            // Many markers are put in a few at a time, so that a slow phone answers fingers in between.
            ("chunkedLoading", JsValue::TRUE),
            ("iconCreateFunction", draw.into_js_value()),
        ]));
        map.add_layer(&group);
        Pins {
            group,
            markers: RefCell::default(),
        }
    }

    /// The group all pins are in, for its events.
    pub fn group(&self) -> &MarkerClusterGroup {
        &self.group
    }

    /// Makes the pins be these: adds what is new, takes away what is not wanted, leaves the rest alone.
    pub fn show(&self, wanted: Vec<Spot>) {
        let (gone, new) = self.compare(wanted);
        self.group.remove_layers(&gone);
        self.group.add_layers(&new);
    }

    /// The markers that go and those that come, once what is wanted has been noted.
    fn compare(&self, wanted: Vec<Spot>) -> (Array, Array) {
        let mut markers = self.markers.borrow_mut();
        let (gone, new) = (Array::new(), Array::new());
        let wanted: HashMap<String, Spot> = wanted.into_iter().map(|spot| (spot.id.clone(), spot)).collect();
        markers.retain(|id, (spot, marker)| {
            let stays = wanted.get(id) == Some(spot);
            if !stays {
                gone.push(marker);
            }
            stays
        });
        for (id, spot) in wanted {
            markers.entry(id).or_insert_with(|| {
                let marker = marker(&spot);
                new.push(&marker);
                (spot, marker)
            });
        }
        (gone, new)
    }

    /// The listing of a pin.
    pub fn spot(&self, id: &str) -> Option<Spot> {
        self.markers.borrow().get(id).map(|(spot, _)| spot.clone())
    }

    /// What can be seen of a pin now: its own icon, or the cluster's that it is in.
    pub fn seen(&self, id: &str) -> Option<HtmlElement> {
        leaflet_ext::element_of(&self.group.visible_parent(&self.marker(id)?)?)
    }

    /// Zooms until a pin stands by itself, then calls back.
    pub fn zoom_to(&self, id: &str, then: impl FnOnce() + 'static) {
        if let Some(marker) = self.marker(id) {
            let then = Closure::once_into_js(then);
            self.group.zoom_to_show(&marker, then.unchecked_ref());
        }
    }

    fn marker(&self, id: &str) -> Option<Marker> {
        self.markers.borrow().get(id).map(|(_, marker)| marker.clone())
    }
}

fn marker(spot: &Spot) -> Marker {
    let look = MarkerOptions::new();
    look.set_icon(icon::pin(spot));
    look.set_rise_on_hover(true);
    let marker = Marker::new_with_options(&spot.at(), &look);
    let family = spot.family();
    let number = Family::ALL.iter().position(|it| *it == family);
    leaflet_ext::note_family(&marker, number.unwrap_or_default());
    marker
}
