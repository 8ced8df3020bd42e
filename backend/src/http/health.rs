//! `/health`: whether the service can answer, for whoever watches it.

use crate::site::Site;
use actix_web::{HttpResponse, web};
use serde::Serialize;

#[derive(Serialize)]
struct Health {
    status: &'static str,
    version: &'static str,
    listings: usize,
    change_number: i64,
}

/// Says how it is.
pub async fn health(site: web::Data<Site>) -> HttpResponse {
    let register = site.register.current();
    HttpResponse::Ok().json(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
        listings: register.len(),
        change_number: register.change_number,
    })
}
