//! Pages to print: `/list`, `/listing/{id}/poster`, `/patches/{slug}/booklet`, `/patches/{slug}/month`.

use crate::http::api::assets::asset_id;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::visit::Visit;
use crate::services::printing;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::patch::Patch;
use pages::paper::booklet::{self, BookletView};
use pages::paper::month::{self, MonthView};
use pages::paper::poster::{self, PosterView};
use pages::paper::take_away::{self, MOST, TakeAwayView};
use serde::Deserialize;

/// What somebody kept, as it stands in an address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeptQuery {
    /// Identities with commas between them. No words.
    ids: String,
}

/// The take-away sheet.
pub async fn list(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let query: KeptQuery = reading::query(&req)?;
    let written = query.ids.split(',').map(str::trim).filter(|id| !id.is_empty());
    let ids: Vec<_> = written.take(MOST).map(|id| asset_id(id).ok()).collect();
    let (kept, gone) = printing::kept(&visit.site, &visit.register, &ids);
    let ground = printing::shapes(visit.register.clone()).await?;
    let first = kept.iter().find_map(|kept| kept.listing.position());
    let around = first.and_then(|at| visit.register.patch_at(at));
    let view = TakeAwayView {
        patch: around.or_else(|| visit.register.patches.first()),
        kept,
        gone,
        ground: &ground,
    };
    Ok(visit.page(take_away::page(&visit.frame(), &view)))
}

/// A poster for a noticeboard.
pub async fn poster(req: HttpRequest, visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id = asset_id(&id)?;
    let listing = visit.register.find(id).ok_or_else(Problem::not_found)?;
    let address = format!("{}/listing/{id}", site_address(&req, &visit));
    let view = PosterView {
        listing: &listing,
        address: &address,
        squares: &printing::squares(&address),
    };
    Ok(visit.page(poster::page(&visit.frame(), &view)))
}

/// The address as set up; else the one that was asked, which is where the browser is.
fn site_address(req: &HttpRequest, visit: &Visit) -> String {
    let asked = || {
        let connection = req.connection_info();
        format!("{}://{}", connection.scheme(), connection.host())
    };
    let set = visit.site.config.public_url.as_ref();
    set.map_or_else(asked, |url| url.0.trim_end_matches('/').to_owned())
}

/// Everything in a patch, as a booklet.
pub async fn booklet(visit: Visit, slug: web::Path<String>) -> Result<HttpResponse, Problem> {
    let patch = patch_called(&visit, &slug)?;
    let view = BookletView {
        listings: printing::of_patch(&visit.register, patch),
        patch,
    };
    Ok(visit.page(booklet::page(&visit.frame(), &view)))
}

/// The next four weeks of a patch.
pub async fn month(visit: Visit, slug: web::Path<String>) -> Result<HttpResponse, Problem> {
    let patch = patch_called(&visit, &slug)?;
    let site = visit.site.clone().into_inner();
    let happenings = printing::month(site, visit.register.clone(), patch.clone()).await?;
    let mut looking_for = printing::of_patch(&visit.register, patch);
    looking_for.retain(|listing| !listing.wanted.is_empty());
    let view = MonthView {
        patch,
        happenings,
        looking_for,
    };
    Ok(visit.page(month::page(&visit.frame(), &view)))
}

fn patch_called<'v>(visit: &'v Visit, slug: &str) -> Result<&'v Patch, Problem> {
    let patches = &visit.register.patches;
    patches
        .iter()
        .find(|patch| patch.slug == slug)
        .ok_or_else(Problem::not_found)
}
