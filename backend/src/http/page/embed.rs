//! `/embed`: groups to stand in a page of somebody else's. The one page that may be framed.

use crate::http::chosen::Chosen;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::visit::Visit;
use crate::services::browsing::{self, Wanted};
use crate::services::places;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use pages::embed::EmbedView;

/// The most groups in a frame.
const LIMIT_MAX: usize = 20;
/// As many as fit without much scrolling.
const LIMIT_USUAL: usize = 5;
/// How long a frame may be kept, in seconds: pages with frames are busier than ours.
const KEPT: &str = "public, max-age=300";

/// Shows groups.
pub async fn embed(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let chosen: Chosen = reading::query(&req)?;
    let site = visit.site.clone().into_inner();
    let (place, problem) = places::find_if_written(&site, chosen.near()).await?;
    let limit = chosen
        .limit
        .as_deref()
        .and_then(|limit| limit.parse::<usize>().ok());
    let wanted = Wanted {
        filters: chosen.filters(),
        near: place.map(|place| place.position),
        within: None,
        page: 1,
        per_page: limit.unwrap_or(LIMIT_USUAL).clamp(1, LIMIT_MAX),
    };
    let browsed = browsing::browse(&site, &visit.register, &wanted);
    let frame = visit.frame();
    let view = EmbedView {
        found: browsed.found,
        total: browsed.total,
        all: format!("{}?{}", frame.href("/browse"), req.query_string()),
        is_lost: problem.is_some(),
    };
    let mut response = visit.page(pages::embed::page(&frame, &view));
    let kept = header::HeaderValue::from_static(KEPT);
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(response)
}

/// The tag that puts such a frame into a page.
pub async fn tag() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/javascript; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, KEPT))
        .body(include_str!("../../../../frontend/embed/kith-groups.js"))
}
