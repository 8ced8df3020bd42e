//! The page for when something went wrong: what happened, and what to do next. Never what is inside.

use crate::frame::Frame;
use crate::shell;
use maud::{Markup, html};

/// Something that went wrong.
#[derive(Clone, Debug)]
pub struct Problem<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The stable name of the problem, as on the API ("not_found", "too_many_requests").
    pub code: &'a str,
    /// What finds this moment in the log, to give to whoever helps. May be empty.
    pub request_id: &'a str,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, problem: &Problem<'_>) -> Markup {
    let name = name(problem.status);
    shell::document(
        frame,
        &frame.say(&format!("problem-{name}-title")),
        &main(frame, problem),
    )
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, problem: &Problem<'_>) -> Markup {
    let name = name(problem.status);
    html! {
        div class="page-head problem" {
            h1 { (frame.say(&format!("problem-{name}-title"))) }
            (frame.paragraphs(&format!("problem-{name}-text")))
        }
        ul class="ways-on" {
            li { a href=(frame.href("/")) { (frame.say("problem-ask")) } }
            li { a href=(frame.href("/browse")) { (frame.say("problem-browse")) } }
            li { a href=(frame.href("/help-now")) { (frame.say("problem-help")) } }
        }
        @if !problem.request_id.is_empty() {
            p class="request-id" {
                (frame.say("problem-tell")) " " code { (problem.status) " " (problem.code) " " (problem.request_id) }
            }
        }
    }
}

/// What a status is called in the catalogue.
const fn name(status: u16) -> &'static str {
    match status {
        404 | 410 => "not-found",
        413 => "too-long",
        429 => "too-many",
        503 | 504 => "busy",
        400..=499 => "not-understood",
        _ => "ours",
    }
}
