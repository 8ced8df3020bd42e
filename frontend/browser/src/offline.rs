//! Without a network: says how old what is shown is, and draws the page of a listing that was never opened from the
//! listings that were fetched, by the same function as the server's. Other pages are kept by the service worker; to
//! draw those here as well would cost every phone more than a first view may weigh.

use crate::area::{self, Area};
use crate::page::{self, body_says, document, find, lang, new_element, window};
use crate::{answering, keeping, map, read_aloud};
use domain::public_view::Listing;
use pages::Frame;
use pages::listing::{self, ListingView, ToldToPrograms};
use wasm_bindgen_futures::spawn_local;

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
    let Some((title, markup)) = drawn(&area, &path) else {
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

/// The title and the contents of the page, where it can be drawn here: that of a listing.
fn drawn(area: &Area, path: &str) -> Option<(String, String)> {
    let id = path.strip_prefix("/listing/")?;
    let listings = &area.bundle.listings;
    let listing = listings.iter().find(|listing| listing.id.to_string() == id)?;
    let markup = answering::in_frame(area, path, |frame| listing_page(area, frame, listing));
    Some((listing.name.clone(), markup))
}

fn listing_page(area: &Area, frame: &Frame<'_>, listing: &Listing) -> String {
    let at = listing.position();
    let view = ListingView {
        listing,
        next: listing.rhythm.next(area.now(), NEXT, &area.bundle.calendar),
        // Whether doors are open now is not for old data to say.
        doors: None,
        told: ToldToPrograms::default(),
        patch: at.and_then(|at| area.bundle.patches.iter().find(|patch| patch.contains(at))),
    };
    listing::main(frame, &view).into_string()
}
