//! Lists and single things as answers.

use super::asked::Format;
use crate::http::fresh;
use crate::http::problem::Problem;
use crate::register::Snapshot;
use crate::services::open_referral::{Amount, List, Paging, Wanted, page, page_in_background, stream};
use crate::site::Site;
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream as streams;
use std::convert::Infallible;
use std::sync::Arc;

const JSON: &str = "application/json";
const LINES: &str = "application/x-ndjson";
/// What is not asked for by anything but its page is found at once; anything else may take going through a country.
const AT_ONCE: Amount = Amount::Short;

/// A list, as a page or as lines.
pub async fn list(
    req: &HttpRequest,
    site: Arc<Site>,
    list: List,
    wanted: Wanted,
    amount: Amount,
    (paging, format): (Paging, Format),
) -> Result<HttpResponse, Problem> {
    let register = site.register.current();
    let tag = fresh::tag(&site, &register);
    if fresh::has(req, &tag) {
        return Ok(fresh::not_modified(&tag));
    }
    if format == Format::Ndjson {
        let lines =
            stream(site, register, list, wanted, amount).map(|lot| Ok::<_, Infallible>(Bytes::from(lot)));
        return Ok(HttpResponse::Ok()
            .content_type(LINES)
            .insert_header((header::ETAG, tag))
            .streaming(streams::iter(lines)));
    }
    let is_quick = wanted == Wanted::default() && amount == AT_ONCE && list == List::Services;
    let body = if is_quick {
        page(&site, &register, list, &wanted, amount, paging)
    } else {
        page_in_background(site, register, list, wanted, amount, paging).await?
    };
    Ok(json(tag, body))
}

/// One thing, where it is there.
pub fn one(
    req: &HttpRequest,
    site: &Site,
    written_of: impl FnOnce(&Snapshot) -> Option<String>,
) -> Result<HttpResponse, Problem> {
    let register = site.register.current();
    let body = written_of(&register).ok_or_else(Problem::not_found)?;
    let tag = fresh::tag(site, &register);
    Ok(if fresh::has(req, &tag) {
        fresh::not_modified(&tag)
    } else {
        json(tag, body)
    })
}

/// JSON that is written already.
pub fn json(tag: String, body: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(JSON)
        .insert_header((header::ETAG, tag))
        .body(body)
}
