//! `/listing/{id}`: one group or place.

use crate::export::schema_org::Told;
use crate::http::api::assets::asset_id;
use crate::http::led_on::led_on;
use crate::http::own_address;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, web};
use pages::listing::{ListingView, ToldToPrograms};

/// As many of its next times as help somebody choose one.
const NEXT: usize = 3;

/// Shows one listing.
pub async fn listing(req: HttpRequest, visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id = asset_id(&id)?;
    let Some(listing) = visit.register.find(id) else {
        return led_on(&visit.site, id, |kept| {
            visit.frame().href(&format!("/listing/{kept}"))
        })
        .await;
    };
    let next = listing
        .rhythm
        .next(visit.now, NEXT, &visit.site.built_in.calendar);
    let page = format!(
        "{}{}{}",
        own_address::of(&visit.site, &req),
        visit.lang.prefix(),
        visit.path
    );
    let told = Told {
        listing: &listing,
        page: &page,
        next: &next,
        clock: &visit.site.config.zone.clock,
    };
    let view = ListingView {
        listing: &listing,
        told: ToldToPrograms {
            json_ld: told.json_ld(),
            page: page.clone(),
        },
        next: next.clone(),
        doors: listing.rhythm.doors(visit.now, &visit.site.built_in.calendar),
        patch: listing.position().and_then(|at| visit.register.patch_at(at)),
    };
    Ok(visit.page(pages::listing::page(&visit.frame(), &view)))
}
