//! Pages made to be printed and handed over: the take-away sheet, the booklet of a patch, the month, the poster.
//!
//! They are pages like any other, so that they can be read on a screen, in either language and with scripts off; the
//! style sheet for print sets them in big type on the right size of paper. No words of the person's are on any of them.

mod entry;
mod map;

pub mod booklet;
pub mod month;
pub mod poster;
pub mod take_away;

pub use map::{Shape, Sort};

use crate::frame::Frame;
use maud::{Markup, html};

/// How to get it onto paper. Not on the paper itself.
fn how_to_print(frame: &Frame<'_>) -> Markup {
    html! { p class="how-to-print" { (frame.say("paper-how")) } }
}

/// Whose sheet it is and of which day, since paper grows old.
fn printed_on(frame: &Frame<'_>) -> Markup {
    let today = crate::phrases::dates::date(frame.words(), frame.now.date(), frame.now.date());
    let year = frame.now.date().year();
    html! {
        p class="printed-on" {
            (frame.say_with("paper-made", &[("site", frame.site_name.into()), ("date", format!("{today} {year}").into())]))
        }
    }
}
