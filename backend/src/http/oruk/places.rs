//! `/oruk/v3/service_at_locations`.

use super::answer;
use super::asked::{Around, HowMuch, Looked, Part, Reading};
use crate::export::open_referral::{Page, ServiceAtLocation};
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::open_referral::{Amount, List, Wanted, service_at_location as found};
use crate::site::Site;
use actix_web::{HttpRequest, HttpResponse, web};

/// Services at their places, an entry for each place.
#[utoipa::path(get, path = "/oruk/v3/service_at_locations", operation_id = "service_at_locations", tag = "places",
    params(Part, Looked, HowMuch, Around), responses(
    (status = 200, description = "A page of services at places", content(
        (Page<ServiceAtLocation<'_>> = "application/json"),
        (String = "application/x-ndjson"),
    ), links(
        ("service_at_location" = (operation_id = "service_at_location",
            parameters(("id" = "$response.body#/contents/0/id")))),
        ("service" = (operation_id = "service", parameters(("id" = "$response.body#/contents/0/service_id")))),
    )),
    (status = 304, description = "What you have is still so"),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn service_at_locations(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let (part, looked): (Part, Looked) = (reading::query(&req)?, reading::query(&req)?);
    let (much, around): (HowMuch, Around) = (reading::query(&req)?, reading::query(&req)?);
    let site = site.into_inner();
    let mut read = Reading::default();
    let amount = if read.flag("full", much.full.as_deref()) {
        Amount::Full
    } else {
        Amount::Short
    };
    let wanted = Wanted {
        near: read.around(&site, &around).await?,
        ..read.looked(&looked)
    };
    let part = read.part(&part, amount);
    read.done()?;
    answer::list(&req, site, List::ServiceAtLocations, wanted, amount, part).await
}

/// One service at one of its places, with all there is about both.
#[utoipa::path(get, path = "/oruk/v3/service_at_locations/{id}", operation_id = "service_at_location", tag = "places",
    params(("id" = Uuid, Path, description = "Its id")), responses(
    (status = 200, description = "The service at that place", body = ServiceAtLocation<'_>),
    (status = 304, description = "What you have is still so"),
    (status = 404, description = "Not there, or not public", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn service_at_location(
    req: HttpRequest,
    id: web::Path<String>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let id = super::id(&id)?;
    answer::one(&req, &site, |register| found(&site, register, id))
}
