//! `/sitemap.xml` and the lists it leads to.

use super::own_address;
use super::problem::Problem;
use crate::export::site_map::{self, LISTINGS_MAX};
use crate::register::Asked;
use crate::site::Site;
use actix_web::{HttpRequest, HttpResponse, web};
use std::io;

/// The list of lists.
pub async fn lists(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let base = own_address::of(&site, &req);
    let of_listings = site.register.current().len().div_ceil(LISTINGS_MAX);
    answer(site_map::lists(&base, of_listings))
}

/// One of the lists: the first is of the pages that are always there, the others are of listings.
pub async fn list(
    req: HttpRequest,
    number: web::Path<usize>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let base = own_address::of(&site, &req);
    let Some(nth) = number.checked_sub(1) else {
        return answer(site_map::pages(&base));
    };
    let register = site.register.current();
    let found = register
        .in_order(Asked::default())
        .page(nth.saturating_mul(LISTINGS_MAX), LISTINGS_MAX);
    let listings: Vec<_> = found
        .iter()
        .map(|sight| (sight.id(), sight.changed_us()))
        .collect();
    if listings.is_empty() {
        return Err(Problem::not_found());
    }
    answer(site_map::listings(&base, &listings))
}

fn answer(written: io::Result<Vec<u8>>) -> Result<HttpResponse, Problem> {
    let written = written.map_err(|_| Problem::inside())?;
    Ok(HttpResponse::Ok()
        .content_type("text/xml; charset=utf-8")
        .body(written))
}
