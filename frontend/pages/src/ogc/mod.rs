//! The register for people who make maps: what there is, how to bring it into a map, and each feature to read.
//!
//! Only the server makes these pages; programs read the same addresses as JSON.

mod definition;
mod items;

pub use definition::definition;
pub use items::{FeatureView, ItemsView, feature, items};

use crate::frame::Frame;
use crate::shell;
use maud::{Markup, html};

/// Where the pages are.
const COLLECTIONS: &str = "/ogc/collections";

/// A collection as it is shown.
#[derive(Clone, Debug)]
pub struct CollectionView<'a> {
    /// Its name in addresses.
    pub id: &'a str,
    /// What it is called where the catalogue has no words for it.
    pub title: &'a str,
    /// The same, of what is in it.
    pub description: &'a str,
    /// What is told of each feature.
    pub properties: Vec<PropertyView>,
}

/// Something that is told of a feature.
#[derive(Clone, Debug)]
pub struct PropertyView {
    /// Its name in data.
    pub name: String,
    /// What sort of value it has, by its name in the catalogue.
    pub kind: &'static str,
}

impl CollectionView<'_> {
    fn title(&self, frame: &Frame<'_>) -> String {
        known(frame, &format!("ogc-{}-title", self.id), self.title)
    }

    fn about(&self, frame: &Frame<'_>) -> String {
        known(frame, &format!("ogc-{}-about", self.id), self.description)
    }

    fn href(&self, frame: &Frame<'_>, rest: &str) -> String {
        frame.href(&format!("{COLLECTIONS}/{}{rest}", self.id))
    }
}

impl PropertyView {
    fn says(&self, frame: &Frame<'_>) -> String {
        known(frame, &format!("ogc-field-{}", self.name), "")
    }
}

/// What the catalogue says, where it says anything.
fn known(frame: &Frame<'_>, id: &str, otherwise: &str) -> String {
    if frame.words().knows(id) {
        frame.say(id)
    } else {
        otherwise.to_owned()
    }
}

/// Where everything begins: what this is, how to use it, what there is.
pub fn landing(frame: &Frame<'_>, address: &str, all: &[CollectionView<'_>]) -> Markup {
    let main = html! {
        (head(&frame.say("ogc-title"), &frame.say("ogc-lede")))
        section class="ogc-begin" aria-labelledby="ogc-begin" {
            h2 id="ogc-begin" { (frame.say("ogc-begin")) }
            p { (frame.say("ogc-begin-qgis")) }
            p class="ogc-address" { code { (address) } }
            p { (frame.say("ogc-begin-others")) }
        }
        section aria-labelledby="ogc-there-is" {
            h2 id="ogc-there-is" { (frame.say("ogc-there-is")) }
            (list(frame, all))
        }
        (trust(frame))
        (programs(frame, &[
            ("/ogc?f=json", "ogc-as-json"),
            ("/ogc/api", "ogc-definition-title"),
            ("/ogc/conformance", "ogc-conformance-title"),
        ]))
    };
    room(frame, &frame.say("ogc-title"), &main)
}

/// All collections.
pub fn collections(frame: &Frame<'_>, all: &[CollectionView<'_>]) -> Markup {
    let main = html! {
        (way_back(frame, &[("/ogc", frame.say("ogc-title"))]))
        (head(&frame.say("ogc-there-is"), &frame.say("ogc-there-is-lede")))
        (list(frame, all))
        (programs(frame, &[("/ogc/collections?f=json", "ogc-as-json")]))
    };
    room(frame, &frame.say("ogc-there-is"), &main)
}

/// One collection, with what is told of its features.
pub fn collection(frame: &Frame<'_>, address: &str, view: &CollectionView<'_>) -> Markup {
    let title = view.title(frame);
    let at = |rest: &str| format!("{COLLECTIONS}/{}{rest}", view.id);
    let main = html! {
        (way_back(frame, &[("/ogc", frame.say("ogc-title"))]))
        (head(&title, &view.about(frame)))
        p class="ogc-to" { a href=(view.href(frame, "/items")) { (frame.say("ogc-look")) } }
        p { (frame.say("ogc-begin-ogr")) }
        p class="ogc-address" { code { "ogr2ogr -f GPKG kith.gpkg OAPIF:" (address) " " (view.id) } }
        (fields(frame, view))
        (programs(frame, &[
            (&at("?f=json"), "ogc-as-json"),
            (&at("/items?f=json"), "ogc-items-as-json"),
            (&at("/items?f=gpkg"), "ogc-items-as-file"),
            (&at("/queryables?f=json"), "ogc-queryables-as-json"),
        ]))
    };
    room(frame, &title, &main)
}

/// What can be asked of the features of a collection.
pub fn queryables(frame: &Frame<'_>, view: &CollectionView<'_>) -> Markup {
    let title = frame.say("ogc-queryables-title");
    let own = format!("{COLLECTIONS}/{}", view.id);
    let main = html! {
        (way_back(frame, &[("/ogc", frame.say("ogc-title")), (&own, view.title(frame))]))
        (head(&title, &frame.say("ogc-queryables-lede")))
        (fields(frame, view))
        (programs(frame, &[(&format!("{own}/queryables?f=json"), "ogc-as-json")]))
    };
    room(frame, &title, &main)
}

/// Which parts of which standards are kept to.
pub fn conformance(frame: &Frame<'_>, classes: &[&str]) -> Markup {
    let title = frame.say("ogc-conformance-title");
    let main = html! {
        (way_back(frame, &[("/ogc", frame.say("ogc-title"))]))
        (head(&title, &frame.say("ogc-conformance-lede")))
        ul class="ogc-classes" { @for class in classes { li { code { (class) } } } }
        (programs(frame, &[("/ogc/conformance?f=json", "ogc-as-json")]))
    };
    room(frame, &title, &main)
}

/// A page of this room.
fn room(frame: &Frame<'_>, title: &str, contents: &Markup) -> Markup {
    shell::document(frame, title, &html! { div class="ogc" { (contents) } })
}

fn head(title: &str, lede: &str) -> Markup {
    html! {
        div class="page-head" {
            h1 { (title) }
            p class="lede" { (lede) }
        }
    }
}

fn list(frame: &Frame<'_>, all: &[CollectionView<'_>]) -> Markup {
    html! {
        ul class="ogc-collections" {
            @for view in all {
                li {
                    h2 { a href=(view.href(frame, "")) { (view.title(frame)) } }
                    p { (view.about(frame)) }
                }
            }
        }
    }
}

/// What anybody may rely on: who is shown and who is not.
fn trust(frame: &Frame<'_>) -> Markup {
    html! {
        section aria-labelledby="ogc-trust" {
            h2 id="ogc-trust" { (frame.say("ogc-trust")) }
            (frame.paragraphs("ogc-trust-text"))
        }
    }
}

fn fields(frame: &Frame<'_>, view: &CollectionView<'_>) -> Markup {
    html! {
        section aria-labelledby="ogc-fields" {
            h2 id="ogc-fields" { (frame.say("ogc-fields")) }
            dl class="ogc-fields" {
                @for property in &view.properties {
                    div {
                        dt { code { (property.name) } " " small { (frame.say(&format!("ogc-kind-{}", property.kind))) } }
                        dd { (property.says(frame)) }
                    }
                }
            }
        }
    }
}

/// The same for programs.
fn programs(frame: &Frame<'_>, links: &[(&str, &str)]) -> Markup {
    html! {
        nav class="ogc-programs" aria-label=(frame.say("ogc-for-programs")) {
            ul { @for (path, name) in links { li { a href=(frame.href(path)) { (frame.say(name)) } } } }
        }
    }
}

fn way_back(frame: &Frame<'_>, steps: &[(&str, String)]) -> Markup {
    html! {
        nav class="ogc-way-back" aria-label=(frame.say("ogc-way-back")) {
            ol { @for (path, name) in steps { li { a href=(frame.href(path)) { (name) } } } }
        }
    }
}
