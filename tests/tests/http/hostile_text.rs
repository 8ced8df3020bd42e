//! Promise S13: strings that have broken software before, in every field, do no harm: never a 5xx, kept as they are
//! or refused with a pointer, and every page still renders.

use crate::client::{Asking, pointers, problem};
use kith_tests::Kith;
use kith_tests::shared::shared;
use serde_json::{Map, Value, json};
use std::fs;
use std::thread;

/// Writers at once: their changes share commits, which is where the time goes.
const WRITERS: usize = 8;

/// Columns that take free text.
const TEXTS: [&str; 12] = [
    "name",
    "what_happens",
    "first_visit",
    "when",
    "address",
    "cost",
    "ages",
    "wanted",
    "phone",
    "email",
    "contact_name",
    "a_note_of_ours",
];

/// A few of our own, for where the list of others is not at hand: markup, quotes, controls, directions, surrogates'
/// neighbours, formulas, templates, paths, and emptiness of every kind.
const OUR_OWN: [&str; 24] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'; DROP TABLE assets; --",
    "\u{0}\u{1}\u{7f}",
    "\u{202e}txt.exe",
    "\u{feff}\u{200b}\u{200d}",
    "\u{fffe}\u{ffff}\u{10ffff}",
    "Z\u{335}\u{30d}a\u{317}lgo",
    "=HYPERLINK(\"http://x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "../../../../etc/passwd",
    "%00%0a%0d%2e%2e%2f",
    "%s%s%n%d",
    "\r\nSet-Cookie: a=b",
    "]]><!--",
    "javascript:alert(1)",
    "nil null undefined NaN",
    "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "ﷺ㏂𝕿𝖍𝖊",
    "",
    " ",
    "\t\n",
    "\u{3000}\u{a0}",
];

fn strings() -> Vec<String> {
    let mut strings: Vec<String> = OUR_OWN.iter().map(ToString::to_string).collect();
    if let Some(file) = shared("data/bad_input/blns.json") {
        let naughty: Vec<String> = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        assert!(naughty.len() >= 500);
        strings.extend(naughty);
    }
    strings
}

/// What is left of a text where it is kept: without control characters, and without space around it.
fn as_kept(text: &str) -> String {
    let shown = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.trim().chars().filter(shown).collect()
}

#[test]
fn a_record_keeps_what_was_written_or_says_which_column_it_will_not_take() {
    let kith = Kith::new();
    let server = kith.serve();
    let (visitor, writer) = (Asking::anybody(&server), Asking::writer(&kith, &server));
    let strings = strings();
    thread::scope(|scope| {
        for some in strings.chunks(strings.len().div_ceil(WRITERS)) {
            scope.spawn(|| {
                some.iter()
                    .for_each(|text| keeps_or_says(&visitor, &writer, text))
            });
        }
    });
    lists_still_render(&visitor);
}

fn keeps_or_says(visitor: &Asking<'_>, writer: &Asking<'_>, text: &str) {
    let mut columns: Map<String, Value> = TEXTS.iter().map(|name| (name.to_string(), text.into())).collect();
    let mut answer = writer.add(Value::Object(columns.clone()));
    if answer.status() == 422 {
        for pointer in pointers(&problem(answer)) {
            columns
                .remove(pointer.trim_start_matches('/'))
                .unwrap_or_else(|| panic!("{pointer} of {text:?}"));
        }
        // The name is the one thing that has to be there.
        columns.entry("name").or_insert_with(|| "Net Loft Singers".into());
        answer = writer.add(Value::Object(columns.clone()));
    }
    assert_eq!(answer.status(), 201, "{text:?}");
    let asset: Value = answer.json().unwrap();
    for (name, written) in columns.iter().filter(|(name, _)| *name != "status") {
        let kept = as_kept(asset[name].as_str().unwrap_or_default());
        assert_eq!(kept, as_kept(written.as_str().unwrap()).trim(), "{name}");
    }
    renders(visitor, asset["id"].as_str().unwrap(), text);
}

/// Now that the register is full of it.
fn lists_still_render(visitor: &Asking<'_>) {
    let lists = [
        "/browse",
        "/browse?page=3",
        "/cy/browse",
        "/whats-on",
        "/api/v1/listings?limit=500",
        "/api/v1/areas/54.2,1.9",
    ];
    for path in lists {
        assert_eq!(visitor.get(path).status(), 200, "{path}");
    }
    assert_eq!(
        visitor
            .form("/ideas", &[("words", "something on Tuesdays")])
            .status(),
        200
    );
}

fn renders(visitor: &Asking<'_>, id: &str, text: &str) {
    for path in [format!("/listing/{id}"), format!("/cy/listing/{id}")] {
        let answer = visitor.get(&path);
        assert_eq!(answer.status(), 200, "{text:?}");
        let page = answer.text().unwrap();
        assert!(page.ends_with("</html>"), "{text:?} breaks off the page");
        let is_markup = text.contains('<') && text.contains('>') && text.len() > 4;
        assert!(
            !is_markup || !page.contains(text.trim()),
            "{text:?} is in the page as markup"
        );
    }
    assert_eq!(
        visitor.get(&format!("/api/v1/listings/{id}")).status(),
        200,
        "{text:?}"
    );
}

#[test]
fn anything_may_be_asked() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for text in strings() {
        let asked = visitor.ideas(&text).status().as_u16();
        assert!(
            asked == 200 || (asked == 422 && text.trim().is_empty()),
            "{asked} for {text:?}"
        );
        let near =
            json!({"words": "a choir", "near": {"place": text}, "lang": text, "needs": [text], "on": text});
        assert_eq!(visitor.post("/api/v1/ideas", &near).status(), 422, "{text:?}");
        for path in ["/ideas", "/cy/ideas"] {
            let page = visitor.form(
                path,
                &[("words", &text), ("where", &text), ("needs", &text), (&text, "x")],
            );
            assert_eq!(page.status(), 200, "{text:?}");
        }
    }
}

#[test]
fn anything_may_stand_in_an_address() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for text in strings() {
        let names = ["what", "near", "day", "thing", "page", "bbox", "free", "q"];
        let query: Vec<_> = names
            .into_iter()
            .chain([text.as_str()])
            .map(|name| (name, text.as_str()))
            .collect();
        for path in ["/browse", "/whats-on", "/api/v1/listings", "/api/v1/where"] {
            let answer = visitor.get_with(path, &query);
            assert!(answer.status().as_u16() < 500, "{path} for {text:?}");
        }
        let mut url = reqwest::Url::parse(&server.base).unwrap();
        for folder in [
            "listing",
            "cy",
            "api/v1/listings",
            "api/v1/areas",
            "tiles/1/2",
            "assets/x",
            "assets",
        ] {
            url.path_segments_mut()
                .unwrap()
                .clear()
                .extend(folder.split('/'))
                .push(&text);
            let status = visitor.get(url.path()).status().as_u16();
            assert!((200..500).contains(&status), "{status} for {folder}/{text:?}");
        }
    }
}
