//! Your rights: what the law says, plainly, and who stands by you. England and Wales.
//!
//! Only what is certainly true belongs here. Each right names its law, so that anybody can check.

use crate::frame::Frame;
use crate::parts::help_lines::{has_help, help_for};
use crate::shell;
use domain::matching::Flag;
use maud::{Markup, html};

/// The rights, by their names in the catalogue and in the page's addresses.
pub const RIGHTS: [&str; 11] = [
    "information",
    "care",
    "carers",
    "advocate",
    "choices",
    "adjustments",
    "home",
    "money",
    "safe",
    "complain",
    "your-information",
];

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    shell::document(frame, &frame.say("rights-title"), &main(frame))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>) -> Markup {
    html! {
        div class="page-head" {
            h1 { (frame.say("rights-title")) }
            p class="lede" { (frame.say("rights-lede")) }
        }
        p class="not-advice" { (frame.say("rights-not-advice")) }
        nav class="contents" aria-label=(frame.say("rights-contents")) {
            ul { @for name in RIGHTS { li { a href={ "#" (name) } { (frame.say(&format!("right-{name}-title"))) } } } }
        }
        @for name in RIGHTS { (right(frame, name)) }
        @if has_help(frame, Flag::Rights) {
        section class="moment moment-rights" aria-labelledby="stand-by-you" {
            h2 id="stand-by-you" { (frame.say("rights-stand-by")) }
            (help_for(frame, Flag::Rights))
        }
        }
    }
}

fn right(frame: &Frame<'_>, name: &str) -> Markup {
    html! {
        section class="right" aria-labelledby=(name) {
            h2 id=(name) { (frame.say(&format!("right-{name}-title"))) }
            (frame.paragraphs(&format!("right-{name}-text")))
            p class="stands-by" { b { (frame.say("right-who")) } " " (frame.say(&format!("right-{name}-who"))) }
            p class="law" { b { (frame.say("right-law")) } " " (frame.say(&format!("right-{name}-law"))) }
        }
    }
}
