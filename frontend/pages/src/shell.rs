//! The document around every page: head, header, navigation, foot.

use crate::frame::Frame;
use crate::icons::mark;
use crate::parts::help_lines::ring;
use maud::{DOCTYPE, Markup, html};

/// The pages of the main navigation: address and name in the catalogue.
const MAIN_PAGES: [(&str, &str); 3] = [
    ("/browse", "nav-browse"),
    ("/whats-on", "nav-whats-on"),
    ("/help-now", "nav-help-now"),
];
/// The pages the foot leads to.
const FOOT_PAGES: [(&str, &str); 7] = [
    ("/list", "nav-list"),
    ("/easy", "nav-easy"),
    ("/your-rights", "rights-title"),
    ("/about", "about-title"),
    ("/privacy", "privacy-title"),
    ("/accessibility", "accessibility-title"),
    ("/open-data", "open-data-title"),
];
/// How many co-ordinators the foot has room for.
const MOST_IN_FOOT: usize = 3;

/// A whole document around the contents of `<main>`. `title` is the page's own, without the site's name.
pub fn document(frame: &Frame<'_>, title: &str, main: &Markup) -> Markup {
    document_that_says(frame, title, main, &html! {})
}

/// The same with something further in its head: what a page says of itself to programs.
pub fn document_that_says(frame: &Frame<'_>, title: &str, main: &Markup, says: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.lang.code()) {
            (head(frame, title, says))
            body data-site=(frame.site_name) data-home=[home(frame)] data-tiles=[frame.tiles] {
                a class="skip" href="#main" { (frame.say("skip-to-main")) }
                (header(frame))
                main id="main" tabindex="-1" { (main) }
                (foot(frame))
            }
        }
    }
}

/// Where a question without a place is asked from, and where a map opens that has nothing to fit.
fn home(frame: &Frame<'_>) -> Option<String> {
    frame.home.map(|home| format!("{:.4},{:.4}", home.lat, home.lon))
}

fn head(frame: &Frame<'_>, title: &str, says: &Markup) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) " – " (frame.site_name) }
            meta name="description" content=(frame.say("site-description"));
            meta name="color-scheme" content="light dark";
            meta name="theme-color" content="#45204a";
            link rel="stylesheet" href={ (frame.assets) "/kith.css" };
            link rel="icon" type="image/svg+xml" href={ (frame.assets) "/icon.svg" };
            @let other = frame.lang.other();
            link rel="alternate" hreflang=(other.code()) href={ (other.prefix()) (frame.path) };
            link rel="alternate" type="application/atom+xml" href="/data/news.atom";
            (says)
            script type="module" src={ (frame.assets) "/boot.js" } {}
        }
    }
}

fn header(frame: &Frame<'_>) -> Markup {
    let other = frame.lang.other();
    html! {
        header {
            @if frame.is_demo { p class="demo" { (frame.say("demo")) } }
            div class="top" {
            a class="wordmark" href=(frame.href("/")) {
                (mark()) span { "Kith" }
                span class="visually-hidden" { " – " (frame.say("nav-home")) }
            }
            nav aria-label=(frame.say("nav-main")) {
                ul { @for (path, name) in MAIN_PAGES { (nav_item(frame, path, name)) } }
            }
            a class="language" href={ (other.prefix()) (frame.path) } lang=(other.code()) hreflang=(other.code()) {
                (other.words().say("language-name"))
            }
            }
        }
    }
}

fn nav_item(frame: &Frame<'_>, path: &str, name: &str) -> Markup {
    html! { li { a href=(frame.href(path)) aria-current=[current(frame, path)] { (frame.say(name)) } } }
}

fn current(frame: &Frame<'_>, path: &str) -> Option<&'static str> {
    (frame.path == path).then_some("page")
}

fn foot(frame: &Frame<'_>) -> Markup {
    html! {
        footer class="foot" {
            (people(frame))
            nav aria-label=(frame.say("nav-foot")) {
                ul { @for (path, name) in FOOT_PAGES { (nav_item(frame, path, name)) } }
            }
            p class="foot-words" { (mark()) (frame.say("foot-words")) }
        }
    }
}

/// On every page, a number that a person answers.
fn people(frame: &Frame<'_>) -> Markup {
    let answering = frame
        .patches
        .iter()
        .map(|patch| &patch.coordinator)
        .filter(|person| !person.phone.is_empty());
    html! {
        @for person in answering.take(MOST_IN_FOOT) {
            p class="foot-person" {
                (frame.say_with("foot-person", &[("name", person.name.as_str().into())])) " "
                (ring(frame, &person.name, &person.phone))
            }
        }
    }
}
