//! One group or place on paper: what, when, where, who to ask, with nothing that has to be pressed.

use crate::frame::Frame;
use crate::parts::own_words;
use crate::phrases::{capital, cost, rhythm, shortened, times, whereabouts};
use domain::Listing;
use domain::rhythm::Occurrence;
use maud::{Markup, html};

/// How much of a description stands in a booklet, where every line costs paper.
const SHORT_LETTERS: usize = 140;

/// Everything somebody needs to go there: for the take-away sheet.
pub(super) fn whole(frame: &Frame<'_>, listing: &Listing, next: &[Occurrence]) -> Markup {
    let words = frame.words();
    html! {
        @let what = own_words::what_happens(frame, listing);
        @if !what.is_empty() { p { (what) } }
        dl class="paper-facts" {
            (fact(frame, "fact-when", &when(frame, listing, next)))
            (fact(frame, "fact-where", &html! { @for line in whereabouts::lines(words, listing) { p { (line) } } }))
            (fact(frame, "paper-getting-there", &html! { span class="to-write-on" {} }))
            (fact(frame, "fact-cost", &html! { (cost::cost(words, &listing.cost)) }))
            (fact(frame, "fact-ask", &ask(frame, listing)))
            @let first_visit = own_words::first_visit(frame, listing);
            @if !first_visit.is_empty() { (fact(frame, "listing-first-visit", &html! { (capital(first_visit)) })) }
        }
    }
}

/// A few lines: for the booklet.
pub(super) fn short(frame: &Frame<'_>, listing: &Listing) -> Markup {
    let words = frame.words();
    let lines = rhythm::lines(words, &listing.rhythm, frame.now.date());
    html! {
        @let what = own_words::what_happens(frame, listing);
        @if !what.is_empty() { p { (shortened(what, SHORT_LETTERS)) } }
        @if !lines.is_empty() { p { b { (lines.join("; ")) } } }
        p { (whereabouts::short(words, listing)) ". " (cost::cost(words, &listing.cost)) }
        p { (ask(frame, listing)) }
    }
}

fn fact(frame: &Frame<'_>, name: &str, says: &Markup) -> Markup {
    html! { div { dt { (frame.say(name)) } dd { (says) } } }
}

fn when(frame: &Frame<'_>, listing: &Listing, next: &[Occurrence]) -> Markup {
    let today = frame.now.date();
    let lines = rhythm::lines(frame.words(), &listing.rhythm, today);
    html! {
        @if lines.is_empty() && next.is_empty() { (frame.say("when-unknown")) }
        @for line in &lines { p { (line) } }
        @if let Some(next) = next.first() {
            p { (frame.say_with("paper-next", &[("next", times::occurrence(frame.words(), next, today).into())])) }
        }
    }
}

/// A name and a number to ring, written out, since paper has no links.
pub(super) fn ask(frame: &Frame<'_>, listing: &Listing) -> Markup {
    let contact = &listing.contact;
    html! {
        @if contact.is_empty() { (frame.say("ask-nobody")) }
        @if !contact.name.is_empty() { (frame.say_with("ask-for", &[("name", contact.name.as_str().into())])) " " }
        @if !contact.phone.is_empty() { b class="number" { (contact.phone) } " " }
        @if contact.phone.is_empty() && !contact.email.is_empty() { (contact.email) }
        @if contact.phone.is_empty() && contact.email.is_empty() { (contact.website) }
    }
}
