//! `/api/v1/openapi.json`: the API described, from the code itself.

use super::{alike, areas, assets, changes, ground, ideas, listings, places, whats_on};
use actix_web::HttpResponse;
use actix_web::http::header;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AnyOf, Schema};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

/// The whole of the API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Kith",
        description = "Ask what would make a good life, and read what is strong in a neighbourhood. Reading and \
                       asking need no key, from any site's page; a person's words are not kept. Errors are RFC 9457 \
                       problems with a stable `code`. Names that are not described here are passed over in requests \
                       and may appear in answers."
    ),
    paths(
        ideas::ask,
        alike::compare,
        alike::look,
        places::find,
        listings::listings,
        listings::listing,
        whats_on::whats_on,
        areas::area,
        ground::ground,
        changes::changes,
        assets::add,
        assets::read,
        assets::change,
        document,
    ),
    modifiers(&Keys, &EitherFits),
    tags(
        (name = "asking", description = "From a person's words, and where they are, to ideas"),
        (name = "reading", description = "What anybody may see"),
        (name = "following", description = "For registers that follow this one"),
        (name = "writing", description = "For programs with a key, made with `kith key add NAME`"),
    )
)]
struct Api;

struct Keys;

/// A listing that is whole has all that a marker needs, too: it may fit both descriptions.
struct EitherFits;

impl Modify for EitherFits {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let schemas = &mut api.components.get_or_insert_default().schemas;
        if let Some(found) = schemas.get_mut("FoundJson")
            && let RefOr::T(Schema::OneOf(one_of)) = found
        {
            let mut any_of = AnyOf::new();
            any_of.items = std::mem::take(&mut one_of.items);
            any_of.description = one_of.description.take();
            *found = RefOr::T(Schema::AnyOf(any_of));
        }
    }
}

impl Modify for Keys {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        api.components
            .get_or_insert_default()
            .add_security_scheme("key", scheme);
    }
}

/// This description.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "reading", responses(
    (status = 200, description = "An OpenAPI 3.1 document", body = Object),
))]
pub async fn document() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .json(Api::openapi())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paths that `routes.rs` gives to programs, read off its text.
    fn routed() -> Vec<String> {
        let routes = include_str!("../routes.rs");
        let programs = routes
            .split("fn programs")
            .nth(1)
            .and_then(|rest| rest.split("\n}\n").next())
            .unwrap();
        let paths = programs.split('"').filter(|part| part.starts_with('/'));
        paths.map(|path| format!("/api/v1{path}")).collect()
    }

    #[test]
    fn every_route_for_programs_is_described_and_nothing_else_is() {
        let mut routed = routed();
        routed.sort();
        let described: Vec<String> = Api::openapi().paths.paths.into_keys().collect();
        assert_eq!(described, routed);
    }

    #[test]
    fn every_operation_says_what_it_answers_and_what_can_go_wrong() {
        let api = serde_json::to_value(Api::openapi()).unwrap();
        for (path, operations) in api["paths"].as_object().unwrap() {
            for (method, operation) in operations.as_object().unwrap() {
                let responses = operation["responses"].as_object().unwrap();
                let says = |status: &str| responses.contains_key(status);
                assert!(
                    says("200") || says("201"),
                    "{method} {path} says nothing of success"
                );
                let takes_a_part = path.contains('{');
                assert!(
                    !takes_a_part || says("404"),
                    "{method} {path} says nothing of what is not there"
                );
                let has_key = operation.get("security").is_some();
                assert!(
                    !has_key || says("401"),
                    "{method} {path} says nothing of a missing key"
                );
            }
        }
    }
}
