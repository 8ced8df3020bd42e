//! The booklet of a patch: everything that is on in it, by family, in large print on small pages.

use super::{entry, how_to_print, printed_on};
use crate::families::Family;
use crate::frame::Frame;
use crate::icons::{icon, of_listing};
use crate::parts::co_ordinator::name;
use crate::parts::own_words;
use crate::shell;
use domain::Listing;
use domain::patch::Patch;
use maud::{Markup, html};
use std::sync::Arc;

/// What the booklet is made from.
#[derive(Clone, Debug)]
pub struct BookletView<'a> {
    /// The patch.
    pub patch: &'a Patch,
    /// What is on in it, by name.
    pub listings: Vec<Arc<Listing>>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &BookletView<'_>) -> Markup {
    let title = frame.say_with("booklet-title", &[("patch", name(frame, view.patch).into())]);
    shell::document(frame, &title, &main(frame, view, &title))
}

fn main(frame: &Frame<'_>, view: &BookletView<'_>, title: &str) -> Markup {
    html! {
        div class="paper booklet" {
            div class="page-head" {
                h1 { (title) }
                p class="lede" { (frame.say_with("browse-count", &[("count", view.listings.len().into())])) }
                (how_to_print(frame))
                (printed_on(frame))
            }
            @for family in Family::ALL { (chapter(frame, view, family)) }
        }
    }
}

fn chapter(frame: &Frame<'_>, view: &BookletView<'_>, family: Family) -> Markup {
    let of_family: Vec<_> = view
        .listings
        .iter()
        .filter(|listing| Family::of_listing(listing) == family)
        .collect();
    let heading = format!("family-{}", family.slug());
    html! {
        @if !of_family.is_empty() {
            section class={ "chapter of-" (family.slug()) } aria-labelledby=(heading) {
                h2 id=(heading) { (frame.say(&heading)) }
                ul {
                    @for listing in of_family {
                        li class="chapter-entry" {
                            h3 { (icon(of_listing(listing))) " " a href=(frame.href(&format!("/listing/{}", listing.id))) { (own_words::name(frame, listing)) } }
                            (entry::short(frame, listing))
                        }
                    }
                }
            }
        }
    }
}
