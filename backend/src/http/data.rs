//! `/data/…`: the register to take away, or what was chosen of it under the same names as on `/browse`.

use super::chosen::Chosen;
use super::fresh;
use super::problem::{Field, Problem};
use super::reading;
use super::streamed::streamed;
use super::visit::Visit;
use crate::export::Format;
use crate::export::news;
use crate::http::own_address;
use crate::services::open_data::{self, Chosen as Wanted};
use crate::services::{places, subscribing};
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::matching::Reach;

/// The whole of the register, or what was chosen, as Kith CSV.
pub async fn csv(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    file(&req, site, Format::Csv, "text/csv; charset=utf-8", "listings.csv").await
}

/// The same as GeoJSON.
pub async fn geojson(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    file(
        &req,
        site,
        Format::Geojson,
        "application/geo+json",
        "listings.geojson",
    )
    .await
}

/// The same as Open Referral.
pub async fn open_referral(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    file(
        &req,
        site,
        Format::OpenReferral,
        "application/json",
        "listings.open-referral.json",
    )
    .await
}

async fn file(
    req: &HttpRequest,
    site: web::Data<Site>,
    format: Format,
    kind: &'static str,
    name: &'static str,
) -> Result<HttpResponse, Problem> {
    let wanted = wanted(req, &site).await?;
    let register = site.register.current();
    let tag = fresh::tag(&site, &register);
    if fresh::has(req, &tag) {
        return Ok(fresh::not_modified(&tag));
    }
    let body = streamed(move |into| open_data::write(&site, &register, &wanted, format, into).map(drop));
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header((header::ETAG, tag))
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .streaming(body))
}

/// What was chosen as a calendar to subscribe to.
pub async fn calendar(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let wanted = wanted(&req, &visit.site).await?;
    let chosen = open_data::chosen(&visit.register, &wanted);
    let found = subscribing::of_meetings(chosen.map(|shown| shown.listing), &wanted.filters);
    let name = visit.site.name(&visit.register).to_owned();
    super::calendars::answer(visit, name, found).await
}

/// What is new and what has changed, as news to subscribe to.
pub async fn news(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let tag = fresh::tag(&visit.site, &visit.register);
    if fresh::has(&req, &tag) {
        return Ok(fresh::not_modified(&tag));
    }
    let base = own_address::of(&visit.site, &req);
    let newest = open_data::newest(&visit.register, news::ENTRIES_MAX);
    let feed = news::News {
        title: visit.site.name(&visit.register),
        base: &base,
        lang: visit.lang,
        path: req.path(),
    };
    let written = feed.write(&newest).map_err(|_| Problem::inside())?;
    Ok(HttpResponse::Ok()
        .content_type("application/atom+xml; charset=utf-8")
        .insert_header((header::ETAG, tag))
        .body(written))
}

/// What was chosen in the address. Whoever takes data away would rather know than get everything.
async fn wanted(req: &HttpRequest, site: &web::Data<Site>) -> Result<Wanted, Problem> {
    let chosen: Chosen = reading::query(req)?;
    let (_, within) = chosen.checked(usize::MAX)?;
    let (place, problem) = places::find_if_written(&site.clone().into_inner(), chosen.near()).await?;
    if let Some(problem) = problem {
        return Err(Problem::fields(vec![Field {
            pointer: "?near".to_owned(),
            detail: places::says(problem).to_owned(),
        }]));
    }
    Ok(Wanted {
        filters: chosen.filters(),
        near: place.map(|place| (place.position, Reach::USUAL_M)),
        within,
    })
}
