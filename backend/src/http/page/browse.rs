//! `/browse`: looking about.

use crate::http::chosen::Chosen;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::visit::Visit;
use crate::services::browsing::{self, Wanted};
use crate::services::places;
use actix_web::{HttpRequest, HttpResponse};
use pages::browse::BrowseView;

/// As many as a person looks through before choosing again.
const ON_A_PAGE: usize = 24;

/// Shows what there is.
pub async fn browse(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let chosen: Chosen = reading::query(&req)?;
    let site = visit.site.clone().into_inner();
    let (found_place, place_problem) = places::find_if_written(&site, chosen.near()).await?;
    let wanted = Wanted {
        filters: chosen.filters(),
        near: found_place.as_ref().map(|place| place.position),
        within: chosen.area(),
        page: chosen.page(),
        per_page: ON_A_PAGE,
    };
    let browsed = browsing::browse(&site, &visit.register, &wanted);
    let view = BrowseView {
        filters: &wanted.filters,
        near: chosen.near(),
        found_place,
        place_problem,
        found: browsed.found,
        total: browsed.total,
        page: browsed.page,
        pages: browsed.pages,
        within: chosen.bbox.as_deref().filter(|_| wanted.within.is_some()),
    };
    Ok(visit.page(pages::browse::page(&visit.frame(), &view)))
}
