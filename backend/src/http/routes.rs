//! Every address of the service, in one place.

use super::{api, assets, calendars, health, page, problem::Problem, tiles, well_known};
use actix_web::dev::Handler;
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Resource, Responder};

/// Every address.
pub fn all(service: &mut ServiceConfig) {
    service
        .service(web::scope("/api/v1").configure(programs))
        .service(reading("/assets/{build}/{file}", assets::file))
        .service(reading("/tiles/{z}/{x}/{y}.png", tiles::tile))
        .service(reading("/health", health::health))
        .service(reading("/robots.txt", well_known::robots))
        .service(reading("/.well-known/security.txt", well_known::security))
        .service(web::scope("/cy").configure(people))
        .configure(people)
        .default_service(web::to(nothing_here));
}

/// What programs read and write.
fn programs(service: &mut ServiceConfig) {
    service
        .service(web::resource("/ideas").route(web::post().to(api::ideas::ask)))
        .service(reading("/where", api::places::find))
        .service(reading("/listings", api::listings::listings))
        .service(reading("/listings/{id}", api::listings::listing))
        .service(reading("/whats-on", api::whats_on::whats_on))
        .service(reading("/areas/{cell}", api::areas::area))
        .service(reading("/ground", api::ground::ground))
        .service(reading("/openapi.json", api::openapi::document))
        .service(web::resource("/assets").route(web::post().to(api::assets::add)))
        .service(
            web::resource("/assets/{id}")
                .route(web::get().to(api::assets::read))
                .route(web::put().to(api::assets::change)),
        )
        .default_service(web::to(nothing_here));
}

/// The pages: in English at their own address, in Welsh under `/cy`.
fn people(service: &mut ServiceConfig) {
    service
        .service(reading("", page::home::home))
        .service(reading("/", page::home::home))
        .service(
            web::resource("/ideas")
                .route(web::get().to(page::ideas::without_words))
                .route(web::head().to(page::ideas::without_words))
                .route(web::post().to(page::ideas::ask)),
        )
        .service(
            web::resource("/staff/explain")
                .route(web::get().to(page::explain::form))
                .route(web::head().to(page::explain::form))
                .route(web::post().to(page::explain::explain)),
        )
        .service(
            web::resource("/staff/feeds")
                .route(web::get().to(page::feeds::feeds))
                .route(web::head().to(page::feeds::feeds))
                .route(web::post().to(page::feeds::settle)),
        )
        .service(reading("/browse", page::browse::browse))
        .service(reading("/listing/{id}.ics", calendars::listing))
        .service(reading("/listing/{id}", page::listing::listing))
        .service(reading("/whats-on.ics", calendars::whats_on))
        .service(reading("/patches/{slug}.ics", calendars::patch))
        .service(reading("/whats-on", page::whats_on::whats_on))
        .service(reading("/help-now", page::plain::help_now))
        .service(reading("/your-rights", page::plain::rights))
        .service(reading("/about", page::plain::about))
        .service(reading("/privacy", page::plain::privacy))
        .service(reading("/accessibility", page::plain::accessibility));
}

/// An address that is only read.
fn reading<F, Args>(path: &str, handler: F) -> Resource
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    web::resource(path)
        .route(web::get().to(handler.clone()))
        .route(web::head().to(handler))
}

async fn nothing_here() -> Result<&'static str, Problem> {
    Err(Problem::not_found())
}
