//! Every form: what it asks for, and that it may be left out.

use crate::reading::{Element, read};
use crate::samples;
use std::collections::HashSet;

fn every_form(check: impl Fn(&str, &Element)) {
    let mut forms = 0;
    for sample in samples::all() {
        for form in read(&sample.html).named(&["form"]) {
            check(sample.name, form);
            forms += 1;
        }
    }
    assert!(forms > 0);
}

/// What a person fills in. What a form only carries along is nobody's to read.
fn fields(form: &Element) -> Vec<&Element> {
    let mut fields = form.named(&["input", "textarea", "select"]);
    fields.retain(|field| field.get("type") != Some("hidden"));
    fields
}

#[test]
fn nothing_is_required_but_the_words() {
    every_form(|page, form| {
        for field in fields(form) {
            let required = field.get("required").is_some() || field.get("aria-required").is_some();
            assert!(
                !required || field.get("name") == Some("words"),
                "{page}: {field:?}"
            );
        }
    });
}

#[test]
fn every_field_has_a_label_and_a_name() {
    every_form(|page, form| {
        let labels: HashSet<&str> = form
            .named(&["label"])
            .iter()
            .filter_map(|label| label.get("for"))
            .collect();
        for field in fields(form) {
            let id = field.get("id").unwrap_or_default();
            assert!(labels.contains(id), "{page}: nothing says what {id} is");
            assert!(
                field.get("name").is_some_and(|name| !name.is_empty()),
                "{page}: {id}"
            );
        }
        for group in form.named(&["fieldset"]) {
            assert_eq!(group.named(&["legend"]).len(), 1, "{page}");
        }
    });
}

#[test]
fn no_two_fields_of_a_form_ask_the_same() {
    every_form(|page, form| {
        let mut asked = HashSet::new();
        for field in fields(form) {
            let what = (
                field.get("name"),
                field
                    .get("value")
                    .filter(|_| matches!(field.get("type"), Some("checkbox" | "radio"))),
            );
            assert!(asked.insert(what), "{page}: {what:?}");
        }
    });
}

#[test]
fn words_go_by_post_and_to_nowhere_but_the_ideas() {
    every_form(|page, form| {
        let has_words = fields(form)
            .iter()
            .any(|field| field.get("name") == Some("words"));
        let posts = form.get("method") == Some("post");
        assert!(has_words == posts || page.starts_with("staff-"), "{page}");
        assert!(
            !has_words || form.get("action").is_some_and(|to| to.ends_with("/ideas")),
            "{page}"
        );
    });
}

#[test]
fn every_form_can_be_sent_without_scripts() {
    every_form(|page, form| {
        let submits = form
            .named(&["button"])
            .iter()
            .any(|button| button.get("type") == Some("submit"));
        assert!(submits && form.get("action").is_some(), "{page}");
    });
}

#[test]
fn everything_typed_is_kept() {
    let sample = samples::all()
        .into_iter()
        .find(|sample| sample.name == "ideas")
        .unwrap();
    let document = read(&sample.html);
    let typed = samples::typed();
    let form = document.named(&["form"])[0];
    assert_eq!(form.named(&["textarea"])[0].text(), typed.words);
    let place = fields(form)
        .into_iter()
        .find(|field| field.get("name") == Some("where"))
        .unwrap();
    assert_eq!(place.get("value"), Some(typed.place.as_str()));
    let ticked: Vec<_> = fields(form)
        .into_iter()
        .filter(|field| field.get("checked").is_some())
        .collect();
    assert_eq!(ticked.len(), typed.needs.len());
    let chosen: Vec<_> = form
        .named(&["option"])
        .into_iter()
        .filter(|option| option.get("selected").is_some())
        .collect();
    let chosen: Vec<_> = chosen.iter().filter_map(|option| option.get("value")).collect();
    assert_eq!(chosen, ["stick", "15", "tuesday"]);
}
