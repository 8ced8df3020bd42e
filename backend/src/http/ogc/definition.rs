//! `/ogc/api`: the interface described as OpenAPI 3.0, whole, with nothing to be fetched from elsewhere.

use super::call::{Call, GEOJSON, HTML, JSON, OPENAPI, SCHEMA};
use super::items::{LIMIT_MAX, LIMIT_USUAL};
use super::queryables;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use crate::ogc::About;
use crate::ogc::crs::Crs;
use actix_web::{HttpRequest, HttpResponse};
use pages::ogc::CollectionView;
use serde_json::{Map, Value, json};

/// The definition, for programs and as a page.
pub async fn definition(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let call = Call::read(&req, visit, &[])?;
    if let Some(answer) = call.not_modified() {
        return Ok(answer);
    }
    if call.wants_page {
        let views: Vec<CollectionView<'_>> = call.catalogue().iter().map(super::collections::view).collect();
        return Ok(call.page(pages::ogc::definition(&call.visit.frame(), &call.base, &views)));
    }
    let name = call.visit.site.name(&call.visit.register);
    Ok(call.json(OPENAPI, &document(name, &call.base, call.catalogue())))
}

fn document(title: &str, base: &str, collections: &[About]) -> Value {
    json!({
        "openapi": "3.0.3",
        "info": {
            "title": title,
            "description": "What is strong here, for maps: OGC API - Features.",
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "Each feature says its own"},
        },
        "servers": [{"url": base}],
        "tags": [
            {"name": "capabilities", "description": "What there is"},
            {"name": "data", "description": "The features"},
        ],
        "paths": paths(collections),
        "components": {
            "parameters": parameters(),
            "responses": {"problem": problem("Not understood: the answer says what to write instead")},
            "schemas": schemas(),
        },
    })
}

fn paths(collections: &[About]) -> Map<String, Value> {
    let mut paths = Map::new();
    let mut add = |path: String, operation: Value| paths.insert(path, json!({"get": operation}));
    let plain = |id: &str, tag: &str, summary: &str, media_type: &str| {
        json!({
            "tags": [tag],
            "operationId": id,
            "summary": summary,
            "parameters": [{"$ref": "#/components/parameters/f"}],
            "responses": responses(media_type, "object"),
        })
    };
    add(
        "/".into(),
        plain("landing", "capabilities", "Where everything begins", JSON),
    );
    add(
        "/api".into(),
        plain("definition", "capabilities", "This definition", OPENAPI),
    );
    add(
        "/conformance".into(),
        plain("conformance", "capabilities", "What this API keeps to", JSON),
    );
    add(
        "/collections".into(),
        plain("collections", "capabilities", "The collections", JSON),
    );
    for about in collections {
        let (id, title) = (&about.id, &about.title);
        let path = format!("/collections/{id}");
        let named = |part: &str| format!("{part}.{id}");
        add(
            path.clone(),
            plain(&named("collection"), "capabilities", title, JSON),
        );
        add(
            format!("{path}/queryables"),
            plain(
                &named("queryables"),
                "capabilities",
                "What can be asked of the features",
                SCHEMA,
            ),
        );
        add(format!("{path}/items"), items(&named("items"), about));
        add(format!("{path}/items/{{featureId}}"), item(&named("item"), about));
    }
    paths
}

fn items(id: &str, about: &About) -> Value {
    let shared = super::items::PARAMETERS.iter().chain(["f-items"].iter());
    let shared = shared.map(|name| json!({"$ref": format!("#/components/parameters/{name}")}));
    let own = about.properties.iter().filter(|property| property.kind.is_single()).map(|property| {
        json!({
            "name": property.name,
            "in": "query",
            "description": format!("Only features of which this is the {}. {}", property.name, property.says),
            "required": false,
            "schema": queryables::of_kind(property.kind),
            "style": "form",
            "explode": false,
        })
    });
    json!({
        "tags": ["data"],
        "operationId": id,
        "summary": format!("{}, a page at a time", about.title),
        "description": about.description,
        "parameters": shared.chain(own).collect::<Vec<Value>>(),
        "responses": responses(GEOJSON, "featureCollection"),
    })
}

fn item(id: &str, about: &About) -> Value {
    let mut responses = responses(GEOJSON, "feature");
    responses["404"] = problem("There is no such feature, or none that may be shown");
    json!({
        "tags": ["data"],
        "operationId": id,
        "summary": format!("One feature of: {}", about.title),
        "parameters": [
            {"$ref": "#/components/parameters/featureId"},
            {"$ref": "#/components/parameters/crs"},
            {"$ref": "#/components/parameters/f"},
        ],
        "responses": responses,
    })
}

fn responses(media_type: &str, schema: &str) -> Value {
    let schema = format!("#/components/schemas/{schema}");
    let mut content = Map::new();
    content.insert(media_type.to_owned(), json!({"schema": {"$ref": schema}}));
    content.insert(HTML.to_owned(), json!({"schema": {"type": "string"}}));
    json!({
        "200": {"description": "It", "content": content},
        "400": {"$ref": "#/components/responses/problem"},
    })
}

fn problem(description: &str) -> Value {
    json!({
        "description": description,
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/problem"}}},
    })
}

fn parameters() -> Value {
    let systems: Vec<&str> = Crs::ALL.iter().map(|crs| crs.uri()).collect();
    let system = json!({"type": "string", "format": "uri", "enum": systems, "default": Crs::Crs84.uri()});
    let query = |name: &str, description: &str, schema: Value| {
        json!({
            "name": name,
            "in": "query",
            "description": description,
            "required": false,
            "schema": schema,
            "style": "form",
            "explode": false,
        })
    };
    json!({
        "f": query("f", "The form of the answer", json!({"type": "string", "enum": ["json", "html"]})),
        "f-items": query(
            "f",
            "The form of the answer; gpkg is a file with all pages together",
            json!({"type": "string", "enum": ["json", "html", "gpkg"]}),
        ),
        "limit": query(
            "limit",
            "The most features on a page",
            json!({"type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": LIMIT_USUAL}),
        ),
        "bbox": query(
            "bbox",
            "Only features at least partly in this box: the least of each axis and then the greatest, four numbers or six. \
             What has no place that may be shown is in no box.",
            json!({"type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}}),
        ),
        "bbox-crs": query("bbox-crs", "The reference system of bbox", system.clone()),
        "datetime": query(
            "datetime",
            "Only features of this time: a moment, a day, or an interval with a slash, of which .. is an open end",
            json!({"type": "string"}),
        ),
        "crs": query("crs", "The reference system of the answer", system.clone()),
        "filter": query("filter", "Only features that this holds of, in CQL2", json!({"type": "string"})),
        "filter-lang": query(
            "filter-lang",
            "The language of the filter",
            json!({"type": "string", "enum": ["cql2-text", "cql2-json"], "default": "cql2-text"}),
        ),
        "filter-crs": query("filter-crs", "The reference system of positions in the filter", system),
        "after": query(
            "after",
            "Only features after this one: what the link to the next page says",
            json!({"type": "string"}),
        ),
        "featureId": {
            "name": "featureId",
            "in": "path",
            "description": "The identity of a feature",
            "required": true,
            "schema": {"type": "string"},
        },
    })
}

fn schemas() -> Value {
    let links = json!({"type": "array", "items": {"$ref": "#/components/schemas/link"}});
    json!({
        "object": {"type": "object"},
        "link": {
            "type": "object",
            "required": ["href", "rel"],
            "properties": {
                "href": {"type": "string"},
                "rel": {"type": "string"},
                "type": {"type": "string"},
                "title": {"type": "string"},
            },
        },
        "feature": {
            "type": "object",
            "required": ["type", "geometry", "properties"],
            "properties": {
                "type": {"type": "string", "enum": ["Feature"]},
                "id": {"type": "string"},
                "geometry": {"type": "object", "nullable": true},
                "properties": {"type": "object", "nullable": true},
                "links": links,
            },
        },
        "featureCollection": {
            "type": "object",
            "required": ["type", "features"],
            "properties": {
                "type": {"type": "string", "enum": ["FeatureCollection"]},
                "features": {"type": "array", "items": {"$ref": "#/components/schemas/feature"}},
                "links": links,
                "timeStamp": {"type": "string", "format": "date-time"},
                "numberMatched": {"type": "integer", "minimum": 0},
                "numberReturned": {"type": "integer", "minimum": 0},
            },
        },
        "problem": {
            "type": "object",
            "description": "RFC 9457",
            "required": ["status", "code", "title", "detail"],
            "properties": {
                "status": {"type": "integer"},
                "code": {"type": "string"},
                "title": {"type": "string"},
                "detail": {"type": "string"},
                "fields": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
                    },
                },
                "request_id": {"type": "string"},
            },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ogc::{Catalogue, OfTheRegister};

    #[test]
    fn everything_the_definition_points_at_is_in_it() {
        let document = document("Kith", "http://localhost/ogc", OfTheRegister::default().all());
        let text = document.to_string();
        for part in text.split("\"$ref\":\"").skip(1) {
            let pointer = part.split('"').next().unwrap().strip_prefix('#');
            let pointer = pointer.expect("nothing is fetched from elsewhere");
            assert!(document.pointer(pointer).is_some(), "{pointer} is not there");
        }
    }

    #[test]
    fn the_parameters_of_items_are_as_the_standard_has_them() {
        let parameters = parameters();
        for (name, kind) in [("limit", "integer"), ("bbox", "array"), ("datetime", "string")] {
            let parameter = &parameters[name];
            assert_eq!(parameter["schema"]["type"], kind);
            assert_eq!(parameter["explode"], false);
            assert_eq!(
                (&parameter["in"], &parameter["style"]),
                (&json!("query"), &json!("form"))
            );
        }
    }
}
