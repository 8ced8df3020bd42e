//! When, where, what it costs and who to ask, as a short list with icons.

use super::help_lines::ring;
use crate::frame::Frame;
use crate::icons::{Icon, icon};
use domain::Listing;
use domain::asset::Contact;
use maud::{Markup, html};

/// One fact: its icon, its name for those who hear the page, and what it says.
pub fn fact(frame: &Frame<'_>, sign: Icon, name: &str, says: &Markup) -> Markup {
    html! {
        div class="fact" {
            dt { (icon(sign)) span { (frame.say(name)) } }
            dd { (says) }
        }
    }
}

/// "Ask for Jan", the number as a link, and the other ways there are.
pub fn who_to_ask(frame: &Frame<'_>, listing: &Listing, all_ways: bool) -> Option<Markup> {
    let contact = &listing.contact;
    if contact.is_empty() {
        return None;
    }
    Some(html! {
        @if !contact.name.is_empty() {
            span class="ask-for" { (frame.say_with("ask-for", &[("name", contact.name.as_str().into())])) }
            " "
        }
        @if !contact.phone.is_empty() { (ring(frame, &listing.name, &contact.phone)) " " }
        @if all_ways || contact.phone.is_empty() { (written_ways(frame, contact)) }
    })
}

fn written_ways(frame: &Frame<'_>, contact: &Contact) -> Markup {
    html! {
        @if !contact.email.is_empty() { a class="way" href={ "mailto:" (contact.email) } { (contact.email) } " " }
        @if super::help_lines::is_web(&contact.website) {
            a class="way" href=(contact.website) rel="noreferrer nofollow" { (frame.say("their-page")) }
        }
    }
}

/// The attributes of a card that stands on the map: latitude and longitude, where it shows a position.
pub fn position(listing: &Listing) -> Option<(String, String)> {
    listing
        .position()
        .map(|at| (format!("{:.5}", at.lat), format!("{:.5}", at.lon)))
}
