//! `/ogc`: the register for maps and for people who make them, by the standard *OGC API – Features*.
//!
//! Each address answers in JSON and as a page; who asks says which, by `f=` or by what it accepts. What it does not know
//! it refuses with a 400, as the standard wants: a filter that is misspelt must not look like one that found everything.

mod call;
mod collections;
mod conformance;
mod definition;
mod items;
mod landing;
mod links;
mod parameters;
mod queryables;

use actix_web::web::ServiceConfig;

use super::routes::reading;

/// Where all of it is.
pub const ROOT: &str = "/ogc";

/// Every address of it.
pub fn routes(service: &mut ServiceConfig) {
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
