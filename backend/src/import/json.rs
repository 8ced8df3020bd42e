//! Looking into JSON that strangers wrote: nulls, empty texts and numbers in place of texts are all met.

use serde_json::Value;

/// Reads a text as JSON.
pub(super) fn parse(text: &str) -> Result<Value, super::ImportError> {
    serde_json::from_str(text)
        .map_err(|error| super::ImportError::NotUsable(format!("this is not JSON: {error}")))
}

/// The text under the first of these names that has one. Numbers are texts too. Empty where none has.
pub(super) fn text(of: &Value, names: &[&str]) -> String {
    let mut found = names.iter().filter_map(|name| scalar(of.get(name)?));
    found.next().unwrap_or_default()
}

/// A text or number as text, where there is something in it.
pub(super) fn scalar(value: &Value) -> Option<String> {
    let text = match value {
        // No text column of PostgreSQL takes it, and no page shows it.
        Value::String(text) => text.replace('\0', "").trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    Some(text).filter(|text| !text.is_empty())
}

/// The items under the first of these names that has any. One thing in place of a list is a list of one.
pub(super) fn list<'a>(of: &'a Value, names: &[&str]) -> Vec<&'a Value> {
    let lists = names.iter().filter_map(|name| of.get(name));
    let mut filled = lists.map(items).filter(|items| !items.is_empty());
    filled.next().unwrap_or_default()
}

fn items(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().filter(|item| !item.is_null()).collect(),
        Value::Object(_) => vec![value],
        _ => Vec::new(),
    }
}

/// The texts that are not empty, each once, with something between them.
pub(super) fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let mut once: Vec<String> = Vec::new();
    for text in texts {
        if !text.is_empty() && !once.contains(&text) {
            once.push(text);
        }
    }
    once.join(between)
}
