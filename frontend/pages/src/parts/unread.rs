//! What is said where somebody's words are in a language that cannot be read: that it is so, and who can help. Nothing is
//! guessed.

use super::flag_cards::emergency;
use crate::frame::Frame;
use crate::words::Lang;
use domain::matching::Unread;
use maud::{Markup, html};

/// The whole of it: first in their own language, where we have the words.
pub fn unread(frame: &Frame<'_>, unread: &Unread) -> Markup {
    let name = match frame.lang {
        Lang::En => &unread.language,
        Lang::Cy => &unread.in_welsh,
    };
    html! {
        div class="nothing-yet unread" {
            @if !unread.line.is_empty() { p dir="auto" lang="und" { (unread.line) } }
            @if name.is_empty() {
                p { (frame.say("unread-unknown")) }
            } @else {
                p { (frame.say_with("unread-language", &[("language", name.as_str().into())])) }
            }
            (frame.paragraphs("unread-text"))
            (emergency(frame, "crisis-999"))
        }
    }
}
