//! `/ogc/collections/{id}/items`: the features of a collection, a page at a time, and each by itself.

use super::call::{Call, GEOJSON, GEOPACKAGE, HTML, JSON};
use super::links::link;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use crate::ogc::cql2::Filter;
use crate::ogc::crs::Crs;
use crate::ogc::finding::{self, Found, Wanted};
use crate::ogc::{About, Features, Kind, Span, Value, geojson};
use crate::services::{Refusal, geopackage};
use actix_web::http::header::{ACCESS_CONTROL_EXPOSE_HEADERS, CONTENT_DISPOSITION, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Timestamp;
use pages::ogc::{FeatureView, ItemsView};
use serde_json::json;

/// How many are on a page where nobody says: as many as a person looks through.
pub const LIMIT_USUAL: usize = 100;
/// The most on a page: about a megabyte.
pub const LIMIT_MAX: usize = 1_000;

/// The parameters of every collection, besides its own properties.
pub const PARAMETERS: [&str; 9] = [
    "limit",
    "bbox",
    "bbox-crs",
    "datetime",
    "crs",
    "filter",
    "filter-lang",
    "filter-crs",
    "after",
];

const CONTENT_CRS: HeaderName = HeaderName::from_static("content-crs");

/// A page of features.
pub async fn all(req: HttpRequest, visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    let about = visit
        .site
        .catalogue
        .all()
        .iter()
        .find(|about| about.id == *id)
        .cloned();
    let about = about.ok_or_else(Problem::not_found)?;
    let call = Call::read(&req, visit, &known(&about))?;
    let crs = call.parameters.crs("crs")?;
    let wanted = wanted(&call, &about)?;
    if let Some(answer) = call.not_modified() {
        return Ok(answer);
    }
    if call.wants_package {
        return package(&call, about, wanted).await;
    }
    if call.wants_page {
        let found = call
            .work(&about.id, move |features| shown(features, &wanted))
            .await?;
        return items_page(&call, &about, found.map_err(gone)?);
    }
    let found = call
        .work(&about.id, move |features| written(features, &wanted, crs))
        .await?;
    Ok(with_crs(collection(&call, &about, &found.map_err(gone)?), crs))
}

/// All that was asked for in one file. Where nobody says how many, all there are.
async fn package(call: &Call, about: About, wanted: Wanted) -> Result<HttpResponse, Problem> {
    let limit = call.parameters.get("limit").map_or(usize::MAX, |_| wanted.limit);
    let wanted = Wanted { limit, ..wanted };
    let name = format!("attachment; filename=\"{}.gpkg\"", about.id);
    let id = about.id.clone();
    let written = call
        .work(&id, move |features| geopackage::asked(&about, features, &wanted))
        .await?;
    let written = written
        .map_err(Refusal::from)?
        .ok_or_else(|| gone(finding::Gone))?;
    let mut answer = call.bytes(GEOPACKAGE, written);
    if let Ok(name) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(answer)
}

/// The names a collection's features can be asked by.
pub fn known(about: &About) -> Vec<&str> {
    let own = about
        .properties
        .iter()
        .filter(|property| property.kind.is_single());
    PARAMETERS
        .into_iter()
        .chain(own.map(|property| property.name.as_str()))
        .collect()
}

fn wanted(call: &Call, about: &About) -> Result<Wanted, Problem> {
    let parameters = &call.parameters;
    let clock = &call.visit.site.config.zone.clock;
    let span =
        |written| Span::read(written, clock).ok_or_else(|| Problem::bad_parameter("datetime", DATETIME_SAYS));
    let mut equal = Vec::new();
    for (n, property) in about.properties.iter().enumerate() {
        if let Some(written) = parameters
            .get(&property.name)
            .filter(|_| property.kind.is_single())
        {
            let value = value(property.kind, written);
            let says = || Problem::bad_parameter(&property.name, value_says(property.kind));
            equal.push((n, value.ok_or_else(says)?));
        }
    }
    Ok(Wanted {
        area: parameters.area()?,
        span: parameters.get("datetime").map(span).transpose()?,
        equal,
        filter: filter(call, about)?,
        after: parameters.get("after").map(str::to_owned),
        limit: parameters.limit(LIMIT_USUAL, LIMIT_MAX)?,
    })
}

/// The filter that was written, in either of its languages.
fn filter(call: &Call, about: &About) -> Result<Option<Filter>, Problem> {
    let crs = call.parameters.crs("filter-crs")?;
    let written = call.parameters.get("filter");
    let read = match (call.parameters.get("filter-lang"), written) {
        (Some("cql2-text") | None, Some(text)) => Filter::of_text(text, about, crs),
        (Some("cql2-json"), Some(text)) => match serde_json::from_str(text) {
            Ok(json) => Filter::of_json(&json, about, crs),
            Err(_) => {
                return Err(Problem::bad_parameter(
                    "filter",
                    "With filter-lang=cql2-json the filter has to be JSON.",
                ));
            }
        },
        (Some("cql2-text" | "cql2-json") | None, None) => return Ok(None),
        (Some(_), _) => {
            return Err(Problem::bad_parameter(
                "filter-lang",
                "Write cql2-text or cql2-json.",
            ));
        }
    };
    read.map(Some)
        .map_err(|why| Problem::bad_parameter("filter", why.to_string()))
}

const DATETIME_SAYS: &str = "Write a moment such as 2026-11-24T10:00:00Z, a day such as 2026-11-24, or two of them with a \
                             slash between, where .. is an open end: 2026-11-24/.. .";

/// A value as it is written in an address.
fn value(kind: Kind, written: &str) -> Option<Value> {
    match kind {
        Kind::Text => Some(written.into()),
        Kind::Number | Kind::Whole => written
            .parse()
            .ok()
            .filter(|n: &f64| n.is_finite())
            .map(Value::Number),
        Kind::Truth => written.parse().ok().map(Value::Truth),
        Kind::Day => written.parse().ok().map(Value::Day),
        Kind::Moment => written.parse().ok().map(Value::Moment),
        Kind::Texts => None,
    }
}

const fn value_says(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Texts => "Write a text.",
        Kind::Number | Kind::Whole => "Write a number.",
        Kind::Truth => "Write true or false.",
        Kind::Day => "Write a day such as 2026-11-24.",
        Kind::Moment => "Write a moment such as 2026-11-24T10:00:00Z.",
    }
}

fn gone(_: finding::Gone) -> Problem {
    Problem::bad_parameter(
        "after",
        "Begin again from the first page: what this page came after is gone.",
    )
}

/// Features as they are written, and how many.
struct Written {
    features: Vec<u8>,
    returned: usize,
    matched: usize,
    next: Option<String>,
}

fn written(features: &dyn Features, wanted: &Wanted, crs: Crs) -> Result<Written, finding::Gone> {
    let Found {
        numbers,
        matched,
        next,
    } = finding::find(features, wanted)?;
    let mut written = Vec::with_capacity(numbers.len() * 1_024);
    let returned = geojson::features(features, &numbers, crs, &mut written);
    Ok(Written {
        features: written,
        returned,
        matched,
        next,
    })
}

/// Everything but the features is little: it is written by itself, and the features after it.
fn collection(call: &Call, about: &About, written: &Written) -> HttpResponse {
    let path = format!("/collections/{}/items", about.id);
    let mut links = call.itself(&path, GEOJSON);
    let of = format!("{}/collections/{}?f=json", call.base, about.id);
    links.push(link(&of, "collection", JSON, &about.title));
    if let Some(next) = &written.next {
        let next = call.address(&path, &["after"], &[("after", next), ("f", "json")]);
        links.push(link(&next, "next", GEOJSON, "The next page"));
    }
    let head = json!({
        "type": "FeatureCollection",
        "timeStamp": now(),
        "numberMatched": written.matched,
        "numberReturned": written.returned,
        "links": links,
    });
    let mut body = head.to_string().into_bytes();
    body.pop();
    body.extend_from_slice(b",\"features\":[");
    body.extend_from_slice(&written.features);
    body.extend_from_slice(b"]}");
    call.bytes(GEOJSON, body)
}

fn now() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The system that positions are told in, for those that read headers.
fn with_crs(mut answer: HttpResponse, crs: Crs) -> HttpResponse {
    if let Ok(value) = HeaderValue::from_str(&format!("<{}>", crs.uri())) {
        let headers = answer.headers_mut();
        headers.insert(CONTENT_CRS, value);
        headers.insert(
            ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("content-crs"),
        );
    }
    answer
}

/// What a page shows of features.
struct Shown {
    features: Vec<(String, Vec<String>)>,
    matched: usize,
    next: Option<String>,
}

fn shown(features: &dyn Features, wanted: &Wanted) -> Result<Shown, finding::Gone> {
    let Found {
        numbers,
        matched,
        next,
    } = finding::find(features, wanted)?;
    let one = |n: usize| {
        let record = features.record(n)?;
        let told = (0..SHOWN_IN_A_LIST).map(|property| record.value(property).said());
        Some((features.id(n), told.collect()))
    };
    Ok(Shown {
        features: numbers.into_iter().filter_map(one).collect(),
        matched,
        next,
    })
}

/// How many of its properties a list shows of each feature.
const SHOWN_IN_A_LIST: usize = 4;

fn items_page(call: &Call, about: &About, found: Shown) -> Result<HttpResponse, Problem> {
    let path = format!("/collections/{}/items", about.id);
    let page = |next: &String| call.address(&path, &["after"], &[("after", next), ("f", "html")]);
    let json = call.address(&path, &[], &[("f", "json")]);
    let view = ItemsView {
        collection: &super::collections::view(about),
        features: found.features,
        matched: found.matched,
        next: found.next.as_ref().map(page),
        json: &json,
    };
    Ok(call.page(pages::ogc::items(&call.visit.frame(), &view)))
}

/// One feature.
pub async fn one(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, feature) = path.into_inner();
    let call = Call::read(&req, visit, &["crs"])?;
    let about = call.about(&id)?;
    let crs = call.parameters.crs("crs")?;
    if call.wants_page {
        return item_page(&call, about, feature).await;
    }
    let own = format!("/collections/{}/items/{feature}", about.id);
    let body = call
        .work(&about.id, move |features| opened(features, &feature, crs))
        .await?;
    let mut body = body.ok_or_else(Problem::not_found)?;
    if let Some(answer) = call.not_modified() {
        return Ok(answer);
    }
    let mut links = call.itself(&own, GEOJSON);
    let of = format!("{}/collections/{}?f=json", call.base, about.id);
    links.push(link(&of, "collection", JSON, &about.title));
    if about.is_listings {
        let page = listing_address(&call, &own);
        links.push(link(&page, "canonical", HTML, "Its own page"));
    }
    body.extend_from_slice(format!(",\"links\":{}}}", json!(links)).as_bytes());
    Ok(with_crs(call.bytes(GEOJSON, body), crs))
}

fn opened(features: &dyn Features, id: &str, crs: Crs) -> Option<Vec<u8>> {
    let n = features.find(id)?;
    let mut body = Vec::new();
    geojson::open_feature(features, n, crs, &mut body).then_some(body)
}

/// A listing's own page on this site.
fn listing_address(call: &Call, own: &str) -> String {
    let id = own.rsplit('/').next().unwrap_or_default();
    format!("{}/listing/{id}", call.base.trim_end_matches(super::ROOT))
}

async fn item_page(call: &Call, about: &About, feature: String) -> Result<HttpResponse, Problem> {
    let properties = about.properties.len();
    let id = feature.clone();
    let told = call
        .work(&about.id, move |features| {
            let n = features.find(&feature)?;
            let record = features.record(n)?;
            let told: Vec<String> = (0..properties)
                .map(|property| record.value(property).said())
                .collect();
            Some((told, features.bounds(n)))
        })
        .await?;
    let (told, bounds) = told.ok_or_else(Problem::not_found)?;
    let view = FeatureView {
        collection: &super::collections::view(about),
        id: &id,
        told,
        at: bounds
            .filter(|bounds| bounds.min() == bounds.max())
            .map(|bounds| (bounds.min().y, bounds.min().x)),
        is_listing: about.is_listings,
    };
    Ok(call.page(pages::ogc::feature(&call.visit.frame(), &view)))
}
