//! What can be chosen of what's on: near where, free, without a step.

use super::WhatsOnView;
use crate::frame::Frame;
use crate::parts::fields::{line, tick};
use crate::parts::paging::escaped;
use maud::{Markup, html};

/// The form. It keeps the day.
pub(super) fn form(frame: &Frame<'_>, view: &WhatsOnView<'_>) -> Markup {
    html! {
        form class="browse-form" method="get" action=(frame.href("/whats-on")) role="search" {
            input type="hidden" name="on" value=(view.on);
            div class="row" {
                (line("near", &frame.say("browse-near"), "", view.near))
                div class="ticks" {
                    (tick("free", "1", &frame.say("need-free"), view.filters.free))
                    (tick("step_free", "1", &frame.say("need-step_free"), view.filters.step_free))
                }
                button type="submit" { (frame.say("browse-button")) }
            }
        }
    }
}

/// What was chosen, as the query of an address without its day and page.
pub(super) fn query(view: &WhatsOnView<'_>) -> String {
    let chosen = [
        ("near", view.near),
        ("free", if view.filters.free { "1" } else { "" }),
        ("step_free", if view.filters.step_free { "1" } else { "" }),
    ];
    let written = chosen.iter().filter(|(_, value)| !value.is_empty());
    written
        .map(|(name, value)| format!("{name}={}&", escaped(value)))
        .collect()
}
