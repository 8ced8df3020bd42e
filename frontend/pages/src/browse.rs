//! Looking about: plain things to choose from, and what they lead to.

use crate::frame::Frame;
use crate::place::{FoundPlace, PlaceProblem};
use crate::shell;
use domain::Listing;
use domain::browsing::Filters;
use domain::rhythm::Occurrence;
use maud::{Markup, html};
use std::sync::Arc;

/// What the browse page is made from.
#[derive(Clone, Debug)]
pub struct BrowseView<'a> {
    /// What was chosen.
    pub filters: &'a Filters,
    /// The postcode or place typed as `near`. May be empty.
    pub near: &'a str,
    /// That place, where it was found.
    pub found_place: Option<FoundPlace>,
    /// Why it could not be used, where it could not.
    pub place_problem: Option<PlaceProblem>,
    /// The listings of this page: nearest first where a place was found, else by name.
    pub found: Vec<Found>,
    /// How many there are on all pages.
    pub total: usize,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many pages there are. At least 1.
    pub pages: usize,
}

/// A listing that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// What was found.
    pub listing: Arc<Listing>,
    /// How far it is, where it has a distance and a place was given.
    pub distance_m: Option<u32>,
    /// When it next is: one time is enough.
    pub next: Vec<Occurrence>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    shell::document(frame, &frame.say("browse-title"), &main(frame, view))
}

/// The contents of `<main>`, which the browser program puts in place of the old ones.
pub fn main(frame: &Frame<'_>, view: &BrowseView<'_>) -> Markup {
    html! {
        h1 { (frame.say("browse-title")) }
        ul {
            @for found in &view.found { li { (found.listing.name) } }
        }
    }
}
