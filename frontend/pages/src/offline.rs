//! What stands in for a page that was never fetched, when there is no network. The browser program draws the page
//! that was asked for in its place, from the listings it has; where it cannot, this says what works.

use crate::frame::Frame;
use crate::shell;
use maud::{Markup, html};

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    shell::document(frame, &frame.say("offline-title"), &main(frame))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>) -> Markup {
    html! {
        div class="page-head" data-offline {
            h1 { (frame.say("offline-title")) }
            p class="lede" { (frame.say("offline-text")) }
            ul class="ways-on" {
                li { a href=(frame.href("/")) { (frame.say("problem-ask")) } }
                li { a href=(frame.href("/browse")) { (frame.say("browse-title")) } }
                li { a href=(frame.href("/help-now")) { (frame.say("nav-help-now")) } }
            }
        }
    }
}
