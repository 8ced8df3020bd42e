//! Features to read: a list of them, and each with everything that is told of it.

use super::{COLLECTIONS, CollectionView, programs, room, way_back};
use crate::frame::Frame;
use maud::{Markup, html};

/// A page of features as it is shown.
#[derive(Clone, Debug)]
pub struct ItemsView<'a> {
    /// Of which collection.
    pub collection: &'a CollectionView<'a>,
    /// Their identities, and the first of what is told of each, in the collection's order.
    pub features: Vec<(String, Vec<String>)>,
    /// How many there are on all pages.
    pub matched: usize,
    /// The next page.
    pub next: Option<String>,
    /// The same for programs.
    pub json: &'a str,
}

/// One feature as it is shown.
#[derive(Clone, Debug)]
pub struct FeatureView<'a> {
    /// Of which collection.
    pub collection: &'a CollectionView<'a>,
    /// Its identity.
    pub id: &'a str,
    /// What is told of it, in the collection's order. Empty: nobody said.
    pub told: Vec<String>,
    /// Where it is, north and east in degrees.
    pub at: Option<(f64, f64)>,
    /// Whether it is a listing with a page of its own.
    pub is_listing: bool,
}

/// A page of features.
pub fn items(frame: &Frame<'_>, view: &ItemsView<'_>) -> Markup {
    let collection = view.collection;
    let title = collection.title(frame);
    let own = format!("{COLLECTIONS}/{}", collection.id);
    let main = html! {
        (way_back(frame, &[("/ogc", frame.say("ogc-title")), (&own, title.clone())]))
        div class="page-head" {
            h1 { (title) }
            p class="lede" { (frame.say_with("ogc-count", &[("count", view.matched.into())])) }
        }
        @if view.features.is_empty() {
            div class="nothing-yet" {
                p { (frame.say("ogc-nothing")) }
                p { a href=(collection.href(frame, "/items")) { (frame.say("ogc-all")) } }
            }
        } @else {
            ol class="ogc-items" { @for (id, told) in &view.features { (line(frame, collection, id, told)) } }
        }
        @if let Some(next) = &view.next {
            p class="ogc-to" { a rel="next" href=(next) { (frame.say("ogc-next")) } }
        }
        nav class="ogc-programs" aria-label=(frame.say("ogc-for-programs")) {
            ul { li { a href=(view.json) { (frame.say("ogc-as-json")) } } }
        }
    };
    room(frame, &title, &main)
}

fn line(frame: &Frame<'_>, collection: &CollectionView<'_>, id: &str, told: &[String]) -> Markup {
    let mut said = told.iter().filter(|text| !text.is_empty());
    let name = said.next().map_or(id, String::as_str);
    html! {
        li {
            a href=(collection.href(frame, &format!("/items/{id}"))) { (name) }
            @for text in said { " " span { (shortened(text)) } }
        }
    }
}

/// As much of a text as fits a line.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LINE_CHARS) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

const LINE_CHARS: usize = 90;

/// One feature.
pub fn feature(frame: &Frame<'_>, view: &FeatureView<'_>) -> Markup {
    let collection = view.collection;
    let title = view
        .told
        .iter()
        .find(|text| !text.is_empty())
        .map_or(view.id, String::as_str);
    let own = format!("{COLLECTIONS}/{}", collection.id);
    let said = collection
        .properties
        .iter()
        .zip(&view.told)
        .filter(|(_, text)| !text.is_empty());
    let main = html! {
        (way_back(frame, &[
            ("/ogc", frame.say("ogc-title")),
            (&own, collection.title(frame)),
            (&format!("{own}/items"), frame.say("ogc-look")),
        ]))
        div class="page-head" { h1 { (title) } }
        @if view.is_listing {
            p { a href=(frame.href(&format!("/listing/{}", view.id))) { (frame.say("ogc-own-page")) } }
        }
        dl class="ogc-fields" {
            @for (property, text) in said {
                div {
                    dt { code { (property.name) } }
                    dd { (text) }
                }
            }
            div {
                dt { code { "geometry" } }
                dd {
                    @if let Some((lat, lon)) = view.at { (format!("{lat:.5}, {lon:.5}")) }
                    @else { (frame.say("ogc-no-point")) }
                }
            }
        }
        (programs(frame, &[(&format!("{own}/items/{}?f=json", view.id), "ogc-as-json")]))
    };
    room(frame, title, &main)
}
