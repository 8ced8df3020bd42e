//! `/api/v1/changes`: every change of what is public, in order and signed, for registers that follow this one; and
//! `/.well-known/kith.json`, where its key is.

use crate::http::own_address;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::services::changes::{LIMIT_MAX, page};
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// How many changes are on a page where nobody says.
const LIMIT_USUAL: usize = 200;

/// From where on.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct From {
    /// The `next` of the page before. Left out: from the beginning.
    #[param(value_type = Option<i64>, minimum = 0)]
    since: Option<String>,
    /// How many changes: 1 to 500.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 500)]
    limit: Option<String>,
}

/// A page of changes.
#[derive(Serialize, ToSchema)]
pub struct ChangesJson {
    /// The page. Its bytes, as they stand in the answer, are signed.
    signed: SignedJson,
    /// The public key, in base64. The one that counts is at `/.well-known/kith.json`.
    key: String,
    /// The Ed25519 signature of the bytes of `signed`, in base64.
    signature: String,
}

/// What is signed.
#[derive(Serialize, ToSchema)]
pub struct SignedJson {
    /// "kith-changes-1".
    format: String,
    /// What the register calls itself.
    register: String,
    /// From where on.
    since: i64,
    /// What to ask for next.
    next: i64,
    /// Whether there is more already.
    more: bool,
    /// Changes, each thing once and as it is now, in the order of their last changes.
    changes: Vec<ChangeJson>,
}

/// A change: either of what an entry is now, or that it is gone.
#[derive(Serialize, ToSchema)]
pub struct ChangeJson {
    /// Its number.
    change: i64,
    /// When it was.
    #[schema(format = "date-time")]
    at: String,
    /// The lasting id of what changed.
    id: String,
    /// What it is now: the cells of Kith CSV, and its status.
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<BTreeMap<String, String>>,
    /// It was public and is not any more: whoever follows stops showing it.
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<bool>,
}

/// Changes in order, signed.
#[utoipa::path(get, path = "/api/v1/changes", tag = "following", params(From), responses(
    (status = 200, description = "A page of changes", body = ChangesJson),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A part of it cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "Not just now", body = Problem, content_type = "application/problem+json"),
))]
pub async fn changes(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let from: From = reading::query(&req)?;
    let since = match from.since.as_deref() {
        None | Some("") => 0,
        Some(written) => {
            let number = written.parse().ok().filter(|number: &i64| *number >= 0);
            number.ok_or_else(|| Problem::field("?since", "Write the `next` of the page before."))?
        }
    };
    let limit = match from.limit.as_deref() {
        None | Some("") => LIMIT_USUAL,
        Some(written) => {
            let number = written
                .parse()
                .ok()
                .filter(|number| (1..=LIMIT_MAX).contains(number));
            number
                .ok_or_else(|| Problem::field("?limit", format!("Write a number from 1 to {LIMIT_MAX}.")))?
        }
    };
    let body = page(site.into_inner(), since, limit).await?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

/// What this register is, and the key that its changes are signed with.
pub async fn key(req: HttpRequest, site: web::Data<Site>) -> HttpResponse {
    let register = site.register.current();
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .json(json!({
            "register": site.name(&register),
            "changes": format!("{}/api/v1/changes", own_address::of(&site, &req)),
            "key": site.signer.public(),
            "keys": [{"kty": "OKP", "crv": "Ed25519", "use": "sig", "x": site.signer.public_for_jwk()}],
        }))
}
