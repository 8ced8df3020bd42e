//! `GET /api/v1/where`: where a postcode or a named place is.

use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::places;
use crate::site::Site;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use pages::place::PlaceProblem;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is looked for.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WhereQuery {
    /// A postcode, its first half, or the name of a place.
    #[serde(default)]
    q: String,
}

/// A place that was found.
#[derive(Serialize, ToSchema)]
pub struct PlaceJson {
    /// What to call it.
    #[schema(example = "XL1 1AA")]
    label: String,
    /// Degrees north.
    lat: f64,
    /// Degrees east.
    lon: f64,
}

/// Finds a place.
#[utoipa::path(get, path = "/api/v1/where", tag = "asking", params(WhereQuery), responses(
    (status = 200, description = "The place", body = PlaceJson),
    (status = 404, description = "Nobody knows it", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "Nothing to look for", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "No answer just now", body = Problem, content_type = "application/problem+json"),
))]
pub async fn find(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let WhereQuery { q } = reading::query(&req)?;
    if q.trim().is_empty() {
        return Err(Problem::field(
            "?q",
            "Write a postcode or the name of a place after q=.",
        ));
    }
    match places::find(&site.into_inner(), &q).await? {
        Ok(place) => {
            let json = PlaceJson {
                label: place.label,
                lat: place.position.lat,
                lon: place.position.lon,
            };
            // What somebody looks for is nobody else's business: no cache may keep it.
            Ok(HttpResponse::Ok()
                .insert_header((header::CACHE_CONTROL, "no-store"))
                .json(json))
        }
        Err(problem) => Err(not_found(problem)),
    }
}

fn not_found(problem: PlaceProblem) -> Problem {
    let says = places::says(problem);
    match problem {
        PlaceProblem::NoAnswer => Problem {
            detail: says.into(),
            ..Problem::unavailable()
        },
        PlaceProblem::NotFound => {
            Problem::new(StatusCode::NOT_FOUND, "place_not_found", "No such place", says)
        }
        PlaceProblem::TooFar => {
            Problem::new(StatusCode::NOT_FOUND, "place_too_far", "Too far from here", says)
        }
    }
}
