//! Pages as a screen reader goes through them, kept in `heard/*.txt`: what changes there is what changes for people.
//!
//! After a change that was meant, write them anew with `KITH_WRITE_HEARD=1 cargo test -p pages heard` and read the
//! difference.

use crate::reading::{Element, Node, read};
use crate::samples;
use pages::Lang;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The pages kept in Welsh as well: those on which most is put together from parts.
const IN_WELSH: [&str; 8] = [
    "ideas",
    "ideas-crisis",
    "ideas-rights",
    "ideas-safety",
    "ideas-unread",
    "ideas-urgent",
    "listing",
    "whats-on",
];

#[test]
fn every_page_is_heard_as_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/heard");
    let write = std::env::var_os("KITH_WRITE_HEARD").is_some();
    for sample in samples::all() {
        if sample.lang == Lang::Cy && !IN_WELSH.contains(&sample.name) {
            continue;
        }
        let file = folder.join(format!("{}.{:?}.txt", sample.name, sample.lang).to_lowercase());
        let heard = heard(&read(&sample.html));
        if write {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &heard).unwrap();
        }
        let before = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(before, heard, "{} has changed", file.display());
    }
}

/// The contents of `<main>`, one thing a line.
fn heard(document: &Element) -> String {
    let mut lines = format!("title: {}\n", document.named(&["title"])[0].text());
    hear(document.named(&["main"])[0], &mut lines);
    lines
        .lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}

fn hear(element: &Element, lines: &mut String) {
    let mut loose = String::new();
    for child in &element.children {
        match child {
            Node::Text(text) => loose += text,
            Node::Element(inner) if is_phrase(inner) => loose += &phrase(inner),
            Node::Element(inner) => {
                flush(&mut loose, lines);
                block(inner, lines);
            }
        }
    }
    flush(&mut loose, lines);
}

fn flush(loose: &mut String, lines: &mut String) {
    let text = loose.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        let _ = writeln!(lines, "{text}");
    }
    loose.clear();
}

fn is_phrase(element: &Element) -> bool {
    ["a", "b", "span", "mark", "small", "code", "svg"].contains(&element.name.as_str())
}

fn phrase(element: &Element) -> String {
    match element.name.as_str() {
        "svg" => String::new(),
        "a" => format!(
            "[{}]({})",
            element.text(),
            element.get("href").unwrap_or_default()
        ),
        "mark" => format!("*{}*", element.text()),
        _ => {
            let mut inside = String::new();
            for child in &element.children {
                match child {
                    Node::Text(text) => inside += text,
                    Node::Element(inner) => inside += &phrase(inner),
                }
            }
            inside
        }
    }
}

fn block(element: &Element, lines: &mut String) {
    if element.get("aria-hidden") == Some("true") {
        return;
    }
    match element.name.as_str() {
        name @ ("h1" | "h2" | "h3") => {
            let _ = writeln!(lines, "\n{name}: {}", inside(element));
        }
        "section" | "article" | "form" | "nav" | "ol" | "ul" | "dl" | "details" | "fieldset" => {
            let label = element
                .get("aria-label")
                .map(|label| format!(" \"{label}\""))
                .unwrap_or_default();
            let _ = writeln!(lines, "<{}{label}>", element.name);
            hear(element, lines);
        }
        "li" => {
            let mut item = String::new();
            hear(element, &mut item);
            let _ = writeln!(lines, "- {}", item.trim().replace('\n', "\n  "));
        }
        "input" if element.get("type") == Some("hidden") => {}
        "input" | "textarea" | "select" => {
            let _ = writeln!(lines, "{}", field(element));
        }
        "button" => {
            let _ = writeln!(lines, "(button: {})", element.text());
        }
        _ => hear(element, lines),
    }
}

fn inside(element: &Element) -> String {
    let mut lines = String::new();
    hear(element, &mut lines);
    lines.trim().to_owned()
}

fn field(element: &Element) -> String {
    let get = |name| element.get(name).unwrap_or_default();
    let required = if element.get("required").is_some() {
        ", required"
    } else {
        ""
    };
    match (element.name.as_str(), get("type")) {
        ("input", "checkbox") => {
            format!(
                "({} {}={})",
                if element.get("checked").is_some() {
                    "ticked"
                } else {
                    "tick"
                },
                get("name"),
                get("value")
            )
        }
        ("select", _) => {
            let chosen = element
                .named(&["option"])
                .into_iter()
                .find(|option| option.get("selected").is_some());
            format!(
                "(choose {}: {})",
                get("name"),
                chosen.map(Element::text).unwrap_or_default()
            )
        }
        ("textarea", _) => format!("(write {}{required}: {})", get("name"), element.text()),
        _ => format!("(write {}{required}: {})", get("name"), get("value")),
    }
}
