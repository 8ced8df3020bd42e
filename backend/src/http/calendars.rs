//! Calendars to subscribe to: of one listing, of a patch, of what's on near a place.

use super::api::assets::asset_id;
use super::chosen::ChosenDays;
use super::led_on::led_on;
use super::problem::Problem;
use super::reading;
use super::visit::Visit;
use crate::services::{places, subscribing};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::Listing;
use domain::browsing::Filters;
use domain::matching::Reach;
use std::sync::Arc;

/// How long a calendar may be kept, in seconds.
const KEPT: &str = "public, max-age=3600";

/// One listing's dates.
pub async fn listing(visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let id = asset_id(&id)?;
    let Some(listing) = visit.register.find(id) else {
        return led_on(&visit.site, id, |kept| {
            visit.frame().href(&format!("/listing/{kept}.ics"))
        })
        .await;
    };
    let name = listing.name.clone();
    answer(visit, name, vec![listing]).await
}

/// What meets in a patch.
pub async fn patch(visit: Visit, slug: web::Path<String>) -> Result<HttpResponse, Problem> {
    let patch = visit.register.patches.iter().find(|patch| patch.slug == *slug);
    let patch = patch.ok_or_else(Problem::not_found)?;
    let in_patch = |listing: &Arc<Listing>| listing.position().is_some_and(|at| patch.contains(at));
    let listings = visit.register.listings().filter(in_patch);
    let found = subscribing::of_meetings(listings, &Filters::default());
    let name = patch.name.clone();
    answer(visit, name, found).await
}

/// What meets, near a place where one is given.
pub async fn whats_on(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let days: ChosenDays = reading::query(&req)?;
    let wanted = days.chosen();
    let site = visit.site.clone().into_inner();
    let (place, problem) = places::find_if_written(&site, wanted.near()).await?;
    if let Some(problem) = problem {
        return Err(Problem::field("?near", places::says(problem)));
    }
    let (register, filters) = (visit.register.clone(), wanted.filters());
    let found = match &place {
        Some(place) => {
            let near = register.within(place.position, Reach::USUAL_M);
            subscribing::of_meetings(near.into_iter().map(|near| near.listing), &filters)
        }
        None => subscribing::of_meetings(register.listings(), &filters),
    };
    let name = visit.lang.words().say("whats-on-title");
    let name = match &place {
        Some(place) => format!("{name}: {}", place.label),
        None => name,
    };
    answer(visit, name, found).await
}

/// A calendar of listings.
pub async fn answer(
    visit: Visit,
    name: String,
    listings: Vec<Arc<Listing>>,
) -> Result<HttpResponse, Problem> {
    let site = visit.site.clone().into_inner();
    let calendar = subscribing::calendar(site, visit.register.change_number, visit.lang, name, listings);
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, KEPT))
        .body(calendar.await?))
}
