//! `/listing/{id}`: one group or place.

use crate::http::api::assets::asset_id;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use actix_web::{HttpResponse, web};
use pages::listing::ListingView;

/// As many of its next times as help somebody choose one.
const NEXT: usize = 3;

/// Shows one listing.
pub async fn listing(visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let listing = visit
        .register
        .find(asset_id(&id)?)
        .ok_or_else(Problem::not_found)?;
    let view = ListingView {
        listing: &listing,
        next: listing
            .rhythm
            .next(visit.now, NEXT, &visit.site.built_in.calendar),
        doors: listing.rhythm.doors(visit.now, &visit.site.built_in.calendar),
        patch: listing.position().and_then(|at| visit.register.patch_at(at)),
    };
    Ok(visit.page(pages::listing::page(&visit.frame(), &view)))
}
