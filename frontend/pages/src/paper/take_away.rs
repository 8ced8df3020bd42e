//! The take-away sheet: the ideas somebody kept, in big type, with a map, to go on a fridge; and a strip to tear off
//! and hand back. What was kept is on the device and in the address, as identities. No words.

use super::map::{Shape, map};
use super::{entry, how_to_print, printed_on};
use crate::frame::Frame;
use crate::parts::own_words;
use crate::shell;
use domain::Listing;
use domain::geography::Position;
use domain::patch::Patch;
use domain::rhythm::Occurrence;
use maud::{Markup, html};
use std::sync::Arc;

/// As many as stand on a sheet that somebody reads.
pub const MOST: usize = 12;

/// What the sheet is made from.
#[derive(Clone, Debug)]
pub struct TakeAwayView<'a> {
    /// What was kept, in the order it was kept in.
    pub kept: Vec<Kept>,
    /// How many of what was kept are no longer there.
    pub gone: usize,
    /// Whoever walks the patch of the first of them.
    pub patch: Option<&'a Patch>,
    /// The ground for the map.
    pub ground: &'a [Shape],
}

/// One that was kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What.
    pub listing: Arc<Listing>,
    /// When it next is.
    pub next: Vec<Occurrence>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &TakeAwayView<'_>) -> Markup {
    shell::document(frame, &frame.say("list-title"), &main(frame, view))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, view: &TakeAwayView<'_>) -> Markup {
    html! {
        div class="paper take-away" {
            div class="page-head" {
                h1 { (frame.say("list-title")) }
                @if view.kept.is_empty() { (nothing_kept(frame)) } @else { (how_to_print(frame)) }
                @if view.gone > 0 { p { (frame.say_with("list-gone", &[("count", view.gone.into())])) } }
            }
            @if !view.kept.is_empty() {
                ol class="paper-list" { @for kept in &view.kept { (one(frame, kept)) } }
                (map(frame, view.ground, &pins(view)))
                @if let Some(patch) = view.patch { (co_ordinator(frame, patch)) }
                (tear_off(frame, view))
                (printed_on(frame))
            }
        }
    }
}

fn nothing_kept(frame: &Frame<'_>) -> Markup {
    html! {
        p class="lede" { (frame.say("list-nothing")) }
        ul class="ways-on" {
            li { a href=(frame.href("/")) { (frame.say("problem-ask")) } }
            li { a href=(frame.href("/browse")) { (frame.say("browse-title")) } }
        }
    }
}

fn one(frame: &Frame<'_>, kept: &Kept) -> Markup {
    html! {
        li class="paper-one" data-kept=(kept.listing.id) {
            h2 { a href=(frame.href(&format!("/listing/{}", kept.listing.id))) { (own_words::name(frame, &kept.listing)) } }
            (entry::whole(frame, &kept.listing, &kept.next))
        }
    }
}

/// Where they are, by their numbers on the sheet.
fn pins(view: &TakeAwayView<'_>) -> Vec<(usize, Position)> {
    let numbered = view.kept.iter().zip(1..);
    numbered
        .filter_map(|(kept, number)| Some((number, kept.listing.position()?)))
        .collect()
}

fn co_ordinator(frame: &Frame<'_>, patch: &Patch) -> Markup {
    let person = &patch.coordinator;
    html! {
        @if !person.name.is_empty() {
            p class="paper-person" {
                (frame.say_with("list-person", &[("name", person.name.as_str().into())])) " "
                b class="number" { (person.phone) }
            }
        }
    }
}

/// To be written on, torn off, and given to whoever handed the sheet over.
fn tear_off(frame: &Frame<'_>, view: &TakeAwayView<'_>) -> Markup {
    html! {
        section class="tear-off" aria-labelledby="tear-off" {
            h2 id="tear-off" { (frame.say("list-reply")) }
            ul {
                @for (kept, number) in view.kept.iter().zip(1..) {
                    li { span class="box" {} " " (frame.say_with("list-went", &[
                        ("number", u32::try_from(number).unwrap_or(0).into()), ("name", own_words::name(frame, &kept.listing).into())])) }
                }
            }
            p { (frame.say("list-say")) " " span class="to-write-on" {} }
            p { (frame.say("list-ring")) " " span class="to-write-on" {} }
        }
    }
}
