//! Who may see the pages for staff: whoever has a key, as the password a browser asks for or as a program sends it.

use super::key;
use super::problem::Problem;
use super::visit::Visit;
use crate::services::keys;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use maud::Markup;
use pages::Frame;

/// What a browser shows when it asks for the password.
const ASKS_FOR_PASSWORD: &str = "Basic realm=\"Kith for staff\", charset=\"UTF-8\"";

/// The visit of somebody with a key; else the page that says how to get one.
///
/// # Errors
/// Where the keys cannot be read.
pub async fn visit(
    req: &HttpRequest,
    locked: fn(&Frame<'_>) -> Markup,
) -> Result<Result<Visit, HttpResponse>, Problem> {
    let visit = Visit::extract(req).await?;
    let holder = match key::given(req) {
        Some(key) => keys::holder(visit.site.clone().into_inner(), &key).await?,
        None => None,
    };
    Ok(match holder {
        Some(_) => Ok(visit),
        None => Err(shut(&visit, locked)),
    })
}

fn shut(visit: &Visit, locked: fn(&Frame<'_>) -> Markup) -> HttpResponse {
    let mut response = visit.page_as(StatusCode::UNAUTHORIZED, locked(&visit.frame()));
    let headers = response.headers_mut();
    headers.insert(
        header::WWW_AUTHENTICATE,
        header::HeaderValue::from_static(ASKS_FOR_PASSWORD),
    );
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    response
}

/// Whether a form was sent by a page of ours. A browser sends a remembered password along with anybody's form.
pub fn is_our_own(req: &HttpRequest) -> bool {
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    match (header("sec-fetch-site"), header("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => {
            let host = req.connection_info().host().to_owned();
            origin.split_once("://").is_some_and(|(_, of)| of == host)
        }
        // No browser: a program that sends a key means it.
        (None, None) => true,
    }
}
