//! One day of what's on: what happens, and which doors are open.

use super::{Happening, WhatsOnView, address, filters, in_full};
use crate::families::Family;
use crate::frame::Frame;
use crate::icons::{icon, of_listing};
use crate::parts::facts::position;
use crate::parts::own_words;
use crate::parts::paging::paging_at;
use crate::phrases::{capital, cost, distance, times, whereabouts};
use domain::rhythm::Occurrence;
use maud::{Markup, html};

/// The day that was asked for.
pub(super) fn day(frame: &Frame<'_>, view: &WhatsOnView<'_>) -> Markup {
    let path = frame.href("/whats-on");
    let query = format!("{}on={}&", filters::query(view), view.on);
    html! {
        section class="day" aria-labelledby="day-heading" {
            h2 id="day-heading" { (in_full(frame, view.on)) }
            div {
                @if view.happenings.is_empty() {
                    (nothing(frame, view))
                } @else {
                    p class="count" { (frame.say_with("whats-on-count", &[("count", view.total.into())])) }
                    (list(frame, &view.happenings))
                    (paging_at(frame, &path, view.page, view.pages, &query))
                }
            }
        }
        @if !view.open.is_empty() && view.page == 1 {
            section class="day" aria-labelledby="open-heading" {
                h2 id="open-heading" { (frame.say("whats-on-open")) }
                (list(frame, &view.open))
            }
        }
    }
}

/// Says so, and leads to the next day with anything, or to fewer wishes.
fn nothing(frame: &Frame<'_>, view: &WhatsOnView<'_>) -> Markup {
    html! {
        div class="nothing-yet" {
            p { (frame.say("whats-on-nothing")) }
            ul {
                @if let Some(next) = view.next_with_any {
                    li {
                        a href=(address(frame, view, next)) {
                            (frame.say_with("whats-on-next", &[("day", in_full(frame, next).into())]))
                        }
                    }
                }
                @if view.filters.step_free { li { (frame.say("loosen-step-free")) } }
                @if view.filters.free { li { (frame.say("loosen-free")) } }
                li { a href=(frame.href("/")) { (frame.say("loosen-ask")) } }
            }
        }
    }
}

fn list(frame: &Frame<'_>, happenings: &[Happening]) -> Markup {
    html! { ol class="happenings" { @for happening in happenings { (one(frame, happening)) } } }
}

fn one(frame: &Frame<'_>, happening: &Happening) -> Markup {
    let words = frame.words();
    let listing = &happening.listing;
    let (lat, lon) = position(listing).unzip();
    let id = listing.id.to_string();
    let on_map = lat.is_some();
    let far = distance::from_metres(words, happening.distance_m);
    html! {
        li data-id=[on_map.then_some(&id)] data-lat=[lat] data-lon=[lon]
            data-kind=[on_map.then(|| listing.kinds.first().map_or("", |kind| kind.0.as_str()))] {
            p class="at" { (at(frame, &happening.occurrence)) }
            span class={ "emblem of-" (Family::of_listing(listing).slug()) } { (icon(of_listing(listing))) }
            div {
                h3 { a href=(frame.href(&format!("/listing/{id}"))) { (own_words::name(frame, listing)) } }
                p { (whereabouts::short(words, listing)) @if let Some(far) = far { " (" (far) ")" } }
                p { (cost::cost(words, &listing.cost)) }
            }
        }
    }
}

/// When it is; what has begun says so.
fn at(frame: &Frame<'_>, when: &Occurrence) -> Markup {
    let span = times::span(frame.words(), when.starts, when.ends);
    let said = if span.is_empty() {
        frame.say("whats-on-no-time")
    } else {
        capital(&span)
    };
    html! {
        (said)
        @if when.is_under_way(frame.now) { " " span class="now" { (frame.say("whats-on-now")) } }
    }
}
