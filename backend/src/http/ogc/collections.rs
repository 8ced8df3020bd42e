//! `/ogc/collections` and `/ogc/collections/{id}`: what each collection is, and where it reaches.

use super::call::{Call, GEOJSON, GEOPACKAGE, HTML, JSON, SCHEMA};
use super::links::link;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use crate::ogc::crs::Crs;
use crate::ogc::{About, finding};
use actix_web::{HttpRequest, HttpResponse, web};
use geo::Rect;
use jiff::Timestamp;
use pages::ogc::{CollectionView, PropertyView};
use serde_json::{Value, json};

/// How far a collection reaches, on the ground and in time.
struct Extent {
    bounds: Option<Rect>,
    reach: Option<(Option<Timestamp>, Option<Timestamp>)>,
}

/// All of them.
pub async fn all(req: HttpRequest, visit: Visit) -> Result<HttpResponse, Problem> {
    let call = Call::read(&req, visit, &[])?;
    if let Some(answer) = call.not_modified() {
        return Ok(answer);
    }
    if call.wants_page {
        let views: Vec<CollectionView<'_>> = call.catalogue().iter().map(view).collect();
        return Ok(call.page(pages::ogc::collections(&call.visit.frame(), &views)));
    }
    let mut collections = Vec::new();
    for about in call.catalogue() {
        collections.push(described(&call, about).await?);
    }
    let all: Vec<&str> = Crs::ALL.iter().map(|crs| crs.uri()).collect();
    let links = call.itself("/collections", JSON);
    Ok(call.json(
        JSON,
        &json!({"links": links, "crs": all, "collections": collections}),
    ))
}

/// One of them.
pub async fn one(req: HttpRequest, visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let call = Call::read(&req, visit, &[])?;
    let about = call.about(&id)?;
    if let Some(answer) = call.not_modified() {
        return Ok(answer);
    }
    if call.wants_page {
        let frame = call.visit.frame();
        return Ok(call.page(pages::ogc::collection(&frame, &call.base, &view(about))));
    }
    let mut described = described(&call, about).await?;
    let path = format!("/collections/{}", about.id);
    if let Some(links) = described["links"].as_array_mut() {
        links.splice(0..0, call.itself(&path, JSON));
    }
    Ok(call.json(JSON, &described))
}

async fn described(call: &Call, about: &About) -> Result<Value, Problem> {
    let extent = call
        .work(&about.id, |features| Extent {
            bounds: finding::extent(features),
            reach: features.reach(),
        })
        .await?;
    let at = |path: &str| format!("{}/collections/{}{path}", call.base, about.id);
    let crs: Vec<&str> = Crs::ALL.iter().map(|crs| crs.uri()).collect();
    Ok(json!({
        "id": about.id,
        "title": about.title,
        "description": about.description,
        "itemType": "feature",
        "extent": extent.json(),
        "crs": crs,
        "storageCrs": Crs::Crs84.uri(),
        "links": [
            link(&at("/items?f=json"), "items", GEOJSON, "The features"),
            link(&at("/items?f=html"), "items", HTML, "The features as a page"),
            link(&at("/items?f=gpkg"), "items", GEOPACKAGE, "All the features in one file"),
            link(
                &at("/queryables?f=json"),
                "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                SCHEMA,
                "What can be asked of them",
            ),
        ],
    }))
}

impl Extent {
    fn json(&self) -> Value {
        let mut extent = json!({});
        if let Some(bounds) = self.bounds {
            let (min, max) = (bounds.min(), bounds.max());
            extent["spatial"] = json!({
                "bbox": [[min.x, min.y, max.x, max.y]],
                "crs": Crs::Crs84.uri(),
            });
        }
        if let Some((start, end)) = self.reach {
            extent["temporal"] = json!({
                "interval": [[start, end]],
                "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
            });
        }
        extent
    }
}

/// A collection as the pages show it.
pub fn view(about: &About) -> CollectionView<'_> {
    let property = |property: &'_ crate::ogc::Property| PropertyView {
        name: property.name.clone(),
        kind: super::queryables::kind_name(property.kind),
    };
    CollectionView {
        id: &about.id,
        title: &about.title,
        description: &about.description,
        properties: about.properties.iter().map(property).collect(),
    }
}
