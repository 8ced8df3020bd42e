//! `/oruk/v3/services`.

use super::answer;
use super::asked::{HowMuch, Looked, Part, Reading};
use crate::export::open_referral::{ListedService, Page, Service};
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::open_referral::{Amount, List, service as found};
use crate::site::Site;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

/// How little is told of each.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct HowLittle {
    /// `true`: nothing but its id and when it changed, of as many as possible on one page.
    #[param(value_type = Option<bool>)]
    minimal: Option<String>,
}

/// Services, with what there is one of for each. What has ended is among them, and says so.
#[utoipa::path(get, path = "/oruk/v3/services", operation_id = "services", tag = "services",
    params(Part, Looked, HowMuch, HowLittle), responses(
    (status = 200, description = "A page of services", content(
        (Page<ListedService<'_>> = "application/json"),
        (String = "application/x-ndjson"),
    ), links(
        ("service" = (operation_id = "service", parameters(("id" = "$response.body#/contents/0/id")))),
        ("organization" = (operation_id = "organization",
            parameters(("id" = "$response.body#/contents/0/organization_id")))),
    )),
    (status = 304, description = "What you have is still so"),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn services(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let (part, looked): (Part, Looked) = (reading::query(&req)?, reading::query(&req)?);
    let (much, little): (HowMuch, HowLittle) = (reading::query(&req)?, reading::query(&req)?);
    let mut read = Reading::default();
    let full = read.flag("full", much.full.as_deref());
    let amount = match read.flag("minimal", little.minimal.as_deref()) {
        true => Amount::Minimal,
        false if full => Amount::Full,
        false => Amount::Short,
    };
    let wanted = read.looked(&looked);
    let part = read.part(&part, amount);
    read.done()?;
    answer::list(&req, site.into_inner(), List::Services, wanted, amount, part).await
}

/// One service, with all there is about it.
#[utoipa::path(get, path = "/oruk/v3/services/{id}", operation_id = "service", tag = "services",
    params(("id" = Uuid, Path, description = "Its id")), responses(
    (status = 200, description = "The service", body = Service<'_>),
    (status = 304, description = "What you have is still so"),
    (status = 404, description = "Not there, or not public", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn service(
    req: HttpRequest,
    id: web::Path<String>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let id = super::id(&id)?;
    answer::one(&req, &site, |register| found(&site, register, id))
}
