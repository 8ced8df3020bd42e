//! Every address of the service, in one place.

use super::{
    api, assets, calendars, data, health, ogc, oruk, page, problem::Problem, site_map, tiles, vector_tiles,
    well_known,
};
use actix_web::dev::Handler;
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Resource, Responder};

/// Every address.
pub fn all(service: &mut ServiceConfig) {
    service
        .service(web::scope("/api/v1").configure(programs))
        .service(web::scope("/oruk/v3").configure(open_referral))
        .service(reading("/assets/{build}/{file}", assets::file))
        .service(reading("/tiles/{z}/{x}/{y}.png", tiles::tile))
        .service(reading("/sw.js", assets::offline_worker))
        .service(reading("/tiles/{z}/{x}/{y}.mvt", vector_tiles::tile))
        .service(reading("/tiles/tiles.json", vector_tiles::description))
        .service(reading("/health", health::health))
        .service(reading("/embed.js", page::embed::tag))
        .service(reading("/sitemap.xml", site_map::lists))
        .service(reading("/sitemap/{number}.xml", site_map::list))
        .service(reading("/robots.txt", well_known::robots))
        .service(reading("/.well-known/security.txt", well_known::security))
        .service(reading("/.well-known/kith.json", api::changes::key))
        .service(web::scope("/cy").configure(people))
        .configure(people)
        .default_service(web::to(nothing_here));
}

/// What programs read and write.
fn programs(service: &mut ServiceConfig) {
    service
        .service(web::resource("/ideas").route(web::post().to(api::ideas::ask)))
        .service(
            web::resource("/alike")
                .route(web::get().to(api::alike::look))
                .route(web::head().to(api::alike::look))
                .route(web::post().to(api::alike::compare)),
        )
        .service(reading("/where", api::places::find))
        .service(reading("/listings", api::listings::listings))
        .service(reading("/listings/{id}", api::listings::listing))
        .service(reading("/whats-on", api::whats_on::whats_on))
        .service(reading("/areas/{cell}", api::areas::area))
        .service(reading("/ground", api::ground::ground))
        .service(reading("/changes", api::changes::changes))
        .service(reading("/openapi.json", api::openapi::document))
        .service(web::resource("/assets").route(web::post().to(api::assets::add)))
        .service(
            web::resource("/assets/{id}")
                .route(web::get().to(api::assets::read))
                .route(web::put().to(api::assets::change)),
        )
        .default_service(web::to(nothing_here));
}

/// Open Referral UK 3 and HSDS 3.0.
fn open_referral(service: &mut ServiceConfig) {
    use oruk::{door, openapi, organizations, places, services, taxonomies};
    service
        .service(reading("", door::door))
        .service(reading("/", door::door))
        .service(reading("/services", services::services))
        .service(reading("/services/{id}", services::service))
        .service(reading("/service_at_locations", places::service_at_locations))
        .service(reading("/service_at_locations/{id}", places::service_at_location))
        .service(reading("/organizations", organizations::organizations))
        .service(reading("/organizations/{id}", organizations::organization))
        .service(reading("/taxonomies", taxonomies::taxonomies))
        .service(reading("/taxonomies/{id}", taxonomies::taxonomy))
        .service(reading("/taxonomy_terms", taxonomies::taxonomy_terms))
        .service(reading("/taxonomy_terms/{id}", taxonomies::taxonomy_term))
        .service(reading("/openapi.json", openapi::document))
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
        .configure(staff)
        .service(reading("/browse", page::browse::browse))
        .service(reading("/listing/{id}.ics", calendars::listing))
        .service(reading("/listing/{id}", page::listing::listing))
        .service(reading("/listing/{id}/easy", page::easy::listing))
        .service(reading("/listing/{id}/poster", page::paper::poster))
        .service(reading("/list", page::paper::list))
        .service(reading("/offline", page::plain::offline))
        .service(reading("/easy", page::easy::home))
        .service(reading("/easy/help-now", page::easy::help_now))
        .service(reading("/patches/{slug}/booklet", page::paper::booklet))
        .service(reading("/patches/{slug}/month", page::paper::month))
        .service(reading("/whats-on.ics", calendars::whats_on))
        .service(reading("/patches/{slug}.ics", calendars::patch))
        .service(reading("/whats-on", page::whats_on::whats_on))
        .service(reading("/help-now", page::plain::help_now))
        .service(reading("/your-rights", page::plain::rights))
        .service(reading("/about", page::plain::about))
        .service(reading("/privacy", page::plain::privacy))
        .service(reading("/accessibility", page::plain::accessibility))
        .service(reading("/open-data", page::open_data::open_data))
        .service(reading("/data/listings.csv", data::csv))
        .service(reading("/data/listings.geojson", data::geojson))
        .service(reading("/data/listings.json", data::open_referral))
        .service(reading("/data/listings.ics", data::calendar))
        .service(reading("/data/news.atom", data::news))
        .service(reading("/embed", page::embed::embed))
        .configure(maps);
}

/// OGC API - Features, for programs and people at the same addresses.
fn maps(service: &mut ServiceConfig) {
    use ogc::{collections, conformance, definition, items, landing, queryables};
    service
        .service(reading("/ogc", landing::landing))
        .service(reading("/ogc/", landing::landing))
        .service(reading("/ogc/api", definition::definition))
        .service(reading("/ogc/conformance", conformance::conformance))
        .service(reading("/ogc/collections", collections::all))
        .service(reading("/ogc/collections/{collection}", collections::one))
        .service(reading(
            "/ogc/collections/{collection}/queryables",
            queryables::queryables,
        ))
        .service(reading("/ogc/collections/{collection}/items", items::all))
        .service(reading(
            "/ogc/collections/{collection}/items/{feature}",
            items::one,
        ));
}

/// The pages for those who look after the register. What each takes stands in its handler's signature.
fn staff(service: &mut ServiceConfig) {
    use page::staff::{account, desk, door, history, home, people, record, second_factor};
    service
        .service(reading("/staff", home::home))
        .service(both("/staff/sign-in", door::form, door::sign_in))
        .service(web::resource("/staff/sign-out").route(web::post().to(door::sign_out)))
        .service(both("/staff/welcome/{token}", door::invited, door::choose))
        .service(both(
            "/staff/second-factor",
            second_factor::form,
            second_factor::give,
        ))
        .service(both(
            "/staff/second-factor/new",
            second_factor::offer,
            second_factor::accept,
        ))
        .service(reading("/staff/account", account::account))
        .service(web::resource("/staff/account/sessions").route(web::post().to(account::end)))
        .service(web::resource("/staff/account/password").route(web::post().to(account::change_password)))
        .service(web::resource("/staff/account/codes").route(web::post().to(account::new_codes)))
        .service(both("/staff/people", people::all, people::add))
        .service(both("/staff/people/{id}", people::one, people::change))
        .service(reading("/staff/record", record::record))
        .service(reading("/staff/desk", desk::queue))
        .service(both("/staff/desk/{id}", desk::look, desk::decide))
        .service(both("/staff/history/{id}", history::history, history::undo))
        .service(web::resource("/staff/history/{id}/appeal").route(web::post().to(history::appeal)))
        .service(both(
            "/staff/explain",
            page::explain::form,
            page::explain::explain,
        ))
        .service(both("/staff/feeds", page::feeds::feeds, page::feeds::settle))
        .service(both("/staff/twins", page::twins::twins, page::twins::settle));
}

/// An address that is read, and takes a form.
fn both<F, Args, G, Others>(path: &str, handler: F, form: G) -> Resource
where
    F: Handler<Args> + Clone,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
    G: Handler<Others>,
    Others: FromRequest + 'static,
    G::Output: Responder + 'static,
{
    reading(path, handler).route(web::post().to(form))
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
