//! `/oruk/v3/organizations`: whoever runs what is in the register.

use super::answer;
use super::asked::{HowMuch, Part, Reading};
use crate::export::open_referral::{Organization, Page};
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::open_referral::{Amount, List, Wanted, organization as found};
use crate::site::Site;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

/// How much of what an organisation runs.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OfServices {
    /// `true`: all of what it runs, rather than what there is one of.
    #[param(value_type = Option<bool>)]
    full_service: Option<String>,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Named {
    /// Words, each of which must begin a word of the name or the description.
    search: Option<String>,
}

/// Organisations. Kith keeps no register of them: a group is its own, and what nobody runs has none.
#[utoipa::path(get, path = "/oruk/v3/organizations", operation_id = "organizations", tag = "organizations",
    params(Part, Named, HowMuch, OfServices), responses(
    (status = 200, description = "A page of organisations", content(
        (Page<Organization<'_>> = "application/json"),
        (String = "application/x-ndjson"),
    ), links(
        ("organization" = (operation_id = "organization", parameters(("id" = "$response.body#/contents/0/id")))),
    )),
    (status = 304, description = "What you have is still so"),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn organizations(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let (part, named): (Part, Named) = (reading::query(&req)?, reading::query(&req)?);
    let (much, of_services): (HowMuch, OfServices) = (reading::query(&req)?, reading::query(&req)?);
    let mut read = Reading::default();
    let full = read.flag("full", much.full.as_deref());
    let amount = match read.flag("full_service", of_services.full_service.as_deref()) {
        true => Amount::FullWithServices,
        false if full => Amount::Full,
        false => Amount::Short,
    };
    let wanted = Wanted {
        words: read.words(named.search.as_deref()),
        is_run: true,
        ..Wanted::default()
    };
    let part = read.part(&part, amount);
    read.done()?;
    answer::list(&req, site.into_inner(), List::Organizations, wanted, amount, part).await
}

/// One organisation, with its places and what it runs.
#[utoipa::path(get, path = "/oruk/v3/organizations/{id}", operation_id = "organization", tag = "organizations",
    params(("id" = Uuid, Path, description = "Its id"), OfServices), responses(
    (status = 200, description = "The organisation", body = Organization<'_>),
    (status = 304, description = "What you have is still so"),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "Not there, or not public", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn organization(
    req: HttpRequest,
    id: web::Path<String>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let id = super::id(&id)?;
    let of_services: OfServices = reading::query(&req)?;
    let mut read = Reading::default();
    let full_service = read.flag("full_service", of_services.full_service.as_deref());
    read.done()?;
    answer::one(&req, &site, |register| found(&site, register, id, full_service))
}
