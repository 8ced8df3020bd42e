//! Whether a browser already has what it asks for: entity tags and 304.

use crate::register::Snapshot;
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};

/// The tag of whatever is made from the register: its change, and the build that made it.
///
/// Weak, because compression on the way changes the bytes.
pub fn tag(site: &Site, register: &Snapshot) -> String {
    let build = site.web.base.rsplit('/').next().unwrap_or_default();
    format!(
        "W/\"{}-{}-{build}\"",
        env!("CARGO_PKG_VERSION"),
        register.change_number
    )
}

/// Whether the asker has what bears this tag.
pub fn has(req: &HttpRequest, tag: &str) -> bool {
    let held = req
        .headers()
        .get_all(header::IF_NONE_MATCH)
        .filter_map(|value| value.to_str().ok());
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    held.flat_map(|value| value.split(','))
        .any(|held| held.trim() == "*" || bare(held) == bare(tag))
}

/// "What you have is still so."
pub fn not_modified(tag: &str) -> HttpResponse {
    HttpResponse::NotModified()
        .insert_header((header::ETAG, tag.to_owned()))
        .finish()
}
