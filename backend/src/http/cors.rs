//! Who may read the API from another site's page: anybody, without credentials. Writers' routes stay closed, since
//! a browser will not send an API key there.

use super::envelope::as_error;
use super::programs;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse};

const ANYBODY: header::HeaderValue = header::HeaderValue::from_static("*");
/// A day: the answer to "may I" does not change.
const PREFLIGHT_AGE_S: &str = "86400";

/// Answers preflights, and lets other sites' pages read what the API says.
pub async fn open(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, Error> {
    if !programs::is_open(req.path()) {
        return Ok(next.call(req).await?.map_into_left_body());
    }
    let mut response = if is_preflight(&req) {
        req.into_response(preflight()).map_into_right_body()
    } else {
        match next.call(req).await {
            Ok(response) => response.map_into_left_body(),
            Err(error) => {
                let mut answer = error.as_response_error().error_response();
                answer
                    .headers_mut()
                    .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
                return Err(as_error(answer));
            }
        }
    };
    response
        .headers_mut()
        .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
    Ok(response)
}

fn is_preflight(req: &ServiceRequest) -> bool {
    req.method() == Method::OPTIONS && req.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

fn preflight() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type"))
        .insert_header((header::ACCESS_CONTROL_MAX_AGE, PREFLIGHT_AGE_S))
        .finish()
}
