//! `/ogc`: where everything begins.

use super::call::{Call, HTML, JSON, OPENAPI};
use super::links::link;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use actix_web::{HttpRequest, HttpResponse};
use pages::ogc::{self, CollectionView};
use serde_json::json;

/// Says what there is and where.
pub async fn landing(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let call = Call::read(&req, visit, &[])?;
    if let Some(answer) = call.not_modified() {
        return Ok(answer);
    }
    if call.wants_page {
        let collections: Vec<CollectionView<'_>> =
            call.catalogue().iter().map(super::collections::view).collect();
        let frame = call.visit.frame();
        return Ok(call.page(ogc::landing(&frame, &call.base, &collections)));
    }
    let at = |path: &str| format!("{}{path}", call.base);
    let mut links = call.itself("", JSON);
    links.extend([
        link(
            &at("/api?f=json"),
            "service-desc",
            OPENAPI,
            "The definition of this API",
        ),
        link(
            &at("/api?f=html"),
            "service-doc",
            HTML,
            "The definition of this API as a page",
        ),
        link(
            &at("/conformance?f=json"),
            "conformance",
            JSON,
            "What this API keeps to",
        ),
        link(
            &at("/conformance?f=json"),
            "http://www.opengis.net/def/rel/ogc/1.0/conformance",
            JSON,
            "What this API keeps to",
        ),
        link(&at("/collections?f=json"), "data", JSON, "The collections"),
        link(
            &at("/collections?f=json"),
            "http://www.opengis.net/def/rel/ogc/1.0/data",
            JSON,
            "The collections",
        ),
    ]);
    let name = call.visit.site.name(&call.visit.register);
    Ok(call.json(
        JSON,
        &json!({
            "title": name,
            "description": "What is strong here: groups, places, what's on and who walks which patch, as anybody may see it.",
            "links": links,
        }),
    ))
}
