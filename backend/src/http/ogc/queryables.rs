//! `/ogc/collections/{id}/queryables`: what can be asked of the features of a collection, as JSON Schema.

use super::call::{Call, SCHEMA};
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use crate::ogc::{About, Kind};
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Map, Value, json};

/// Says what.
pub async fn queryables(
    req: HttpRequest,
    visit: Visit,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let call = Call::read(&req, visit, &[])?;
    let about = call.about(&id)?;
    if let Some(answer) = call.not_modified() {
        return Ok(answer);
    }
    if call.wants_page {
        let view = super::collections::view(about);
        return Ok(call.page(pages::ogc::queryables(&call.visit.frame(), &view)));
    }
    let own = format!("{}/collections/{}/queryables", call.base, about.id);
    let mut properties = schema(about);
    properties.insert(
        about.shape.clone(),
        json!({
            "title": about.shape,
            "description": "Where it is, as exactly as it may be shown",
            "x-ogc-role": "primary-geometry",
            "format": about.geometry.format(),
        }),
    );
    Ok(call.json(
        SCHEMA,
        &json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": own,
            "type": "object",
            "title": about.title,
            "description": about.description,
            "properties": properties,
            "additionalProperties": false,
        }),
    ))
}

/// The properties of a collection as JSON Schema.
pub fn schema(about: &About) -> Map<String, Value> {
    let of = |property: &crate::ogc::Property| {
        let mut schema = of_kind(property.kind);
        schema["title"] = json!(property.name);
        if !property.says.is_empty() {
            schema["description"] = json!(property.says);
        }
        (property.name.clone(), schema)
    };
    about.properties.iter().map(of).collect()
}

/// A kind of value as JSON Schema.
pub fn of_kind(kind: Kind) -> Value {
    match kind {
        Kind::Text => json!({"type": "string"}),
        Kind::Number => json!({"type": "number"}),
        Kind::Whole => json!({"type": "integer"}),
        Kind::Truth => json!({"type": "boolean"}),
        Kind::Day => json!({"type": "string", "format": "date"}),
        Kind::Moment => json!({"type": "string", "format": "date-time"}),
        Kind::Texts => json!({"type": "array", "items": {"type": "string"}}),
    }
}

/// What the pages call a kind.
pub const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Number | Kind::Whole => "number",
        Kind::Truth => "truth",
        Kind::Day => "day",
        Kind::Moment => "moment",
        Kind::Texts => "texts",
    }
}
