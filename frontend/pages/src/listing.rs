//! One group or place, with everything that helps somebody walk through its door.

mod access;
mod card;
mod sure;

use crate::drawings::drawing;
use crate::families::Family;
use crate::frame::Frame;
use crate::icons::{Icon, icon};
use crate::parts::co_ordinator::co_ordinator;
use crate::parts::facts::{fact, position, who_to_ask};
use crate::parts::map::{MapOf, map};
use crate::parts::own_words;
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
    /// The page, told to programs.
    pub told: ToldToPrograms,
}

/// A page, told to programs. Empty where it is drawn for nobody but a person.
#[derive(Clone, Debug, Default)]
pub struct ToldToPrograms {
    /// The page's whole address.
    pub page: String,
    /// What it says, as JSON-LD in which nothing ends an element.
    pub json_ld: String,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    let says = card::card(frame, view.listing, &view.told);
    shell::document_that_says(
        frame,
        own_words::name(frame, view.listing),
        &main(frame, view),
        &says,
    )
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    let listing = view.listing;
    let (lat, lon) = position(listing).unzip();
    let id = listing.id.to_string();
    html! {
        article class={ "listing of-" (Family::of_listing(listing).slug()) } data-keep=(id) data-id=[lat.is_some().then_some(&id)]
            data-lat=[lat] data-lon=[lon]
            data-kind=[position(listing).map(|_| listing.kinds.first().map_or("", |kind| kind.0.as_str()))] {
            (top(frame, listing))
            div class="listing-body" {
                div class="listing-words" {
                    dl class="facts glance" { (glance(frame, view)) }
                    (told(frame, "listing-first-visit", Icon::Door, own_words::first_visit(frame, listing)))
                    (told(frame, "listing-wanted", Icon::Give, own_words::wanted(frame, listing)))
                    (more_facts(frame, listing))
                    (access::access(frame, listing))
                    (sure::how_sure(frame, listing))
                    (other_ways(frame, &id))
                }
                @if position(listing).is_some() { (map(frame, "after-map", MapOf::default())) }
            }
        }
        div id="after-map" class="beside" {
            @if let Some(patch) = view.patch { (co_ordinator(frame, patch, &frame.say("person-come-along"))) }
        }
    }
}

/// The same in other shapes.
fn other_ways(frame: &Frame<'_>, id: &str) -> Markup {
    html! {
        ul class="other-ways" {
            li { a href=(frame.href(&format!("/listing/{id}/easy"))) { (icon(Icon::Book)) (frame.say("easy-link")) } }
            li { a href=(frame.href(&format!("/listing/{id}/poster"))) { (icon(Icon::Say)) (frame.say("poster-link")) } }
        }
    }
}

/// What it is called, who runs it and what it is like, beside its drawing.
fn top(frame: &Frame<'_>, listing: &Listing) -> Markup {
    html! {
        div class="listing-top" {
            div class="page-head" {
                h1 { (own_words::name(frame, listing)) }
                p class="tier" { (runs::who_runs_it(frame.words(), listing)) }
                @if let Some(state) = state(listing.status) { p class="state" role="status" { (frame.say(state)) } }
                @let what = own_words::what_happens(frame, listing);
                @if !what.is_empty() { p class="lede" { (what) } }
                @if own_words::has_no_welsh(frame, listing) { p class="hint" { (frame.say("listing-no-welsh")) } }
            }
            (drawing(listing))
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

/// What somebody needs to go: when, where, how much, who to ask for.
fn glance(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    let words = frame.words();
    let listing = view.listing;
    let ask = who_to_ask(frame, listing, true).unwrap_or_else(|| html! { (frame.say("ask-nobody")) });
    html! {
        (fact(frame, Icon::Clock, "fact-when", &when(frame, view)))
        (fact(frame, Icon::Pin, "fact-where", &html! { @for line in whereabouts::lines(words, listing) { p { (line) } } }))
        (fact(frame, Icon::Coin, "fact-cost", &html! { p { (cost::cost(words, &listing.cost)) } }))
        (fact(frame, Icon::Person, "fact-ask", &ask))
    }
}

/// What else they told. Nothing where they told nothing.
fn more_facts(frame: &Frame<'_>, listing: &Listing) -> Markup {
    let facts = html! {
        @if let Some(gate) = listing.gate { (fact(frame, Icon::Door, "fact-gate", &html! { (runs::gate(frame.words(), gate)) })) }
        @if !listing.ages.as_written.is_empty() { (plain(frame, Icon::Children, "fact-ages", &listing.ages.as_written)) }
        @if !listing.languages.is_empty() { (plain(frame, Icon::Chat, "fact-languages", &listing.languages.join(", "))) }
        @if !listing.says_it_welcomes.is_empty() {
            (plain(frame, Icon::Together, "fact-welcomes", &listing.says_it_welcomes.join(", ")))
        }
    };
    html! { @if !facts.0.is_empty() { dl class="facts facts-full" { (facts) } } }
}

fn plain(frame: &Frame<'_>, sign: Icon, name: &str, text: &str) -> Markup {
    fact(frame, sign, name, &html! { (capital(text)) })
}

/// The next time first; then the rhythm, further times, and the group's own words where they may say more than was read.
fn when(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    let words = frame.words();
    let today = frame.now.date();
    let rhythm = &view.listing.rhythm;
    let lines = rhythm::lines(words, rhythm, today);
    let mut times = view
        .next
        .iter()
        .map(|next| capital(&times::occurrence(words, next, today)));
    let soonest = times.next().filter(|soonest| !lines.contains(soonest));
    let further: Vec<String> = times.collect();
    html! {
        @if lines.is_empty() && view.next.is_empty() { p { (frame.say("when-unknown")) } }
        @if let Some(is) = view.doors { p class="doors-now" { (doors::doors(words, is, today)) } }
        @if let Some(soonest) = &soonest { p class="soonest" { (soonest) } }
        @for line in &lines { p class="rhythm" { (line) } }
        @if !further.is_empty() {
            p class="next-name" { (frame.say("when-next-times")) }
            ul class="next" { @for time in &further { li { (time) } } }
        }
        @if !view.next.is_empty() {
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
