//! The answer to what was asked: ideas as a list, with their reasons, and the right help first where it matters.

use crate::asked::Asked;
use crate::frame::Frame;
use crate::place::{FoundPlace, PlaceProblem};
use crate::shell;
use domain::matching::Answer;
use domain::patch::Patch;
use maud::{Markup, html};

/// What the ideas page is made from.
#[derive(Clone, Debug)]
pub struct IdeasView<'a> {
    /// What was typed.
    pub asked: &'a Asked,
    /// The place that was typed, where it was found.
    pub found_place: Option<FoundPlace>,
    /// Why the place could not be used, where it could not.
    pub place_problem: Option<PlaceProblem>,
    /// The answer. Where no words were typed, an empty one: the page then asks for them.
    pub answer: &'a Answer,
    /// The patch whose co-ordinator is shown: the one around the place, else the only or first one.
    pub coordinator: Option<&'a Patch>,
    /// Whether the answer was made on the person's own device, which the page then says.
    pub on_this_device: bool,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    shell::document(frame, &frame.say("ideas-title"), &main(frame, view))
}

/// The contents of `<main>`, which the browser program puts in place of the old ones.
pub fn main(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    html! {
        h1 { (frame.say("ideas-title")) }
        ol {
            @for idea in &view.answer.ideas { li { (idea.listing.name) } }
        }
    }
}
