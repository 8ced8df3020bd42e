//! The headers every answer carries: pages, errors, redirects, 304s and downloads alike.

use super::envelope::as_error;
use super::staff::is_path_for_staff;
use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;

/// Nothing inline, nothing from elsewhere; WASM may compile.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
     worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// The same for every answer. HSTS is always sent: a browser on plain HTTP passes over it.
const EVERYWHERE: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-embedder-policy"),
        "require-corp",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    ),
    (
        header::STRICT_TRANSPORT_SECURITY,
        "max-age=63072000; includeSubDomains",
    ),
];

const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Puts the headers on, whatever the answer is.
pub async fn dress(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    // Partners embed what the public API reads; everything else is for our own pages.
    let is_for_staff = is_path_for_staff(req.path());
    let corp = if req.path().starts_with("/api/v1/") {
        "cross-origin"
    } else {
        "same-origin"
    };
    match next.call(req).await {
        Ok(mut response) => {
            put_on(response.headers_mut(), corp, is_for_staff);
            Ok(response)
        }
        Err(error) => {
            let mut answer = error.as_response_error().error_response();
            put_on(answer.headers_mut(), corp, is_for_staff);
            Err(as_error(answer))
        }
    }
}

fn put_on(headers: &mut HeaderMap, corp: &'static str, is_for_staff: bool) {
    for (name, value) in EVERYWHERE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(CORP, HeaderValue::from_static(corp));
    if is_for_staff {
        // Told nothing of where a form comes from, some browsers would say nothing of it either, and be refused.
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
}
