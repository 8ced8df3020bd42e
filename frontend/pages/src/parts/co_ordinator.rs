//! The patch's co-ordinator, as a person: a name, their own words, where they are this week, a number they answer.

use super::help_lines::{ring, told};
use crate::frame::Frame;
use crate::words::Lang;
use domain::patch::{AtPlace, Patch};
use maud::{Markup, html};

/// The card of one patch's co-ordinator. Nothing where the patch has none. `level` is the heading's: 2 or 3.
pub fn co_ordinator(frame: &Frame<'_>, patch: &Patch, heading: &str) -> Markup {
    let person = &patch.coordinator;
    let (says, says_lang) = told(frame.lang, &person.says, &person.says_cy);
    html! {
        @if !person.name.is_empty() {
            section class="person" aria-labelledby={ "person-" (patch.slug) } {
                p class="person-letter" aria-hidden="true" { (first_letter(&person.name)) }
                div class="person-words" {
                    h2 id={ "person-" (patch.slug) } { (heading) }
                    p class="patch-name" { (patch_line(frame, patch)) }
                    @if !says.is_empty() { blockquote lang=[says_lang] { p { (says) } } }
                    ul class="ways" {
                        @if !person.phone.is_empty() { li { (ring(frame, &person.name, &person.phone)) } }
                        @if !person.email.is_empty() {
                            li { a href={ "mailto:" (person.email) } { (person.email) } }
                        }
                    }
                    (this_week(frame, &person.name, &person.this_week))
                }
            }
        }
    }
}

/// "Morwen, who walks Larkmouth Harbour and Saltings"
fn patch_line(frame: &Frame<'_>, patch: &Patch) -> String {
    let patch_name = name(frame, patch);
    frame.say_with(
        "person-walks",
        &[
            ("name", patch.coordinator.name.as_str().into()),
            ("patch", patch_name.into()),
        ],
    )
}

/// What the patch is called on this page.
pub fn name<'p>(frame: &Frame<'_>, patch: &'p Patch) -> &'p str {
    match frame.lang {
        Lang::Cy if !patch.name_cy.is_empty() => &patch.name_cy,
        _ => &patch.name,
    }
}

fn this_week(frame: &Frame<'_>, name: &str, places: &[AtPlace]) -> Markup {
    html! {
        @if !places.is_empty() {
            details class="this-week" {
                summary { (frame.say_with("person-this-week", &[("name", name.into())])) }
                // Days and places are in the co-ordinator's own words, whichever language those are in.
                ul { @for at in places { li { b { (at.day) } " " (at.place) ", " (at.time) } } }
            }
        }
    }
}

fn first_letter(name: &str) -> String {
    name.chars().take(1).collect()
}
