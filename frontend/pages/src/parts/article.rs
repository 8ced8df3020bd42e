//! A page of plain text: a title, a first sentence, and parts with a heading each.

use super::help_lines::ring;
use crate::frame::Frame;
use maud::{Markup, html};

/// The page called `name` in the catalogue, with its `parts` in order.
pub fn article(frame: &Frame<'_>, name: &str, parts: &[&str]) -> Markup {
    html! {
        div class="page-head" {
            h1 { (frame.say(&format!("{name}-title"))) }
            p class="lede" { (frame.say(&format!("{name}-lede"))) }
        }
        @for part in parts {
            section class="part" aria-labelledby=(part) {
                h2 id=(part) { (frame.say(&format!("{name}-{part}-title"))) }
                (frame.paragraphs(&format!("{name}-{part}-text")))
            }
        }
    }
}

/// Who to speak to: every co-ordinator with a way to reach them.
pub fn contact(frame: &Frame<'_>) -> Markup {
    html! {
        @for person in frame.patches.iter().map(|patch| &patch.coordinator).filter(|person| !person.name.is_empty()) {
            p class="speak-to" {
                (frame.say_with("speak-to", &[("name", person.name.as_str().into())])) " "
                @if !person.phone.is_empty() { (ring(frame, &person.name, &person.phone)) " " }
                @if !person.email.is_empty() { a class="way" href={ "mailto:" (person.email) } { (person.email) } }
            }
        }
    }
}
