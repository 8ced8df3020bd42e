//! What the device knows of an area: its listings, ready to be asked. Fetched once, kept while the page is open.

use crate::fetch::{self, NoAnswer};
use crate::{cell, page};
use domain::bundle::Bundle;
use domain::geography::Position;
use domain::knowledge::{self, Knowledge};
use domain::matching::Index;
use jiff::civil::DateTime;
use jiff::{Timestamp, tz::TimeZone};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// An area, and what is known about people's words.
pub struct Area {
    /// The knowledge that its index was made with.
    pub knowledge: Rc<Knowledge>,
    /// Its listings, prepared for questions.
    pub index: Index,
    /// Everything else that came with them.
    pub bundle: Bundle,
    /// When it was fetched, where it was kept and there is no network.
    pub kept: Option<String>,
}

thread_local! {
    static KNOWLEDGE: RefCell<Option<Rc<Knowledge>>> = const { RefCell::new(None) };
    static AREAS: RefCell<HashMap<String, Rc<Area>>> = RefCell::new(HashMap::new());
}

impl Area {
    /// Now, on the clock of the place.
    pub fn now(&self) -> DateTime {
        let clock = TimeZone::posix(&self.bundle.clock).unwrap_or(TimeZone::UTC);
        let now = Timestamp::from_millisecond(js_sys::Date::now() as i64).unwrap_or(Timestamp::UNIX_EPOCH);
        now.to_zoned(clock).datetime()
    }
}

/// The area around a position, or the usual one.
pub async fn around(near: Option<Position>) -> Result<Rc<Area>, NoAnswer> {
    let middle = near.or_else(page::home).ok_or(NoAnswer::Silence)?;
    let name = cell::around(middle.lat, middle.lon);
    if let Some(area) = AREAS.with_borrow(|areas| areas.get(&name).cloned()) {
        return Ok(area);
    }
    let area = Rc::new(fetch_area(&name).await?);
    AREAS.with_borrow_mut(|areas| areas.insert(name, area.clone()));
    Ok(area)
}

async fn fetch_area(name: &str) -> Result<Area, NoAnswer> {
    let knowledge = known_words().await?;
    let (packed, kept) = fetch::bytes(&format!("/api/v1/areas/{name}")).await?;
    let bundle = Bundle::decode(&packed).map_err(|_| NoAnswer::Silence)?;
    let index = Index::new(&knowledge, bundle.listings.clone());
    Ok(Area {
        knowledge,
        index,
        bundle,
        kept,
    })
}

/// The knowledge, fetched when it is first needed.
async fn known_words() -> Result<Rc<Knowledge>, NoAnswer> {
    if let Some(known) = KNOWLEDGE.with_borrow(Clone::clone) {
        return Ok(known);
    }
    let text = fetch::text(&format!("{}/knowledge.txt", page::assets())).await?;
    let read = Knowledge::read(knowledge::split(&text)).map_err(|_| NoAnswer::Silence)?;
    let read = Rc::new(read);
    KNOWLEDGE.with_borrow_mut(|known| *known = Some(read.clone()));
    Ok(read)
}
