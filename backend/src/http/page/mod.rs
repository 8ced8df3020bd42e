//! The pages people read, each in both languages. What they look like is in the crate `pages`.

pub mod browse;
pub mod easy;
pub mod embed;
pub mod explain;
pub mod feeds;
pub mod home;
pub mod ideas;
pub mod listing;
pub mod open_data;
pub mod paper;
pub mod plain;
pub mod staff;
pub mod twins;
pub mod whats_on;

use actix_web::HttpResponse;
use actix_web::http::header;

/// The same answer, to be kept by no cache: a person's words are on it.
fn no_store(mut response: HttpResponse) -> HttpResponse {
    response.headers_mut().insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    response
}
