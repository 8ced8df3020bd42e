//! Without a network: says how old what is shown is, and draws pages that were never fetched from the listings that
//! were. The pages are the same functions as the server's.

use crate::area::{self, Area};
use crate::page::{self, body_says, document, find, lang, new_element, window};
use crate::{answering, keeping, map, read_aloud};
use domain::browsing::{Filters, Thing};
use domain::public_view::Listing;
use domain::rhythm::Occurrence;
use jiff::civil::Date;
use pages::Frame;
use pages::browse::{self, BrowseView, Found};
use pages::listing::{self, ListingView};
use pages::whats_on::{self, Happening, WhatsOnView};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::UrlSearchParams;

/// As many on a page as the server puts there.
const ON_A_PAGE: usize = 24;
/// The next times of a listing that are looked for.
const NEXT: usize = 3;

/// Says how old the page is, and draws what it stands in for.
pub fn begin() {
    if let Some(from) = body_says("data-kept") {
        say_age("offline-kept", &from);
    }
    if find("main [data-offline]").is_some() {
        spawn_local(async { draw().await });
    }
}

/// One line above the page: there is no network, and this is from then.
pub fn say_age(sentence: &str, from: &str) {
    let Some(main) = find("main").filter(|_| find(".kept-note").is_none()) else {
        return;
    };
    let line = new_element("p", "kept-note");
    let _ = line.set_attribute("role", "status");
    let when = js_sys::Date::new(&from.into());
    let when = String::from(when.to_locale_string(lang().code(), &js_sys::Object::new()));
    line.set_text_content(Some(&lang().words().say_with(sentence, &[("when", when.into())])));
    let _ = main.insert_adjacent_element("beforebegin", &line);
}

/// Draws the page that was asked for, or says that there is no copy of it.
async fn draw() {
    let Ok(area) = area::around(None).await else {
        return;
    };
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let path = path.strip_prefix("/cy").unwrap_or(&path).to_owned();
    let asked = location
        .search()
        .ok()
        .and_then(|query| UrlSearchParams::new_with_str(&query).ok());
    let Some((title, markup)) = drawn(&area, &path, &Asked(asked)) else {
        return say_missing();
    };
    if let Some(main) = find("main") {
        main.set_inner_html(&markup);
    }
    document().set_title(&title);
    keeping::offer();
    read_aloud::offer();
    map::draw();
}

fn say_missing() {
    if let Some(lede) = find("main .lede") {
        lede.set_text_content(Some(&page::say("offline-not-here")));
    }
}

/// What stands in an address after the question mark.
struct Asked(Option<UrlSearchParams>);

impl Asked {
    fn get(&self, name: &str) -> String {
        let value = self.0.as_ref().and_then(|asked| asked.get(name));
        value.unwrap_or_default().trim().to_owned()
    }

    fn filters(&self) -> Filters {
        Filters {
            thing: Thing::from_slug(&self.get("thing")),
            what: self.get("what"),
            day: pages::asked::day(&self.get("day")),
            free: self.get("free") == "1",
            step_free: self.get("step_free") == "1",
        }
    }
}

/// The title and the contents of the page, where it can be drawn here.
fn drawn(area: &Rc<Area>, path: &str, asked: &Asked) -> Option<(String, String)> {
    answering::in_frame(area, path, |frame| match path {
        "/browse" => Some((frame.say("browse-title"), browse_page(area, frame, asked))),
        "/whats-on" => Some((frame.say("whats-on-title"), day_page(area, frame, asked))),
        path => {
            let id = path.strip_prefix("/listing/")?;
            let listing = all(area).find(|listing| listing.id.to_string() == id)?;
            Some((listing.name.clone(), listing_page(area, frame, listing)))
        }
    })
}

fn all(area: &Area) -> impl Iterator<Item = &Arc<Listing>> {
    area.bundle.listings.iter()
}

fn listing_page(area: &Area, frame: &Frame<'_>, listing: &Listing) -> String {
    let at = listing.position();
    let view = ListingView {
        listing,
        next: listing.rhythm.next(area.now(), NEXT, &area.bundle.calendar),
        doors: listing.rhythm.doors(area.now(), &area.bundle.calendar),
        patch: at.and_then(|at| area.bundle.patches.iter().find(|patch| patch.contains(at))),
    };
    listing::main(frame, &view).into_string()
}

fn browse_page(area: &Area, frame: &Frame<'_>, asked: &Asked) -> String {
    let filters = asked.filters();
    let near = asked.get("near");
    let mut kept: Vec<&Arc<Listing>> = all(area).filter(|listing| filters.keep(listing)).collect();
    kept.sort_by(|a, b| a.name.cmp(&b.name));
    let pages = kept.len().div_ceil(ON_A_PAGE).max(1);
    let number = asked.get("page").parse().unwrap_or(1).clamp(1, pages);
    let of_page = kept.iter().skip((number - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let found = of_page.map(|listing| Found {
        listing: Arc::clone(listing),
        distance_m: None,
        next: listing.rhythm.next(area.now(), NEXT, &area.bundle.calendar),
    });
    let view = BrowseView {
        filters: &filters,
        near: &near,
        found_place: None,
        place_problem: (!near.is_empty()).then_some(pages::PlaceProblem::NoAnswer),
        found: found.collect(),
        total: kept.len(),
        page: number,
        pages,
        within: None,
    };
    browse::main(frame, &view).into_string()
}

fn day_page(area: &Area, frame: &Frame<'_>, asked: &Asked) -> String {
    let filters = asked.filters();
    let today = area.now().date();
    let on: Date = asked
        .get("on")
        .parse()
        .ok()
        .filter(|on| *on >= today)
        .unwrap_or(today);
    let near = asked.get("near");
    let (open, happenings) = of_day(area, &filters, on);
    let view = WhatsOnView {
        on,
        filters: &filters,
        near: &near,
        found_place: None,
        place_problem: (!near.is_empty()).then_some(pages::PlaceProblem::NoAnswer),
        total: happenings.len(),
        happenings,
        open,
        page: 1,
        pages: 1,
        next_with_any: None,
    };
    whats_on::main(frame, &view).into_string()
}

/// Doors that are open on a day, and what happens on it, by the time it starts.
fn of_day(area: &Area, filters: &Filters, on: Date) -> (Vec<Happening>, Vec<Happening>) {
    let kept = all(area).filter(|listing| filters.keep(listing) && !listing.tier.is_formal());
    let mut all: Vec<Happening> = kept
        .flat_map(|listing| {
            let times: Vec<Occurrence> = listing.rhythm.on(on, &area.bundle.calendar);
            times.into_iter().map(|occurrence| Happening {
                listing: Arc::clone(listing),
                occurrence,
                distance_m: None,
            })
        })
        .filter(|happening| !happening.occurrence.is_over(area.now()))
        .collect();
    all.sort_by_key(|it| (it.occurrence.starts.is_none(), it.occurrence.starts));
    all.into_iter()
        .partition(|it| it.listing.rhythm.is_opening_hours())
}
