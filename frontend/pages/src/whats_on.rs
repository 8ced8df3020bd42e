//! What's on, a day at a time.

mod day;
mod filters;

use crate::frame::Frame;
use crate::icons::{Icon, icon};
use crate::parts::co_ordinator;
use crate::parts::place_note::place_note;
use crate::phrases::{capital, dates};
use crate::place::{FoundPlace, PlaceProblem};
use crate::shell;
use domain::Listing;
use domain::browsing::Filters;
use domain::patch::Patch;
use domain::rhythm::Occurrence;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use std::sync::Arc;

/// How many days the strip of days shows.
const STRIP_DAYS: i64 = 7;

/// The most patches whose calendars are named one by one.
const MOST_PATCHES: usize = 12;

/// What the page is made from.
#[derive(Clone, Debug)]
pub struct WhatsOnView<'a> {
    /// The day that is shown.
    pub on: Date,
    /// What was chosen.
    pub filters: &'a Filters,
    /// The postcode or place typed as `near`. May be empty.
    pub near: &'a str,
    /// That place, where it was found.
    pub found_place: Option<FoundPlace>,
    /// Why it could not be used, where it could not.
    pub place_problem: Option<PlaceProblem>,
    /// What happens, by the time it starts; what has no time last.
    pub happenings: Vec<Happening>,
    /// Some of the places whose doors are open.
    pub open: Vec<Happening>,
    /// How many happen on all pages.
    pub total: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are. At least 1.
    pub pages: usize,
    /// The next day with anything on, where this one has nothing.
    pub next_with_any: Option<Date>,
}

/// Something that happens on a day.
#[derive(Clone, Debug)]
pub struct Happening {
    /// What.
    pub listing: Arc<Listing>,
    /// When.
    pub occurrence: Occurrence,
    /// How far it is, where a place was given and it has a distance.
    pub distance_m: Option<u32>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &WhatsOnView<'_>) -> Markup {
    shell::document(frame, &frame.say("whats-on-title"), &main(frame, view))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, view: &WhatsOnView<'_>) -> Markup {
    html! {
        div class="page-head" {
            h1 { (frame.say("whats-on-title")) }
            p class="lede" { (frame.say("whats-on-lede")) }
        }
        (filters::form(frame, view))
        (place_note(frame, view.near, view.found_place.as_ref(), view.place_problem))
        (strip(frame, view))
        (day::day(frame, view))
        p class="ring-before" { (frame.say("whats-on-ring-first")) }
        (subscribe(frame, view))
    }
}

/// A week of days to go to, and the day before and after it. The day that is shown is marked.
fn strip(frame: &Frame<'_>, view: &WhatsOnView<'_>) -> Markup {
    let today = frame.now.date();
    let ahead = i64::from((view.on - today).get_days()).max(0);
    let first = today.saturating_add((ahead / STRIP_DAYS * STRIP_DAYS).days());
    let before = (first > today).then(|| first.saturating_sub(1.day()));
    let after = first.saturating_add(STRIP_DAYS.days());
    html! {
        nav class="contents days" aria-label=(frame.say("whats-on-days")) {
            ul {
                @if let Some(before) = before { li { (to_day(frame, view, before, "whats-on-earlier", "prev")) } }
                @for day in first.series(1.day()).take(STRIP_DAYS as usize) { li { (one_of_strip(frame, view, day)) } }
                li { (to_day(frame, view, after, "whats-on-later", "next")) }
            }
        }
    }
}

fn one_of_strip(frame: &Frame<'_>, view: &WhatsOnView<'_>, day: Date) -> Markup {
    let name = dates::day_of_week(frame.words(), day, frame.now.date());
    let number = day.day();
    html! {
        a href=(address(frame, view, day)) aria-current=[(day == view.on).then_some("date")] {
            (name) " " span class="day-number" { (number) }
        }
    }
}

fn to_day(frame: &Frame<'_>, view: &WhatsOnView<'_>, day: Date, says: &str, rel: &str) -> Markup {
    html! { a rel=(rel) href=(address(frame, view, day)) { (frame.say(says)) } }
}

/// The address of a day, with whatever was chosen.
fn address(frame: &Frame<'_>, view: &WhatsOnView<'_>, day: Date) -> String {
    format!("{}?{}on={day}", frame.href("/whats-on"), filters::query(view))
}

fn subscribe(frame: &Frame<'_>, view: &WhatsOnView<'_>) -> Markup {
    let query = filters::query(view);
    let calendar = format!("/whats-on.ics?{}", query.trim_end_matches('&'));
    html! {
        p class="subscribe" {
            a href=(frame.href(calendar.trim_end_matches('?'))) { (frame.say("calendar-subscribe")) }
            " " (frame.say("calendar-subscribe-text"))
        }
        @if (1..=MOST_PATCHES).contains(&frame.patches.len()) {
            p class="subscribe" { (frame.say("calendar-patches")) }
            ul class="calendars" { @for patch in frame.patches { li { (of_patch(frame, patch)) } } }
            ul class="other-ways" { @for patch in frame.patches { li { (month_of(frame, patch)) } } }
        }
    }
}

fn month_of(frame: &Frame<'_>, patch: &Patch) -> Markup {
    let name = co_ordinator::name(frame, patch);
    html! {
        a href=(frame.href(&format!("/patches/{}/month", patch.slug))) {
            (icon(Icon::Calendar)) (frame.say_with("month-link", &[("patch", name.into())]))
        }
    }
}

fn of_patch(frame: &Frame<'_>, patch: &Patch) -> Markup {
    let name = co_ordinator::name(frame, patch);
    html! { a href=(frame.href(&format!("/patches/{}.ics", patch.slug))) { (name) } }
}

/// The day in full: "Saturday 21 November".
fn in_full(frame: &Frame<'_>, day: Date) -> String {
    capital(&dates::date_with_day(frame.words(), day, frame.now.date()))
}
