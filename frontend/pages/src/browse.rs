//! Looking about: plain things to choose from, and what they lead to.

use crate::asked::day_slug;
use crate::frame::Frame;
use crate::icons::{Icon, icon};
use crate::open_data::take;
use crate::parts::ask_form::day;
use crate::parts::co_ordinator;
use crate::parts::fields::{choice, line, tick};
use crate::parts::idea_card::{Card, card};
use crate::parts::map::{MapOf, map};
use crate::parts::paging::{escaped, paging};
use crate::parts::place_note::place_note;
use crate::parts::things::things;
use crate::phrases::distance;
use crate::place::{FoundPlace, PlaceProblem};
use crate::shell;
use domain::Listing;
use domain::browsing::{Filters, Thing};
use domain::rhythm::Occurrence;
use maud::{Markup, html};
use std::sync::Arc;

/// What the browse page is made from.
#[derive(Clone, Debug)]
pub struct BrowseView<'a> {
    /// What was chosen.
    pub filters: &'a Filters,
    /// The postcode or place typed as `near`. May be empty.
    pub near: &'a str,
    /// That place, where it was found.
    pub found_place: Option<FoundPlace>,
    /// Why it could not be used, where it could not.
    pub place_problem: Option<PlaceProblem>,
    /// The listings of this page: nearest first where a place was found, else by name.
    pub found: Vec<Found>,
    /// How many there are on all pages.
    pub total: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are. At least 1.
    pub pages: usize,
    /// The part of the map that was chosen, as it stands in the address: west,south,east,north.
    pub within: Option<&'a str>,
}

/// A listing that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// What was found.
    pub listing: Arc<Listing>,
    /// How far it is, where it has a distance and a place was given.
    pub distance_m: Option<u32>,
    /// When it next is: three times at most, of which a card shows the first.
    pub next: Vec<Occurrence>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    shell::document(frame, &frame.say("browse-title"), &main(frame, view))
}

/// The contents of `<main>`, which the browser program puts in place of the old ones.
pub fn main(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    let nothing_chosen =
        view.filters.is_empty() && view.near.is_empty() && view.page == 1 && view.within.is_none();
    html! {
        div class="page-head" {
            h1 { (frame.say("browse-title")) }
            p class="lede" { (frame.say("browse-lede")) }
        }
        @if nothing_chosen { (things(frame)) }
        (form(frame, view))
        (results(frame, view))
        (booklets(frame))
    }
}

/// The most patches whose booklets are named one by one.
const MOST_PATCHES: usize = 12;

/// The same on paper, patch by patch.
fn booklets(frame: &Frame<'_>) -> Markup {
    let few = (1..=MOST_PATCHES).contains(&frame.patches.len());
    html! {
        @if few {
            ul class="other-ways" {
                @for patch in frame.patches {
                    li {
                        a href=(frame.href(&format!("/patches/{}/booklet", patch.slug))) {
                            (icon(Icon::Book))
                            (frame.say_with("booklet-link", &[("patch", co_ordinator::name(frame, patch).into())]))
                        }
                    }
                }
            }
        }
    }
}

fn form(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    let filters = view.filters;
    html! {
        form class="browse-form" method="get" action=(frame.href("/browse")) role="search" data-browse {
            div class="row" {
                (thing(frame, filters.thing))
                (line("what", &frame.say("browse-what"), "", &filters.what))
                (line("near", &frame.say("browse-near"), "", view.near))
                (day(frame, filters.day.map(day_slug)))
            }
            div class="row" {
                div class="ticks" {
                    (tick("free", "1", &frame.say("need-free"), filters.free))
                    (tick("step_free", "1", &frame.say("need-step_free"), filters.step_free))
                }
                button type="submit" { (frame.say("browse-button")) }
            }
        }
    }
}

fn thing(frame: &Frame<'_>, chosen: Option<Thing>) -> Markup {
    let any = (String::new(), frame.say("thing-any"));
    let things = Thing::ALL
        .iter()
        .map(|t| (t.slug().to_owned(), frame.say(&format!("thing-{}", t.slug()))));
    let options: Vec<_> = std::iter::once(any).chain(things).collect();
    choice(
        "thing",
        &frame.say("browse-thing"),
        &options,
        chosen.map_or("", Thing::slug),
    )
}

fn results(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    let on_map = view.found.iter().any(|found| found.listing.position().is_some());
    let listings = format!("/api/v1/listings?{}", without_area(view).trim_end_matches('&'));
    let map_of = MapOf {
        place: view.found_place.as_ref(),
        listings: Some(&listings),
    };
    html! {
        div class={ "found" @if on_map { " with-map" } } {
            section class="ideas" aria-labelledby="found-heading" {
                h2 id="found-heading" { (frame.say_with("browse-count", &[("count", view.total.into())])) }
                (place_note(frame, view.near, view.found_place.as_ref(), view.place_problem))
                @if view.within.is_some() {
                    p class="place-note" {
                        (frame.say("browse-in-area")) " "
                        a href={ (frame.href("/browse")) "?" (without_area(view)) } { (frame.say("browse-everywhere")) }
                    }
                }
                @if view.found.is_empty() { (nothing_found(frame, view)) } @else { (list(frame, view)) }
                (paging(frame, view.page, view.pages, &query(view)))
                @if !view.found.is_empty() { (take(frame, &query(view))) }
            }
            @if on_map { (map(frame, "after-map", map_of)) }
        }
        div id="after-map" {}
    }
}

fn list(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    let of = |found| card(frame, &card_of(frame, found));
    html! { ul class="idea-list" { @for found in &view.found { (of(found)) } } }
}

fn card_of<'a>(frame: &Frame<'_>, found: &'a Found) -> Card<'a> {
    Card {
        listing: &found.listing,
        far: distance::from_metres(frame.words(), found.distance_m),
        next: found.next.first(),
        because: Vec::new(),
        confidence: found.listing.confidence(frame.now.date()),
    }
}

/// Says what could be loosened, and the other ways on.
fn nothing_found(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    let filters = view.filters;
    html! {
        div class="nothing-yet" {
            p { (frame.say("browse-nothing")) }
            ul {
                @if filters.step_free { li { (frame.say("loosen-step-free")) } }
                @if filters.free { li { (frame.say("loosen-free")) } }
                @if filters.day.is_some() { li { (frame.say("loosen-day")) } }
                @if !filters.what.is_empty() { li { (frame.say("loosen-what")) } }
                li { a href=(frame.href("/browse")) { (frame.say("loosen-all")) } }
                li { a href=(frame.href("/")) { (frame.say("loosen-ask")) } }
            }
        }
    }
}

/// What was chosen, as the query of an address without its page.
fn query(view: &BrowseView<'_>) -> String {
    let area = view.within.map(|area| format!("bbox={}&", escaped(area)));
    without_area(view) + &area.unwrap_or_default()
}

/// The same without the part of the map.
fn without_area(view: &BrowseView<'_>) -> String {
    let filters = view.filters;
    let chosen = [
        ("thing", filters.thing.map_or("", Thing::slug)),
        ("what", filters.what.as_str()),
        ("near", view.near),
        ("day", filters.day.map_or("", day_slug)),
        ("free", if filters.free { "1" } else { "" }),
        ("step_free", if filters.step_free { "1" } else { "" }),
    ];
    let written = chosen.iter().filter(|(_, value)| !value.is_empty());
    written
        .map(|(name, value)| format!("{name}={}&", escaped(value)))
        .collect()
}
