//! One group or place, with everything that helps somebody walk through its door.

use crate::frame::Frame;
use crate::shell;
use domain::Listing;
use domain::patch::Patch;
use domain::rhythm::Occurrence;
use maud::{Markup, html};

/// What the page of a listing is made from.
#[derive(Clone, Debug)]
pub struct ListingView<'a> {
    /// The listing, in any of its public states.
    pub listing: &'a Listing,
    /// When it next is: three times at most.
    pub next: Vec<Occurrence>,
    /// The patch it is in, where it has a place in one.
    pub patch: Option<&'a Patch>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    shell::document(frame, &view.listing.name, &main(frame, view))
}

/// The contents of `<main>`.
pub fn main(_frame: &Frame<'_>, view: &ListingView<'_>) -> Markup {
    html! { h1 { (view.listing.name) } }
}
