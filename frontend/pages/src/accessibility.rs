//! The accessibility statement: how accessible this is, what we know is not, and how to tell us.

use crate::frame::Frame;
use crate::parts::article::{article, contact};
use crate::shell;
use maud::{Markup, html};

/// The parts of the statement, by their names in the catalogue. The headings are those the law asks for.
pub const PARTS: &[&str] = &[
    "how",
    "not-yet",
    "tell-us",
    "enforcement",
    "technical",
    "prepared",
];

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    shell::document(frame, &frame.say("accessibility-title"), &main(frame))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>) -> Markup {
    html! { (article(frame, "accessibility", PARTS)) (contact(frame)) }
}
