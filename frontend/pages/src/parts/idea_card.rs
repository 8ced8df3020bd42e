//! One idea in a list: what it is, why it was thought of, and what somebody needs to know to go.

use super::facts::{fact, position, who_to_ask};
use super::own_words;
use crate::families::Family;
use crate::frame::Frame;
use crate::icons::{Icon, icon, of_listing};
use crate::phrases::{
    because::reasons, capital, cost, distance, rhythm, runs, shortened, sure, times, whereabouts,
};
use domain::Listing;
use domain::freshness::Confidence;
use domain::matching::Idea;
use domain::rhythm::Occurrence;
use maud::{Markup, html};

/// How much of a description a card shows.
const DESCRIPTION_LETTERS: usize = 260;
/// The most reasons a card gives.
const MOST_REASONS: usize = 3;

/// What a card in any list is made from.
pub struct Card<'a> {
    /// What it shows.
    pub listing: &'a Listing,
    /// How far, in words.
    pub far: Option<String>,
    /// When it next is.
    pub next: Option<&'a Occurrence>,
    /// Why, each a sentence.
    pub because: Vec<Markup>,
    /// How sure we are.
    pub confidence: Confidence,
}

impl<'a> Card<'a> {
    /// The card of an idea.
    pub fn of_idea(frame: &Frame<'_>, idea: &'a Idea) -> Card<'a> {
        Card {
            listing: &idea.listing,
            far: distance::distance(frame.words(), idea.distance_m, idea.walk_minutes),
            next: idea.next.first(),
            because: reasons(frame, &idea.because, MOST_REASONS),
            confidence: idea.confidence,
        }
    }
}

/// The card as an item of a list.
pub fn card(frame: &Frame<'_>, card: &Card<'_>) -> Markup {
    let listing = card.listing;
    let (lat, lon) = position(listing).unzip();
    let on_map = lat.is_some();
    let id = listing.id.to_string();
    html! {
        li class="idea" id={ "idea-" (id) } data-keep=(id) data-id=[on_map.then_some(&id)] data-lat=[lat] data-lon=[lon]
            data-kind=[on_map.then(|| listing.kinds.first().map_or("", |kind| kind.0.as_str()))] {
            article aria-labelledby={ "name-" (id) } {
                div class="idea-head" {
                    span class={ "emblem of-" (Family::of_listing(listing).slug()) } { (icon(of_listing(listing))) }
                    h3 id={ "name-" (id) } { a href=(frame.href(&format!("/listing/{id}"))) { (own_words::name(frame, listing)) } }
                    p class="tier" { (runs::who_runs_it(frame.words(), listing)) }
                }
                @if !card.because.is_empty() {
                    ul class="because" { @for why in &card.because { li { (why) } } }
                }
                @let what = own_words::what_happens(frame, listing);
                @if !what.is_empty() { p class="what" { (shortened(what, DESCRIPTION_LETTERS)) } }
                dl class="facts" { (facts(frame, card)) }
                p class={ "sure sure-" (sure::slug(card.confidence)) } { (sure_line(frame, card)) }
            }
        }
    }
}

fn facts(frame: &Frame<'_>, card: &Card<'_>) -> Markup {
    let words = frame.words();
    let listing = card.listing;
    html! {
        @if let Some(when) = when(frame, card) { (fact(frame, Icon::Clock, "fact-when", &when)) }
        (fact(frame, Icon::Pin, "fact-where", &html! { (place(frame, card)) }))
        (fact(frame, Icon::Coin, "fact-cost", &html! { (cost::cost(words, &listing.cost)) }))
        @if let Some(ask) = who_to_ask(frame, listing, false) { (fact(frame, Icon::Person, "fact-ask", &ask)) }
    }
}

/// The next time first, since that is what somebody acts on; then the rhythm in words.
fn when(frame: &Frame<'_>, card: &Card<'_>) -> Option<Markup> {
    let today = frame.now.date();
    let rhythm = rhythm::lines(frame.words(), &card.listing.rhythm, today).join("; ");
    let next = card.next.map(|next| near_time(frame, next));
    (next.is_some() || !rhythm.is_empty()).then(|| {
        html! {
            @if let Some(next) = &next { b class="soonest" { (capital(next)) "." } " " }
            @if !rhythm.is_empty() && next.as_ref() != Some(&rhythm) { span class="rhythm" { (rhythm) } }
        }
    })
}

/// The day, with the time where there is one.
fn near_time(frame: &Frame<'_>, next: &Occurrence) -> String {
    times::occurrence(frame.words(), next, frame.now.date())
}

fn place(frame: &Frame<'_>, card: &Card<'_>) -> String {
    let place = whereabouts::short(frame.words(), card.listing);
    match &card.far {
        Some(far) => frame.say_with(
            "where-and-far",
            &[("far", capital(far).into()), ("place", place.into())],
        ),
        None => place,
    }
}

fn sure_line(frame: &Frame<'_>, card: &Card<'_>) -> String {
    let sure = sure::confidence(frame.words(), card.listing, card.confidence);
    let evidence = sure::evidence(frame.words(), card.listing, frame.now.date());
    [Some(sure), evidence]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
