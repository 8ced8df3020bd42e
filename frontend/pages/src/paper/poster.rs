//! A poster for a noticeboard: one group, readable from across a room, with a square to point a phone at.

use super::{how_to_print, printed_on};
use crate::drawings::drawing;
use crate::frame::Frame;
use crate::parts::own_words;
use crate::phrases::{cost, rhythm, shortened, whereabouts};
use crate::shell;
use domain::Listing;
use maud::{Markup, html};

/// How much of a description stands on a poster.
const LETTERS: usize = 220;
/// The quiet edge around the squares, which readers need.
const QUIET: usize = 4;

/// What a poster is made from.
#[derive(Clone, Debug)]
pub struct PosterView<'a> {
    /// The group.
    pub listing: &'a Listing,
    /// The address of its page, as people type it.
    pub address: &'a str,
    /// The same as dark and light squares, row by row. Empty: none could be made.
    pub squares: &'a [bool],
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &PosterView<'_>) -> Markup {
    let title = frame.say_with(
        "poster-title",
        &[("name", own_words::name(frame, view.listing).into())],
    );
    shell::document(frame, &title, &main(frame, view))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, view: &PosterView<'_>) -> Markup {
    let words = frame.words();
    let listing = view.listing;
    let contact = &listing.contact;
    html! {
        (how_to_print(frame))
        article class="paper poster" {
            (drawing(listing))
            h1 { (own_words::name(frame, listing)) }
            @let what = own_words::what_happens(frame, listing);
            @if !what.is_empty() { p class="poster-what" { (shortened(what, LETTERS)) } }
            div class="poster-facts" {
                @for line in rhythm::lines(words, &listing.rhythm, frame.now.date()) { p class="poster-when" { (line) } }
                @for line in whereabouts::lines(words, listing) { p { (line) } }
                p { (cost::cost(words, &listing.cost)) }
                @if !contact.name.is_empty() { p { (frame.say_with("ask-for", &[("name", contact.name.as_str().into())])) } }
                @if !contact.phone.is_empty() { p { b class="number" { (contact.phone) } } }
            }
            div class="poster-foot" {
                (code(view.squares))
                p { (frame.say("poster-scan")) br; span class="poster-address" { (view.address) } }
            }
            (printed_on(frame))
        }
    }
}

fn code(squares: &[bool]) -> Markup {
    let side = squares.len().isqrt();
    let whole = side + 2 * QUIET;
    html! {
        @if side > 0 {
            svg class="code" viewBox={ "0 0 " (whole) " " (whole) } aria-hidden="true" focusable="false" {
                rect class="code-light" width=(whole) height=(whole) {}
                path class="code-dark" d=(path(squares, side)) {}
            }
        }
    }
}

fn path(squares: &[bool], side: usize) -> String {
    let dark = squares.iter().enumerate().filter(|(_, dark)| **dark);
    dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % side + QUIET, at / side + QUIET))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_squares_stand_inside_the_quiet_edge() {
        assert_eq!(path(&[true, false, false, true], 2), "M4 4h1v1h-1zM5 5h1v1h-1z");
    }
}
