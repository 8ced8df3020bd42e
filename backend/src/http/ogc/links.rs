//! Links between the answers of `/ogc`, each with what it is and of which media type.

use super::call::{Call, HTML};
use serde_json::{Value, json};

/// A link.
pub fn link(href: &str, rel: &str, media_type: &str, title: &str) -> Value {
    json!({"href": href, "rel": rel, "type": media_type, "title": title})
}

impl Call {
    /// The address of something under `/ogc`, with what was asked for besides `f` and some others.
    pub fn address(&self, path: &str, left_out: &[&str], added: &[(&str, &str)]) -> String {
        let left_out: Vec<&str> = left_out.iter().copied().chain(["f"]).collect();
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.parameters.but(&left_out));
        query.extend_pairs(added);
        match query.finish().as_str() {
            "" => format!("{}{path}", self.base),
            query => format!("{}{path}?{query}", self.base),
        }
    }

    /// This answer, and the page that says the same.
    pub fn itself(&self, path: &str, media_type: &str) -> Vec<Value> {
        let (json, page) = (
            self.address(path, &[], &[("f", "json")]),
            self.address(path, &[], &[("f", "html")]),
        );
        vec![
            link(&json, "self", media_type, "This document"),
            link(&page, "alternate", HTML, "This document as a page"),
        ]
    }
}
