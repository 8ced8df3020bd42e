//! Asking for one address of a feed.

use super::limits::{ANSWER_BYTES, ANSWER_TIME};
use super::trouble::Trouble;
use crate::fetch::{Answer, Ask, Fetcher};
use serde_json::Value;
use url::Url;

/// Asks for JSON. `None`: there is nothing.
pub(super) async fn json(fetcher: &Fetcher, url: &Url) -> Result<Option<Value>, Trouble> {
    let answer = answer(fetcher, url, None, None).await?;
    match answer.status {
        200 => {
            let parsed = serde_json::from_slice(&answer.bytes);
            parsed
                .map(Some)
                .map_err(|error| Trouble(format!("{url} does not answer with JSON: {error}")))
        }
        404 => Ok(None),
        status => Err(Trouble::of_status(status)),
    }
}

/// Asks for anything, unless it is still what it was.
pub(super) async fn answer(
    fetcher: &Fetcher,
    url: &Url,
    etag: Option<&str>,
    last_modified: Option<&str>,
) -> Result<Answer, Trouble> {
    let ask = Ask {
        url: url.as_str(),
        etag,
        last_modified,
        most_bytes: ANSWER_BYTES,
        within: ANSWER_TIME,
    };
    Ok(fetcher.ask(&ask).await?)
}
