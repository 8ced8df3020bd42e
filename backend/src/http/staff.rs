//! Who may see the pages for staff: whoever has a key, as the password a browser asks for or as a program sends it.

use super::key;
use super::problem::Problem;
use super::visit::Visit;
use crate::services::keys;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpRequest, HttpResponse};

/// What a browser shows when it asks for the password.
const ASKS_FOR_PASSWORD: &str = "Basic realm=\"Kith for staff\", charset=\"UTF-8\"";

/// The visit of somebody with a key; else the page that says how to get one.
///
/// # Errors
/// Where the keys cannot be read.
pub async fn visit(req: &HttpRequest) -> Result<Result<Visit, HttpResponse>, Problem> {
    let visit = Visit::extract(req).await?;
    let holder = match key::given(req) {
        Some(key) => keys::holder(visit.site.clone().into_inner(), &key).await?,
        None => None,
    };
    Ok(match holder {
        Some(_) => Ok(visit),
        None => Err(locked(&visit)),
    })
}

fn locked(visit: &Visit) -> HttpResponse {
    let page = pages::explained::locked(&visit.frame());
    let mut response = visit.page_as(StatusCode::UNAUTHORIZED, page);
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
