//! One request to `/ogc`: who asks, in which form, and how it is answered.

use super::ROOT;
use super::parameters::Parameters;
use crate::http::problem::Problem;
use crate::http::visit::Visit;
use crate::http::{fresh, own_address, visit};
use crate::ogc::{About, Features, Moment};
use crate::services::Refusal;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse};
use maud::Markup;
use serde_json::Value;
use std::sync::Arc;

/// The media types of `/ogc`.
pub const JSON: &str = "application/json";
pub const GEOJSON: &str = "application/geo+json";
pub const SCHEMA: &str = "application/schema+json";
pub const OPENAPI: &str = "application/vnd.oai.openapi+json;version=3.0";
pub const HTML: &str = "text/html";
pub const GEOPACKAGE: &str = "application/geopackage+sqlite3";

/// A request.
pub struct Call {
    pub visit: Visit,
    pub parameters: Parameters,
    /// Whether a page is wanted rather than JSON.
    pub wants_page: bool,
    /// Whether a file is wanted, where there is one to take away.
    pub wants_package: bool,
    /// Where `/ogc` is on the web.
    pub base: String,
    /// What an asker may have already.
    tag: String,
    held: bool,
}

impl Call {
    /// Reads a request that may have these parameters, and `f`.
    pub fn read(req: &HttpRequest, visit: Visit, known: &[&str]) -> Result<Call, Problem> {
        let parameters = Parameters::read(req, known)?;
        let wants_page = match parameters.get("f") {
            Some("json") => false,
            Some("html") => true,
            Some("gpkg") if known.contains(&"limit") => false,
            Some(_) => return Err(Problem::bad_parameter("f", "Write json or html.")),
            None => visit::prefers_a_page(req.headers()),
        };
        let tag = tag(&visit, req, wants_page);
        Ok(Call {
            base: format!("{}{ROOT}", own_address::of(&visit.site, req)),
            wants_page,
            wants_package: parameters.get("f") == Some("gpkg"),
            parameters,
            held: fresh::has(req, &tag),
            tag,
            visit,
        })
    }

    /// The register and the clock as they are for this answer.
    pub fn moment(&self) -> Moment {
        Moment {
            register: Arc::clone(&self.visit.register),
            now: self.visit.site.now_in_zone(),
        }
    }

    /// What every collection says of itself.
    pub fn catalogue(&self) -> &[About] {
        self.visit.site.catalogue.all()
    }

    /// What one collection says of itself.
    pub fn about(&self, id: &str) -> Result<&About, Problem> {
        let about = self.catalogue().iter().find(|about| about.id == id);
        about.ok_or_else(Problem::not_found)
    }

    /// Works something out of a collection, away from the threads that answer.
    pub async fn work<T: Send + 'static>(
        &self,
        id: &str,
        work: impl FnOnce(&dyn Features) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let (site, moment, id) = (self.visit.site.clone().into_inner(), self.moment(), id.to_owned());
        let worked = tokio::task::spawn_blocking(move || {
            let features = site.catalogue.open(&id, &site, &moment)?;
            Some(work(&*features))
        });
        match worked.await {
            Ok(Some(worked)) => Ok(worked),
            Ok(None) => Err(Problem::not_found()),
            Err(_panicked) => Err(Refusal::Inside("a map's question panicked".to_owned()).into()),
        }
    }

    /// "What you have is still so", where it is.
    pub fn not_modified(&self) -> Option<HttpResponse> {
        self.held.then(|| {
            let mut answer = fresh::not_modified(&self.tag);
            vary(answer.headers_mut());
            answer
        })
    }

    /// An answer in JSON.
    pub fn json(&self, media_type: &'static str, value: &Value) -> HttpResponse {
        self.bytes(media_type, value.to_string().into_bytes())
    }

    /// An answer that is written already.
    pub fn bytes(&self, media_type: &'static str, body: Vec<u8>) -> HttpResponse {
        let mut answer = HttpResponse::build(StatusCode::OK)
            .insert_header((header::CONTENT_TYPE, media_type))
            .insert_header((header::ETAG, self.tag.clone()))
            .body(body);
        vary(answer.headers_mut());
        answer
    }

    /// A page.
    pub fn page(&self, markup: Markup) -> HttpResponse {
        let mut answer = self.visit.page(markup);
        vary(answer.headers_mut());
        answer
    }
}

/// The same address answers in two forms.
fn vary(headers: &mut header::HeaderMap) {
    headers.append(header::VARY, header::HeaderValue::from_static("accept"));
}

/// Changes with the register, the program, the day, and the form.
fn tag(visit: &Visit, req: &HttpRequest, wants_page: bool) -> String {
    let tag = fresh::tag(&visit.site, &visit.register);
    let form = if wants_page { "h" } else { "j" };
    let lang = if req.path().starts_with("/cy") { "cy" } else { "en" };
    format!(
        "{}-{}-{form}{lang}\"",
        tag.trim_end_matches('"'),
        visit.now.date()
    )
}
