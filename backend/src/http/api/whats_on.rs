//! `/api/v1/whats-on`: what's on, day by day, near a place where one is given.

use super::wire::WhatsOnJson;
use crate::http::chosen::ChosenDays;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::places;
use crate::services::whats_on::{self, Wanted};
use crate::site::Site;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::matching::Reach;

/// How many occurrences are on a page.
const ON_A_PAGE: usize = 100;

/// What's on, in the order of the calendar. Places with opening hours are not among it: see `/api/v1/listings`.
#[utoipa::path(get, path = "/api/v1/whats-on", tag = "reading", params(ChosenDays), responses(
    (status = 200, description = "A page of occurrences, the next first", body = WhatsOnJson<'_>),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A part of it cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn whats_on(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let days: ChosenDays = reading::query(&req)?;
    let chosen = days.chosen();
    chosen.checked(1)?;
    let site = site.into_inner();
    let (from, to) = days.days(site.now().date())?;
    let (place, problem) = places::find_if_written(&site, chosen.near()).await?;
    if let Some(problem) = problem {
        return Err(Problem::field("?near", places::says(problem)));
    }
    let wanted = Wanted {
        from,
        to,
        filters: chosen.filters(),
        near: place.map(|place| (place.position, Reach::USUAL_M)),
        page: chosen.page(),
        per_page: ON_A_PAGE,
    };
    let on = whats_on::find(site.clone(), site.register.current(), wanted).await?;
    Ok(HttpResponse::Ok().json(WhatsOnJson::new(&on, from, to, &site.config.zone.clock)))
}
