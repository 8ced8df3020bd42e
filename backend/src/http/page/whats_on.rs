//! `/whats-on`: what's on, a day at a time.

use crate::http::chosen::ChosenDays;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::visit::Visit;
use crate::services::places;
use crate::services::whats_on::{self, Wanted};
use actix_web::{HttpRequest, HttpResponse};
use domain::matching::Reach;
use pages::whats_on::WhatsOnView;

/// As many as a person looks through before choosing another day.
const ON_A_PAGE: usize = 30;

/// Shows one day.
pub async fn whats_on(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let days: ChosenDays = reading::query(&req)?;
    let chosen = days.chosen();
    let on = days.day(visit.now.date());
    let site = visit.site.clone().into_inner();
    let (found_place, place_problem) = places::find_if_written(&site, chosen.near()).await?;
    let wanted = Wanted {
        from: on,
        to: on,
        filters: chosen.filters(),
        near: found_place.as_ref().map(|place| (place.position, Reach::USUAL_M)),
        page: chosen.page(),
        per_page: ON_A_PAGE,
    };
    let filters = wanted.filters.clone();
    let found = whats_on::find(site.clone(), visit.register.clone(), wanted.clone()).await?;
    let next_with_any = match found.total {
        0 => whats_on::next_day_with_any(site, visit.register.clone(), wanted).await?,
        _ => None,
    };
    let view = WhatsOnView {
        on,
        filters: &filters,
        near: chosen.near(),
        found_place,
        place_problem,
        happenings: found.happenings,
        open: found.open,
        total: found.total,
        page: found.page,
        pages: found.pages,
        next_with_any,
    };
    Ok(visit.page(pages::whats_on::page(&visit.frame(), &view)))
}
