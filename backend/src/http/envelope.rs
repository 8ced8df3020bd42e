//! Around every request: its identity, its line in the log, and an answer even where a handler fails or panics.
//!
//! The log holds method, route pattern, status and time. It never holds a path, a query or a body, since a person's
//! words may be in them.

use super::problem::Problem;
use super::visit;
use crate::site::Site;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, web};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::time::Instant;
use uuid::Uuid;

/// The identity of a request: in its answer's headers, in its problem, in the log.
#[derive(Clone, Copy, Debug)]
pub struct RequestId(pub Uuid);

const REQUEST_ID: header::HeaderName = header::HeaderName::from_static("x-request-id");

/// Gives the request its identity and its line in the log.
pub async fn log(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = RequestId(Uuid::now_v7());
    let method = known_method(req.method());
    let started = Instant::now();
    req.extensions_mut().insert(id);
    let mut answered = next.call(req).await;
    let (status, route) = match &mut answered {
        Ok(response) => {
            response.headers_mut().insert(REQUEST_ID, header_value(id));
            (
                response.status(),
                response.request().match_pattern().unwrap_or_default(),
            )
        }
        Err(error) => (
            error.as_response_error().status_code(),
            "after a panic".to_owned(),
        ),
    };
    let ms = started.elapsed().as_secs_f64() * 1_000.0;
    tracing::info!(request = %id.0, method, route, status = status.as_u16(), ms = format_args!("{ms:.1}"));
    answered
}

/// Turns failures, panics and the framework's own refusals into problems.
pub async fn mend(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let page = visit::Audience::of(&req);
    let id = req.extensions().get::<RequestId>().copied();
    match AssertUnwindSafe(next.call(req)).catch_unwind().await {
        Ok(Ok(response)) if is_told(&response) => Ok(response.map_into_boxed_body()),
        Ok(Ok(response)) => Ok(with_problem(response, &page, id)),
        Ok(Err(error)) => Err(as_error(page.answer(problem_of(&error), id))),
        Err(_panic) => Err(as_error(page.answer(Problem::inside(), id))),
    }
}

/// Whether nothing failed, or what failed has its own page already.
fn is_told(response: &ServiceResponse<impl MessageBody>) -> bool {
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    let has_page = response.response().error().is_none() && !response.response().body().size().is_eof();
    !failed || has_page
}

fn with_problem(
    response: ServiceResponse<impl MessageBody>,
    page: &visit::Audience,
    id: Option<RequestId>,
) -> ServiceResponse<BoxBody> {
    let problem = match response.response().error() {
        Some(error) => problem_of(error),
        None => Problem::of_status(response.status()),
    };
    let allow = response.headers().get(header::ALLOW).cloned();
    let mut answer = page.answer(problem, id);
    if let Some(allow) = allow {
        answer.headers_mut().insert(header::ALLOW, allow);
    }
    ServiceResponse::new(response.into_parts().0, answer)
}

fn problem_of(error: &Error) -> Problem {
    match error.as_error::<Problem>() {
        Some(problem) => problem.clone(),
        None => Problem::of_status(error.as_response_error().status_code()),
    }
}

/// After a panic the request is gone, so the answer travels as an error that knows its own response.
pub fn as_error(answer: HttpResponse) -> Error {
    InternalError::from_response("answered", answer).into()
}

/// Any text can stand as a method; the log keeps to those that exist.
fn known_method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        Method::PATCH => "PATCH",
        _ => "other",
    }
}

fn header_value(id: RequestId) -> header::HeaderValue {
    header::HeaderValue::from_str(&id.0.to_string()).unwrap_or(header::HeaderValue::from_static("none"))
}

/// The site a request is for. It is there for every request, since the application is made with it.
pub fn site(req: &ServiceRequest) -> Option<web::Data<Site>> {
    req.app_data::<web::Data<Site>>().cloned()
}
