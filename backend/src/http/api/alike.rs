//! `/api/v1/alike`: is this you? Listings that may be the very group that somebody is typing in.

use super::wire::{AlikeJson, GroupJson};
use crate::http::limits::QUESTION_BYTES;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::twins;
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

/// Listings that may be the group that is described, the surest first, at most five. Name and place are enough; what
/// is sent is not kept. Only what anybody may see is looked at.
#[utoipa::path(post, path = "/api/v1/alike", tag = "asking", request_body = GroupJson, responses(
    (status = 200, description = "Those that may be it. None: it is new here", body = AlikeJson<'_>),
    (status = 400, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
    (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
    (status = 415, description = "Not sent as JSON", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A part of it cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Not just now", body = Problem, content_type = "application/problem+json"),
))]
pub async fn compare(
    req: HttpRequest,
    payload: web::Payload,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let group: GroupJson = reading::json(&req, payload, QUESTION_BYTES).await?;
    answer(group, site).await
}

/// The same, for what is short enough to stand in an address.
#[utoipa::path(get, path = "/api/v1/alike", tag = "asking", params(GroupJson), responses(
    (status = 200, description = "Those that may be it. None: it is new here", body = AlikeJson<'_>),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A part of it cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Not just now", body = Problem, content_type = "application/problem+json"),
))]
pub async fn look(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    answer(reading::query(&req)?, site).await
}

async fn answer(group: GroupJson, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let group = group.checked()?;
    let site = site.into_inner();
    let alike = twins::alike(site.clone(), group).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(AlikeJson::new(&alike, site.now().date())))
}
