//! The register's changes in order, signed, so that neighbouring registers can follow each other.
//!
//! Only what the public view lets through is told. What stops being public is told once, by its id; what never was
//! public is never told of at all.

use crate::register::Snapshot;
use crate::services::{Refusal, blocking};
use crate::site::Site;
use crate::store::assets;
use domain::columns;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::sync::Arc;

/// How the format is called, by whoever has to tell it from others.
pub const FORMAT: &str = "kith-changes-1";
/// The most changes on a page.
pub const LIMIT_MAX: usize = 500;

/// A page of changes, as the bytes that go out.
///
/// # Errors
/// Where the database cannot be read.
pub async fn page(site: Arc<Site>, since: i64, limit: usize) -> Result<String, Refusal> {
    blocking(move || {
        let register = site.register.current();
        let found = site
            .store
            .read(|c| assets::changes_since(c, since, register.change_number, limit + 1))?;
        let more = found.len() > limit;
        let mut changes = Vec::new();
        let mut next = if more {
            since
        } else {
            register.change_number.max(since)
        };
        for change in found.iter().take(limit) {
            changes.extend(told(&site, &register, change)?);
            if more {
                next = change.change_number;
            }
        }
        let page = json!({
            "format": FORMAT,
            "register": site.name(&register),
            "since": since,
            "next": next,
            "more": more,
            "changes": changes,
        });
        Ok(signed(&site, &page.to_string()))
    })
    .await
}

/// A change, unless it is of something that nobody could ever see.
fn told(site: &Site, register: &Snapshot, change: &assets::Change) -> Result<Option<Value>, Refusal> {
    let mut told = json!({
        "change": change.change_number,
        "at": Timestamp::from_microsecond(change.changed_us).unwrap_or_default().to_string(),
        "id": change.id.to_string(),
    });
    match register.find(change.id) {
        Some(listing) => {
            let row = columns::write_listing(&listing)
                .into_iter()
                .filter(|(_, cell)| !cell.is_empty());
            let mut entry: serde_json::Map<String, Value> =
                row.map(|(column, cell)| (column, cell.into())).collect();
            entry.insert("status".to_owned(), columns::status_of(&listing).into());
            told["entry"] = entry.into();
        }
        None if site.store.read(|c| assets::was_ever_shown(c, change.id))? => told["gone"] = true.into(),
        None => return Ok(None),
    }
    Ok(Some(told))
}

/// The page with its signature, which is of the bytes of `signed` as they stand here.
fn signed(site: &Site, page: &str) -> String {
    let (signature, key) = (site.signer.sign(page.as_bytes()), site.signer.public());
    format!("{BEGINS}{page},\"key\":\"{key}\",\"signature\":\"{signature}\"}}")
}

/// How a page begins: what follows is signed, up to the last `,"key":`.
pub const BEGINS: &str = "{\"signed\":";
