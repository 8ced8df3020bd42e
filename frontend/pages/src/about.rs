//! What Kith is, what co-ordinators do, how ideas are chosen, and who runs this copy.

use crate::frame::Frame;
use crate::parts::article::{article, contact};
use crate::shell;
use maud::{Markup, html};

/// The parts of the page, by their names in the catalogue.
pub const PARTS: &[&str] = &["what", "co-ordinators", "ideas", "groups", "who"];

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    shell::document(frame, &frame.say("about-title"), &main(frame))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>) -> Markup {
    html! { (article(frame, "about", PARTS)) (contact(frame)) }
}
