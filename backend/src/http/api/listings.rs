//! `/api/v1/listings`: what anybody may see of the register, found by filters or by a box on the map.

use super::assets::asset_id;
use super::wire::{ListingsJson, WholeJson, marker, page_of_markers, page_of_pieces, piece};
use crate::http::chosen::Chosen;
use crate::http::led_on::led_on;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::browsing::{self, NEXT, Wanted};
use crate::services::places;
use crate::site::Site;
use actix_web::http::header::ContentType;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::Listing;
use domain::rhythm::Occurrence;

/// The most on a page.
const LIMIT_MAX: usize = 500;
/// The most markers at once: a county's worth on a map, of which nothing is unpacked.
const MARKERS_MAX: usize = 10_000;

/// Listings, nearest first where `near` is given, else by name.
#[utoipa::path(get, path = "/api/v1/listings", tag = "reading", params(Chosen), responses(
    (status = 200, description = "A page of listings", body = ListingsJson<'_>),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A part of it cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn listings(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let chosen: Chosen = reading::query(&req)?;
    let markers = chosen.fields.as_deref() == Some("marker");
    let (per_page, within) = chosen.checked(if markers { MARKERS_MAX } else { LIMIT_MAX })?;
    let site = site.into_inner();
    let (place, problem) = places::find_if_written(&site, chosen.near()).await?;
    if let Some(problem) = problem {
        return Err(Problem::field("?near", places::says(problem)));
    }
    let wanted = Wanted {
        filters: chosen.filters(),
        near: place.map(|place| place.position),
        within,
        page: chosen.page(),
        per_page,
    };
    let register = site.register.current();
    let page = if markers {
        page_of_markers(&browsing::markers(&register, &wanted, marker))
    } else {
        let (today, clock) = (site.now().date(), &site.config.zone.clock);
        let write = |listing: &Listing, next: &[Occurrence]| piece(listing, next, today, clock);
        page_of_pieces(&browsing::told(&site, &register, &wanted, write))
    };
    Ok(HttpResponse::Ok().content_type(ContentType::json()).body(page))
}

/// One listing.
#[utoipa::path(get, path = "/api/v1/listings/{id}", tag = "reading", params(("id" = String, Path)), responses(
    (status = 200, description = "The listing", body = WholeJson<'_>),
    (status = 301, description = "It was made one with another, which is at `location`", headers(("location" = String))),
    (status = 404, description = "Not there, or not public", body = Problem, content_type = "application/problem+json"),
))]
pub async fn listing(id: web::Path<String>, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let register = site.register.current();
    let id = asset_id(&id)?;
    let Some(listing) = register.find(id) else {
        return led_on(&site, id, |kept| format!("/api/v1/listings/{kept}")).await;
    };
    let now = site.now();
    let next = listing.rhythm.next(now, NEXT, &site.built_in.calendar);
    Ok(HttpResponse::Ok().json(WholeJson::new(
        &listing,
        &next,
        now.date(),
        &site.config.zone.clock,
    )))
}
