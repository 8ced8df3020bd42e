//! `/oruk/v3`: what this is, and where it is described.

use crate::http::own_address;
use crate::site::Site;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

/// What the official validator reads a version from.
const VERSION: &str = "HSDS-UK-3.0";
const PROFILE: &str = "https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md";

/// What this is.
#[derive(Serialize, ToSchema)]
pub struct ApiDetails {
    /// The version: HSDS-UK-3.0.
    version: &'static str,
    /// The profile of HSDS it keeps to.
    #[schema(format = "uri")]
    profile: &'static str,
    /// Where it is described.
    #[schema(format = "uri")]
    openapi_url: String,
}

/// What this is, and where it is described.
#[utoipa::path(get, path = "/oruk/v3", operation_id = "door", tag = "about", responses(
    (status = 200, description = "What this is", body = ApiDetails),
))]
pub async fn door(req: HttpRequest, site: web::Data<Site>) -> HttpResponse {
    HttpResponse::Ok().json(ApiDetails {
        version: VERSION,
        profile: PROFILE,
        openapi_url: format!("{}/oruk/v3/openapi.json", own_address::of(&site, &req)),
    })
}
