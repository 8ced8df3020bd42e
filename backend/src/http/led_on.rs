//! Old addresses: what was made one with another leads to that one for good.

use crate::http::problem::Problem;
use crate::services::twins;
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use domain::AssetId;

/// How long a browser may remember that an address leads on: not for ever, since a merge can be taken back.
const REMEMBERED: &str = "public, max-age=3600";

/// Leads on to the listing that an old one was made one with, at the address that `address` gives it.
///
/// # Errors
/// That there is nothing, where it leads nowhere that anybody may see.
pub async fn led_on(
    site: &web::Data<Site>,
    old: AssetId,
    address: impl FnOnce(AssetId) -> String,
) -> Result<HttpResponse, Problem> {
    let kept = twins::leads_to(site.clone().into_inner(), old).await?;
    let kept = kept.ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::MovedPermanently()
        .insert_header((header::LOCATION, address(kept)))
        .insert_header((header::CACHE_CONTROL, REMEMBERED))
        .finish())
}
