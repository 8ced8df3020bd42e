//! `/api/v1/assets`: adding and changing assets, for programs with a key. A body holds columns of Kith CSV as JSON.

use super::wire::{AssetJson, DraftJson};
use super::writer::Writer;
use crate::http::limits::ASSET_BYTES;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::{edits, writing};
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::AssetId;

/// Adds an asset. A new one waits for a person to look, unless `status` says that somebody has.
#[utoipa::path(post, path = "/api/v1/assets", tag = "writing", request_body = DraftJson, security(("key" = [])),
responses(
    (status = 201, description = "Added, and durable", body = AssetJson, headers(("location" = String))),
    (status = 400, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
    (status = 401, description = "No key", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "There is a record of it", body = Problem, content_type = "application/problem+json"),
    (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
    (status = 415, description = "Not sent as JSON", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A column cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Not just now", body = Problem, content_type = "application/problem+json"),
))]
pub async fn add(
    writer: Writer,
    req: HttpRequest,
    payload: web::Payload,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let draft: DraftJson = reading::json(&req, payload, ASSET_BYTES).await?;
    let (mut draft, _) = draft.settle()?;
    if writer.waits() {
        draft.status = None;
    }
    let written = writing::add(site.into_inner(), draft, writer.author("added through the API")).await?;
    let json = AssetJson::new(&written.asset, written.saved.rev, written.saved.change_number);
    let place = format!("/api/v1/assets/{}", written.asset.id);
    Ok(HttpResponse::Created()
        .insert_header((header::LOCATION, place))
        .json(json))
}

/// Reads an asset as it is kept, with what the public does not see.
#[utoipa::path(get, path = "/api/v1/assets/{id}", tag = "writing", params(("id" = String, Path)),
security(("key" = [])), responses(
    (status = 200, description = "The asset", body = AssetJson),
    (status = 401, description = "No key", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "Not there", body = Problem, content_type = "application/problem+json"),
))]
pub async fn read(
    _writer: Writer,
    id: web::Path<String>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let stored = writing::stored(site.into_inner(), asset_id(&id)?).await?;
    let json = AssetJson::new(&stored.asset, stored.rev, stored.change_number);
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(json))
}

/// Changes an asset. Columns that are not sent stay as they are; `rev` is the revision that was seen. What a
/// contributor's key sends waits beside the public version until somebody looked.
#[utoipa::path(put, path = "/api/v1/assets/{id}", tag = "writing", params(("id" = String, Path)),
request_body = DraftJson, security(("key" = [])), responses(
    (status = 200, description = "Changed, and durable", body = AssetJson),
    (status = 202, description = "It waits for a look; the asset as it is", body = AssetJson),
    (status = 400, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
    (status = 401, description = "No key", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "Not there", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "Changed by somebody else", body = Problem, content_type = "application/problem+json"),
    (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
    (status = 415, description = "Not sent as JSON", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A column cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Not just now", body = Problem, content_type = "application/problem+json"),
))]
pub async fn change(
    writer: Writer,
    id: web::Path<String>,
    req: HttpRequest,
    payload: web::Payload,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let id = asset_id(&id)?;
    let draft: DraftJson = reading::json(&req, payload, ASSET_BYTES).await?;
    let (draft, rev) = draft.settle()?;
    let rev = rev.ok_or_else(|| Problem::field("/rev", "Send the rev you saw when you read it."))?;
    let by = writer.author("changed through the API");
    if writer.waits() {
        edits::suggest(site.clone().into_inner(), id, draft.row, by).await?;
        let stored = writing::stored(site.into_inner(), id).await?;
        let json = AssetJson::new(&stored.asset, stored.rev, stored.change_number);
        return Ok(HttpResponse::Accepted().json(json));
    }
    let written = writing::change(site.into_inner(), id, rev, draft, by).await?;
    let json = AssetJson::new(&written.asset, written.saved.rev, written.saved.change_number);
    Ok(HttpResponse::Ok().json(json))
}

/// What is no id is nothing that could be here.
pub fn asset_id(written: &str) -> Result<AssetId, Problem> {
    written.parse().map_err(|_| Problem::not_found())
}
