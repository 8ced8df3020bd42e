//! Everything that a feed has now, or that it has not changed.

use super::asking;
use super::limits::RUN_TIME;
use super::trouble::Trouble;
use super::{neighbours, pages};
use crate::fetch::Fetcher;
use crate::import::{Contents, changes_gone};
use crate::store::feeds::{Feed, Following};
use serde_json::Value;
use url::Url;

/// What a feed gave.
#[derive(Debug)]
pub(super) enum Gathered {
    /// It is what it was.
    NotModified,
    /// All of it, with what tells the next time whether it is still the same.
    Whole {
        contents: Contents,
        etag: Option<String>,
        last_modified: Option<String>,
    },
    /// What changed at a neighbour's since the last time.
    Changes {
        contents: Contents,
        /// The ids, as they are there, of what is not shown there any more.
        gone: Vec<String>,
        following: Following,
    },
}

/// Gathers a feed, within the time a run may take.
pub(super) async fn gather(fetcher: &Fetcher, feed: &Feed) -> Result<Gathered, Trouble> {
    let gathered = tokio::time::timeout(RUN_TIME, all_of(fetcher, feed)).await;
    gathered.unwrap_or_else(|_| {
        let minutes = RUN_TIME.as_secs() / 60;
        Err(Trouble(format!(
            "it took longer than {minutes} minutes, which is too long; ask whoever runs it for one file of all"
        )))
    })
}

async fn all_of(fetcher: &Fetcher, feed: &Feed) -> Result<Gathered, Trouble> {
    let url: Url = feed.url.parse().map_err(|_| {
        Trouble("the address cannot be understood; add the feed again with a whole one".to_owned())
    })?;
    let (etag, last_modified) = (feed.etag.as_deref(), feed.last_modified.as_deref());
    let answer = asking::answer(fetcher, &url, etag, last_modified).await?;
    match answer.status {
        200 => {}
        304 => return Ok(Gathered::NotModified),
        status => return Err(Trouble::of_status(status)),
    }
    let name = file_name(&url);
    if neighbours::is_changes(&answer.bytes) {
        let changes = neighbours::all_changes(fetcher, &url, feed.following.as_ref()).await?;
        return Ok(Gathered::Changes {
            gone: changes_gone(&changes.whole),
            contents: Contents::of(name, changes.whole.to_string().into_bytes())?,
            following: changes.following,
        });
    }
    if let Some(first) = page(&answer.bytes) {
        let services = pages::all_services(fetcher, &url, first).await?;
        // One page has not changed: that says nothing of the others, so the next time all are asked for again.
        return Ok(Gathered::Whole {
            contents: Contents::of(name, Value::Array(services).to_string().into_bytes())?,
            etag: None,
            last_modified: None,
        });
    }
    Ok(Gathered::Whole {
        contents: Contents::of(name, answer.bytes)?,
        etag: answer.etag,
        last_modified: answer.last_modified,
    })
}

/// What the address would be called as a file.
fn file_name(url: &Url) -> String {
    let last = url
        .path_segments()
        .and_then(|mut parts| parts.rfind(|part| !part.is_empty()));
    last.or(url.host_str()).unwrap_or("feed").to_owned()
}

/// A page or the door of an API of services, and not a file.
fn page(bytes: &[u8]) -> Option<Value> {
    bytes.trim_ascii_start().starts_with(b"{").then_some(())?;
    let whole: Value = serde_json::from_slice(bytes).ok()?;
    pages::is_page(&whole).then_some(whole)
}
