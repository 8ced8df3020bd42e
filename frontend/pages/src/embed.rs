//! A list of groups to stand in a page of somebody else's: no header, no scripts, no form, and every link opens the page
//! of the group in a tab of its own, since nothing else of this site may stand in a frame.

use crate::browse::Found;
use crate::frame::Frame;
use crate::parts::idea_card::{Card, card};
use crate::phrases::distance;
use maud::{DOCTYPE, Markup, html};

/// What is embedded.
#[derive(Clone, Debug)]
pub struct EmbedView {
    /// The groups.
    pub found: Vec<Found>,
    /// How many there are in all.
    pub total: usize,
    /// Where all of them are: a path with its query.
    pub all: String,
    /// Whether a place was asked for that nobody knows.
    pub is_lost: bool,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &EmbedView) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (frame.say("embed-title")) " – " (frame.site_name) }
                meta name="color-scheme" content="light dark";
                base target="_blank";
                link rel="stylesheet" href={ (frame.assets) "/kith.css" };
            }
            body class="embedded" {
                main id="main" {
                    @if frame.is_demo { p class="demo" { (frame.say("demo")) } }
                    h1 { (frame.say("embed-title")) }
                    @if view.is_lost { p { (frame.say("embed-lost")) } }
                    @else if view.found.is_empty() { p { (frame.say("embed-nothing")) } }
                    h2 class="visually-hidden" { (frame.say("browse-title")) }
                    ul class="idea-list" { @for found in &view.found { (group(frame, found)) } }
                    p class="embed-foot" {
                        a rel="noopener" href=(view.all) {
                            (frame.say_with("embed-all", &[("count", view.total.into()), ("site", frame.site_name.into())]))
                        }
                    }
                }
            }
        }
    }
}

fn group(frame: &Frame<'_>, found: &Found) -> Markup {
    let shown = Card {
        listing: &found.listing,
        far: distance::from_metres(frame.words(), found.distance_m),
        next: found.next.first(),
        because: Vec::new(),
        confidence: found.listing.confidence(frame.now.date()),
    };
    card(frame, &shown)
}
