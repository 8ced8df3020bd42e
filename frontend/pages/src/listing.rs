//! One group or place, with everything that helps somebody walk through its door.

mod access;
mod sure;

use crate::frame::Frame;
use crate::icons::{Icon, icon, of_listing};
use crate::parts::co_ordinator::co_ordinator;
use crate::parts::facts::{fact, position, who_to_ask};
use crate::parts::map::{MapOf, map};
use crate::phrases::{capital, cost, doors, rhythm, runs, times, whereabouts};
use crate::shell;
use domain::Listing;
use domain::patch::Patch;
use domain::public_view::ListingStatus;
use domain::rhythm::{Doors, Occurrence};
use maud::{Markup, html};

/// What the page of a listing is made from.
#[derive(Clone, Debug)]
pub struct ListingView<'a> {
    /// The listing, in any of its public states.
    pub listing: &'a Listing,
    /// When it next is: three times at most.
    pub next: Vec<Occurrence>,
    /// Whether its doors are open now, where it has hours of opening.
    pub doors: Option<Doors>,
    /// The patch it is in, where it has a place in one.
    pub patch: Option<&'a Patch>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    shell::document(frame, &view.listing.name, &main(frame, view))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    let listing = view.listing;
    let (lat, lon) = position(listing).unzip();
    let id = listing.id.to_string();
    html! {
        article class="listing" data-id=[lat.is_some().then_some(&id)] data-lat=[lat] data-lon=[lon]
            data-kind=[position(listing).map(|_| listing.kinds.first().map_or("", |kind| kind.0.as_str()))] {
            (top(frame, listing))
            div class="listing-body" {
                div class="listing-words" {
                    dl class="facts facts-full" { (facts(frame, view)) }
                    (told(frame, "listing-first-visit", Icon::Door, &listing.first_visit))
                    (told(frame, "listing-wanted", Icon::Give, &listing.wanted))
                    (access::access(frame, listing))
                    (sure::how_sure(frame, listing))
                }
                @if position(listing).is_some() { (map(frame, "after-map", MapOf::default())) }
            }
        }
        div id="after-map" class="beside" {
            @if let Some(patch) = view.patch { (co_ordinator(frame, patch, &frame.say("person-come-along"))) }
        }
    }
}

fn top(frame: &Frame<'_>, listing: &Listing) -> Markup {
    html! {
        div class="page-head" {
            p class="emblem" { (icon(of_listing(listing))) }
            h1 { (listing.name) }
            p class="tier" { (runs::who_runs_it(frame.words(), listing)) }
            @if let Some(state) = state(listing.status) { p class="state" role="status" { (frame.say(state)) } }
            @if !listing.what_happens.is_empty() { p class="lede" { (listing.what_happens) } }
        }
    }
}

const fn state(status: ListingStatus) -> Option<&'static str> {
    match status {
        ListingStatus::On => None,
        ListingStatus::Resting => Some("listing-resting"),
        ListingStatus::Finished => Some("listing-finished"),
    }
}

fn facts(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    let words = frame.words();
    let listing = view.listing;
    html! {
        (fact(frame, Icon::Clock, "fact-when", &when(frame, view)))
        (fact(frame, Icon::Pin, "fact-where", &html! { @for line in whereabouts::lines(words, listing) { p { (line) } } }))
        (fact(frame, Icon::Coin, "fact-cost", &html! { (cost::cost(words, &listing.cost)) }))
        @match who_to_ask(frame, listing, true) {
            Some(ask) => { (fact(frame, Icon::Person, "fact-ask", &ask)) },
            None => { (fact(frame, Icon::Person, "fact-ask", &html! { (frame.say("ask-nobody")) })) },
        }
        @if let Some(gate) = listing.gate { (fact(frame, Icon::Door, "fact-gate", &html! { (runs::gate(words, gate)) })) }
        @if !listing.ages.as_written.is_empty() { (plain(frame, Icon::Children, "fact-ages", &listing.ages.as_written)) }
        @if !listing.languages.is_empty() { (plain(frame, Icon::Chat, "fact-languages", &listing.languages.join(", "))) }
        @if !listing.says_it_welcomes.is_empty() {
            (plain(frame, Icon::Together, "fact-welcomes", &listing.says_it_welcomes.join(", ")))
        }
    }
}

fn plain(frame: &Frame<'_>, sign: Icon, name: &str, text: &str) -> Markup {
    fact(frame, sign, name, &html! { (capital(text)) })
}

/// The rhythm, the next times, and the group's own words where they may say more than was read.
fn when(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    let words = frame.words();
    let rhythm = &view.listing.rhythm;
    let lines = rhythm::lines(words, rhythm, frame.now.date());
    html! {
        @if lines.is_empty() { p { (frame.say("when-unknown")) } }
        @if let Some(is) = view.doors { p class="doors" { (doors::doors(words, is, frame.now.date())) } }
        @for line in &lines { p class="rhythm" { (line) } }
        @if !view.next.is_empty() {
            p class="next-name" { (frame.say("when-next-times")) }
            ul class="next" {
                @for next in &view.next { li { (capital(&times::occurrence(words, next, frame.now.date()))) } }
            }
            p class="subscribe" {
                a href=(frame.href(&format!("/listing/{}.ics", view.listing.id))) { (frame.say("calendar-add")) }
            }
        }
        @if !rhythm.meetings.is_empty() && !rhythm.as_written.is_empty() {
            p class="in-their-words" { (frame.say_with("when-their-words", &[("words", rhythm.as_written.as_str().into())])) }
        }
    }
}

/// Something the group tells in its own words, under a heading. Nothing where they did not.
fn told(frame: &Frame<'_>, id: &str, sign: Icon, text: &str) -> Markup {
    html! {
        @if !text.is_empty() {
            section class={ "told " (id) } aria-labelledby=(id) {
                h2 id=(id) { (icon(sign)) (frame.say(id)) }
                p { (capital(text)) }
            }
        }
    }
}
