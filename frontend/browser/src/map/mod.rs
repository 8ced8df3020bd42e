//! The map: the same groups and places as the list, on the ground.
//!
//! The list is the primary thing. Everything the map shows is in the list or on the page a pin leads to.

mod background;
mod card;
mod ground;
mod icon;
mod in_step;
mod leaflet_ext;
mod nearby;
mod pins;
mod popup;
mod show_buttons;
mod tools;
mod view;

use crate::page::{bring_into_view, find, find_in};
use leaflet::{Event, Evented, EventedHandle, Layer, Map};
use pins::Pins;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// A map on the page.
pub struct Drawn {
    /// The element it is in.
    pub place: HtmlElement,
    /// Leaflet's map.
    pub map: Map,
    /// Its pins.
    pub pins: Pins,
    /// Listeners, which end when this is dropped.
    _listeners: Vec<EventedHandle<Event>>,
}

thread_local! {
    /// Maps drawn since the page was loaded: going back to an answer brings its map back as it was left.
    static DRAWN: RefCell<Vec<Rc<Drawn>>> = const { RefCell::new(Vec::new()) };
}

/// Listens for what people do with maps and lists.
pub fn listen() {
    in_step::listen();
    view::listen();
    tools::listen();
}

/// Draws the map of the page as it is now, if it has one that is not drawn yet.
pub fn draw() {
    let Some(place) = find("#map:not([data-map])") else {
        return;
    };
    spawn_local(async move {
        // Where Leaflet cannot be had the list stands alone.
        if leaflet_ext::load().await.is_ok() && place.is_connected() {
            let _ = draw_in(place);
        }
    });
}

fn draw_in(place: HtmlElement) -> Result<(), JsValue> {
    place.set_text_content(None);
    let map = view::new_map(&place)?;
    let spots = card::on_page();
    let mut listeners: Vec<_> = background::lay(&map, &place).into_iter().collect();
    view::fit(&map, &place, &spots);
    let pins = Pins::on(&map);
    pins.show(spots);
    listeners.push(open_on_press(&pins));
    listeners.extend(nearby::follow(&map, &place));
    let _ = place.set_attribute("data-map", "drawn");
    show_buttons::add();
    tools::offer(&place);
    let drawn = Drawn {
        place,
        map,
        pins,
        _listeners: listeners,
    };
    DRAWN.with_borrow_mut(|all| all.push(Rc::new(drawn)));
    Ok(())
}

/// Opens a pin that is pressed.
fn open_on_press(pins: &Pins) -> EventedHandle<Event> {
    let group: &Layer = pins.group();
    Evented::on_leaflet_event(group, "click", |event: Event| {
        let icon = leaflet_ext::element_of(event.propagated_from().unchecked_ref());
        let pin = icon.and_then(|icon| find_in(&icon, "[data-pin]"));
        let id = pin.and_then(|pin| pin.get_attribute("data-pin"));
        if let (Some(id), Some(drawn)) = (id, Drawn::here()) {
            drawn.open(&id);
        }
    })
}

impl Drawn {
    /// The map that is on the page now.
    pub fn here() -> Option<Rc<Drawn>> {
        DRAWN.with_borrow(|all| all.iter().find(|drawn| drawn.place.is_connected()).cloned())
    }

    /// Opens the popup of a pin, and brings its card into view.
    pub fn open(&self, id: &str) {
        let Some(spot) = self.pins.spot(id) else { return };
        popup::open(&self.map, &spot);
        in_step::mark(id);
        if let Some(card) = card::called(id) {
            bring_into_view(&card);
        }
    }
}
