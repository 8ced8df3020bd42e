//! "Exit this page": off to the weather, at once. A plain link, so that it works without scripts.
//!
//! It does not clear the history, and the text beside it says so. The browser program makes it replace this page in
//! the history too (`data-quick-exit`).

use crate::frame::Frame;
use maud::{Markup, html};

/// Where it leads: a page anybody might be looking at.
const SOMEWHERE_PLAIN: &str = "https://www.bbc.co.uk/weather";

/// The link, which stays in sight, and what it does not do.
pub fn quick_exit(frame: &Frame<'_>) -> Markup {
    html! {
        div class="exit" {
            a class="exit-link" href=(SOMEWHERE_PLAIN) rel="noreferrer nofollow" data-quick-exit {
                (frame.say("exit-link"))
            }
            p class="exit-note" { (frame.say("exit-note")) }
        }
    }
}
