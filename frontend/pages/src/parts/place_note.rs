//! What became of the place somebody typed.

use crate::frame::Frame;
use crate::place::{FoundPlace, PlaceProblem};
use maud::{Markup, html};

/// A line about the place: found, not found, or nothing where none was typed.
pub fn place_note(
    frame: &Frame<'_>,
    typed: &str,
    found: Option<&FoundPlace>,
    problem: Option<PlaceProblem>,
) -> Markup {
    html! {
        @if let Some(place) = found {
            p class="place-note" { (frame.say_with("place-found", &[("place", place.label.as_str().into())])) }
        } @else if let Some(problem) = problem {
            div class="place-note place-problem" role="status" {
                p { (frame.say_with(sentence(problem), &[("place", typed.into())])) }
                p { (frame.say("place-what-now")) }
            }
        }
    }
}

const fn sentence(problem: PlaceProblem) -> &'static str {
    match problem {
        PlaceProblem::NotFound => "place-not-found",
        PlaceProblem::NoAnswer => "place-no-answer",
        PlaceProblem::TooFar => "place-too-far",
    }
}
