//! What anybody may take away: the register as a table, for maps, for other programs, as a calendar or as news, and a
//! piece of it for a page of their own.

use crate::frame::Frame;
use crate::shell;
use maud::{Markup, html};

/// The ways of taking it, by their names in the catalogue, each with where it is.
const WAYS: &[(&str, &str)] = &[
    ("table", "/data/listings.csv"),
    ("map", "/data/listings.geojson"),
    ("directories", "/oruk/v3"),
    ("calendar", "/data/listings.ics"),
    ("news", "/data/news.atom"),
    ("programs", "/api/v1/openapi.json"),
    ("changes", "/api/v1/changes"),
];

/// The whole page. `base` is the site's own address, without a slash at its end.
pub fn page(frame: &Frame<'_>, base: &str) -> Markup {
    shell::document(frame, &frame.say("open-data-title"), &main(frame, base))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>, base: &str) -> Markup {
    html! {
        div class="page-head" {
            h1 { (frame.say("open-data-title")) }
            p class="lede" { (frame.say("open-data-lede")) }
        }
        @for (name, path) in WAYS { (way(frame, base, name, path)) }
        (on_your_page(frame, base))
        section class="part" aria-labelledby="chosen" {
            h2 id="chosen" { (frame.say("open-data-chosen-title")) }
            (frame.paragraphs("open-data-chosen-text"))
            p { a class="way" href=(frame.href("/browse")) { (frame.say("browse-title")) } }
        }
    }
}

fn way(frame: &Frame<'_>, base: &str, name: &str, path: &str) -> Markup {
    html! {
        @let id = format!("way-{name}");
        section class="part" aria-labelledby=(id) {
            h2 id=(id) { (frame.say(&format!("open-data-{name}-title"))) }
            (frame.paragraphs(&format!("open-data-{name}-text")))
            p { a class="way" href={ (base) (path) } { (base) (path) } }
        }
    }
}

fn on_your_page(frame: &Frame<'_>, base: &str) -> Markup {
    let plain = format!(
        "<iframe src=\"{base}{}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>",
        frame.href("/embed?limit=5"),
        frame.say("embed-title")
    );
    let tag = format!(
        "<script type=\"module\" src=\"{base}/embed.js\"></script>\n<kith-groups near=\"LA1 1AA\" limit=\"5\"></kith-groups>"
    );
    html! {
        section class="part" aria-labelledby="your-page" {
            h2 id="your-page" { (frame.say("open-data-embed-title")) }
            (frame.paragraphs("open-data-embed-text"))
            pre class="snippet" tabindex="0" role="group" aria-label=(frame.say("open-data-embed-plain")) { code { (plain) } }
            (frame.paragraphs("open-data-embed-tag"))
            pre class="snippet" tabindex="0" role="group" aria-label=(frame.say("open-data-embed-tag-label")) { code { (tag) } }
            p { a class="way" href=(frame.href("/embed?limit=5")) { (frame.say("open-data-embed-see")) } }
        }
    }
}

/// The ways of taking what somebody chose, for the page that shows it. `query` is empty, or `name=value&` for each.
pub fn take(frame: &Frame<'_>, query: &str) -> Markup {
    let query = query.trim_end_matches('&');
    let to = |ending: &str| {
        if query.is_empty() {
            frame.href(&format!("/data/listings.{ending}"))
        } else {
            frame.href(&format!("/data/listings.{ending}?{query}"))
        }
    };
    html! {
        nav class="take" aria-label=(frame.say("take-label")) {
            p { (frame.say("take-label")) }
            ul {
                li { a href=(to("csv")) { (frame.say("take-table")) } }
                li { a href=(to("geojson")) { (frame.say("take-map")) } }
                li { a href=(to("json")) { (frame.say("take-directories")) } }
                li { a href=(to("ics")) { (frame.say("take-calendar")) } }
                li { a href=(frame.href("/open-data")) { (frame.say("take-more")) } }
            }
        }
    }
}
