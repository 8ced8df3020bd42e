//! What happens to what you type, and what is kept of groups.

use crate::frame::Frame;
use crate::parts::article::{article, contact};
use crate::shell;
use maud::{Markup, html};

/// The parts of the page, by their names in the catalogue.
pub const PARTS: &[&str] = &[
    "words",
    "device",
    "without-scripts",
    "cookies",
    "kept",
    "groups",
    "place",
    "contact",
];

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    shell::document(frame, &frame.say("privacy-title"), &main(frame))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>) -> Markup {
    html! { (article(frame, "privacy", PARTS)) (contact(frame)) }
}
