//! What happens when a handler fails in a way nobody thought of: through the same middleware as everything else.

use super::problem::Problem;
use super::serving::application;
use crate::config::{Config, Home, Settings};
use crate::services::Refusal;
use crate::site::Site;
use crate::store::StoreError;
use actix_web::body::{MessageBody, to_bytes};
use actix_web::dev::Service;
use actix_web::http::header::HeaderMap;
use actix_web::test::{TestRequest, init_service};
use actix_web::{HttpResponse, web};
use serde_json::Value;
use std::sync::Arc;
use tempfile::TempDir;

/// What must never be seen outside: a path, a piece of SQL, a type's name, a person's words.
const INSIDE: &str = "/var/lib/kith SELECT body FROM assets diesel::result::Error I feel so low";

fn failing(service: &mut web::ServiceConfig) {
    service
        .route("/api/v1/panics", web::get().to(panics))
        .route("/api/v1/panics-elsewhere", web::get().to(panics_elsewhere))
        .route("/api/v1/store-fails", web::get().to(store_fails))
        .route("/api/v1/store-is-away", web::get().to(store_is_away))
        .route("/panics", web::get().to(panics))
        .route("/cy/panics", web::get().to(panics))
        .route("/fine", web::get().to(HttpResponse::Ok));
}

async fn panics() -> HttpResponse {
    panic!("{INSIDE}")
}

async fn panics_elsewhere() -> Result<HttpResponse, Problem> {
    let done = tokio::task::spawn_blocking(|| panic!("{INSIDE}")).await;
    done.map_err(|why| Refusal::Inside(why.to_string()))?;
    Ok(HttpResponse::Ok().finish())
}

async fn store_fails() -> Result<HttpResponse, Problem> {
    Err(Refusal::from(StoreError::Inside(Arc::from(Box::<
        dyn std::error::Error + Send + Sync,
    >::from(INSIDE)))))?
}

async fn store_is_away() -> Result<HttpResponse, Problem> {
    Err(Refusal::from(StoreError::Unavailable(Arc::from(Box::<
        dyn std::error::Error + Send + Sync,
    >::from(
        INSIDE
    )))))?
}

fn site(folder: &TempDir) -> web::Data<Site> {
    let home = Home {
        data_dir: Some(folder.path().to_owned()),
        ..Home::default()
    };
    let config = Config::settle(&home, Settings::default()).unwrap();
    web::Data::new(Site::open(&home.database().unwrap(), config).unwrap())
}

/// The status, headers and text of each answer, in order.
fn answers(paths: &[&str]) -> Vec<(u16, HeaderMap, String)> {
    let folder = tempfile::tempdir().unwrap();
    let site = site(&folder);
    actix_web::rt::System::new().block_on(async move {
        let service = init_service(application(site, failing)).await;
        let mut answers = Vec::new();
        for path in paths {
            answers.push(
                match service.call(TestRequest::get().uri(path).to_request()).await {
                    Ok(response) => whole(response.into_parts().1).await,
                    Err(error) => whole(error.error_response()).await,
                },
            );
        }
        answers
    })
}

async fn whole(response: HttpResponse<impl MessageBody>) -> (u16, HeaderMap, String) {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = to_bytes(response.into_body())
        .await
        .ok()
        .expect("the body can be read");
    (status, headers, String::from_utf8(body.to_vec()).unwrap())
}

#[test]
fn whatever_fails_inside_nothing_of_it_is_seen_outside() {
    let paths = [
        "/api/v1/panics",
        "/api/v1/panics-elsewhere",
        "/api/v1/store-fails",
        "/panics",
        "/cy/panics",
    ];
    for ((status, _, text), path) in answers(&paths).into_iter().zip(paths) {
        assert_eq!(status, 500, "{path}");
        assert!(!text.is_empty(), "{path} says nothing at all");
        for piece in ["/var/lib", "SELECT", "diesel", "feel so low", ".rs"] {
            assert!(!text.contains(piece), "{path} tells of {piece}: {text}");
        }
    }
}

#[test]
fn a_failure_is_told_the_same_way_whatever_failed() {
    let told: Vec<Value> = answers(&["/api/v1/panics", "/api/v1/store-fails"])
        .into_iter()
        .map(|(_, _, text)| serde_json::from_str(&text).unwrap())
        .map(|mut problem: Value| {
            assert!(problem["request_id"].as_str().is_some_and(|id| id.len() == 36));
            problem["request_id"].take();
            problem
        })
        .collect();
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0]["code"], "inside");
}

#[test]
fn after_a_panic_the_service_goes_on() {
    let statuses: Vec<u16> = answers(&["/panics", "/fine", "/panics", "/fine"])
        .into_iter()
        .map(|a| a.0)
        .collect();
    assert_eq!(statuses, [500, 200, 500, 200]);
}

#[test]
fn an_answer_after_a_panic_carries_the_same_headers_as_any_other() {
    let answers = answers(&["/panics", "/fine"]);
    for name in [
        "content-security-policy",
        "strict-transport-security",
        "cross-origin-opener-policy",
    ] {
        assert!(answers[0].1.contains_key(name), "{name}");
        assert_eq!(answers[0].1.get(name), answers[1].1.get(name));
    }
}

#[test]
fn a_database_that_is_away_is_a_503_that_says_when_to_come_back() {
    let (status, headers, text) = answers(&["/api/v1/store-is-away"]).remove(0);
    assert_eq!(status, 503);
    assert!(headers.contains_key("retry-after") && !text.contains("SELECT"));
}
