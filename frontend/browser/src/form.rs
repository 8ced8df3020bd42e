//! The ideas form as somebody filled it in.

use pages::asked::Asked;
use wasm_bindgen::JsCast;
use web_sys::{Event, FormData, HtmlFormElement};

/// The fields of the form; `needs` may be there more than once.
const FIELDS: [&str; 6] = ["words", "where", "needs", "how", "minutes", "day"];

/// The ideas form that an event came from, if it came from one.
pub fn of(event: &Event) -> Option<HtmlFormElement> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let is_ours = form.method() == "post" && path_of(&form.action()).ends_with("/ideas");
    is_ours.then_some(form)
}

/// What was typed into it.
pub fn asked(form: &HtmlFormElement) -> Asked {
    let Ok(data) = FormData::new_with_form(form) else {
        return Asked::default();
    };
    let mut typed: Vec<(&str, String)> = Vec::new();
    for name in FIELDS {
        let values = data.get_all(name);
        typed.extend(values.iter().filter_map(|value| Some((name, value.as_string()?))));
    }
    Asked::from_fields(typed.iter().map(|(name, value)| (*name, value.as_str())))
}

/// The path the form goes to in the page's language: `/ideas`, `/cy/ideas`.
pub fn path(form: &HtmlFormElement) -> String {
    path_of(&form.action())
}

fn path_of(address: &str) -> String {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = after_scheme.find('/').map_or("", |at| &after_scheme[at..]);
    path.split(['?', '#']).next().unwrap_or_default().to_owned()
}
