//! `GET /api/v1/ground`: the outline of the town and its patches, for a map without a background.

use crate::http::fresh;
use crate::http::problem::Problem;
use crate::services::ground;
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

/// The ground as GeoJSON: features whose `class` is land, park, water, river, street, pier or patch.
#[utoipa::path(get, path = "/api/v1/ground", tag = "reading", responses(
    (status = 200, description = "A GeoJSON FeatureCollection", body = Object, content_type = "application/geo+json"),
    (status = 304, description = "What you have is still so"),
))]
pub async fn ground(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let register = site.register.current();
    let tag = fresh::tag(&site, &register);
    if fresh::has(&req, &tag) {
        return Ok(fresh::not_modified(&tag));
    }
    Ok(HttpResponse::Ok()
        .insert_header((header::ETAG, tag))
        .content_type("application/geo+json")
        .body(ground::ground(&register).to_string()))
}
