//! The help-now page.

use crate::frame::Frame;
use crate::shell;
use maud::{Markup, html};

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    let title = frame.say("help-now-title");
    shell::document(frame, &title, &html! { h1 { (title) } })
}
