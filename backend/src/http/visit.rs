//! Who is asking: a program on the API, or a person on a page, in which language, on which page, at what time.

use super::envelope::{self, RequestId};
use super::problem::Problem;
use super::programs;
use crate::register::Snapshot;
use crate::site::Site;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use jiff::civil::DateTime;
use maud::Markup;
use pages::{Frame, Lang};
use std::future::{Ready, ready};
use std::sync::Arc;

/// A person's visit to a page: everything its frame is made from.
pub struct Visit {
    /// The site that is visited.
    pub site: web::Data<Site>,
    /// The register as it is for the whole of this answer.
    pub register: Arc<Snapshot>,
    /// The language of the page.
    pub lang: Lang,
    /// The path without its language.
    pub path: String,
    /// Now, on the clock of the place.
    pub now: DateTime,
}

impl Visit {
    /// A visit to `path`, which may begin with a language.
    pub fn new(site: &web::Data<Site>, path: &str) -> Visit {
        let (lang, path) = language(path);
        Visit {
            site: site.clone(),
            register: site.register.current(),
            lang,
            path: path.to_owned(),
            now: site.now(),
        }
    }

    /// What the page stands in.
    pub fn frame(&self) -> Frame<'_> {
        Frame {
            site_name: self.site.name(&self.register),
            lang: self.lang,
            path: &self.path,
            assets: &self.site.web.base,
            now: self.now,
            patches: &self.register.patches,
            home: self.register.home,
            help: &self.site.built_in.help,
            tiles: self.site.tiles_thanks(),
            is_demo: self.site.is_demo(&self.register),
        }
    }

    /// A page as an answer.
    pub fn page(&self, markup: Markup) -> HttpResponse {
        self.page_as(StatusCode::OK, markup)
    }

    /// A page as an answer with a status.
    pub fn page_as(&self, status: StatusCode, markup: Markup) -> HttpResponse {
        HttpResponse::build(status)
            .content_type(HTML)
            .body(markup.into_string())
    }
}

impl FromRequest for Visit {
    type Error = Problem;
    type Future = Ready<Result<Visit, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = req.app_data::<web::Data<Site>>();
        ready(
            site.map(|site| Visit::new(site, req.path()))
                .ok_or_else(Problem::inside),
        )
    }
}

const HTML: &str = "text/html; charset=utf-8";

/// The language a path begins with, and the rest of it.
fn language(path: &str) -> (Lang, &str) {
    match path.strip_prefix("/cy") {
        Some("") => (Lang::Cy, "/"),
        Some(rest) if rest.starts_with('/') => (Lang::Cy, rest),
        _ => (Lang::En, path),
    }
}

/// To whom a problem is explained.
pub enum Audience {
    /// A program.
    Program,
    /// A person, on this path.
    Person(web::Data<Site>, String),
}

impl Audience {
    /// The audience of a request.
    pub fn of(req: &ServiceRequest) -> Audience {
        match envelope::site(req) {
            Some(site) if !is_for_programs(req) => Audience::Person(site, req.path().to_owned()),
            _ => Audience::Program,
        }
    }

    /// The problem, told to this audience.
    pub fn answer(&self, mut problem: Problem, id: Option<RequestId>) -> HttpResponse {
        problem.request_id = id.map(|id| id.0);
        match self {
            Audience::Program => problem.json(),
            Audience::Person(site, path) => problem_page(&Visit::new(site, path), &problem),
        }
    }
}

/// The API, and pictures, which nobody reads; and maps' interfaces, unless a browser asks.
fn is_for_programs(req: &ServiceRequest) -> bool {
    let in_both_forms = programs::is_in_both_forms(req.path());
    programs::is_for_programs(req.path())
        && !(in_both_forms && asks_for_a_page(req.query_string(), req.headers()))
}

fn asks_for_a_page(query: &str, headers: &header::HeaderMap) -> bool {
    match query.split('&').find_map(|part| part.strip_prefix("f=")) {
        Some(form) => form == "html",
        None => prefers_a_page(headers),
    }
}

/// Whether whoever asks would rather read a page than JSON: a browser says so, a program seldom says anything.
pub fn prefers_a_page(headers: &header::HeaderMap) -> bool {
    let accepted = headers
        .get_all(header::ACCEPT)
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    let (mut page, mut json) = (0.0_f32, 0.0_f32);
    for part in accepted {
        let (kind, rest) = part.split_once(';').unwrap_or((part, ""));
        let weight = rest.split(';').find_map(|param| param.trim().strip_prefix("q="));
        let weight = weight.and_then(|q| q.parse().ok()).unwrap_or(1.0);
        match kind.trim() {
            "text/html" | "application/xhtml+xml" => page = page.max(weight),
            kind if kind.ends_with("json") => json = json.max(weight),
            _ => {}
        }
    }
    page > json
}

fn problem_page(visit: &Visit, problem: &Problem) -> HttpResponse {
    let request_id = problem.request_id.map(|id| id.to_string()).unwrap_or_default();
    let view = pages::problem::Problem {
        status: problem.status,
        code: problem.code,
        request_id: &request_id,
    };
    let page = pages::problem::page(&visit.frame(), &view);
    problem
        .dressed()
        .insert_header((header::CONTENT_TYPE, HTML))
        .body(page.into_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_a_page_and_a_program_json() {
        let asks = |accept: &'static str| {
            let mut headers = header::HeaderMap::new();
            headers.insert(header::ACCEPT, header::HeaderValue::from_static(accept));
            prefers_a_page(&headers)
        };
        assert!(asks(
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
        ));
        assert!(asks("application/json;q=0.5, text/html"));
        for program in [
            "*/*",
            "",
            "application/geo+json",
            "application/json, text/html;q=0.9",
        ] {
            assert!(!asks(program), "{program}");
        }
    }

    #[test]
    fn welsh_pages_are_under_their_own_prefix_and_no_other() {
        assert_eq!(language("/cy"), (Lang::Cy, "/"));
        assert_eq!(language("/cy/browse"), (Lang::Cy, "/browse"));
        assert_eq!(language("/cycling"), (Lang::En, "/cycling"));
        assert_eq!(language("/browse"), (Lang::En, "/browse"));
    }
}
