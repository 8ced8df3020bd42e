//! `/easy`, `/easy/help-now`, `/listing/{id}/easy`: Easy Read.

use crate::http::api::assets::asset_id;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use actix_web::{HttpResponse, web};

/// How many of its next times are told: one idea a line.
const NEXT: usize = 1;

/// The page to begin at.
pub async fn home(visit: Visit) -> HttpResponse {
    visit.page(pages::easy::home(&visit.frame()))
}

/// Who to ring in a hard moment.
pub async fn help_now(visit: Visit) -> HttpResponse {
    visit.page(pages::easy::help_now(&visit.frame()))
}

/// One listing.
pub async fn listing(visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let listing = visit
        .register
        .find(asset_id(&id)?)
        .ok_or_else(Problem::not_found)?;
    let next = listing
        .rhythm
        .next(visit.now, NEXT, &visit.site.built_in.calendar);
    Ok(visit.page(pages::easy::listing(&visit.frame(), &listing, &next)))
}
