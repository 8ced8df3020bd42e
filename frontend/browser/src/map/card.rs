//! A card of the list, as the map reads it off the page: the list is the truth, the map shows the same.

use crate::page::{find_all, find_in};
use domain::browsing::Thing;
use leaflet::LatLng;
use pages::families::Family;
use pages::icons::{Icon, for_kind};
use pages::parts::things::icon_of;
use web_sys::HtmlElement;

/// Everything a pin is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The listing's identity.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The address of its page.
    pub href: String,
    /// What sort of thing it is: sets the pin's look. May be empty.
    pub kind: String,
    /// The plain thing that it is, where only that is known.
    pub thing: Option<Thing>,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

impl Spot {
    /// Its family, which sets the pin's colour.
    pub fn family(&self) -> Family {
        self.thing
            .map_or_else(|| Family::of_kind(&self.kind), Family::of_thing)
    }

    /// The sign on its pin.
    pub fn sign(&self) -> Icon {
        self.thing.map_or_else(|| for_kind(&self.kind), icon_of)
    }

    /// Where it is, for Leaflet.
    pub fn at(&self) -> LatLng {
        LatLng::new(self.lat, self.lon)
    }
}

/// The cards on the page that may be shown on a map, in the order of the list.
pub fn on_page() -> Vec<Spot> {
    find_all("main [data-id][data-lat][data-lon]")
        .iter()
        .filter_map(read)
        .collect()
}

/// The card with this identity.
pub fn called(id: &str) -> Option<HtmlElement> {
    find_all("main [data-id]")
        .into_iter()
        .find(|card| card.get_attribute("data-id").is_some_and(|it| it == id))
}

fn read(card: &HtmlElement) -> Option<Spot> {
    let link = find_in(card, "a[href*='/listing/']");
    let heading = find_in(card, "h1, h2, h3");
    let named = link.as_ref().or(heading.as_ref())?;
    Some(Spot {
        id: card.get_attribute("data-id")?,
        name: named.text_content().unwrap_or_default().trim().to_owned(),
        href: link
            .and_then(|link| link.get_attribute("href"))
            .unwrap_or_default(),
        kind: card.get_attribute("data-kind").unwrap_or_default(),
        thing: None,
        lat: card.get_attribute("data-lat")?.parse().ok()?,
        lon: card.get_attribute("data-lon")?.parse().ok()?,
    })
}
