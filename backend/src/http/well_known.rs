//! What robots, and people who found a fault, look for by convention.

use super::own_address;
use crate::site::Site;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::{Timestamp, ToSpan};

const PLAIN: &str = "text/plain; charset=utf-8";
/// Half a year: the convention advises less than one.
const VALID_HOURS: i64 = 24 * 180;

/// Pages may be found by search engines; answers to questions and tiles are nobody's business.
pub async fn robots(req: HttpRequest, site: web::Data<Site>) -> HttpResponse {
    let base = own_address::of(&site, &req);
    HttpResponse::Ok().content_type(PLAIN).body(format!(
        "User-agent: *\nDisallow: /ideas\nDisallow: /cy/ideas\nDisallow: /api/\nDisallow: /tiles/\nDisallow: /staff\nDisallow: /cy/staff\n\n\
         Sitemap: {base}/sitemap.xml\n"
    ))
}

/// How to tell us of a fault (RFC 9116).
pub async fn security(site: web::Data<Site>) -> HttpResponse {
    let expires = Timestamp::now()
        .saturating_add(VALID_HOURS.hours())
        .unwrap_or(Timestamp::MAX);
    let config = &site.config;
    let base = config.public_url.as_ref().map_or_else(
        || format!("http://localhost:{}", config.port),
        |url| url.0.clone(),
    );
    let contact = config
        .security_contact
        .clone()
        .unwrap_or_else(|| format!("{base}/about"));
    let expires = expires.strftime("%Y-%m-%dT%H:%M:%SZ");
    let body = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en, cy\n");
    HttpResponse::Ok().content_type(PLAIN).body(body)
}
