//! `GET /api/v1/areas/{cell}`: an area's listings, packed for a device.

use crate::http::fresh;
use crate::http::problem::Problem;
use crate::register::Cell;
use crate::services::bundling;
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

/// The listings of a square of 0.1 degrees, named by its south-west corner ("54.2,1.9"), with those around it and
/// those without a place. Packed with postcard, for the same version of the software; other programs read
/// `/api/v1/listings`.
#[utoipa::path(get, path = "/api/v1/areas/{cell}", tag = "reading", params(("cell" = String, Path)), responses(
    (status = 200, description = "The bundle", body = Vec<u8>, content_type = "application/octet-stream"),
    (status = 304, description = "What you have is still so"),
    (status = 404, description = "Not the name of a square", body = Problem, content_type = "application/problem+json"),
))]
pub async fn area(
    req: HttpRequest,
    name: web::Path<String>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let cell = Cell::named(&name).ok_or_else(Problem::not_found)?;
    let site = site.into_inner();
    let register = site.register.current();
    let tag = fresh::tag(&site, &register);
    if fresh::has(&req, &tag) {
        return Ok(fresh::not_modified(&tag));
    }
    let bundle = bundling::bundle(site, register, cell).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::ETAG, tag))
        .content_type("application/octet-stream")
        .body(bundle))
}
