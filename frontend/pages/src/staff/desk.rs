//! The desk: what waits for somebody to look, the most pressing first.

use super::{Me, document, head};
use crate::frame::Frame;
use maud::{Markup, html};

/// Something that waits, as it is shown.
#[derive(Clone, Debug, Default)]
pub struct WaitingView {
    /// The record's id.
    pub asset: String,
    /// Its name.
    pub name: String,
    /// Why it waits, by its name in the catalogue.
    pub why: &'static str,
    /// Since when, as written on the clock of the place.
    pub since: String,
    /// The names of the patches it lies in.
    pub patches: Vec<String>,
}

/// Somebody says that a decision was wrong.
pub const APPEAL: &str = "staff-why-appeal";
/// It is new.
pub const NEW: &str = "staff-why-new";
/// Somebody would like to change it.
pub const EDIT: &str = "staff-why-edit";
/// We asked, and wait for the answer.
pub const ASKED: &str = "staff-why-asked";

/// The sorts, the most pressing first.
const SORTS: [&str; 4] = [APPEAL, NEW, EDIT, ASKED];

/// The whole page. `done` is what was just decided: `published`, `asked`, `refused` or `hidden`.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, waiting: &[WaitingView], done: Option<&str>) -> Markup {
    let main = html! {
        (head(&frame.say("staff-desk"), &frame.say("staff-desk-lede")))
        div class="staff-page" {
            @if let Some(done) = done { p class="done" role="status" { (frame.say(&format!("staff-done-{done}"))) } }
            @if waiting.is_empty() { p class="note" { (frame.say("staff-desk-none")) } }
            @for sort in SORTS {
                @let of_sort: Vec<&WaitingView> = waiting.iter().filter(|one| one.why == sort).collect();
                @if !of_sort.is_empty() {
                    section {
                        h2 { (frame.say(sort)) " " span class="how-many" { (of_sort.len()) } }
                        ul class="rows" { @for one in of_sort { (row(frame, one)) } }
                    }
                }
            }
        }
    };
    document(frame, me, &frame.say("staff-desk"), &main)
}

fn row(frame: &Frame<'_>, one: &WaitingView) -> Markup {
    html! {
        li {
            div {
                a href=(frame.href(&format!("/staff/desk/{}", one.asset))) { strong { (one.name) } }
                p class="hint" {
                    (frame.say_with("staff-since", &[("at", one.since.as_str().into())]))
                    @if !one.patches.is_empty() { " · " (one.patches.join(", ")) }
                }
            }
        }
    }
}
