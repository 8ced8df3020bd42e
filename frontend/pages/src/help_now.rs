//! Help right now: numbers to ring, calls first, with the way out of the page in sight.

use crate::frame::Frame;
use crate::parts::flag_cards;
use crate::parts::help_lines::{has_help, help_for};
use crate::parts::quick_exit::quick_exit;
use crate::shell;
use domain::matching::Flag;
use maud::{Markup, html};

/// What sorts of moment there is help for, the gravest first, each with its name in the catalogue.
const MOMENTS: [(Flag, &str); 4] = [
    (Flag::Crisis, "crisis"),
    (Flag::Safety, "safety"),
    (Flag::Urgent, "urgent"),
    (Flag::Rights, "rights"),
];

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    shell::document(frame, &frame.say("help-now-title"), &main(frame))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>) -> Markup {
    html! {
        (quick_exit(frame))
        div class="page-head" {
            h1 { (frame.say("help-now-title")) }
            p class="lede" { (frame.say("help-now-lede")) }
        }
        (flag_cards::emergency(frame, "crisis-999"))
        @for (flag, name) in MOMENTS.into_iter().filter(|(flag, _)| has_help(frame, *flag)) {
            section class={ "moment moment-" (name) } aria-labelledby={ "help-" (name) } {
                h2 id={ "help-" (name) } { (frame.say(&format!("help-{name}-title"))) }
                (help_for(frame, flag))
            }
        }
        p class="help-more" { a href=(frame.href("/your-rights")) { (frame.say("rights-card-link")) } }
    }
}
