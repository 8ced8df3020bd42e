//! The headers every answer carries: pages, errors, redirects, 304s and downloads alike.

use super::envelope::as_error;
use super::programs;
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

/// For a page that may stand in a frame of any site's: no scripts at all, and nothing to send.
const FRAMED_CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors *";

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
    let manners = Manners::of(req.path());
    match next.call(req).await {
        Ok(mut response) => {
            put_on(response.headers_mut(), manners);
            Ok(response)
        }
        Err(error) => {
            let mut answer = error.as_response_error().error_response();
            put_on(answer.headers_mut(), manners);
            Err(as_error(answer))
        }
    }
}

/// How an address is with other sites' pages.
#[derive(Clone, Copy)]
struct Manners {
    corp: &'static str,
    may_be_framed: bool,
    is_for_staff: bool,
}

impl Manners {
    fn of(path: &str) -> Manners {
        let may_be_framed = programs::may_be_framed(path);
        let is_theirs = programs::is_open(path) || may_be_framed;
        Manners {
            corp: if is_theirs { "cross-origin" } else { "same-origin" },
            may_be_framed,
            is_for_staff: is_path_for_staff(path),
        }
    }
}

fn put_on(headers: &mut HeaderMap, manners: Manners) {
    for (name, value) in EVERYWHERE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if manners.may_be_framed {
        headers.remove(header::X_FRAME_OPTIONS);
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(FRAMED_CONTENT_SECURITY_POLICY),
        );
    }
    headers.insert(CORP, HeaderValue::from_static(manners.corp));
    if manners.is_for_staff {
        // Told nothing of where a form comes from, some browsers would say nothing of it either, and be refused.
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
}
