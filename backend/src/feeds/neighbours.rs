//! Following a neighbouring register: its changes since the last time, page by page, each signed by the key it had when
//! it was first met. What it says it no longer shows is hidden here too, at once.

use super::asking;
use super::limits::MOST_PAGES;
use super::trouble::Trouble;
use crate::fetch::Fetcher;
use crate::services::changes::{BEGINS, FORMAT};
use crate::signing::is_signed;
use crate::store::feeds::Following;
use serde_json::{Value, json};
use url::Url;

/// Where what is signed ends.
const ENDS: &str = ",\"key\":\"";

/// Changes of a neighbour, and how far they reach.
pub(super) struct Changes {
    /// All of them, as one page.
    pub whole: Value,
    /// What to remember for the next time.
    pub following: Following,
}

/// Whether an answer is a page of changes.
pub(super) fn is_changes(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINS.as_bytes())
}

/// Every change since the last time, or since ever where this is the first.
pub(super) async fn all_changes(
    fetcher: &Fetcher,
    url: &Url,
    before: Option<&Following>,
) -> Result<Changes, Trouble> {
    let mut key = match before {
        Some(before) => before.key.clone(),
        None => key_of(fetcher, url).await?,
    };
    let (mut since, mut changes) = (before.map_or(0, |before| before.since), Vec::new());
    for _ in 0..MOST_PAGES {
        let answer = asking::answer(fetcher, &page_from(url, since), None, None).await?;
        if answer.status != 200 {
            return Err(Trouble::of_status(answer.status));
        }
        let page = believed(&answer.bytes, &key, since)?;
        let next = page.get("next").and_then(Value::as_i64).unwrap_or(since);
        if let Some(Value::Array(here)) = page.get("changes") {
            changes.extend(here.iter().cloned());
        }
        let more = page.get("more") == Some(&Value::Bool(true));
        if !more || next <= since {
            let whole = json!({"signed": {"changes": changes}});
            key.shrink_to_fit();
            let following = Following {
                key,
                since: next.max(since),
            };
            return Ok(Changes { whole, following });
        }
        since = next;
    }
    Err(Trouble(format!(
        "it has more than {MOST_PAGES} pages of changes; nothing was changed"
    )))
}

/// The key a neighbour shows where keys are shown.
async fn key_of(fetcher: &Fetcher, url: &Url) -> Result<String, Trouble> {
    let mut place = url.clone();
    place.set_path("/.well-known/kith.json");
    place.set_query(None);
    let shown = asking::json(fetcher, &place).await?;
    let key = shown
        .as_ref()
        .and_then(|shown| shown.get("key")?.as_str().map(str::to_owned));
    key.ok_or_else(|| {
        Trouble(format!(
            "there is no key at {place}, so nobody can tell who signed these changes"
        ))
    })
}

fn page_from(url: &Url, since: i64) -> Url {
    let mut page = url.clone();
    page.query_pairs_mut()
        .clear()
        .append_pair("since", &since.to_string())
        .append_pair("limit", "500");
    page
}

/// A page, where the neighbour signed it and it is the one that was asked for.
fn believed(bytes: &[u8], key: &str, since: i64) -> Result<Value, Trouble> {
    let unsigned = || {
        Trouble(
            "these changes are not signed by the key this neighbour had when you first met. Ask whoever runs it whether \
             the key was changed; if it was, remove the feed and add it again"
                .to_owned(),
        )
    };
    let text = str::from_utf8(bytes).map_err(|_| unsigned())?;
    let page = text
        .strip_prefix(BEGINS)
        .and_then(|rest| Some(&rest[..rest.rfind(ENDS)?]));
    let whole: Value = serde_json::from_slice(bytes).map_err(|_| unsigned())?;
    let signature = whole.get("signature").and_then(Value::as_str).unwrap_or_default();
    let page = page
        .filter(|page| is_signed(page.as_bytes(), signature, key))
        .ok_or_else(unsigned)?;
    let page: Value = serde_json::from_str(page).map_err(|_| unsigned())?;
    let is_asked_for = page.get("format").and_then(Value::as_str) == Some(FORMAT)
        && page.get("since").and_then(Value::as_i64) == Some(since);
    if is_asked_for { Ok(page) } else { Err(unsigned()) }
}
