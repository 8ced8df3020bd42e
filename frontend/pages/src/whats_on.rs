//! What's on this week, day by day.

use crate::frame::Frame;
use crate::shell;
use domain::Listing;
use domain::rhythm::Occurrence;
use jiff::civil::Date;
use maud::{Markup, html};
use std::sync::Arc;

/// What the page is made from.
#[derive(Clone, Debug, Default)]
pub struct WhatsOnView {
    /// The days from today on, in order, also those with nothing on.
    pub days: Vec<DayOn>,
}

/// One day.
#[derive(Clone, Debug)]
pub struct DayOn {
    /// The day.
    pub on: Date,
    /// What happens, by the time it starts; what has no time last.
    pub happenings: Vec<Happening>,
}

/// Something that happens on a day.
#[derive(Clone, Debug)]
pub struct Happening {
    /// What.
    pub listing: Arc<Listing>,
    /// When.
    pub occurrence: Occurrence,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &WhatsOnView) -> Markup {
    shell::document(frame, &frame.say("whats-on-title"), &main(frame, view))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, _view: &WhatsOnView) -> Markup {
    html! { h1 { (frame.say("whats-on-title")) } }
}
