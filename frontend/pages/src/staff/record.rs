//! The record of what was done, for administrators: the newest first, with whether its seals hold.

use super::{Me, document, head};
use crate::frame::Frame;
use maud::{Markup, html};

/// What the page is made from.
#[derive(Clone, Debug, Default)]
pub struct RecordView {
    /// The lines, the newest first.
    pub lines: Vec<LineView>,
    /// The first line whose seal does not hold. `None`: every seal holds.
    pub broken: Option<i64>,
    /// The last line's number and seal, to be noted elsewhere.
    pub head: String,
    /// The number before which older lines are shown. `None`: there are none.
    pub older: Option<i64>,
}

/// A line as it is shown.
#[derive(Clone, Debug, Default)]
pub struct LineView {
    /// Its number.
    pub number: i64,
    /// When, as written on the clock of the place.
    pub at: String,
    /// Who, by the name they have today.
    pub who: String,
    /// What, in `snake_case`.
    pub what: String,
    /// Of whom or what, by the name they have today.
    pub about: String,
    /// Where that can be looked at. Empty: nowhere.
    pub about_path: String,
    /// A few words more.
    pub says: String,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, view: &RecordView) -> Markup {
    let main = html! {
        (head(&frame.say("staff-record"), &frame.say("staff-record-lede")))
        div class="staff-page" {
            @match view.broken {
                Some(number) => {
                    p class="trouble" role="alert" {
                        (frame.say_with("staff-record-broken", &[("number", number.into())]))
                    }
                }
                None => {
                    p class="done" { (frame.say("staff-record-holds")) }
                    p class="hint" { (frame.say("staff-record-head")) " " code { (view.head) } }
                }
            }
            @if view.lines.is_empty() { p { (frame.say("staff-record-none")) } }
            ol class="rows record" {
                @for line in &view.lines {
                    li value=(line.number) {
                        div {
                            p class="hint" { (line.number) " · " (line.at) }
                            p {
                                strong { (line.who) } " " code { (line.what) }
                                @if !line.about.is_empty() { " " (about(frame, line)) }
                            }
                            @if !line.says.is_empty() { p { (line.says) } }
                        }
                    }
                }
            }
            @if let Some(older) = view.older {
                p { a href={ (frame.href("/staff/record")) "?before=" (older) } { (frame.say("staff-record-older")) } }
            }
        }
    };
    document(frame, me, &frame.say("staff-record"), &main)
}

fn about(frame: &Frame<'_>, line: &LineView) -> Markup {
    html! {
        @if line.about_path.is_empty() { (line.about) }
        @else { a href=(frame.href(&line.about_path)) { (line.about) } }
    }
}
