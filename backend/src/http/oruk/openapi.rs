//! `/oruk/v3/openapi.json`: this feed described, from the code itself, with nothing in it that is elsewhere.
//!
//! The description that the UK profile publishes is no valid OpenAPI, and refers to schemas on other sites. This one is
//! of what is really answered.

use super::{door, organizations, places, services, taxonomies};
use actix_web::HttpResponse;
use actix_web::http::header;
use serde_json::Value;
use utoipa::OpenApi;

/// The whole feed.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Kith: Open Referral",
        description = "What is strong in a place, as Open Referral UK 3 and HSDS 3.0 tell it. Most of it is no \
                       service, and says so: see the vocabulary `entry`. Reading needs no key, from any site's page. \
                       What is not known is left out, never null. Parameters that are not described here are passed \
                       over. Errors are RFC 9457 problems with a stable `code`."
    ),
    paths(
        door::door,
        services::services,
        services::service,
        places::service_at_locations,
        places::service_at_location,
        organizations::organizations,
        organizations::organization,
        taxonomies::taxonomies,
        taxonomies::taxonomy,
        taxonomies::taxonomy_terms,
        taxonomies::taxonomy_term,
        document,
    ),
    tags(
        (name = "about", description = "What this is"),
        (name = "services", description = "What people can go to or turn to"),
        (name = "places", description = "The same, at each of its places"),
        (name = "organizations", description = "Whoever runs it"),
        (name = "vocabularies", description = "What Kith's own terms mean"),
    )
)]
struct Feed;

/// The description, with what is only left out never said to be null.
fn described() -> Value {
    let mut document = serde_json::to_value(Feed::openapi()).unwrap_or_default();
    leave_out_null(&mut document);
    document
}

/// Takes "or null" out of every type: the code says of a field that it may be missing, and the library says of such that
/// it may be null, too.
fn leave_out_null(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(leave_out_null),
        Value::Object(fields) => {
            fields.values_mut().for_each(leave_out_null);
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                types.retain(|one| one != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    fields.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(choices)) = fields.get_mut("oneOf") {
                choices.retain(|choice| choice.get("type").is_none_or(|one| one != "null"));
                if let [Value::Object(only)] = choices.as_slice() {
                    let only = only.clone();
                    fields.remove("oneOf");
                    fields.extend(only);
                }
            }
        }
        _ => {}
    }
}

/// This description.
#[utoipa::path(get, path = "/oruk/v3/openapi.json", operation_id = "document", tag = "about", responses(
    (status = 200, description = "An OpenAPI 3.1 document", body = Object),
))]
pub async fn document() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .json(described())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_described_and_nothing_in_the_description_is_elsewhere() {
        let document = Feed::openapi();
        let routes = include_str!("../routes.rs");
        let feed = routes
            .split("fn open_referral")
            .nth(1)
            .and_then(|rest| rest.split("\n}\n").next())
            .unwrap();
        let mut routed: Vec<String> = feed
            .split('"')
            .filter(|part| part.is_empty() || part.starts_with('/'))
            .map(|path| format!("/oruk/v3{}", path.trim_end_matches('/')))
            .collect();
        routed.sort();
        routed.dedup();
        let told: Vec<String> = document.paths.paths.keys().cloned().collect();
        assert_eq!(told, routed);
        let text = described().to_string();
        assert!(!text.contains("\"null\""), "nothing is ever null");
        assert!(
            text.split("\"$ref\":\"")
                .skip(1)
                .all(|rest| rest.starts_with("#/"))
        );
    }
}
