//! The only way out: every request that Kith itself sends goes through here.
//!
//! Whoever names an address must not be able to make us ask inside our own network. So the check sits where it cannot
//! be passed by: in the resolver that the connection itself uses, which no second answer of a name server gets
//! around; on addresses written as numbers; and on every hop of a redirect. What comes back is limited in size and
//! time.

mod address;
mod resolver;

#[cfg(test)]
mod tests;

pub use resolver::{Lookup, system_lookup};

use address::Reach;
use reqwest::header::{ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED};
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Client, Response, StatusCode, Url};
use resolver::Guarded;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How long an answer may take, from the first byte sent to the last received.
const TIME: Duration = Duration::from_secs(10);
/// How long a connection may take to be made.
const CONNECT_TIME: Duration = Duration::from_secs(5);
/// How long a request waits for its turn, before whoever asked is told to come back.
const TURN_TIME: Duration = Duration::from_secs(3);
/// Requests under way at once: kind to whoever answers, and little for us to hold.
const AT_ONCE: usize = 8;
/// Redirects followed. Each is checked like a first address.
const REDIRECTS: usize = 3;

/// Sends requests out, within limits.
#[derive(Clone)]
pub struct Fetcher {
    client: Client,
    reach: Reach,
    turns: Arc<Semaphore>,
}

/// What came back.
#[derive(Debug)]
pub struct Fetched {
    /// The status of the answer.
    pub status: u16,
    /// The answer itself.
    pub bytes: Vec<u8>,
}

/// What is asked for, where more than an address has to be said.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The address.
    pub url: &'a str,
    /// Answer only where it is not this any more (`If-None-Match`).
    pub etag: Option<&'a str>,
    /// Answer only where it changed since (`If-Modified-Since`).
    pub last_modified: Option<&'a str>,
    /// The most bytes of an answer.
    pub most_bytes: usize,
    /// How long the answer may take.
    pub within: Duration,
}

/// What came back, with what tells the next time whether it is still the same.
#[derive(Debug)]
pub struct Answer {
    /// The status of the answer.
    pub status: u16,
    /// The answer itself.
    pub bytes: Vec<u8>,
    /// What to send as `etag` the next time.
    pub etag: Option<String>,
    /// What to send as `last_modified` the next time.
    pub last_modified: Option<String>,
}

/// Why nothing came back.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// We do not go there.
    #[error("the address is not one that may be asked")]
    Refused,
    /// It came too late, or not at all.
    #[error("there was no answer")]
    NoAnswer,
    /// There was more of it than allowed.
    #[error("the answer was too large")]
    TooLarge,
}

impl Fetcher {
    /// A way out. `private_too` lets it reach this machine and private networks: only for addresses that the
    /// operator wrote down. `agent` says who is asking.
    ///
    /// # Errors
    /// Where the system has no TLS certificates to go by.
    pub fn new(private_too: bool, agent: &str, lookup: Lookup) -> Result<Fetcher, reqwest::Error> {
        let reach = if private_too {
            Reach::Everywhere
        } else {
            Reach::PublicOnly
        };
        let client = Client::builder()
            .user_agent(agent)
            .timeout(TIME)
            .connect_timeout(CONNECT_TIME)
            .no_proxy()
            .redirect(Policy::custom(move |hop| follow(hop, reach)))
            .dns_resolver(Arc::new(Guarded::new(reach, lookup)))
            .build()?;
        Ok(Fetcher {
            client,
            reach,
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        })
    }

    /// Asks for an address, and takes at most `most_bytes` of an answer.
    ///
    /// # Errors
    /// Where we do not go there, there is no answer in time, or it is too large.
    pub async fn get(&self, url: &str, most_bytes: usize) -> Result<Fetched, FetchError> {
        let ask = Ask {
            url,
            etag: None,
            last_modified: None,
            most_bytes,
            within: TIME,
        };
        let Answer { status, bytes, .. } = self.ask(&ask).await?;
        Ok(Fetched { status, bytes })
    }

    /// Asks for an address, unless it is still what it was.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub async fn ask(&self, ask: &Ask<'_>) -> Result<Answer, FetchError> {
        let url = Url::parse(ask.url).map_err(|_| FetchError::Refused)?;
        if !address::may_ask(&url, self.reach) {
            return Err(FetchError::Refused);
        }
        let turn = tokio::time::timeout(TURN_TIME, self.turns.acquire()).await;
        let _turn = turn.map_err(|_| FetchError::NoAnswer)?;
        let mut request = self.client.get(url).timeout(ask.within);
        if let Some(etag) = ask.etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        if let Some(last_modified) = ask.last_modified {
            request = request.header(IF_MODIFIED_SINCE, last_modified);
        }
        let answer = request.send().await.map_err(|why| why_not(&why))?;
        let status = answer.status();
        if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
            // It leads to what is not the web, so it was not followed.
            return Err(FetchError::Refused);
        }
        let header = |name| {
            let value = answer.headers().get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        Ok(Answer {
            status: status.as_u16(),
            etag: header(ETAG),
            last_modified: header(LAST_MODIFIED),
            bytes: body(answer, status, ask.most_bytes).await?,
        })
    }
}

fn follow(hop: Attempt<'_>, reach: Reach) -> reqwest::redirect::Action {
    if hop.previous().len() > REDIRECTS || !address::may_ask(hop.url(), reach) {
        hop.error(FetchError::Refused)
    } else {
        hop.follow()
    }
}

/// The body of an answer that has one for us. Of a failure only the status matters.
async fn body(mut answer: Response, status: StatusCode, most: usize) -> Result<Vec<u8>, FetchError> {
    let mut bytes = Vec::new();
    while status.is_success() {
        let Some(chunk) = answer.chunk().await.map_err(|why| why_not(&why))? else {
            break;
        };
        if bytes.len() + chunk.len() > most {
            return Err(FetchError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// A refusal of the resolver or of a redirect comes back wrapped; what is left is no answer.
fn why_not(why: &reqwest::Error) -> FetchError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(why);
    while let Some(inner) = cause {
        if matches!(inner.downcast_ref(), Some(FetchError::Refused)) {
            return FetchError::Refused;
        }
        cause = inner.source();
    }
    FetchError::NoAnswer
}
