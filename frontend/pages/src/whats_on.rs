//! What's on this week, day by day.

use crate::frame::Frame;
use crate::icons::{icon, of_listing};
use crate::parts::facts::position;
use crate::phrases::{capital, cost, dates, times, whereabouts};
use crate::shell;
use domain::Listing;
use domain::rhythm::Occurrence;
use jiff::civil::Date;
use maud::{Markup, html};
use std::sync::Arc;

/// What the page is made from.
#[derive(Clone, Debug, Default)]
pub struct WhatsOnView {
    /// The days from today on, in order, also those with nothing on.
    pub days: Vec<DayOn>,
}

/// One day.
#[derive(Clone, Debug)]
pub struct DayOn {
    /// The day.
    pub on: Date,
    /// What happens, by the time it starts; what has no time last.
    pub happenings: Vec<Happening>,
}

/// Something that happens on a day.
#[derive(Clone, Debug)]
pub struct Happening {
    /// What.
    pub listing: Arc<Listing>,
    /// When.
    pub occurrence: Occurrence,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &WhatsOnView) -> Markup {
    shell::document(frame, &frame.say("whats-on-title"), &main(frame, view))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, view: &WhatsOnView) -> Markup {
    html! {
        div class="page-head" {
            h1 { (frame.say("whats-on-title")) }
            p class="lede" { (frame.say("whats-on-lede")) }
        }
        nav class="contents days" aria-label=(frame.say("whats-on-days")) {
            ul {
                @for day in &view.days {
                    li { a href={ "#day-" (day.on) } { (dates::day_of_week(frame.words(), day.on, frame.now.date())) } }
                }
            }
        }
        @for day in &view.days { (one_day(frame, day)) }
        p class="ring-before" { (frame.say("whats-on-ring-first")) }
    }
}

fn one_day(frame: &Frame<'_>, day: &DayOn) -> Markup {
    let id = format!("day-{}", day.on);
    html! {
        section class="day" aria-labelledby=(id) {
            h2 id=(id) { (capital(&dates::near_date(frame.words(), day.on, frame.now.date()))) }
            @if day.happenings.is_empty() {
                p { (frame.say("whats-on-nothing")) }
            } @else {
                ol class="happenings" { @for happening in &day.happenings { (one_happening(frame, happening)) } }
            }
        }
    }
}

fn one_happening(frame: &Frame<'_>, happening: &Happening) -> Markup {
    let words = frame.words();
    let listing = &happening.listing;
    let (lat, lon) = position(listing).unzip();
    let id = listing.id.to_string();
    let on_map = lat.is_some();
    html! {
        li data-id=[on_map.then_some(&id)] data-lat=[lat] data-lon=[lon]
            data-kind=[on_map.then(|| listing.kinds.first().map_or("", |kind| kind.0.as_str()))] {
            p class="at" { (at(frame, &happening.occurrence)) }
            div {
                h3 { a href=(frame.href(&format!("/listing/{id}"))) { (icon(of_listing(listing))) (listing.name) } }
                p { (whereabouts::short(words, listing)) }
                p { (cost::cost(words, &listing.cost)) }
            }
        }
    }
}

fn at(frame: &Frame<'_>, when: &Occurrence) -> String {
    let span = times::span(frame.words(), when.starts, when.ends);
    if span.is_empty() {
        frame.say("whats-on-no-time")
    } else {
        capital(&span)
    }
}
