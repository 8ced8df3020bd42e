//! `/assets/{build}/{file}`: the files of the web program, pressed at build time, kept by browsers for good.

use super::compression::accepts;
use super::problem::Problem;
use crate::register::Cell;
use crate::site::Site;
use crate::web_program::{Bytes, WebFile};
use actix_web::http::header::{self, HeaderMap};
use actix_web::{HttpRequest, HttpResponse, web};

/// The file that `/sw.js` is made from.
const WORKER: &str = "offline.js";

/// A year, which is as long as caches go. The folder's name changes when any file does.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// Sends a file in the smallest form the browser takes.
pub async fn file(
    req: HttpRequest,
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (build, name) = path.into_inner();
    let file = site.web.file(&name).ok_or_else(Problem::not_found)?;
    // A page from before an update asks by the old name: it gets the new file, and asks again next time.
    let caching = if site.web.is_current(&build) {
        FOR_GOOD
    } else {
        "no-cache"
    };
    let (bytes, encoding) = smallest(file, req.headers());
    let mut response = HttpResponse::Ok();
    response.content_type(file.media_type);
    response.insert_header((header::CACHE_CONTROL, caching));
    response.insert_header((header::VARY, "accept-encoding"));
    if let Some(encoding) = encoding {
        response.insert_header((header::CONTENT_ENCODING, encoding));
    }
    Ok(match bytes {
        Bytes::Borrowed(built_in) => response.body(web::Bytes::from_static(built_in)),
        Bytes::Owned(read) => response.body(read.clone()),
    })
}

/// `/sw.js`: what lets pages work without a network. It stands at the root, since it may only see what is below it, and
/// names the build it belongs to, so that a new build makes browsers fetch it again.
pub async fn offline_worker(site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let file = site.web.file(WORKER).ok_or_else(Problem::not_found)?;
    let home = site.register.current().home;
    let area = home.map_or_else(String::new, |home| {
        format!("/api/v1/areas/{}", Cell::around(home).name())
    });
    let first = format!("const ASSETS = {:?};\nconst AREA = {area:?};\n", site.web.base);
    let body = [first.as_bytes(), &file.plain].concat();
    Ok(HttpResponse::Ok().content_type(file.media_type).body(body))
}

fn smallest<'a>(file: &'a WebFile, asker: &HeaderMap) -> (&'a Bytes, Option<&'static str>) {
    let brotli = file
        .brotli
        .as_ref()
        .filter(|_| accepts(asker, "br"))
        .map(|bytes| (bytes, Some("br")));
    let gzip = || {
        file.gzip
            .as_ref()
            .filter(|_| accepts(asker, "gzip"))
            .map(|bytes| (bytes, Some("gzip")))
    };
    brotli.or_else(gzip).unwrap_or((&file.plain, None))
}
