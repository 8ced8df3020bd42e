//! `/whats-on`: this week, day by day.

use crate::http::chosen::Chosen;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::visit::Visit;
use crate::services::{places, whats_on};
use actix_web::{HttpRequest, HttpResponse};
use domain::matching::Reach;

/// Shows the week that begins today.
pub async fn whats_on(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let chosen: Chosen = reading::query(&req)?;
    let site = visit.site.clone().into_inner();
    let (place, _) = places::find_if_written(&site, chosen.near()).await?;
    let near = place.map(|place| (place.position, Reach::USUAL_M));
    let week = whats_on::this_week(site, visit.register.clone(), chosen.filters(), near).await?;
    Ok(visit.page(pages::whats_on::page(&visit.frame(), &week)))
}
