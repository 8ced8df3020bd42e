//! The page for when something went wrong: what happened, and what to do next.

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
    let title = frame.say("problem-title");
    let main = html! { h1 { (title) } p { (problem.status) " " (problem.code) " " (problem.request_id) } };
    shell::document(frame, &title, &main)
}
